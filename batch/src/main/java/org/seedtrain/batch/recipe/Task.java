package org.seedtrain.batch.recipe;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Role;
import org.seedtrain.batch.Text;
import org.seedtrain.plant.MaterialLot;

/// What a step asks for.
public sealed interface Task {

    /// The word in the recipe file.
    default String kind() {
        return switch (this) {
            case Instruction _ -> "instruction";
            case SetPoint _, Action _ -> "command";
            case Reading _ -> "reading";
            case Value _ -> "value";
            case Calculation _ -> "calculation";
            case Weighing _ -> "weighing";
            case Label _ -> "label";
            case Wait _ -> "wait";
            case Draw _ -> "sample";
            case Test _ -> "test";
            case Check _ -> "check";
            case Signature _ -> "signature";
            case Disposition _ -> "disposition";
        };
    }

    /// Something is done and acknowledged.
    record Instruction() implements Task {}

    /// A tag is set. `value` is the target; what a person may set instead without a deviation lies in the limits.
    record SetPoint(String tag, double value, @Nullable Double low, @Nullable Double high, boolean entered)
            implements Task {}

    /// An action of a unit. What is named in `entered` a person must type; the rest is filled in.
    ///
    /// @param quantities targets, in the units that the action declares
    /// @param formulas a quantity that is computed from earlier steps
    /// @param lowQuantities lowest value of a quantity without a deviation, by name; likewise `highQuantities`
    record Action(
            String target,
            String action,
            Map<String, Double> quantities,
            Map<String, Computed> formulas,
            Map<String, String> names,
            List<String> entered,
            Map<String, Double> lowQuantities,
            Map<String, Double> highQuantities)
            implements Task {}

    /// A formula with the steps whose numbers it takes.
    record Computed(Formula formula, Map<String, String> inputs) {}

    /// A display is read and written down.
    record Reading(String tag, Limits limits) implements Task {}

    /// A value without a tag, or one of some choices.
    record Value(Limits limits, List<Choice> choices) implements Task {
        public record Choice(String value, Text title) {}
    }

    /// A result is computed by the person, and again from unrounded inputs.
    record Calculation(Computed computed, Limits limits) implements Task {}

    /// A material is weighed into a container.
    ///
    /// @param target of the pure substance where the potency counts, of the lot as it is otherwise
    /// @param tolerance allowed difference of the net weight from the target, as a fraction of it
    /// @param potency whether the target is divided by the assay on the certificate of the lot
    record Weighing(String material, double target, String unit, int digits, double tolerance, String container,
            String balance, boolean potency) implements Task {

        /// What is to be weighed of a lot.
        public double target(MaterialLot lot) {
            return potency ? target / lot.property("assay", 1) : target;
        }
    }

    record Label(String container) implements Task {}

    /// Until a tag is at least or at most a value, or for some seconds.
    ///
    /// @param seconds [s]; with a tag: give up after that time
    record Wait(@Nullable String tag, @Nullable Double atLeast, @Nullable Double atMost, @Nullable Double seconds,
            double atLeastSeconds) implements Task {}

    /// A sample is drawn.
    ///
    /// @param volume [mL], flush [mL] runs to waste before
    record Draw(String from, String sample, double volume, double flush, Map<String, String> names) implements Task {}

    /// A test of the laboratory on a sample.
    ///
    /// @param method name of the laboratory's method
    /// @param result name of the result that is judged, absent: the method's first
    /// @param specification id in the recipe's specification, absent: limits of this step
    /// @param worksheet what the procedure prescribes for the worksheet (the person may write something else)
    record Test(
            String sample,
            String method,
            @Nullable String result,
            @Nullable String specification,
            @Nullable Limits limits,
            Map<String, Object> worksheet)
            implements Task {}

    /// A second person verifies other steps.
    record Check(List<String> of) implements Task {}

    /// @param scope `operation`, `procedure` or `batch`: what is signed
    record Signature(Body.Signature.Meaning meaning, Role role, String scope) implements Task {}

    record Disposition() implements Task {}
}
