package org.seedtrain.server.documents;

import com.openhtmltopdf.extend.FSObjectDrawer;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.seedtrain.lab.Flag;
import org.seedtrain.lab.analysis.Analysis;
import org.seedtrain.lab.analysis.Document;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Plot;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.analysis.Slot;
import org.seedtrain.lab.analysis.Verdict;

/// The report of an analysis on paper: what was asked, of which data, what came out, and room to sign.
public final class AnalysisReport {
    private static final double PLOT_WIDTH = 510;
    private static final double PLOT_HEIGHT = 290;

    private final Analysis analysis;
    private final Request request;
    private final Outcome outcome;
    private final Words words;
    private final String analyst;
    private final Instant at;

    private AnalysisReport(Analysis analysis, Request request, Outcome outcome, Words words, String analyst, Instant at) {
        this.analysis = analysis;
        this.request = request;
        this.outcome = outcome;
        this.words = words;
        this.analyst = analyst;
        this.at = at;
    }

    /// @param language `ko` or `en`
    /// @param analyst name in print; empty leaves room for it
    public static void write(Analysis analysis, Request request, Outcome outcome, String language, String analyst,
            Instant at, ZoneId zone, OutputStream out) throws IOException {
        Words words = Words.in(language, zone);
        FSObjectDrawer drawer = (element, x, y, width, height, device, context, dots) -> {
            Plot plot = outcome.plots().get(Integer.parseInt(element.getAttribute("data-plot")));
            device.drawWithGraphics((float) x, (float) y, (float) width / dots, (float) height / dots, g -> {
                g.scale(width / dots / PLOT_WIDTH, height / dots / PLOT_HEIGHT);
                PlotPicture.draw(g, plot, words.language(), PLOT_WIDTH, PLOT_HEIGHT);
            });
            return Map.of();
        };
        Pdf.print(new AnalysisReport(analysis, request, outcome, words, analyst, at).xhtml(), drawer, out);
    }

    private String in(Map<String, String> text) {
        return text.getOrDefault(words.language(), text.getOrDefault("en", ""));
    }

    private String xhtml() {
        Html html = new Html();
        html.raw("<html lang=\"" + words.language() + "\"><head><title>" + Html.escape(in(analysis.title())) + "</title><style>")
                .raw(RecordStyle.report(words, in(analysis.title()), words.wall(at) + " (" + words.zone(at) + ")"))
                .raw("</style></head><body>");
        html.heading(1, in(analysis.title())).text("p", "", in(analysis.purpose()));
        Verdict verdict = outcome.verdict();
        if (verdict != null) {
            html.raw("<p class=\"verdict " + (verdict.passed() ? "pass" : "fail") + "\">")
                    .raw(Html.escape(words.get(verdict.passed() ? "report.pass" : "report.fail") + ": " + in(verdict.text())))
                    .raw("</p>");
        }
        for (Flag flag : outcome.flags()) {
            html.text("p", "finding", (flag.subject().isEmpty() ? "" : flag.subject() + ": ") + in(flag.title()));
        }
        tables(html);
        for (int i = 0; i < outcome.plots().size(); i++) {
            html.raw("<object type=\"seedtrain/plot\" class=\"plot\" data-plot=\"" + i + "\"></object>");
        }
        html.raw("<div class=\"together\">");
        basis(html);
        signatures(html);
        html.raw("</div>");
        return html.raw("</body></html>").toString();
    }

    private void tables(Html html) {
        for (ResultTable table : outcome.tables()) {
            html.heading(3, in(table.title()));
            boolean wide = table.columns().size() > 9;
            html.open("table", wide ? "small" : "").open("thead", "").open("tr", "");
            for (int i = 0; i < table.columns().size(); i++) {
                ResultTable.Column column = table.columns().get(i);
                int at = i;
                boolean numbers = table.rows().stream().anyMatch(row -> row.get(at) instanceof Number);
                String unit = Words.unit(column.unit());
                html.text("th", numbers ? "number" : "", in(column.title()) + (unit.isEmpty() ? "" : " [" + unit + "]"));
            }
            html.close("tr").close("thead").open("tbody", "");
            for (List<?> row : table.rows()) {
                html.row("", IntStream.range(0, row.size()).mapToObj(i -> {
                    String cell = Html.escape(table.columns().get(i).show(row.get(i), words.language()));
                    return row.get(i) instanceof Number ? "<div class=\"number\">" + cell + "</div>" : cell;
                }).toArray(String[]::new));
            }
            html.endTable();
        }
    }

    private void basis(Html html) {
        html.heading(3, words.get("report.basis")).open("table", "facts").open("tbody", "");
        for (Slot slot : analysis.files()) {
            if (request.hasFile(slot.name())) {
                Document document = request.file(slot.name());
                html.row("", Html.element("b", "", in(slot.title())), Html.escape(document.name() + ", "
                        + document.bytes().length + " B") + "<br/><span class=\"mono\">SHA-256 " + sha256(document.bytes()) + "</span>");
            }
        }
        String options = analysis.options().stream().filter(option -> request.has(option.name()))
                .map(this::shown).collect(Collectors.joining("; "));
        if (!options.isEmpty()) {
            html.row("", Html.element("b", "", words.get("report.options")), Html.escape(options));
        }
        html.row("", Html.element("b", "", words.get("report.sources")), Html.escape(String.join("; ", analysis.sources())));
        html.row("", Html.element("b", "", words.get("report.computed")),
                Html.escape(words.wall(at) + " (" + words.zone(at) + "), Seedtrain, lab " + analysis.name()));
        html.close("tbody").close("table");
    }

    private String shown(Option option) {
        String typed = request.text(option.name());
        String value = option.choiceTitles().containsKey(typed) ? in(option.choiceTitles().get(typed)) : typed;
        String unit = Words.unit(option.unit());
        String brief = value.length() > 120 ? value.substring(0, 117) + "..." : value;
        return in(option.title()) + " " + brief + (unit.isEmpty() ? "" : " " + unit);
    }

    private void signatures(Html html) {
        html.raw("<div class=\"signatures\">").table("", List.of("", words.get("report.name"), words.get("report.signature"), words.get("report.date")));
        html.row("", Html.element("b", "", words.get("report.analyst")), Html.escape(analyst), "&#160;", "&#160;");
        html.row("", Html.element("b", "", words.get("report.reviewer")), "&#160;", "&#160;", "&#160;");
        html.endTable().raw("</div>");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
