package org.seedtrain.batch.operator;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.record.Numbers;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.PlantRun;

/// What an operator does with two hands and two eyes: give a command, read a display.
final class Hands {
    private final Desk desk;
    private final Crew crew;

    Hands(Desk desk, Crew crew) {
        this.desk = desk;
        this.crew = crew;
    }

    PlantRun plant() {
        return desk.run().plant();
    }

    Entry set(String step, String tag, double value) {
        desk.pass(crew.habits().pace("act"));
        return desk.enter(crew.operator(), step, new Body.Plant(new Command.SetValue(tag, value)));
    }

    Entry act(String step, String target, String action, Map<String, Double> quantities, Map<String, String> names) {
        desk.pass(crew.habits().pace("act"));
        return desk.enter(crew.operator(), step, new Body.Plant(new Command.Act(target, action, quantities, names)));
    }

    /// As [#act]; false if the plant refuses.
    boolean tries(String step, String target, String action, Map<String, Double> quantities, Map<String, String> names) {
        try {
            act(step, target, action, quantities, names);
            return true;
        } catch (CommandRefused refused) {
            return false;
        }
    }

    /// What a display shows now, in a unit, as a person would write it down.
    String read(String tag, String unit, int digits) {
        desk.pass(crew.habits().pace("read"));
        return Numbers.show(shown(tag, unit), digits);
    }

    double shown(String tag, String unit) {
        double factor = org.seedtrain.batch.record.Units.factor(plant().tag(tag).unit(), unit).orElse(1);
        return plant().read(tag, desk.time()) * factor;
    }

    /// The action a unit declares under a name.
    Optional<Action> action(String unit, String name) {
        return plant().units().contains(unit)
                ? plant().actions(unit).stream().filter(action -> action.name().equals(name)).findFirst()
                : Optional.empty();
    }

    /// Volumes in the unit that an action declares for them, by the beginning of the quantity's name; in mL.
    static Map<String, Double> volumes(Action action, Map<String, Double> millilitres) {
        Map<String, Double> quantities = new TreeMap<>();
        for (Action.Quantity quantity : action.quantities()) {
            for (Map.Entry<String, Double> volume : millilitres.entrySet()) {
                if (quantity.name().startsWith(volume.getKey())) {
                    double factor = switch (quantity.unit()) {
                        case "L" -> 1e-3;
                        case "m3" -> 1e-6;
                        default -> 1;
                    };
                    quantities.put(quantity.name(), volume.getValue() * factor);
                }
            }
        }
        return quantities;
    }
}
