package org.seedtrain.batch.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.Actor;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Severity;
import org.seedtrain.batch.Text;

/// The batch record as it stands after entry `seq`.
///
/// @param current id of the step at hand, absent when all are done
public record RecordView(
        long seq,
        ClockView clock,
        List<StepState> steps,
        @Nullable String current,
        List<Finding> findings,
        List<Yield> yields,
        List<DeviationView> deviations,
        List<ContainerView> containers,
        List<SampleView> samples,
        @Nullable String disposition,
        boolean closed) {

    /// @param slowed the clock fell back to 1 by itself at an alarm
    public record ClockView(double time, double rate, boolean frozen, boolean slowOnAlarm, boolean slowed) {}

    public enum State {
        /// A step before it is not done, and order matters here.
        LOCKED,
        OPEN,
        DONE,
        NOT_APPLICABLE,
        /// Done with a verdict that fails.
        FAILED
    }

    /// @param missing what is still to be entered, in words of the entry kinds (`command`, `value`, `test`, `result`)
    public record StepState(
            String id,
            State state,
            List<RecordEntry> entries,
            @Nullable Verdict verdict,
            List<Finding> findings,
            List<String> missing) {}

    public enum Verdict {
        PASS,
        FAIL
    }

    /// @param superseded a later correction or repetition took its place
    /// @param corrections numbers of the entries that correct this one
    public record RecordEntry(
            long seq,
            double time,
            Instant wall,
            Actor actor,
            String kind,
            Body body,
            boolean superseded,
            List<Long> corrections) {}

    /// What a rule found.
    ///
    /// @param rule its word, e.g. `late-entry`
    /// @param requirement id of the requirement it stands for
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Finding(
            String rule,
            String requirement,
            Severity severity,
            @Nullable String step,
            long seq,
            Text text) {}

    /// @param expected what came in from the stage before [g], actual what is there now
    public record Yield(
            String id,
            Text title,
            String step,
            double expected_g,
            double actual_g,
            double yield_pct,
            @Nullable Double low_pct,
            @Nullable Double high_pct,
            @Nullable Verdict verdict,
            long seq) {}

    public record DeviationView(
            long seq,
            String title,
            @JsonProperty("class") Severity severity,
            String description,
            List<Long> of,
            boolean closed,
            @Nullable Long closedBy) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ContainerView(
            String name,
            String label,
            String kind,
            double volume_L,
            double mass_kg,
            String status,
            double createdAt,
            long createdBySeq) {}

    public record SampleView(
            String id, String from, double time, String container, double volume_mL, @Nullable String step, long seq) {}
}
