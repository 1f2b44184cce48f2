package org.seedtrain.server.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.view.RecordView.Finding;
import org.seedtrain.batch.view.RecordView.RecordEntry;
import org.seedtrain.batch.view.RecordView.State;
import org.seedtrain.batch.view.RecordView.StepState;
import org.seedtrain.batch.view.RunView.OperationView;
import org.seedtrain.batch.view.RunView.ProcedureView;
import org.seedtrain.batch.view.StepView;

/// The procedure, step by step: what was asked, what was entered by whom and when, what was corrected, what it was judged.
final class RecordSteps {
    private final RecordDocument document;
    private final Words words;
    private final Sentences sentences;
    private final Html html;
    private final Map<Long, Entry> entries = new HashMap<>();
    private final Map<String, StepState> states = new HashMap<>();

    RecordSteps(RecordDocument document, Words words, Sentences sentences, Html html) {
        this.document = document;
        this.words = words;
        this.sentences = sentences;
        this.html = html;
        document.entries().forEach(entry -> entries.put(entry.seq(), entry));
        document.record().steps().forEach(state -> states.put(state.id(), state));
    }

    void write() {
        html.raw("<h2 id=\"steps\">" + Html.escape(words.get("steps")) + "</h2>");
        int unit = 0;
        for (ProcedureView procedure : document.run().procedure()) {
            unit++;
            html.heading(3, unit + "  " + words.of(procedure.title()) + " (" + procedure.unit() + ")");
            int number = 0;
            for (OperationView operation : procedure.operations()) {
                number++;
                operation(unit + "." + number, operation);
            }
        }
    }

    private void operation(String number, OperationView operation) {
        html.heading(4, number + "  " + words.of(operation.title()));
        html.raw("<table class=\"steps\"><thead><tr><th class=\"no\">" + Html.escape(words.get("no")) + "</th><th class=\"what\">"
                + Html.escape(words.get("step")) + "</th><th>" + Html.escape(words.get("entry")) + "</th><th class=\"who\">"
                + Html.escape(words.get("by")) + " / " + Html.escape(words.get("when")) + "</th><th class=\"verdict\">"
                + Html.escape(words.get("verdict")) + "</th></tr></thead><tbody>");
        int count = 0;
        for (StepView step : operation.steps()) {
            count++;
            step(number + "." + count, step);
        }
        html.endTable();
    }

    private void step(String number, StepView step) {
        StepState state = states.get(step.id());
        List<RecordEntry> own = state == null
                ? List.of()
                : state.entries().stream()
                        .filter(entry -> !(entry.body() instanceof Body.Correction))
                        .toList();
        int rows = Math.max(1, own.size());
        for (int i = 0; i < rows; i++) {
            html.open("tr", i == 0 ? "first" : "");
            html.raw("<td class=\"no\">" + (i == 0 ? number : "") + "</td>");
            html.raw("<td class=\"what\">" + (i == 0 ? asked(step) : "") + "</td>");
            if (own.isEmpty()) {
                html.raw("<td><i>" + Html.escape(words.get("nothing")) + "</i></td><td></td><td></td>");
            } else {
                entry(own.get(i), i == rows - 1 ? state : null);
            }
            html.close("tr");
        }
    }

    private String asked(StepView step) {
        StringBuilder asked = new StringBuilder();
        asked.append(Html.element("b", "", words.of(step.title()))).append("<br/>");
        asked.append(Html.escape(words.of(step.instruction())));
        int digits = step.digits() == null ? 2 : step.digits();
        String unit = step.unit() == null ? "" : step.unit();
        if (step.target() != null) {
            String tolerance = step.tolerancePct() == null ? "" : " ± " + Words.number(step.tolerancePct()) + " %";
            asked.append(limit(words.get("target") + " " + Words.number(step.target(), digits) + " " + Words.unit(unit) + tolerance));
        } else {
            String limits = RecordHtml.limits(step.low(), step.high(), digits, unit);
            if (!limits.isEmpty()) {
                asked.append(limit(words.get("limits") + " " + limits));
            }
        }
        if (step.formula() != null) {
            asked.append(limit(step.formula()));
        }
        return asked.toString();
    }

    private static String limit(String text) {
        return "<div class=\"limit\">" + Html.escape(text) + "</div>";
    }

    private void entry(RecordEntry entry, @org.jspecify.annotations.Nullable StepState last) {
        html.raw("<td>" + shown(entry));
        for (long seq : entry.corrections()) {
            Entry corrector = entries.get(seq);
            if (corrector != null && corrector.body() instanceof Body.Correction correction) {
                html.raw("<div class=\"new\">" + Sentences.number(correction.text(), unit(entry.body())) + "</div><div class=\"small\">"
                        + Html.escape(words.get(
                                "corrected",
                                corrector.actor().name(),
                                words.wall(corrector.wall()),
                                String.valueOf(seq),
                                correction.reason()))
                        + "</div>");
            }
        }
        if (last != null) {
            for (Finding finding : last.findings()) {
                html.raw("<div class=\"finding\">" + Html.escape(words.word("severity", finding.severity().word()) + ": "
                        + words.of(finding.text())) + "</div>");
            }
        }
        html.raw("</td><td class=\"who\">" + Html.escape(entry.actor().name()) + "<br/>" + Html.escape(words.wall(entry.wall()))
                + "<br/><span class=\"small\">" + Html.escape(words.simulated(entry.time())) + " · #" + entry.seq()
                + "</span></td><td class=\"verdict\">" + (last == null ? "" : verdict(last)) + "</td>");
    }

    private String shown(RecordEntry entry) {
        String sentence = sentences.of(entry.body());
        if (!entry.corrections().isEmpty()) {
            return "<s>" + sentence + "</s>";
        }
        return entry.superseded()
                ? "<s>" + sentence + "</s> <span class=\"small\">" + Html.escape(words.get("superseded")) + "</span>"
                : sentence;
    }

    private static String unit(Body body) {
        return body instanceof Body.Value value ? value.unit() : "";
    }

    private String verdict(StepState state) {
        if (state.verdict() != null) {
            return Html.element(
                    "span",
                    state.verdict().name().toLowerCase(Locale.ROOT),
                    words.word("verdict", state.verdict().name()));
        }
        return state.state() == State.NOT_APPLICABLE ? "N/A" : "";
    }
}
