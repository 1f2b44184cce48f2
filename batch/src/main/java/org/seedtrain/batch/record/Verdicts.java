package org.seedtrain.batch.record;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.recipe.Limits;
import org.seedtrain.batch.recipe.Recipe;
import org.seedtrain.batch.recipe.Step;
import org.seedtrain.batch.recipe.Task;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.PlantRun;

/// Whether what was done keeps the limits of its step.
final class Verdicts {
    private final Ledger ledger;
    private final PlantRun plant;

    Verdicts(Ledger ledger, PlantRun plant) {
        this.ledger = ledger;
        this.plant = plant;
    }

    /// Absent while the step is not done, or where there is nothing to judge.
    Optional<Boolean> of(Step step) {
        return ledger.done(step).flatMap(done -> judge(step, done));
    }

    private Optional<Boolean> judge(Step step, Entry done) {
        return switch (step.task()) {
            case Task.Reading reading -> typed(done, "value", reading.limits());
            case Task.Value value -> typed(done, "value", value.limits());
            case Task.Calculation calculation -> typed(done, "value", calculation.limits());
            case Task.Weighing weighing -> weighed(done, weighing);
            case Task.SetPoint set -> setPoint(done, set);
            case Task.Action action -> action(done, action);
            case Task.Wait wait -> waited(step, done, wait);
            case Task.Test test -> tested(done, test);
            case Task.Draw draw -> drawn(done, draw);
            case Task.Instruction _, Task.Label _, Task.Check _, Task.Signature _, Task.Disposition _ ->
                Optional.empty();
        };
    }

    /// Judged in the unit of the limits; a value in another unit of the same kind is converted first.
    private Optional<Boolean> typed(Entry done, String field, Limits limits) {
        String text = ledger.text(done, field).orElse("");
        String unit = Ledger.original(done, field).map(Body.Typed::unit).orElse("");
        OptionalDouble factor = unit.isEmpty() ? OptionalDouble.of(1) : Units.factor(unit, limits.unit());
        if (factor.isPresent() && factor.getAsDouble() != 1 && Numbers.parse(text).isPresent()) {
            double converted = Numbers.parse(text).getAsDouble() * factor.getAsDouble();
            return limits.limited()
                    ? Optional.of(limits.hold(Numbers.round(converted, limits.digits()).doubleValue()))
                    : Optional.empty();
        }
        return Numbers.hold(text, limits);
    }

    /// The tolerance is judged on the net weight, unrounded.
    private Optional<Boolean> weighed(Entry done, Task.Weighing weighing) {
        OptionalDouble net = ledger.number(done.step() + "#net");
        String used = ledger.text(done, "lot").orElse("");
        double target = plant.plant().layout().lots().stream()
                .filter(lot -> lot.id().equals(used))
                .mapToDouble(weighing::target)
                .findFirst()
                .orElse(weighing.target());
        return net.isEmpty()
                ? Optional.empty()
                : Optional.of(Math.abs(net.getAsDouble() - target) <= weighing.tolerance() * target * (1 + 1e-9));
    }

    private static Optional<Boolean> setPoint(Entry done, Task.SetPoint set) {
        double value = ((Command.SetValue) ((Body.Plant) done.body()).command()).value();
        Limits limits = set.low() == null && set.high() == null
                ? new Limits(set.value(), set.value(), "", 0)
                : new Limits(set.low(), set.high(), "", 0);
        return Optional.of(limits.hold(value));
    }

    private Optional<Boolean> action(Entry done, Task.Action action) {
        Command.Act act = (Command.Act) ((Body.Plant) done.body()).command();
        boolean judged = false;
        boolean passes = true;
        for (Map.Entry<String, Double> given : act.quantities().entrySet()) {
            Limits limits = limits(action, given.getKey());
            if (limits.limited()) {
                judged = true;
                passes &= limits.hold(given.getValue());
            }
        }
        return judged ? Optional.of(passes) : Optional.empty();
    }

    /// Limits of an action's quantity; without any the target, within 2 %.
    Limits limits(Task.Action action, String quantity) {
        Double low = action.lowQuantities().get(quantity);
        Double high = action.highQuantities().get(quantity);
        if (low != null || high != null) {
            return new Limits(low, high, "", 0);
        }
        OptionalDouble target = target(action, quantity);
        if (target.isEmpty()) {
            return new Limits(null, null, "", 0);
        }
        double margin = 0.02 * Math.abs(target.getAsDouble());
        return new Limits(target.getAsDouble() - margin, target.getAsDouble() + margin, "", 0);
    }

    OptionalDouble target(Task.Action action, String quantity) {
        Task.Computed computed = action.formulas().get(quantity);
        if (computed != null) {
            return ledger.compute(computed);
        }
        Double target = action.quantities().get(quantity);
        return target == null ? OptionalDouble.empty() : OptionalDouble.of(target);
    }

    private Optional<Boolean> waited(Step step, Entry done, Task.Wait wait) {
        if (wait.tag() != null) {
            double now = plant.noiseless(wait.tag(), done.time());
            double slack = 1e-6 + Numbers.halfDigit(plant.tag(wait.tag()).digits());
            boolean holds = (wait.atLeast() == null || now >= wait.atLeast() - slack)
                    && (wait.atMost() == null || now <= wait.atMost() + slack);
            return Optional.of(holds);
        }
        if (wait.seconds() == null) {
            return Optional.empty();
        }
        return ledger.begun(step).isEmpty()
                ? Optional.empty()
                : Optional.of(done.time() - ledger.begun(step).getAsDouble() >= wait.seconds() - 1);
    }

    private Optional<Boolean> tested(Entry done, Task.Test test) {
        Limits limits = limits(test);
        String name = result(test);
        Body.Result result = (Body.Result) done.body();
        if (name == null) {
            return result.results().keySet().stream().findFirst().flatMap(first -> typed(done, first, limits));
        }
        return typed(done, name, limits);
    }

    /// The limits that a test is judged by.
    Limits limits(Task.Test test) {
        if (test.specification() != null) {
            Optional<Recipe.Specification> found = ledger.recipe().specification(test.specification());
            if (found.isPresent()) {
                return found.get().limits();
            }
        }
        return test.limits() == null ? new Limits(null, null, "1", 0) : test.limits();
    }

    /// The name of the result that is judged, null for the method's only one.
    @org.jspecify.annotations.Nullable String result(Task.Test test) {
        if (test.result() != null) {
            return test.result();
        }
        return test.specification() == null
                ? null
                : ledger.recipe().specification(test.specification()).map(Recipe.Specification::result).orElse(null);
    }

    private static Optional<Boolean> drawn(Entry done, Task.Draw draw) {
        Command.Act act = (Command.Act) ((Body.Plant) done.body()).command();
        double flush = act.quantities().entrySet().stream()
                .filter(quantity -> quantity.getKey().startsWith("flush"))
                .mapToDouble(Map.Entry::getValue)
                .findFirst()
                .orElse(0);
        return Optional.of(flush >= draw.flush() * 0.98);
    }
}
