package org.seedtrain.server.documents;

/// How the printed record looks. Boxes in the page margin name their font themselves: they inherit none.
final class RecordStyle {
    private RecordStyle() {}

    static String css(RecordDocument document, Words words) {
        String head = words.of(document.run().product().name()) + "   ·   " + words.get("batch") + " "
                + document.batchNumber() + "   ·   " + words.get("record") + " " + document.start().run();
        String record = document.start().recipe().id() + " " + document.start().recipe().version();
        return css(words, head, record, words.get("practice"), "");
    }

    /// Of the report of an analysis.
    static String report(Words words, String title, String printed) {
        return css(words, title, printed, words.get("report.foot"), """
            .verdict { font-size: 11pt; border-left: 3pt solid; padding: 1.5mm 0 1.5mm 3mm; margin: 3mm 0 }
            .plot { display: block; width: 180mm; height: 102mm; margin: 4mm 0; page-break-inside: avoid }
            .number, th.number { text-align: right }
            .together { page-break-inside: avoid }
            .signatures { page-break-inside: avoid; margin-top: 8mm }
            .signatures td { height: 9mm }
            """).replace("width: 84%", "width: 66%");
    }

    private static String css(Words words, String head, String record, String foot, String more) {
        return """
            @page {
              size: A4; margin: 24mm 15mm 20mm 15mm;
              @top-left { content: "%s"; font: 7pt 'Pretendard'; color: #333; border-bottom: 0.5pt solid #999; vertical-align: bottom; padding-bottom: 2mm; width: 84%% }
              @top-right { content: "%s"; font: 7pt 'Pretendard'; color: #333; border-bottom: 0.5pt solid #999; vertical-align: bottom; padding-bottom: 2mm; text-align: right }
              @bottom-left { content: "%s"; font: 7pt 'Pretendard'; color: #555 }
              @bottom-right { content: "%s" counter(page) "%s" counter(pages) "%s"; font: 8pt 'Pretendard'; color: #333; text-align: right }
            }
            body { font-family: 'Pretendard'; font-size: 8.5pt; line-height: 1.35; color: #111 }
            h1 { font-size: 24pt; margin: 0 0 2mm 0 }
            h2 { font-size: 14pt; margin: 8mm 0 3mm 0; page-break-after: avoid; border-bottom: 1pt solid #111; padding-bottom: 1mm }
            h3 { font-size: 11pt; margin: 6mm 0 2mm 0; page-break-after: avoid }
            h4 { font-size: 9.5pt; margin: 4mm 0 1.5mm 0; page-break-after: avoid; color: #333 }
            p { margin: 0 0 2mm 0 }
            .product { font-size: 13pt }
            .practice { color: #8a1c1c; font-weight: bold }
            .qr { width: 34mm; height: 34mm; float: right }
            table { width: 100%%; border-collapse: collapse; -fs-table-paginate: paginate; margin-bottom: 3mm }
            th { text-align: left; font-weight: bold; font-size: 7.5pt; color: #333; background: #eef0f2; border: 0.5pt solid #b5bbc2; padding: 1mm 1.5mm }
            td { border: 0.5pt solid #c9ced4; padding: 1mm 1.5mm; vertical-align: top }
            tr { page-break-inside: avoid }
            .facts th { width: 36mm; font-size: 8.5pt }
            .facts { margin-top: 4mm; clear: both }
            .steps .no { width: 13mm } .steps .what { width: 56mm } .steps .who { width: 31mm } .steps .verdict { width: 16mm }
            .steps td.no, .steps td.what { border-top: none; border-bottom: none }
            .steps tbody { border-bottom: 0.5pt solid #8d949c }
            .steps { border-bottom: 0.5pt solid #8d949c }
            .n { white-space: nowrap }
            .steps tr.first td { border-top: 0.5pt solid #8d949c }
            .limit { color: #333; font-style: normal; margin-top: 0.5mm; font-size: 8pt; border-left: 1.5pt solid #8d949c; padding-left: 1.5mm }
            .small, .small td { font-size: 7pt; color: #444 }
            .audit td { font-size: 7pt; padding: 0.6mm 1mm }
            .mono { font-size: 7pt }
            s { color: #555; text-decoration: line-through }
            .new { font-weight: bold }
            .finding { color: #8a1c1c; font-size: 7.5pt; margin-top: 0.5mm }
            .pass { color: #1b5e20; font-weight: bold } .fail { color: #b00020; font-weight: bold }
            tr.fail td { background: #fdecee; font-weight: normal; color: #111 }
            .trends { width: 180mm }
            """
                .formatted(
                        string(head), string(record), string(foot), string(words.get("page.before")), string(words.get("page.between")), string(words.get("page.after")))
                + more;
    }

    /// A CSS string inside a style element of XHTML.
    private static String string(String text) {
        return text.replace("\\", "").replace("\"", "'").replace("<", "").replace("&", "+");
    }
}
