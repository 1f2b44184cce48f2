package org.seedtrain.plant.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.UnitLayout;

/// Whatever is done to a unit in whatever order, it stands it and no mass is lost, to 1e-9.
class RandomCommandsTest {
    private static final List<String> BAGS = List.of("BROTH", "ELUATE", "ACETIC", "TRISBASE", "SUGARED", "PROTEIN", "ONE", "TWO");
    private static final List<String> PORTS = List.of(
            "feed", "filtrate", "acid", "base", "centrate", "solids", "product", "buffer", "permeate");

    private static double draw(long seed, String what, int step) {
        return Noise.uniform(seed, Noise.hash(what), step);
    }

    private static <T> T pick(List<T> of, double draw) {
        return of.get((int) (draw * of.size()));
    }

    private static Command command(UnitBench t, long seed, int step) {
        List<Tag> tags = t.run.tags().stream().filter(tag -> tag.unitName().equals("U") && tag.writable()).toList();
        if (!tags.isEmpty() && draw(seed, "kind", step) < 0.5) {
            Tag tag = pick(tags, draw(seed, "tag", step));
            double value = tag.low() + draw(seed, "value", step) * (tag.high() - tag.low());
            boolean number = tag.kind() == Tag.Kind.SETTING;
            return new Command.SetValue(tag.name(), number ? value : Math.rint(value));
        }
        Action action = pick(t.run.actions("U"), draw(seed, "action", step));
        Map<String, Double> quantities = new TreeMap<>();
        for (Action.Quantity q : action.quantities()) {
            double part = draw(seed, q.name(), step);
            quantities.put(q.name(), q.low() + part * part * part * part * (q.high() - q.low()));
        }
        Map<String, String> names = new TreeMap<>();
        for (Action.Name n : action.names()) {
            names.put(n.name(), switch (n.kind()) {
                case PORT -> pick(PORTS, draw(seed, "port", step));
                case LABEL -> "N-" + step;
                default -> pick(BAGS, draw(seed, "bag", step));
            });
        }
        return new Command.Act("U", action.name(), quantities, names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inactivation-vessel", "virus-filter", "freeze-dryer", "labeller", "centrifuge", "homogeniser", "ultrafilter", "plate-filter",
        "vial-filler", "visual-inspection"})
    void keeps_its_mass_under_random_commands(String type) {
        for (long seed = 0; seed < 4; seed++) {
            UnitBench t = new UnitBench(UnitLayout.of("U", type));
            int done = 0;
            for (int step = 0; step < 60; step++) {
                double before = t.gone();
                try {
                    t.run.apply(t.now, command(t, seed, step));
                    done++;
                } catch (CommandRefused refused) {
                    assertThat(refused).hasMessageContaining("");
                }
                t.now += 20 + 2000 * draw(seed, "time", step);
                assertThat(t.gone()).as("%s, seed %d, step %d", type, seed, step).isCloseTo(before, within(1e-9 * before));
            }
            assertThat(done).isGreaterThan(8);
        }
    }
}
