package org.seedtrain.batch.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.Text;

/// What is computed of the batch as a whole.
public final class ResultViews {
    private ResultViews() {}

    /// @param value as reported; absent while nothing was reported
    /// @param text the reported text
    /// @param computed what the method computes from the raw data, unrounded
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TestResult(
            String id,
            Text title,
            String stage,
            String sample,
            String test,
            String result,
            @Nullable Double lower,
            @Nullable Double upper,
            String unit,
            int digits,
            @Nullable String text,
            @Nullable Double value,
            @Nullable Double computed,
            @Nullable String verdict,
            @Nullable Long seq) {}

    /// Something that stands against the release, with the entry that shows it.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Blocker(String kind, Text text, @Nullable String step, @Nullable Long seq) {}

    public record Node(String id, String kind, Text title, double time, long seq) {}

    public record Edge(String from, String to, double mass_kg, long seq) {}

    public record Genealogy(List<Node> nodes, List<Edge> edges) {}

    /// @param cause the decision that explains the loss, found by computing the batch without it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PictureStage(
            String id,
            Text title,
            double product_g,
            double yield_pct,
            double lost_g,
            @Nullable Text cause,
            @Nullable Long seq) {}

    /// A release requirement that is missed, and the decision without which it would be met.
    ///
    /// @param value what there really is in the sample
    /// @param prescribed what there would be if that decision had been as prescribed
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PictureQuality(
            String id,
            Text title,
            double value,
            String unit,
            @Nullable Double prescribed,
            @Nullable Text cause,
            @Nullable Long seq) {}

    public record Picture(List<PictureStage> stages, List<PictureQuality> quality) {}
}
