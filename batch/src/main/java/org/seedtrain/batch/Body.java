package org.seedtrain.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.Command;

/// What was done. A closed set: everything that can happen in a run is one of these.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Body.Start.class, name = "start"),
    @JsonSubTypes.Type(value = Body.Clock.class, name = "clock"),
    @JsonSubTypes.Type(value = Body.Plant.class, name = "command"),
    @JsonSubTypes.Type(value = Body.Acknowledged.class, name = "acknowledged"),
    @JsonSubTypes.Type(value = Body.Value.class, name = "value"),
    @JsonSubTypes.Type(value = Body.Weighed.class, name = "weighed"),
    @JsonSubTypes.Type(value = Body.Correction.class, name = "correction"),
    @JsonSubTypes.Type(value = Body.NotApplicable.class, name = "notApplicable"),
    @JsonSubTypes.Type(value = Body.Note.class, name = "note"),
    @JsonSubTypes.Type(value = Body.Signature.class, name = "signature"),
    @JsonSubTypes.Type(value = Body.Test.class, name = "test"),
    @JsonSubTypes.Type(value = Body.Result.class, name = "result"),
    @JsonSubTypes.Type(value = Body.Deviation.class, name = "deviation"),
    @JsonSubTypes.Type(value = Body.DeviationClosed.class, name = "deviationClosed"),
    @JsonSubTypes.Type(value = Body.Disposition.class, name = "disposition"),
    @JsonSubTypes.Type(value = Body.Closed.class, name = "closed")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Body {

    /// The word in the log.
    default String kind() {
        return switch (this) {
            case Start _ -> "start";
            case Clock _ -> "clock";
            case Plant _ -> "command";
            case Acknowledged _ -> "acknowledged";
            case Value _ -> "value";
            case Weighed _ -> "weighed";
            case Correction _ -> "correction";
            case NotApplicable _ -> "notApplicable";
            case Note _ -> "note";
            case Signature _ -> "signature";
            case Test _ -> "test";
            case Result _ -> "result";
            case Deviation _ -> "deviation";
            case DeviationClosed _ -> "deviationClosed";
            case Disposition _ -> "disposition";
            case Closed _ -> "closed";
        };
    }

    /// A document that travels in the log, so that a replay needs nothing else.
    ///
    /// @param sha256 of the UTF-8 text, lower-case hexadecimal
    record Document(String id, String version, String sha256, String text) {
        public static Document of(String id, String version, String text) {
            return new Document(id, version, Hashes.sha256(text), text);
        }
    }

    /// Where a branch was cut from: entries 0..seq of the parent were taken over.
    record Parent(String run, long seq) {}

    /// The first entry of every run.
    ///
    /// @param model version of the models that compute this run
    /// @param mode how mistakes are met: `practice` lets them run and explains afterwards
    record Start(
            String run,
            Document recipe,
            Document layout,
            long seed,
            String model,
            String mode,
            @Nullable Parent parent)
            implements Body {}

    /// How simulated time runs from here.
    ///
    /// @param rate simulated seconds for a second on the wall, 0.1..3600
    /// @param slowOnAlarm whether the clock falls back to 1 by itself when an alarm comes up
    /// @param to simulated time to which the clock jumps forward at once [s]; absent: it goes on from where it is
    record Clock(double rate, boolean frozen, boolean slowOnAlarm, @Nullable Double to) implements Body {}

    /// A command to the plant.
    record Plant(Command command) implements Body {}

    /// An instruction was carried out, a label stuck, a wait ended.
    record Acknowledged() implements Body {}

    /// What somebody wrote down, exactly as typed.
    ///
    /// @param field which field of the step, `value` where there is one
    /// @param unit as chosen or typed; empty when none was given
    record Value(String field, String text, String unit) implements Body {
        public Value {
            field = field == null || field.isEmpty() ? "value" : field;
            unit = unit == null ? "" : unit;
        }
    }

    /// A number as typed, with the unit beside it.
    record Typed(String text, String unit) {
        public Typed {
            unit = unit == null ? "" : unit;
        }
    }

    /// A weighing as it was written down.
    record Weighed(String lot, String container, Typed tare, Typed gross, Typed net) implements Body {}

    /// A correction of an earlier entry: the old text stays readable.
    record Correction(long of, String field, String text, String reason) implements Body {}

    /// A step that is not done, and why.
    record NotApplicable(String reason) implements Body {}

    record Note(String text) implements Body {}

    /// A signature with its meaning. The password is checked by the server and never logged.
    ///
    /// @param manifest SHA-256 of the signed part of the record
    record Signature(Meaning meaning, String manifest) implements Body {
        public enum Meaning {
            PERFORMED,
            VERIFIED,
            REVIEWED,
            APPROVED
        }
    }

    /// An instrument was run on a sample. Raw data are computed from it, never stored.
    ///
    /// @param worksheet what the analyst planned and wrote: dilutions, plate, buffer lots...
    /// @param technique how it was carried out: what the hands did
    /// @param attempt 1 for the first test of this method on this sample in this step
    record Test(
            String sample,
            String method,
            Map<String, Object> worksheet,
            Map<String, Object> technique,
            int attempt)
            implements Body {
        public Test {
            worksheet = new TreeMap<>(worksheet);
            technique = new TreeMap<>(technique);
        }
    }

    /// What the analyst reports.
    record Result(String sample, String method, int attempt, Map<String, Typed> results) implements Body {
        public Result {
            results = new TreeMap<>(results);
        }
    }

    record Deviation(
            String title, @JsonProperty("class") Severity severity, String description, List<Long> of)
            implements Body {
        public Deviation {
            of = List.copyOf(of);
        }
    }

    /// The deviation entered as `of` is closed by quality.
    record DeviationClosed(long of, String text) implements Body {}

    record Disposition(Decision decision, String reason) implements Body {
        public enum Decision {
            RELEASED,
            REJECTED
        }
    }

    /// The last entry: hashes of the trends and results as they were computed when the run was closed.
    record Closed(String trendsSha256, String resultsSha256) implements Body {}
}
