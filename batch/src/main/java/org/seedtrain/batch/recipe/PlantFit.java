package org.seedtrain.batch.recipe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.seedtrain.batch.qc.Rooms;
import org.seedtrain.lab.Attribute;
import org.seedtrain.lab.Input;
import org.seedtrain.lab.Laboratory;
import org.seedtrain.lab.TestMethod;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.MaterialLot;
import org.seedtrain.plant.Plant;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.Tag;

/// Whether a recipe can be made in a plant: tags, actions, materials and tests that it names must be there. Containers
/// may come to be on the way.
public final class PlantFit {
    private final String file;
    private final PlantRun run;
    private final Set<String> units;
    private final Set<String> lots;
    private final Set<String> materials = new TreeSet<>();
    private final Set<String> made = new HashSet<>();
    private final List<ContentError.Problem> problems = new ArrayList<>();

    private PlantFit(String file, Plant plant) {
        this.file = file;
        this.run = new PlantRun(plant, 0);
        this.units = new TreeSet<>(run.units());
        this.lots = plant.layout().lots().stream().map(MaterialLot::id).collect(Collectors.toCollection(TreeSet::new));
        plant.layout().lots().forEach(lot -> materials.add(lot.material()));
    }

    /// @param file how problems name the recipe's file
    /// @throws ContentError naming everything that the plant does not have
    public static void check(String file, Recipe recipe, Plant plant) {
        PlantFit fit = new PlantFit(file, plant);
        recipe.steps().forEach(fit::step);
        if (!fit.problems.isEmpty()) {
            throw new ContentError(fit.problems);
        }
    }

    private void problem(Step step, String message) {
        problems.add(new ContentError.Problem(file, step.line(), step.id() + ": " + message));
    }

    private void missing(Step step, String what, String word, Set<String> known) {
        problem(step, "the plant has no " + what + " '" + word + "'; did you mean '" + Words.nearest(word, known) + "'?");
    }

    private void step(Step step) {
        if (step.until() != null && step.until().tag() != null) {
            tag(step, step.until().tag());
        }
        switch (step.task()) {
            case Task.SetPoint set -> setPoint(step, set);
            case Task.Action action -> action(step, action);
            case Task.Reading reading -> tag(step, reading.tag());
            case Task.Wait wait -> {
                if (wait.tag() != null) {
                    tag(step, wait.tag());
                }
            }
            case Task.Weighing weighing -> {
                made.add(weighing.container());
                unit(step, weighing.balance());
                if (!materials.contains(weighing.material())) {
                    missing(step, "lot of", weighing.material(), materials);
                }
            }
            case Task.Draw draw -> {
                unit(step, draw.from());
                made.add(draw.sample());
            }
            case Task.Test test -> test(step, test);
            case Task.Instruction _,
                    Task.Value _,
                    Task.Calculation _,
                    Task.Label _,
                    Task.Check _,
                    Task.Signature _,
                    Task.Disposition _ -> {}
        }
    }

    private boolean unit(Step step, String unit) {
        if (units.contains(unit)) {
            return true;
        }
        if (!made.contains(unit)) {
            Set<String> known = new TreeSet<>(units);
            known.addAll(made);
            missing(step, "unit", unit, known);
        }
        return false;
    }

    private Optional<Tag> tag(Step step, String name) {
        String unit = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        if (!unit(step, unit)) {
            return Optional.empty();
        }
        if (!run.knows(name)) {
            Set<String> own = run.tags().stream()
                    .map(Tag::name)
                    .filter(tag -> tag.startsWith(unit + "."))
                    .collect(Collectors.toCollection(TreeSet::new));
            missing(step, "tag", name, own);
            return Optional.empty();
        }
        return Optional.of(run.tag(name));
    }

    private void setPoint(Step step, Task.SetPoint set) {
        tag(step, set.tag()).ifPresent(tag -> {
            if (!tag.writable()) {
                problem(step, set.tag() + " can be read only");
            } else if (!(set.value() >= tag.low() && set.value() <= tag.high())) {
                problem(step, "value " + Words.plain(set.value()) + " is out of range; " + set.tag() + " takes "
                        + Words.plain(tag.low()) + " to " + Words.plain(tag.high()) + " " + tag.unit());
            }
        });
    }

    private void action(Step step, Task.Action task) {
        if (!unit(step, task.target())) {
            return;
        }
        List<Action> known = run.actions(task.target());
        Optional<Action> found = known.stream().filter(action -> action.name().equals(task.action())).findFirst();
        if (found.isEmpty()) {
            missing(step, "action of " + task.target(), task.action(),
                    known.stream().map(Action::name).collect(Collectors.toCollection(TreeSet::new)));
            return;
        }
        Set<String> quantities = found.get().quantities().stream()
                .map(Action.Quantity::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> given = new TreeSet<>(task.quantities().keySet());
        given.addAll(task.formulas().keySet());
        given.stream()
                .filter(name -> !quantities.contains(name))
                .forEach(name -> missing(step, "quantity of " + task.action(), name, quantities));
        found.get().quantities().stream()
                .filter(quantity -> quantity.required() && !given.contains(quantity.name()))
                .forEach(quantity -> problem(step, "the action needs the quantity '" + quantity.name() + "' ["
                        + quantity.unit() + "]"));
        names(step, task, found.get());
    }

    private void names(Step step, Task.Action task, Action action) {
        Set<String> known = action.names().stream().map(Action.Name::name).collect(Collectors.toCollection(TreeSet::new));
        for (Map.Entry<String, String> given : task.names().entrySet()) {
            Optional<Action.Name> name =
                    action.names().stream().filter(one -> one.name().equals(given.getKey())).findFirst();
            if (name.isEmpty()) {
                missing(step, "name of " + task.action(), given.getKey(), known);
                continue;
            }
            switch (name.get().kind()) {
                case LOT -> {
                    if (!lots.contains(given.getValue())) {
                        missing(step, "lot", given.getValue(), lots);
                    }
                }
                case CONTAINER -> unit(step, given.getValue());
                case LABEL -> made.add(given.getValue());
                case PROBE, PORT -> {}
            }
        }
        action.names().stream()
                .filter(name -> name.required() && !task.names().containsKey(name.name()))
                .forEach(name -> problem(step, "the action needs the name '" + name.name() + "'"));
    }

    private void test(Step step, Task.Test task) {
        Set<String> methods = Laboratory.methods().stream()
                .map(TestMethod::id)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!methods.contains(task.method())) {
            problem(step, "the laboratory has no test '" + task.method() + "'; did you mean '"
                    + Words.nearest(task.method(), methods) + "'?");
            return;
        }
        TestMethod method = Laboratory.method(task.method());
        if (method.ofRoom() && !Rooms.is(run, task.sample())) {
            missing(step, "room", task.sample(), new TreeSet<>(Rooms.of(run)));
        } else if (!method.ofRoom() && task.sample().contains(".")) {
            problem(step, task.method() + " tests a sample that was drawn; '" + task.sample() + "' is none");
        }
        Set<String> results = method.attributes().stream()
                .map(Attribute::name)
                .collect(Collectors.toCollection(TreeSet::new));
        if (task.result() != null && !results.contains(task.result())) {
            problem(step, task.method() + " gives no '" + task.result() + "'; it gives " + results);
        }
        Set<String> fields = method.inputs().stream().map(Input::name).collect(Collectors.toCollection(TreeSet::new));
        fields.add("dilutions");
        task.worksheet().keySet().stream()
                .filter(field -> !fields.contains(field))
                .forEach(field -> problem(step, "the worksheet of " + task.method() + " has no field '" + field
                        + "'; did you mean '" + Words.nearest(field, fields) + "'?"));
    }
}
