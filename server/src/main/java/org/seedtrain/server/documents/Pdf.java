package org.seedtrain.server.documents;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// XHTML printed as PDF/A-2u: it can be read, searched and copied in as many years as it must be kept.
final class Pdf {
    static {
        XRLog.setLoggingEnabled(false);
    }

    private static final byte[] REGULAR = font("Regular");
    private static final byte[] BOLD = font("Bold");

    private Pdf() {}

    static void print(String xhtml, OutputStream out) throws IOException {
        print(xhtml, new DefaultObjectDrawerFactory(), out);
    }

    /// @param drawer draws every `<object type="seedtrain/plot">`
    static void print(String xhtml, FSObjectDrawer drawer, OutputStream out) throws IOException {
        DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer("seedtrain/plot", drawer);
        print(xhtml, drawers, out);
    }

    private static void print(String xhtml, DefaultObjectDrawerFactory drawers, OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfAConformance(PdfAConformance.PDFA_2_U);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useFont(() -> new ByteArrayInputStream(REGULAR), "Pretendard", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(BOLD), "Pretendard", 700, FontStyle.NORMAL, true);
        builder.useObjectDrawerFactory(drawers);
        builder.withProducer("Seedtrain");
        builder.withHtmlContent(xhtml, null);
        builder.toStream(out);
        builder.run();
    }

    /// The font as the printer takes it: without its table of glyph substitutions, which a document does not need and which
    /// makes printing twenty times slower. The table is only hidden: its entry in the directory gets a name nobody knows.
    private static byte[] font(String weight) {
        try (InputStream file = Pdf.class.getResourceAsStream("/fonts/Pretendard-" + weight + ".ttf")) {
            if (file == null) {
                throw new IllegalStateException("the font Pretendard " + weight + " is missing in this build");
            }
            byte[] font = file.readAllBytes();
            int tables = (font[4] & 0xFF) << 8 | font[5] & 0xFF;
            for (int at = 12; at < 12 + 16 * tables; at += 16) {
                if (new String(font, at, 4, StandardCharsets.US_ASCII).equals("GSUB")) {
                    font[at] = 'g';
                }
            }
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
