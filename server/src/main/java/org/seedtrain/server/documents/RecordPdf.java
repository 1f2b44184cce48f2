package org.seedtrain.server.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;

/// Prints a batch record.
public final class RecordPdf {
    private RecordPdf() {}

    /// @param language `ko` or `en`
    /// @param zone in which dates are printed; it is named on the front page
    public static void write(RecordDocument document, String language, ZoneId zone, OutputStream out) throws IOException {
        Pdf.print(new RecordHtml(document, Words.in(language, zone)).write(), out);
    }
}
