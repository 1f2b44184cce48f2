package org.seedtrain.batch.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Text;
import org.seedtrain.batch.recipe.Step;
import org.seedtrain.batch.recipe.Task;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.MaterialLot;
import org.seedtrain.plant.PlantRun;

/// Finds in a log what was done otherwise than the recipe says.
final class Decisions {
    /// A sample or a test later than this after the step before is late [s], usual is this.
    private static final double LATE = 1800;
    private static final double USUAL = 120;

    private final Ledger ledger;
    private final PlantRun plant;
    private final Verdicts verdicts;
    private final List<Decision> found = new ArrayList<>();

    Decisions(Ledger ledger, PlantRun plant) {
        this.ledger = ledger;
        this.plant = plant;
        this.verdicts = new Verdicts(ledger, plant);
    }

    List<Decision> find() {
        for (Step step : ledger.steps().values()) {
            ledger.notApplicable(step).ifPresent(entry -> leftOut(step, entry));
            ledger.done(step).ifPresent(done -> {
                switch (step.task()) {
                    case Task.SetPoint set -> setPoint(step, done, set);
                    case Task.Action action -> action(step, done, action);
                    case Task.Weighing weighing -> weighing(step, weighing);
                    case Task.Wait wait -> waited(step, done, wait);
                    case Task.Draw _ -> late(step, ledger.firstDone(step).orElse(done));
                    case Task.Test _ -> ledger.entries(step.id()).stream()
                            .filter(entry -> entry.body() instanceof Body.Test)
                            .findFirst()
                            .ifPresent(entry -> late(step, entry));
                    case Task.Instruction _,
                            Task.Reading _,
                            Task.Value _,
                            Task.Calculation _,
                            Task.Label _,
                            Task.Check _,
                            Task.Signature _,
                            Task.Disposition _ -> {}
                }
            });
        }
        for (Entry entry : ledger.entries()) {
            if (entry.body() instanceof Body.Plant body && body.command() instanceof Command.Malfunction fault
                    && fault.severity() > 0) {
                add(entry, null, 0, fault.target() + ": malfunction " + fault.name(),
                        fault.target() + ": 고장 " + fault.name());
            }
        }
        return found;
    }

    private void add(Entry entry, @org.jspecify.annotations.Nullable Command instead, double delay, String en, String ko) {
        found.add(new Decision(entry, instead, delay, new Text(en, ko)));
    }

    private void setPoint(Step step, Entry done, Task.SetPoint set) {
        Command.SetValue given = (Command.SetValue) ((Body.Plant) done.body()).command();
        if (verdicts.of(step).orElse(true)) {
            return;
        }
        String unit = " " + Units.show(plant.tag(set.tag()).unit());
        add(done, new Command.SetValue(set.tag(), set.value()), 0,
                step.title().en() + ": " + number(given.value()) + unit + " was set instead of " + number(set.value()) + unit,
                step.title().ko() + ": " + number(set.value()) + unit + " 대신 " + number(given.value()) + unit + " 설정");
    }

    private static String number(double value) {
        return org.seedtrain.batch.CanonicalJson.number(Numbers.round(value, 4).doubleValue());
    }

    private void action(Step step, Entry done, Task.Action action) {
        Command.Act given = (Command.Act) ((Body.Plant) done.body()).command();
        Map<String, Double> right = new TreeMap<>(given.quantities());
        String en = "";
        String ko = "";
        for (Map.Entry<String, Double> quantity : new TreeMap<>(given.quantities()).entrySet()) {
            OptionalDouble target = verdicts.target(action, quantity.getKey());
            if (target.isPresent() && !verdicts.limits(action, quantity.getKey()).hold(quantity.getValue())) {
                right.put(quantity.getKey(), target.getAsDouble());
                en = ": " + number(quantity.getValue()) + " instead of " + number(target.getAsDouble());
                ko = ": " + number(target.getAsDouble()) + " 대신 " + number(quantity.getValue());
            }
        }
        Map<String, String> names = new TreeMap<>(given.names());
        for (Map.Entry<String, String> name : action.names().entrySet()) {
            String used = names.get(name.getKey());
            if (!name.getValue().equals(used)) {
                names.put(name.getKey(), name.getValue());
                en = ": " + used + " instead of " + name.getValue();
                ko = ": " + name.getValue() + " 대신 " + used;
            }
        }
        if (!en.isEmpty()) {
            add(done, new Command.Act(given.target(), given.action(), right, names), 0, step.title().en() + en,
                    step.title().ko() + ko);
        }
    }

    /// The last addition is put right, so that the whole meets the target; a wrong material is put right in each.
    private void weighing(Step step, Task.Weighing weighing) {
        List<Entry> additions = ledger.entries(step.id()).stream()
                .filter(entry -> entry.body() instanceof Body.Plant body
                        && body.command() instanceof Command.Act act
                        && act.quantities().containsKey("mass")
                        && act.names().values().stream().anyMatch(name -> lot(name).isPresent()))
                .toList();
        if (additions.isEmpty()) {
            return;
        }
        double given = inContainer(weighing.container(), ledger.entries(step.id()).getLast().time())
                - inContainer(weighing.container(), Math.nextDown(additions.getFirst().time()));
        Entry last = additions.getLast();
        Command.Act act = (Command.Act) ((Body.Plant) last.body()).command();
        String used = act.names().values().stream().filter(name -> lot(name).isPresent()).findFirst().orElse("");
        String right = lot(used).filter(lot -> lot.material().equals(weighing.material())).map(MaterialLot::id)
                .orElse(good(weighing.material()).orElse(used));
        double wanted = lot(right).map(weighing::target).orElse(weighing.target());
        double target = weighing.unit().equals("g") ? wanted / 1000 : wanted;
        boolean off = Math.abs(given - target) > weighing.tolerance() * target;
        if (!off && right.equals(used)) {
            return;
        }
        Map<String, Double> quantities = new TreeMap<>(act.quantities());
        quantities.put("mass", Math.max(0, mass(last) + target - given) / kilograms(act));
        Map<String, String> names = new HashMap<>(act.names());
        names.replaceAll((_, name) -> name.equals(used) ? right : name);
        add(last, new Command.Act(act.target(), act.action(), quantities, names), 0,
                step.title().en() + ": " + number(given) + " kg of " + used + " instead of " + number(target) + " kg of "
                        + weighing.material(),
                step.title().ko() + ": " + weighing.material() + " " + number(target) + " kg 대신 " + used + " "
                        + number(given) + " kg");
    }

    /// [kg]
    private double mass(Entry entry) {
        Command.Act act = (Command.Act) ((Body.Plant) entry.body()).command();
        return act.quantities().getOrDefault("mass", 0.0) * kilograms(act);
    }

    /// What there really is, which no scoop hits exactly [kg].
    private double inContainer(String container, double time) {
        return plant.units().contains(container) ? plant.contents(container, time).mass() : 0;
    }

    /// What one unit of the action's mass is [kg].
    private double kilograms(Command.Act act) {
        return plant.actions(act.target()).stream()
                .filter(action -> action.name().equals(act.action()))
                .flatMap(action -> action.quantities().stream())
                .anyMatch(quantity -> quantity.name().equals("mass") && quantity.unit().equals("g"))
                ? 1e-3
                : 1;
    }

    private Optional<MaterialLot> lot(String id) {
        return plant.plant().layout().lots().stream().filter(lot -> lot.id().equals(id)).findFirst();
    }

    private Optional<String> good(String material) {
        return plant.plant().layout().lots().stream()
                .filter(lot -> lot.material().equals(material) && lot.status().equals("released")
                        && !lot.expiry().startsWith("P-"))
                .map(MaterialLot::id)
                .findFirst();
    }

    private void waited(Step step, Entry done, Task.Wait wait) {
        if (verdicts.of(step).orElse(true)) {
            return;
        }
        double delay = wait.tag() == null
                ? wait.seconds() - (done.time() - ledger.begun(step).orElse(done.time()))
                : plant.when(wait.tag(), wait.atLeast() != null,
                                wait.atLeast() != null ? wait.atLeast() : wait.atMost(), done.time(), 86400)
                        .orElse(done.time()) - done.time();
        if (delay > 0) {
            add(done, null, delay, step.title().en() + ": went on " + number(Math.rint(delay / 6) / 10) + " min too early",
                    step.title().ko() + ": " + number(Math.rint(delay / 6) / 10) + "분 일찍 진행");
        }
    }

    /// Something long after its turn: everything after it came later, too.
    ///
    /// @param entry with which it was begun
    private void late(Step step, Entry entry) {
        double passed = entry.time() - ledger.begun(step).orElse(entry.time());
        if (passed > LATE) {
            Command same = entry.body() instanceof Body.Plant plantEntry ? plantEntry.command() : null;
            add(entry, same, USUAL - passed,
                    step.title().en() + ": begun " + number(Math.rint(passed / 60)) + " min after its turn",
                    step.title().ko() + ": 예정보다 " + number(Math.rint(passed / 60)) + "분 늦게 시작");
        }
    }

    private void leftOut(Step step, Entry entry) {
        Command missing = switch (step.task()) {
            case Task.SetPoint set -> new Command.SetValue(set.tag(), set.value());
            case Task.Action action -> {
                Map<String, Double> quantities = new TreeMap<>(action.quantities());
                action.formulas().keySet().forEach(name ->
                        verdicts.target(action, name).ifPresent(value -> quantities.put(name, value)));
                yield new Command.Act(action.target(), action.action(), quantities, action.names());
            }
            default -> null;
        };
        if (missing != null) {
            add(entry, missing, 0, step.title().en() + ": left out", step.title().ko() + ": 생략");
        }
    }
}
