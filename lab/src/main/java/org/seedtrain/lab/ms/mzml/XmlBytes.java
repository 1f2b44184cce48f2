package org.seedtrain.lab.ms.mzml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/// Tags of an XML document, one after the other, from bytes that come as a stream. It knows what mzML needs: elements,
/// attributes, the text of one element, comments and processing instructions to skip, character references. A document type
/// declaration is refused, so no entity can reach out.
final class XmlBytes {
    enum Kind { START, EMPTY, END, EOF }

    private static final int LONGEST_TAG = 1 << 20;
    private static final Set<String> PLAIN =
            Set.of("utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "latin1", "windows-1252");
    private final InputStream in;
    private final String file;
    private byte[] buffer = new byte[1 << 18];
    private int at;
    private int limit;
    private long base;
    private boolean ended;
    private Charset charset = StandardCharsets.UTF_8;

    private long tagOffset;
    private int nameFrom;
    private int nameTo;
    private int attributes;
    private int[] bounds = new int[64];

    XmlBytes(InputStream in, String file) throws IOException {
        this.in = in;
        this.file = file;
        while (limit < 512 && !ended) {
            fill(0);
        }
        prologue();
    }

    private void prologue() {
        if (limit == 0) {
            throw new MzMlRefused(file + " is empty");
        }
        String foreign = Signature.of(buffer, limit);
        if (!foreign.isEmpty()) {
            throw new MzMlRefused(file + " " + foreign);
        }
        if (limit >= 3 && (buffer[0] & 0xFF) == 0xEF && (buffer[1] & 0xFF) == 0xBB && (buffer[2] & 0xFF) == 0xBF) {
            at = 3;
        }
        while (at < limit && blank(buffer[at])) {
            at++;
        }
        if (at >= limit || buffer[at] != '<') {
            throw new MzMlRefused(file + " is not XML: it does not begin with '<' (byte " + at + ")");
        }
        String head = new String(buffer, 0, Math.min(limit, 200), StandardCharsets.ISO_8859_1);
        int encoding = head.startsWith("<?xml", at) ? head.indexOf("encoding=") : -1;
        if (encoding >= 0 && encoding < head.indexOf("?>")) {
            char quote = head.charAt(encoding + 9);
            String name = head.substring(encoding + 10, Math.max(encoding + 10, head.indexOf(quote, encoding + 10)));
            if (!PLAIN.contains(name.toLowerCase(Locale.ROOT))) {
                throw new MzMlRefused(file + " says its encoding is '" + name + "'; UTF-8 or ISO-8859-1 can be read");
            }
            charset = name.toLowerCase(Locale.ROOT).startsWith("u") ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        }
    }

    static boolean blank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /// Reads more, keeping everything from `keep` on, which becomes the start of the buffer.
    private void fill(int keep) throws IOException {
        if (keep > 0 && keep >= buffer.length / 2) {
            System.arraycopy(buffer, keep, buffer, 0, limit - keep);
            moved(keep);
        }
        if (limit == buffer.length) {
            if (keep > 0) {
                System.arraycopy(buffer, keep, buffer, 0, limit - keep);
                moved(keep);
            } else {
                if (buffer.length >= 1 << 30) {
                    throw new MzMlRefused(file + ": the element at byte " + base + " is longer than a gigabyte");
                }
                buffer = java.util.Arrays.copyOf(buffer, buffer.length * 2);
            }
        }
        int read = in.read(buffer, limit, buffer.length - limit);
        ended = read < 0;
        limit += Math.max(read, 0);
    }

    private void moved(int by) {
        limit -= by;
        at -= by;
        base += by;
        nameFrom -= by;
        nameTo -= by;
        for (int i = 0; i < 4 * attributes; i++) {
            bounds[i] -= by;
        }
    }

    /// The next tag. What stands between tags is passed over.
    Kind next() throws IOException {
        attributes = 0;
        while (true) {
            while (at < limit && buffer[at] != '<') {
                at++;
            }
            if (at < limit) {
                int close = tagEnd();
                if (close >= 0) {
                    return tag(close);
                }
            } else if (ended) {
                return Kind.EOF;
            } else {
                fill(at);
            }
        }
    }

    /// Position of the `>` that closes the tag at `at`; -1 after a comment or an instruction was passed over.
    private int tagEnd() throws IOException {
        tagOffset = base + at;
        if (!has(4)) {
            throw truncated();
        }
        byte kind = buffer[at + 1];
        if (kind == '!' && (buffer[at + 2] != '-' || buffer[at + 3] != '-')) {
            throw new MzMlRefused(file + ": byte " + tagOffset
                    + " begins a declaration (<!DOCTYPE or <![CDATA[), which has no place in mzML");
        }
        if (kind == '!' || kind == '?') {
            skip(kind == '!' ? "-->" : "?>");
            return -1;
        }
        byte quote = 0;
        for (int i = 1; ; i++) {
            if (!has(i + 1)) {
                throw truncated();
            }
            byte b = buffer[at + i];
            if (quote != 0) {
                quote = b == quote ? 0 : quote;
            } else if (b == '"' || b == '\'') {
                quote = b;
            } else if (b == '>') {
                return at + i;
            }
            if (i > LONGEST_TAG || b == '<') {
                throw new MzMlRefused(file + ": the tag that begins at byte " + tagOffset + " is not closed");
            }
        }
    }

    private boolean has(int bytes) throws IOException {
        while (limit - at < bytes && !ended) {
            fill(at);
        }
        return limit - at >= bytes;
    }

    private void skip(String mark) throws IOException {
        int length = mark.length();
        while (true) {
            if (!has(length)) {
                throw truncated();
            }
            boolean found = true;
            for (int i = 0; i < length && found; i++) {
                found = buffer[at + i] == mark.charAt(i);
            }
            at += found ? length : 1;
            if (found) {
                return;
            }
        }
    }

    private Kind tag(int close) {
        boolean end = buffer[at + 1] == '/';
        boolean empty = !end && buffer[close - 1] == '/';
        int i = at + (end ? 2 : 1);
        int stop = empty ? close - 1 : close;
        nameFrom = i;
        while (i < stop && !blank(buffer[i])) {
            i++;
        }
        nameTo = i;
        attributes = 0;
        while (true) {
            while (i < stop && blank(buffer[i])) {
                i++;
            }
            if (i >= stop) {
                break;
            }
            int from = i;
            while (i < stop && buffer[i] != '=' && !blank(buffer[i])) {
                i++;
            }
            int to = i;
            while (i < stop && blank(buffer[i])) {
                i++;
            }
            if (i >= stop || buffer[i] != '=') {
                throw new MzMlRefused(file + ": byte " + (base + from) + ": attribute without a value in <" + name() + ">");
            }
            i++;
            while (i < stop && blank(buffer[i])) {
                i++;
            }
            byte quote = i < stop ? buffer[i] : 0;
            int value = ++i;
            while (i < stop && buffer[i] != quote) {
                i++;
            }
            if (quote != '"' && quote != '\'' || i >= stop) {
                throw new MzMlRefused(file + ": byte " + (base + from) + ": attribute value without quotes in <" + name() + ">");
            }
            if (bounds.length < 4 * (attributes + 1)) {
                bounds = java.util.Arrays.copyOf(bounds, 2 * bounds.length);
            }
            bounds[4 * attributes] = from;
            bounds[4 * attributes + 1] = to;
            bounds[4 * attributes + 2] = value;
            bounds[4 * attributes + 3] = i;
            attributes++;
            i++;
        }
        at = close + 1;
        return end ? Kind.END : empty ? Kind.EMPTY : Kind.START;
    }

    String name() {
        return new String(buffer, nameFrom, nameTo - nameFrom, StandardCharsets.ISO_8859_1);
    }

    /// Value of an attribute of the tag just read; empty where there is none.
    String attribute(String name) {
        for (int a = 0; a < attributes; a++) {
            int from = bounds[4 * a];
            int length = bounds[4 * a + 1] - from;
            boolean same = length == name.length();
            for (int i = 0; i < length && same; i++) {
                same = buffer[from + i] == name.charAt(i);
            }
            if (same) {
                int value = bounds[4 * a + 2];
                String raw = new String(buffer, value, bounds[4 * a + 3] - value, charset);
                return raw.indexOf('&') < 0 ? raw : References.resolve(raw);
            }
        }
        return "";
    }

    /// The text up to the next tag, which stays to be read. It stands in [#bytes()] between [#textFrom] and the result.
    ///
    /// @param expected how long it probably is; a right guess saves the search
    int textEnd(int expected) throws IOException {
        int length = 0;
        if (expected > 0 && has(expected + 1) && buffer[at + expected] == '<') {
            length = expected;
        }
        while (true) {
            while (at + length < limit && buffer[at + length] != '<') {
                length++;
            }
            if (at + length < limit) {
                return at + length;
            }
            if (ended) {
                throw truncated();
            }
            fill(at);
        }
    }

    int textFrom() {
        return at;
    }

    byte[] bytes() {
        return buffer;
    }

    void passText(int end) {
        at = end;
    }

    /// Where the last tag begins [byte].
    long tagOffset() {
        return tagOffset;
    }

    /// Where reading stands [byte].
    long offset() {
        return base + at;
    }

    private Truncated truncated() {
        return new Truncated(base + limit);
    }

    /// The file ends in the middle of an element.
    static final class Truncated extends IOException {
        private static final long serialVersionUID = 1;
        private final long length;

        Truncated(long length) {
            super("ends after " + length + " bytes");
            this.length = length;
        }

        long length() {
            return length;
        }
    }
}
