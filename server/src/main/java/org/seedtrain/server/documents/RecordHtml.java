package org.seedtrain.server.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedtrain.batch.Actor;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.view.RecordView;
import org.seedtrain.batch.view.ResultViews.TestResult;
import org.seedtrain.batch.view.RunView;

/// The batch record as one XHTML document: front page, results, materials, the procedure step by step, yields, deviations,
/// findings, signatures, and every entry of the log.
final class RecordHtml {
    private final RecordDocument document;
    private final Words words;
    private final Html html = new Html();
    private final Sentences sentences;

    RecordHtml(RecordDocument document, Words words) {
        this.document = document;
        this.words = words;
        this.sentences = new Sentences(words, document.run());
    }

    String write() {
        html.raw("<!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + words.language() + "\"><head>")
                .text("title", "", words.get("title") + " " + document.batchNumber())
                .raw("<meta name=\"subject\" content=\"" + Html.escape(words.of(document.run().product().name())) + "\"/>")
                .raw("<meta name=\"author\" content=\"Seedtrain\"/>")
                .raw("<bookmarks>");
        for (String chapter : chapters()) {
            html.raw("<bookmark name=\"" + Html.escape(words.get(chapter)) + "\" href=\"#" + chapter + "\"/>");
        }
        html.raw("</bookmarks><style>" + RecordStyle.css(document, words) + "</style></head><body>");
        front();
        people();
        results();
        materials();
        new RecordSteps(document, words, sentences, html).write();
        yields();
        samples();
        deviations();
        findings();
        signatures();
        trends();
        audit();
        return html.raw("</body></html>").toString();
    }

    private List<String> chapters() {
        List<String> all = new java.util.ArrayList<>(List.of(
                "results", "materials", "steps", "yields", "samples", "deviations", "findings", "signatures"));
        if (!document.trends().isEmpty()) {
            all.add("trends");
        }
        all.add("audit");
        return all;
    }

    private void chapter(String key) {
        html.raw("<h2 id=\"" + key + "\">" + Html.escape(words.get(key)) + "</h2>");
    }

    private void front() {
        Body.Start start = document.start();
        Entry first = document.entries().getFirst();
        Entry last = document.entries().getLast();
        String disposition = document.record().disposition();
        html.open("div", "front")
                .raw("<img class=\"qr\" alt=\"QR\" src=\"" + QrCode.dataUri("seedtrain:" + start.run() + ":"
                        + document.entries().size() + ":" + document.hash()) + "\"/>")
                .heading(1, words.get("title"))
                .text("p", "product", words.of(document.run().product().name()))
                .text("p", "practice", words.get("practice"));
        html.raw("<table class=\"facts\"><tbody>");
        fact("batch", document.batchNumber());
        fact("code", document.run().product().code());
        fact("batchSize", Words.number(document.run().product().batchSize()) + " "
                + Words.unit(document.run().product().batchUnit()));
        fact("record", start.run());
        fact("recipe", start.recipe().id() + ", " + words.get("version") + " " + start.recipe().version() + ", SHA-256 "
                + start.recipe().sha256().substring(0, 16) + "…");
        fact("plant", start.layout().id() + ", SHA-256 " + start.layout().sha256().substring(0, 16) + "…");
        fact("model", start.model() + ", " + words.get("seed") + " " + start.seed());
        fact("started", words.wall(first.wall()));
        fact("ended", words.wall(last.wall()) + " (" + words.get("batchTime") + " " + words.simulated(last.time()) + ")");
        fact("entries", String.valueOf(document.entries().size()));
        fact("status", words.word("decision", disposition == null ? "OPEN" : disposition));
        fact("hash", document.hash());
        html.raw("</tbody></table>")
                .text("p", "small", words.get("qr"))
                .text("p", "small", words.get("times", words.zone(first.wall())))
                .close("div");
    }

    private void fact(String key, String value) {
        html.raw("<tr><th scope=\"row\">" + Html.escape(words.get(key)) + "</th><td>" + Html.escape(value) + "</td></tr>");
    }

    private void people() {
        Map<String, Actor> people = new LinkedHashMap<>();
        document.entries().forEach(entry -> people.putIfAbsent(entry.actor().id() + entry.actor().role(), entry.actor()));
        html.heading(3, words.get("people"))
                .table("", List.of(words.get("person"), words.get("role"), words.get("id")));
        people.values().forEach(person -> html.row(
                "",
                Html.escape(person.name()),
                Html.escape(words.word("role", person.role().word())),
                Html.escape(person.id())));
        html.endTable();
    }

    private void results() {
        chapter("results");
        html.table("", heads("test", "sample", "stage", "limits", "result", "verdict"));
        for (TestResult result : document.results()) {
            String reported = result.text() == null
                    ? "<i>" + Html.escape(words.get("notReported")) + "</i>"
                    : Sentences.number(result.text(), result.unit());
            html.row(
                    result.verdict() != null && result.verdict().equals("FAIL") ? "fail" : "",
                    Html.escape(words.of(result.title())),
                    Html.escape(result.sample()),
                    Html.escape(words.word("stage", result.stage())),
                    Html.escape(limits(result.lower(), result.upper(), result.digits(), result.unit())),
                    reported,
                    verdict(result.verdict()));
        }
        html.endTable();
    }

    static String limits(
            @org.jspecify.annotations.Nullable Double low,
            @org.jspecify.annotations.Nullable Double high,
            int digits,
            String unit) {
        String shown = low != null && high != null
                ? Words.number(low, digits) + " – " + Words.number(high, digits)
                : low != null ? "≥ " + Words.number(low, digits) : high != null ? "≤ " + Words.number(high, digits) : "";
        return shown.isEmpty() ? "" : shown + " " + Words.unit(unit);
    }

    private String verdict(@org.jspecify.annotations.Nullable String verdict) {
        return verdict == null ? "" : Html.element("span", verdict.toLowerCase(java.util.Locale.ROOT), words.word("verdict", verdict));
    }

    private void materials() {
        chapter("materials");
        html.table("", heads("material", "lot", "expiry", "lotStatus", "container", "net", "by", "when"));
        for (Entry entry : document.entries()) {
            if (entry.body() instanceof Body.Weighed weighed) {
                RunView.LotView lot = document.run().lots().stream()
                        .filter(one -> one.id().equals(weighed.lot()))
                        .findFirst()
                        .orElse(null);
                String status = lot == null ? "" : lot.expired() ? "expired" : lot.status();
                html.row(
                        lot != null && lot.expired() ? "fail" : "",
                        Html.escape(lot == null ? "" : words.of(lot.title())),
                        Html.escape(weighed.lot()),
                        Html.escape(lot == null ? "" : lot.expiry()),
                        Html.escape(words.word("lot", status)),
                        Html.escape(weighed.container()),
                        Sentences.number(weighed.net().text(), weighed.net().unit()),
                        Html.escape(entry.actor().name()),
                        Html.escape(words.wall(entry.wall())));
            }
        }
        html.endTable();
    }

    private void yields() {
        chapter("yields");
        html.table("", heads("step", "expected", "actual", "yield", "limits", "verdict"));
        document.record().yields().forEach(yield -> html.row(
                yield.verdict() == RecordView.Verdict.FAIL ? "fail" : "",
                Html.escape(words.of(yield.title())),
                Words.number(yield.expected_g(), 2),
                Words.number(yield.actual_g(), 2),
                Words.number(yield.yield_pct(), 1),
                Html.escape(limits(yield.low_pct(), yield.high_pct(), 0, "%")),
                verdict(yield.verdict() == null ? null : yield.verdict().name())));
        html.endTable();
    }

    private void samples() {
        chapter("samples");
        html.table("", heads("sample", "from", "volume", "container", "batchTime", "step"));
        document.record().samples().forEach(sample -> html.row(
                "",
                Html.escape(sample.id()),
                Html.escape(sample.from()),
                Words.number(sample.volume_mL()),
                Html.escape(sample.container()),
                Html.escape(words.simulated(sample.time())),
                Html.escape(sample.step() == null ? "" : sample.step())));
        html.endTable();
    }

    private void deviations() {
        chapter("deviations");
        if (document.record().deviations().isEmpty()) {
            html.text("p", "", words.get("none"));
            return;
        }
        html.table("", heads("no", "classification", "description", "entry", "status"));
        document.record().deviations().forEach(deviation -> html.row(
                "",
                String.valueOf(deviation.seq()),
                Html.escape(words.word("severity", deviation.severity().word())),
                "<b>" + Html.escape(deviation.title()) + "</b><br/>" + Html.escape(deviation.description()),
                Html.escape(String.join(", ", deviation.of().stream().map(String::valueOf).toList())),
                Html.escape(words.get(deviation.closed() ? "closed" : "open"))));
        html.endTable();
    }

    private void findings() {
        chapter("findings");
        if (document.record().findings().isEmpty()) {
            html.text("p", "", words.get("none"));
            return;
        }
        html.table("", heads("entry", "classification", "finding", "requirement", "step"));
        document.record().findings().forEach(finding -> html.row(
                "",
                String.valueOf(finding.seq()),
                Html.escape(words.word("severity", finding.severity().word())),
                Html.escape(words.of(finding.text())),
                Html.escape(finding.requirement()),
                Html.escape(finding.step() == null ? "" : finding.step())));
        html.endTable();
    }

    private void signatures() {
        chapter("signatures");
        html.table("", heads("entry", "meaning", "person", "role", "when", "step", "manifest"));
        for (Entry entry : document.entries()) {
            if (entry.body() instanceof Body.Signature signature) {
                html.row(
                        "",
                        String.valueOf(entry.seq()),
                        Html.element("b", "", words.word("meaning", signature.meaning().name())),
                        Html.escape(entry.actor().name() + " (" + entry.actor().id() + ")"),
                        Html.escape(words.word("role", entry.actor().role().word())),
                        Html.escape(words.wall(entry.wall())),
                        Html.escape(entry.step() == null ? "" : entry.step()),
                        "<span class=\"mono\">" + Html.escape(shortened(signature.manifest())) + "</span>");
            }
        }
        html.endTable();
    }

    private static String shortened(String hash) {
        return hash.length() > 16 ? hash.substring(0, 16) + "…" : hash;
    }

    private void trends() {
        if (document.trends().isEmpty()) {
            return;
        }
        chapter("trends");
        for (RecordDocument.Trend trend : document.trends()) {
            html.raw("<img class=\"trends\" alt=\"" + Html.escape(words.of(trend.title())) + "\" src=\"" + QrCode.png(trend.png())
                    + "\"/>");
        }
    }

    private void audit() {
        chapter("audit");
        html.text("p", "small", words.get("auditNote"));
        html.table("audit", heads("no", "when", "batchTime", "by", "step", "entry", "hash"));
        for (Entry entry : document.entries()) {
            html.row(
                    "",
                    String.valueOf(entry.seq()),
                    Html.escape(words.wall(entry.wall())),
                    Html.escape(words.simulated(entry.time())),
                    Html.escape(entry.actor().name()),
                    Html.escape(entry.step() == null ? "" : entry.step()),
                    sentences.of(entry.body()),
                    "<span class=\"mono\">" + entry.hash().substring(0, 8) + "</span>");
        }
        html.endTable();
    }

    private List<String> heads(String... keys) {
        return java.util.Arrays.stream(keys)
                .map(key -> key.equals("hash") ? "SHA-256" : words.get(key))
                .toList();
    }
}
