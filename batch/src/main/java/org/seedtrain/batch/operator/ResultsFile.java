package org.seedtrain.batch.operator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.BatchJson;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.CanonicalJson;
import org.seedtrain.batch.Run;
import org.seedtrain.batch.view.RecordView;
import org.seedtrain.batch.view.ResultViews;
import org.seedtrain.batch.view.RunView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The files that describe a batch in JSON. `results.json` carries no wall-clock time.
public final class ResultsFile {
    /// Significant digits of computed numbers.
    private static final int DIGITS = 9;

    private ResultsFile() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Results(
            String run,
            String recipe,
            String version,
            String layout,
            long seed,
            String model,
            double duration_s,
            @Nullable String disposition,
            @Nullable String reason,
            List<ResultViews.TestResult> tests,
            List<RecordView.Yield> yields,
            List<ResultViews.PictureStage> product,
            List<RecordView.Finding> findings,
            List<ResultViews.Blocker> blockers) {}

    public static String json(Run run) {
        Body.Disposition disposition = run.disposition();
        RecordView record = run.record();
        Body.Start start = run.start();
        Results results = new Results(
                start.run(), start.recipe().id(), start.recipe().version(), start.layout().id(), start.seed(),
                start.model(), Trends.end(run), disposition == null ? null : disposition.decision().name(),
                disposition == null ? null : disposition.reason(), run.results(), record.yields(),
                run.product(), record.findings(), run.blockers());
        return pretty(BatchJson.tree(results));
    }

    private record BatchRecordFile(
            Body.Document recipe,
            RunView run,
            RecordView record,
            List<ResultViews.TestResult> results,
            ResultViews.Genealogy genealogy,
            String head) {}

    /// The whole record for a machine: definition, entries, findings, results, genealogy.
    public static String batchRecord(Run run) {
        return pretty(BatchJson.tree(new BatchRecordFile(
                run.start().recipe(), run.view(), run.record(), run.results(), run.genealogy(), run.last().hash())));
    }

    /// Indented, members in their order, numbers rounded to nine significant digits and written as RFC 8785 asks.
    static String pretty(JsonNode tree) {
        StringBuilder out = new StringBuilder();
        write(tree, "", out);
        return out.append('\n').toString();
    }

    private static void write(JsonNode node, String indent, StringBuilder out) {
        String inner = indent + "  ";
        if (node.isObject() && !node.isEmpty()) {
            List<String> names = new ArrayList<>(node.propertyNames());
            for (int i = 0; i < names.size(); i++) {
                out.append(i == 0 ? "{\n" : ",\n").append(inner);
                out.append(CanonicalJson.write(JsonNodeFactory.instance.stringNode(names.get(i)))).append(": ");
                write(node.get(names.get(i)), inner, out);
            }
            out.append('\n').append(indent).append('}');
        } else if (node.isArray() && !node.isEmpty()) {
            for (int i = 0; i < node.size(); i++) {
                out.append(i == 0 ? "[\n" : ",\n").append(inner);
                write(node.get(i), inner, out);
            }
            out.append('\n').append(indent).append(']');
        } else if (node.isFloatingPointNumber()) {
            out.append(number(node.doubleValue()));
        } else {
            out.append(node instanceof ObjectNode ? "{}" : CanonicalJson.write(node));
        }
    }

    private static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "null";
        }
        return CanonicalJson.number(
                new java.math.BigDecimal(value).round(new java.math.MathContext(DIGITS)).doubleValue());
    }
}
