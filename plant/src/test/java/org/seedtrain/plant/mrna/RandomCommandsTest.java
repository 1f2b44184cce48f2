package org.seedtrain.plant.mrna;

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
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.UnitLayout;

/// Whatever is done to the units, mass stays: closed to 1e-9 after every one of many random commands.
class RandomCommandsTest {
    private static final List<String> BAGS = List.of("MIX", "LIPID", "BUFFER", "ONE", "TWO");

    private final long[] at = {0};

    private double draw(long seed) {
        return Noise.uniform(seed, 77, at[0]++);
    }

    private Command command(Bench t, long seed) {
        double kind = draw(seed);
        if (kind < 0.4) {
            List<Tag> settable = t.run.tags().stream().filter(tag -> tag.name().startsWith("U.") && tag.writable()).toList();
            Tag tag = settable.get((int) (draw(seed) * settable.size()));
            double value = tag.low() + draw(seed) * (tag.high() - tag.low());
            return new Command.SetValue(tag.name(), tag.kind() == Tag.Kind.SETTING ? value : Math.rint(value));
        }
        if (kind < 0.5) {
            List<MalfunctionKind> faults = t.run.malfunctions("U");
            return new Command.Malfunction("U", faults.get((int) (draw(seed) * faults.size())).name(), draw(seed), 60);
        }
        String unit = kind < 0.9 ? "U" : BAGS.get((int) (draw(seed) * BAGS.size()));
        List<Action> actions = t.run.actions(unit);
        Action action = actions.get((int) (draw(seed) * actions.size()));
        Map<String, Double> numbers = new TreeMap<>();
        for (Action.Quantity quantity : action.quantities()) {
            double most = Math.min(quantity.high(), quantity.name().equals("mass") ? 0.05 : 200);
            numbers.put(quantity.name(), Math.max(quantity.low(), most * draw(seed)));
        }
        Map<String, String> names = new TreeMap<>();
        String[] ports = {"aqueous", "organic", "dilution", "product", "waste", "feed", "buffer", "permeate"};
        for (Action.Name name : action.names()) {
            switch (name.kind()) {
                case CONTAINER -> names.put(name.name(), BAGS.get((int) (draw(seed) * BAGS.size())));
                case PORT -> names.put(name.name(), ports[(int) (draw(seed) * ports.length)]);
                case LABEL -> names.put(name.name(), "T" + at[0]);
                default -> { }
            }
        }
        return new Command.Act(unit, action.name(), numbers, names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ivt-reactor", "lnp-mixer", "freezer"})
    void mass_is_kept(String type) {
        for (long seed = 1; seed <= 4; seed++) {
            Map<Species, Double> mix = IvtReactorTest.mix(0.005, 0.02);
            mix.put(Species.PYROPHOSPHATASE, 1e-7);
            mix.put(Species.DNASE, 1e-7);
            mix.put(Species.MRNA, 1e-3);
            Bench t = new Bench(
                    seed,
                    UnitLayout.of("U", type).hoses(
                            type.equals("lnp-mixer")
                                    ? Map.of("aqueous", "MIX", "organic", "LIPID", "dilution", "BUFFER", "product", "ONE", "waste", "TWO")
                                    : Map.of()),
                    Bench.bag("MIX", 0.01, mix),
                    Bench.bag("LIPID", 0.01, Map.of(
                            Species.ETHANOL, 0.5, Species.IONISABLE_LIPID, 0.004, Species.CHOLESTEROL, 0.002,
                            Species.PHOSPHOLIPID, 1e-3, Species.PEG_LIPID, 5e-4)),
                    Bench.bag("BUFFER", 0.01, Map.of(Species.WATER, 3.0, Species.SUCROSE, 0.3, Species.TRIS, 0.006)),
                    Bench.bag("ONE", 0.01, Map.of(Species.WATER, 0.3)), Bench.bag("TWO", 0.01, Map.of()));
            double before = t.everything();
            int done = 0;
            for (int i = 0; i < 60; i++) {
                t.now += 1 + 200 * draw(seed) * draw(seed);
                try {
                    t.run.apply(t.now, command(t, seed));
                    done++;
                } catch (CommandRefused refused) {
                    // As it should be: the run goes on as if nothing had been said.
                }
                assertThat(t.everything()).as("%s, seed %s, command %s", type, seed, i).isCloseTo(before, within(1e-9 * before));
            }
            assertThat(done).isGreaterThan(15);
        }
    }
}
