package org.seedtrain.batch.operator;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.qc.Techniques;
import org.seedtrain.batch.recipe.Limits;
import org.seedtrain.batch.recipe.Recipe;
import org.seedtrain.batch.recipe.Step;
import org.seedtrain.batch.recipe.Task;
import org.seedtrain.lab.Attribute;
import org.seedtrain.lab.Evaluation;
import org.seedtrain.lab.Laboratory;
import org.seedtrain.lab.Technique;

/// Tests a sample: writes the worksheet as the procedure says, works with the hands this person has, evaluates the raw
/// data by the method and reports with the digits of the specification.
final class Analyst {
    private final Desk desk;
    private final Crew crew;

    Analyst(Desk desk, Crew crew) {
        this.desk = desk;
        this.crew = crew;
    }

    void test(Step step, Task.Test task) {
        desk.pass(600);
        if (slips(Slip.OLD_SAMPLE, step)) {
            desk.pass(3600 * (2 + 4 * crew.habits().draw(seed(), "old/" + step.id())));
        }
        int attempt = 1 + (int) desk.run().ledger().entries(step.id()).stream()
                .filter(entry -> entry.body() instanceof Body.Test)
                .count();
        Entry test = desk.enter(crew.operator(), step.id(), new Body.Test(
                task.sample(), task.method(), task.worksheet(), Techniques.written(technique(step)), attempt));
        desk.pass(1200);
        Optional<Evaluation> evaluation = desk.run().laboratory().evaluated(test);
        desk.pass(crew.habits().pace("write"));
        desk.enter(crew.operator(), step.id(),
                new Body.Result(task.sample(), task.method(), attempt, report(task, evaluation)));
    }

    private long seed() {
        return desk.run().plant().seed();
    }

    private boolean slips(Slip slip, Step step) {
        return crew.habits().slips(slip, seed(), step.id());
    }

    private Technique technique(Step step) {
        Technique hand = Technique.careful().withPipette(crew.habits().pipetteBias(), crew.habits().pipetteCv());
        if (slips(Slip.WRONG_DILUTION, step)) {
            double[] wrong = {2, 0.5, 10, 0.1, 1.25};
            hand = hand.withDilutionError(wrong[(int) (crew.habits().draw(seed(), "dilution/" + step.id()) * wrong.length)]);
        }
        if (slips(Slip.HASTY_BENCH, step)) {
            hand = hand.withMixed(false).withRinsed(false).withBlankRead(false).withSettling(5);
        }
        return hand;
    }

    /// One result for every attribute; a test that cannot be evaluated is reported as 0.
    private Map<String, Body.Typed> report(Task.Test task, Optional<Evaluation> evaluation) {
        Map<String, Body.Typed> report = new TreeMap<>();
        for (Attribute attribute : Laboratory.method(task.method()).attributes()) {
            String text = evaluation
                    .flatMap(all -> all.results().stream()
                            .filter(result -> result.attribute().equals(attribute.name()))
                            .findFirst())
                    .map(result -> result.text(digits(task, attribute)))
                    .orElse("0");
            report.put(attribute.name(), new Body.Typed(text, attribute.unit()));
        }
        return report;
    }

    private int digits(Task.Test task, Attribute attribute) {
        Optional<Recipe.Specification> specification = Optional.ofNullable(task.specification())
                .flatMap(desk.run().recipe()::specification)
                .filter(found -> found.result().equals(attribute.name()));
        Limits own = task.limits();
        boolean judged = task.result() == null || task.result().equals(attribute.name());
        return specification.map(found -> found.limits().digits())
                .orElse(own != null && judged ? own.digits() : attribute.digits());
    }
}
