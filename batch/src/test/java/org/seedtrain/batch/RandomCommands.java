package org.seedtrain.batch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.MaterialLot;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.Tag;

/// Commands drawn from what the units of a plant declare: a seed gives one sequence.
final class RandomCommands {
    private static final List<String> PORTS = List.of(
            "feed", "feedB", "acid", "base", "antifoam", "centrate", "solids", "product", "filtrate", "permeate", "buffer",
            "a", "b", "waste", "pool", "aqueous", "organic", "dilution");

    private final long seed;
    private final double first;
    private long drawn;

    /// @param first share of the commands that go to the first unit; all others share the rest
    RandomCommands(long seed, double first) {
        this.seed = seed;
        this.first = first;
    }

    double draw() {
        return Noise.uniform(seed, 4242, drawn++);
    }

    private <T> T one(List<T> of) {
        return of.get((int) (draw() * of.size()));
    }

    /// A name that does not exist where there is nothing to choose from.
    private String name(List<String> of) {
        return of.isEmpty() ? "NONE" : one(of);
    }

    Command next(PlantRun run) {
        List<String> units = run.units();
        String unit = draw() < first ? units.getFirst() : one(units);
        List<Tag> settable = run.tags().stream()
                .filter(tag -> tag.writable() && tag.unitName().equals(unit))
                .toList();
        List<MalfunctionKind> faults = run.malfunctions(unit);
        List<Action> actions = run.actions(unit);
        double kind = draw();
        if (kind < 0.08 && !faults.isEmpty()) {
            return new Command.Malfunction(unit, one(faults).name(), draw() < 0.3 ? 0 : draw(), 300 * draw());
        }
        if (kind < 0.55 && !settable.isEmpty()) {
            return set(one(settable));
        }
        return actions.isEmpty() ? new Command.Acknowledge(unit) : act(run, unit, one(actions));
    }

    private Command set(Tag tag) {
        double u = draw();
        double value = switch (tag.kind()) {
            case SWITCH -> u < 0.75 ? 1 : 0;
            case CHOICE -> Math.rint(tag.low() + u * (tag.high() - tag.low()));
            default -> tag.low() + u * (tag.high() - tag.low());
        };
        return new Command.SetValue(tag.name(), value);
    }

    private Command act(PlantRun run, String unit, Action action) {
        Map<String, Double> numbers = new TreeMap<>();
        for (Action.Quantity quantity : action.quantities()) {
            if (quantity.required() || draw() < 0.6) {
                // Limits are wide: small amounts must come up too.
                double u = draw();
                for (int k = (int) (4 * draw()); k > 0; k--) {
                    u *= u;
                }
                numbers.put(quantity.name(), quantity.low() + u * (quantity.high() - quantity.low()));
            }
        }
        Map<String, String> names = new TreeMap<>();
        for (Action.Name name : action.names()) {
            if (name.required() || draw() < 0.5) {
                names.put(name.name(), switch (name.kind()) {
                    case LOT -> name(run.plant().layout().lots().stream().map(MaterialLot::id).toList());
                    case CONTAINER -> name(run.units().stream().filter(run::holds).toList());
                    case PORT -> one(PORTS);
                    case PROBE -> "pH";
                    case LABEL -> "N" + drawn;
                });
            }
        }
        return new Command.Act(unit, action.name(), numbers, names);
    }
}
