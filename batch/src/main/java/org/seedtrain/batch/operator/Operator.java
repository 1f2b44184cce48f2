package org.seedtrain.batch.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.seedtrain.batch.Actor;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Refused;
import org.seedtrain.batch.Role;
import org.seedtrain.batch.Severity;
import org.seedtrain.batch.recipe.Limits;
import org.seedtrain.batch.recipe.Step;
import org.seedtrain.batch.recipe.Task;
import org.seedtrain.batch.record.BatchRecord;
import org.seedtrain.batch.record.Numbers;
import org.seedtrain.batch.view.ResultViews;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Tag;

/// Follows a recipe step by step: does what the step says, reads displays, writes down, asks a second person to check.
/// Knows nothing that a person would not know.
final class Operator {
    /// Nobody waits longer than this for something that does not come [s].
    private static final double PATIENCE = 3 * 86400;

    private final Desk desk;
    private final Crew crew;
    private final Hands hands;
    private final Map<String, Double> wishes;
    private final List<Step> forgotten = new ArrayList<>();

    /// @param wishes set-points that somebody wants otherwise than the recipe, by tag
    Operator(Desk desk, Crew crew, Map<String, Double> wishes) {
        this.desk = desk;
        this.crew = crew;
        this.hands = new Hands(desk, crew);
        this.wishes = wishes;
    }

    /// Does one step, whatever comes: what the plant or the record refuses is struck out with the reason.
    void perform(Step step) {
        try {
            if (forgets(step)) {
                forgotten.add(step);
                return;
            }
            attempt(step);
        } catch (CommandRefused refused) {
            leaveOut(step, "the plant refused: " + refused.getMessage());
        } catch (Refused refused) {
            again(step, refused);
        }
        watch(step);
    }

    /// What stands in the way may be something forgotten: it is struck out, then the step is done.
    private void again(Step step, Refused refused) {
        if (forgotten.isEmpty()) {
            leaveOut(step, "the record refused: " + refused.getMessage());
            return;
        }
        strikeOutForgotten();
        try {
            attempt(step);
        } catch (CommandRefused | Refused still) {
            leaveOut(step, "refused: " + still.getMessage());
        }
    }

    private boolean forgets(Step step) {
        boolean can = switch (step.task()) {
            // What one waits for afterwards nobody forgets to start.
            case Task.SetPoint _, Task.Action _, Task.Reading _, Task.Instruction _ ->
                !step.critical() && step.until() == null;
            default -> false;
        };
        return can && slips(Slip.FORGOTTEN_STEP, step);
    }

    private void leaveOut(Step step, String reason) {
        if (step.task() instanceof Task.Signature || step.task() instanceof Task.Disposition
                || desk.run().ledger().settled(step)) {
            return;
        }
        desk.pass(crew.habits().pace("write"));
        try {
            desk.enter(crew.operator(), step.id(), new Body.NotApplicable(reason));
        } catch (Refused refused) {
            desk.enter(crew.operator(), step.id(), new Body.Note(refused.getMessage()));
        }
    }

    private long seed() {
        return desk.run().plant().seed();
    }

    private boolean slips(Slip slip, Step step) {
        return crew.habits().slips(slip, seed(), step.id());
    }

    private double draw(String what, Step step) {
        return crew.habits().draw(seed(), what + "/" + step.id());
    }

    private void attempt(Step step) {
        switch (step.task()) {
            case Task.Instruction _ -> acknowledge(step, crew.habits().pace("act"));
            case Task.Label _ -> acknowledge(step, crew.habits().pace("act"));
            case Task.Wait wait -> await(step, wait);
            case Task.SetPoint set -> {
                hands.set(step.id(), set.tag(), setPoint(step, set));
                settle(step);
            }
            case Task.Action action -> {
                action(step, action);
                settle(step);
            }
            case Task.Reading reading -> reading(step, reading);
            case Task.Value value -> value(step, value);
            case Task.Calculation calculation -> calculation(step, calculation);
            case Task.Weighing weighing -> new Weigher(desk, hands, crew).weigh(step, weighing);
            case Task.Draw draw -> draw(step, draw);
            case Task.Test test -> new Analyst(desk, crew).test(step, test);
            case Task.Check check -> check(step);
            case Task.Signature signature -> sign(step, signature);
            case Task.Disposition _ -> decide(step);
        }
    }

    private void acknowledge(Step step, double seconds) {
        desk.pass(seconds);
        desk.enter(crew.operator(), step.id(), new Body.Acknowledged());
    }

    private void settle(Step step) {
        if (step.until() != null) {
            desk.pass(lasts(step.until()) + 2);
        }
    }

    private double lasts(Task.Wait wait) {
        double from = desk.time();
        double over = wait.tag() == null
                ? from + (wait.seconds() == null ? 0 : wait.seconds())
                : reached(wait, from).orElse(from + (wait.seconds() == null ? PATIENCE : wait.seconds()));
        return over - from + wait.atLeastSeconds();
    }

    private void await(Step step, Task.Wait wait) {
        double waited = wait.tag() == null ? desk.time() - desk.run().ledger().begun(step).orElse(desk.time()) : 0;
        double lasts = Math.max(0, lasts(wait) - waited);
        if (slips(Slip.EARLY_HOLD, step)) {
            lasts *= 0.2 + 0.5 * draw("hold", step);
        }
        desk.pass(lasts + 1);
        acknowledge(step, 5);
    }

    private OptionalDouble reached(Task.Wait wait, double from) {
        double horizon = wait.seconds() == null ? PATIENCE : wait.seconds();
        boolean above = wait.atLeast() != null;
        double threshold = above ? wait.atLeast() : wait.atMost();
        return hands.plant().when(wait.tag(), above, threshold, from, horizon);
    }

    private double setPoint(Step step, Task.SetPoint set) {
        double wanted = wishes.getOrDefault(set.tag(), set.value());
        Tag tag = hands.plant().tag(set.tag());
        boolean number = tag.kind() == Tag.Kind.SETTING;
        if (!number || !slips(pool(step) ? Slip.WRONG_POOL : Slip.WRONG_SETPOINT, step)) {
            return wanted;
        }
        double wrong = Fingers.slipOfTheKey(wanted, draw("key", step));
        return wrong >= tag.low() && wrong <= tag.high() ? wrong : wanted;
    }

    private static boolean pool(Step step) {
        return step.id().contains("pool");
    }

    private void action(Step step, Task.Action action) {
        Map<String, Double> quantities = new TreeMap<>(action.quantities());
        action.formulas().forEach((name, computed) ->
                desk.run().ledger().compute(computed).ifPresent(value -> quantities.put(name, Fingers.rounded(value))));
        String word = action.action().toLowerCase(java.util.Locale.ROOT);
        boolean calibrates = word.contains("calibrate") || word.contains("standardise") || word.contains("check");
        if (calibrates && slips(Slip.SKIPPED_CALIBRATION, step)) {
            leaveOut(step, "calibrated yesterday, display looks right");
            return;
        }
        if (pool(step) && slips(Slip.WRONG_POOL, step) || !calibrates && slips(Slip.WRONG_QUANTITY, step)) {
            quantities.replaceAll((_, value) -> Fingers.slipOfTheKey(value, draw("key", step)));
        }
        if (quantities.containsKey("time") && slips(Slip.EARLY_HOLD, step)) {
            quantities.compute("time", (_, whole) -> whole * (0.02 + 0.2 * draw("hold", step)));
        }
        if (!hands.tries(step.id(), action.target(), action.action(), quantities, action.names())) {
            Map<String, Double> right = new TreeMap<>(action.quantities());
            action.formulas().forEach((name, computed) ->
                    desk.run().ledger().compute(computed).ifPresent(value -> right.put(name, Fingers.rounded(value))));
            hands.act(step.id(), action.target(), action.action(), right, action.names());
        }
    }

    private void reading(Step step, Task.Reading reading) {
        Limits limits = reading.limits();
        String text = hands.read(reading.tag(), limits.unit(), limits.digits());
        boolean counts = limits.unit().equals("1") && limits.digits() == 0;
        if (counts && slips(Slip.MISCOUNT, step)) {
            text = Numbers.show(Fingers.miscounted(Double.parseDouble(text), draw("count", step)), 0);
        }
        if (slips(Slip.TRANSCRIPTION, step)) {
            text = Fingers.swapped(text);
        }
        write(step, text, limits.unit());
    }

    private void write(Step step, String text, String unit) {
        desk.pass(crew.habits().pace("write"));
        String written = slips(Slip.MISSING_UNIT, step) ? "" : unit;
        desk.enter(crew.operator(), step.id(), new Body.Value("value", text, written));
    }

    private void value(Step step, Task.Value value) {
        if (!value.choices().isEmpty()) {
            desk.pass(crew.habits().pace("read"));
            write(step, value.choices().getFirst().value(), "");
            return;
        }
        Limits limits = value.limits();
        double low = limits.low() == null ? 0 : limits.low();
        double high = limits.high() == null ? low : limits.high();
        desk.pass(crew.habits().pace("read"));
        write(step, Numbers.show(limits.low() == null ? high : (low + high) / 2, limits.digits()), limits.unit());
    }

    private void calculation(Step step, Task.Calculation calculation) {
        desk.pass(crew.habits().pace("read") * 2);
        double result = desk.run().ledger().compute(calculation.computed()).orElse(Double.NaN);
        if (Double.isNaN(result)) {
            leaveOut(step, "an input of the calculation is missing");
            return;
        }
        if (slips(Slip.ARITHMETIC, step)) {
            result *= draw("arithmetic", step) < 0.5 ? 10 : 1.1;
        }
        write(step, Numbers.show(result, calculation.limits().digits()), calculation.limits().unit());
    }

    private void draw(Step step, Task.Draw draw) {
        if (slips(Slip.LATE_SAMPLE, step)) {
            desk.pass(3600 * (1 + 2 * draw("late", step)));
        }
        double flush = slips(Slip.UNFLUSHED_SAMPLE, step) ? 0 : draw.flush();
        Action action = hands.action(draw.from(), "sample")
                .orElseThrow(() -> new CommandRefused(
                        "refused.unknownAction", draw.from() + " has no sample port", draw.from(), "sample"));
        Map<String, String> names = new TreeMap<>(draw.names());
        action.names().stream()
                .filter(name -> name.kind() == Action.Kind.LABEL && !names.containsKey(name.name()))
                .forEach(name -> names.put(name.name(), draw.sample()));
        hands.act(step.id(), draw.from(), "sample",
                Hands.volumes(action, Map.of("volume", draw.volume(), "flush", flush)), names);
    }

    private void check(Step step) {
        strikeOutForgotten();
        desk.pass(crew.habits().pace("check"));
        desk.enter(crew.second(), step.id(), new Body.Signature(Body.Signature.Meaning.VERIFIED, ""));
    }

    private void sign(Step step, Task.Signature signature) {
        strikeOutForgotten();
        if (signature.role() == Role.QUALITY) {
            new Reviewer(desk, crew).review();
        }
        desk.pass(crew.habits().pace("check"));
        desk.enter(signer(signature), step.id(), new Body.Signature(signature.meaning(), ""));
    }

    private Actor signer(Task.Signature signature) {
        boolean other = signature.meaning() != Body.Signature.Meaning.PERFORMED;
        return signature.role() == Role.TRAINEE && other ? crew.second() : crew.of(signature.role());
    }

    private void strikeOutForgotten() {
        forgotten.forEach(step -> leaveOut(step, "not done at its time, noticed when signing"));
        forgotten.clear();
    }

    private void decide(Step step) {
        desk.pass(600);
        List<ResultViews.Blocker> blockers = desk.run().blockers();
        Body decision = blockers.isEmpty()
                ? new Body.Disposition(Body.Disposition.Decision.RELEASED, "All requirements are met.")
                : new Body.Disposition(Body.Disposition.Decision.REJECTED, blockers.getFirst().text().en());
        desk.enter(crew.quality(), step.id(), decision);
    }

    /// Somebody attentive opens a deviation for what is out of its limits.
    private void watch(Step step) {
        boolean fails = desk.run().ledger().done(step).isPresent()
                && !BatchRecord.verdict(desk.run().ledger(), desk.run().plant(), step).orElse(true);
        if (!fails || slips(Slip.UNNOTICED, step)) {
            return;
        }
        Entry done = desk.run().ledger().done(step).orElseThrow();
        Severity grave = step.critical() ? Severity.CRITICAL : Severity.MAJOR;
        desk.pass(crew.habits().pace("write") * 6);
        desk.enter(crew.operator(), step.id(), new Body.Deviation(
                step.title().en() + ": out of limits", grave,
                "Found when it was written down; the step was finished as it stands.", List.of(done.seq())));
    }
}
