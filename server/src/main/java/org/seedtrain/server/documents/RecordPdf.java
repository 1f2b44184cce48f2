package org.seedtrain.server.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.ZoneId;

/// Prints a batch record as PDF/A-2u: it can be read, searched and copied in as many years as it must be kept.
public final class RecordPdf {
    static {
        XRLog.setLoggingEnabled(false);
    }

    private RecordPdf() {}

    /// @param language `ko` or `en`
    /// @param zone in which dates are printed; it is named on the front page
    public static void write(RecordDocument document, String language, ZoneId zone, OutputStream out) throws IOException {
        Words words = Words.in(language, zone);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfAConformance(PdfAConformance.PDFA_2_U);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useFont(() -> font("Regular"), "Pretendard", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Bold"), "Pretendard", 700, FontStyle.NORMAL, true);
        builder.withProducer("Seedtrain");
        builder.withHtmlContent(new RecordHtml(document, words).write(), null);
        builder.toStream(out);
        builder.run();
    }

    private static InputStream font(String weight) {
        InputStream font = RecordPdf.class.getResourceAsStream("/fonts/Pretendard-" + weight + ".ttf");
        if (font == null) {
            throw new IllegalStateException("the font Pretendard " + weight + " is missing in this build");
        }
        return font;
    }
}
