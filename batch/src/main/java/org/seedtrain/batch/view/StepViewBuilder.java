package org.seedtrain.batch.view;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.recipe.Limits;
import org.seedtrain.batch.recipe.Step;
import org.seedtrain.batch.recipe.Task;

/// Flattens a step's task into the fields of its view.
final class StepViewBuilder {
    private final Step step;
    private StepView.@Nullable CommandForm command;
    private @Nullable String tag;
    private @Nullable String unit;
    private @Nullable Integer digits;
    private @Nullable Double low;
    private @Nullable Double high;
    private @Nullable List<StepView.Choice> choices;
    private @Nullable String formula;
    private @Nullable Map<String, String> inputs;
    private @Nullable String material;
    private @Nullable Double target;
    private @Nullable Double tolerance;
    private @Nullable Boolean potency;
    private @Nullable String container;
    private @Nullable String balance;
    private StepView.@Nullable Until until;
    private @Nullable String from;
    private @Nullable String sample;
    private @Nullable Double volume;
    private @Nullable Double flush;
    private @Nullable Map<String, String> names;
    private @Nullable String test;
    private @Nullable String result;
    private @Nullable String specification;
    private @Nullable Map<String, Object> worksheet;
    private @Nullable List<String> of;
    private @Nullable String meaning;
    private @Nullable String role;
    private @Nullable String scope;

    StepViewBuilder(Step step) {
        this.step = step;
    }

    StepView build() {
        fill(step.task());
        if (step.until() != null) {
            until = until(step.until());
        }
        Step.TimeLimit limit = step.timeLimit();
        return new StepView(
                step.id(), step.task().kind(), step.title(), step.instruction(), step.why(), step.plantUnit(),
                step.critical(), step.after(),
                limit == null ? null : new StepView.TimeLimit(limit.from(), limit.seconds()),
                command, tag, unit, digits, low, high, choices, formula, inputs, material, target, tolerance,
                potency, container, balance, until, from, sample, volume, flush, names, test, result, specification,
                worksheet, of, meaning, role, scope);
    }

    private void fill(Task task) {
        switch (task) {
            case Task.Instruction _, Task.Disposition _ -> {}
            case Task.SetPoint set -> command = new StepView.CommandForm(
                    set.tag(), set.entered() ? null : (Double) set.value(), set.low(), set.high(), null, null, null,
                    null, null, null, set.entered() ? List.of("value") : List.of());
            case Task.Action action -> command = form(action);
            case Task.Reading reading -> {
                tag = reading.tag();
                limits(reading.limits());
            }
            case Task.Value value -> {
                limits(value.limits());
                choices = value.choices().isEmpty() ? null : value.choices().stream()
                        .map(choice -> new StepView.Choice(choice.value(), choice.title()))
                        .toList();
            }
            case Task.Calculation calculation -> {
                formula = calculation.computed().formula().toString();
                inputs = calculation.computed().inputs();
                limits(calculation.limits());
            }
            case Task.Weighing weighing -> weighing(weighing);
            case Task.Label label -> container = label.container();
            case Task.Wait wait -> until = until(wait);
            case Task.Draw draw -> {
                from = draw.from();
                sample = draw.sample();
                volume = draw.volume();
                flush = draw.flush();
                names = draw.names();
            }
            case Task.Test ordered -> test(ordered);
            case Task.Check check -> of = check.of();
            case Task.Signature signature -> {
                meaning = signature.meaning().name();
                role = signature.role().word();
                scope = signature.scope();
            }
        }
    }

    private static StepView.Until until(Task.Wait wait) {
        return new StepView.Until(wait.tag(), wait.atLeast(), wait.atMost(), wait.seconds());
    }

    private static StepView.CommandForm form(Task.Action action) {
        Map<String, String> formulas = new TreeMap<>();
        Map<String, Map<String, String>> formulaInputs = new TreeMap<>();
        action.formulas().forEach((name, computed) -> {
            formulas.put(name, computed.formula().toString());
            formulaInputs.put(name, computed.inputs());
        });
        Map<String, Double> filled = new TreeMap<>(action.quantities());
        action.entered().forEach(filled::remove);
        return new StepView.CommandForm(
                null, null, null, null, action.target(), action.action(), filled, action.names(), formulas,
                formulaInputs, action.entered());
    }

    private void limits(Limits limits) {
        unit = limits.unit();
        digits = limits.digits();
        low = limits.low();
        high = limits.high();
    }

    private void weighing(Task.Weighing weighing) {
        material = weighing.material();
        target = weighing.target();
        unit = weighing.unit();
        digits = weighing.digits();
        tolerance = weighing.tolerance() * 100;
        low = weighing.target() * (1 - weighing.tolerance());
        high = weighing.target() * (1 + weighing.tolerance());
        potency = weighing.potency() ? true : null;
        container = weighing.container();
        balance = weighing.balance();
    }

    private void test(Task.Test ordered) {
        sample = ordered.sample();
        test = ordered.method();
        result = ordered.result();
        specification = ordered.specification();
        worksheet = ordered.worksheet();
        if (ordered.limits() != null) {
            limits(ordered.limits());
        }
    }
}
