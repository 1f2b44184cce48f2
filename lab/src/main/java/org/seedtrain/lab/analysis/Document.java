package org.seedtrain.lab.analysis;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A file as it was given.
///
/// @param name without folders
@SuppressWarnings("ArrayRecordComponent")
public record Document(String name, byte[] bytes) {

    /// KS X 1001, what Korean spreadsheets save CSV in.
    private static final String KOREAN = "EUC-KR";

    /// The text: UTF-8, UTF-16 with its mark, or Korean EUC.
    ///
    /// @throws AnalysisRefused when it is empty, binary or in another encoding, with the place of the first byte that cannot be
    public String text() {
        if (bytes.length == 0) {
            throw new AnalysisRefused(name + " is empty");
        }
        int mark = bytes.length >= 2 ? (bytes[0] & 0xff) << 8 | bytes[1] & 0xff : 0;
        if (mark == 0x504b) {
            throw new AnalysisRefused(name + " is a ZIP or XLSX file, not text; give it the ending .xlsx or save it as CSV");
        }
        if (mark == 0x1f8b) {
            throw new AnalysisRefused(name + " is compressed (gzip); unpack it first");
        }
        Charset charset = mark == 0xfeff || mark == 0xfffe ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        ByteBuffer in = ByteBuffer.wrap(bytes);
        String text;
        try {
            text = decoded(in, charset);
        } catch (CharacterCodingException e) {
            String korean = korean();
            if (korean != null) {
                return korean;
            }
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new AnalysisRefused(name + ", line " + line + ": byte " + in.position() + " (0x"
                    + Integer.toHexString(bytes[in.position()] & 0xff) + ") is not UTF-8; save the file as UTF-8");
        }
        if (text.indexOf('\0') >= 0) {
            throw new AnalysisRefused(name + " is not a text file");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String decoded(ByteBuffer in, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT).decode(in).toString();
    }

    /// The text if it is Korean EUC with a syllable in it; in western encodings two such bytes hardly ever stand together.
    private @Nullable String korean() {
        if (!Charset.isSupported(KOREAN)) {
            return null;
        }
        try {
            String text = decoded(ByteBuffer.wrap(bytes), Charset.forName(KOREAN));
            return text.chars().anyMatch(c -> c >= '가' && c <= '힣') ? text : null;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /// Whether the bytes begin like a ZIP file, as XLSX does.
    boolean zipped() {
        return bytes.length >= 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }
}
