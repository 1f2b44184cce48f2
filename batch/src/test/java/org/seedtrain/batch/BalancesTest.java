package org.seedtrain.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.seedtrain.batch.recipe.LayoutReader;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.MaterialLot;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Plant;
import org.seedtrain.plant.PlantLayout;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.UnitTypes;
import org.seedtrain.plant.chemistry.IonicEquilibrium;

/// Whatever is done to any unit alone and to every plant that is delivered: mass and heat are kept, nothing but a refusal is
/// thrown, every reading is a number, every solution is neutral, and looking changes nothing.
class BalancesTest {
    private static final Path PLANTS = Path.of("..", "content", "plants");
    private static final long SEEDS = Long.getLong("seedtrain.seeds", 2);
    /// Temperature of the store [K].
    private static final double STORE = 293.15;
    private static final Map<Species, Double> NOTHING = Map.of();

    private static final List<UnitLayout> BAGS = List.of(
            bag("BROTH", Map.of(
                    Species.WATER, 20.0, Species.CELLS, 0.5, Species.DEBRIS, 0.02, Species.ANTIGEN_IN_CELLS, 0.05,
                    Species.GLUCOSE, 0.1, Species.SODIUM, 0.023, Species.CHLORIDE, 0.0355)),
            bag("PROTEIN", Map.of(
                    Species.WATER, 10.0, Species.ANTIGEN, 0.05, Species.ANTIBODY, 0.05, Species.HOST_PROTEIN, 0.1,
                    Species.ENDOTOXIN, 1e-6, Species.HOST_DNA, 0.002, Species.TRIS, 0.025, Species.CHLORIDE, 0.004)),
            bag("SALT", Map.of(Species.WATER, 30.0, Species.SODIUM, 0.69, Species.CHLORIDE, 1.065)),
            bag("ACID", Map.of(Species.WATER, 5.0, Species.ACETATE, 0.3, Species.PHOSPHATE, 0.05)),
            bag("BASE", Map.of(Species.WATER, 5.0, Species.TRIS, 0.3, Species.CALCIUM, 0.02, Species.AMMONIA, 0.02)),
            bag("MEDIUM", Map.of(
                    Species.WATER, 15.0, Species.GLUCOSE, 0.05, Species.AMMONIA, 0.005, Species.CHLORIDE, 0.0104,
                    Species.YEAST_EXTRACT, 0.005)),
            bag("LIPID", Map.of(Species.ETHANOL, 0.5, Species.IONISABLE_LIPID, 0.004, Species.CHOLESTEROL, 0.002)),
            bag("ONE", NOTHING),
            bag("TWO", NOTHING),
            bag("POWDER", Map.of(Species.GLUCOSE, 2.0)));
    private static final List<MaterialLot> LOTS = List.of(
            new MaterialLot(
                    "LOT", "glucose", Map.of("en", "Glucose", "ko", "포도당"), Map.of(Species.GLUCOSE, 1.0), 10, "",
                    "released", Map.of()),
            new MaterialLot(
                    "SALTS", "salt", Map.of("en", "Salt", "ko", "소금"),
                    Map.of(Species.SODIUM, 0.39337, Species.CHLORIDE, 0.60663), 10, "", "released", Map.of()));

    private static UnitLayout bag(String name, Map<Species, Double> contents) {
        return UnitLayout.of(name, "container").parameters(Map.of("volume", 0.2)).contents(contents);
    }

    private static List<PlantLayout> delivered() throws IOException {
        try (Stream<Path> files = Files.list(PLANTS)) {
            List<PlantLayout> layouts = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                layouts.add(LayoutReader.read(file));
            }
            return layouts;
        }
    }

    /// One unit of a type as a delivered plant has it, with its hoses in these bags; one without any settings if there
    /// is none.
    private static Plant alone(String type, List<PlantLayout> delivered) {
        UnitLayout found = delivered.stream()
                .flatMap(layout -> layout.units().stream())
                .filter(unit -> unit.type().equals(type))
                .findFirst()
                .orElseGet(() -> plain(type));
        Map<String, String> hoses = new TreeMap<>();
        for (String port : found.hoses().keySet()) {
            hoses.put(port, BAGS.get(hoses.size() % BAGS.size()).name());
        }
        UnitLayout unit = new UnitLayout(
                "U", type, found.title(), found.parameters(), found.probes(), found.loops(), hoses, found.contents(),
                found.temperature());
        return plant(unit);
    }

    private static UnitLayout plain(String type) {
        UnitLayout plain = UnitLayout.of("U", type);
        Map<String, Map<String, Double>> loops = switch (type) {
            case "clean-rooms" -> Map.of("FILLING", Map.of("volume", 60.0));
            case "water-loop" -> Map.of("P1", Map.of("deadLeg", 2.0));
            default -> Map.of();
        };
        return new UnitLayout(
                "U", type, plain.title(), Map.of(), Map.of(), loops, Map.of(), Map.of(), plain.temperature());
    }

    private static Plant plant(UnitLayout unit) {
        List<UnitLayout> units = new ArrayList<>(List.of(unit));
        units.addAll(BAGS);
        return new Plant(new PlantLayout("bench", unit.title(), units, LOTS));
    }

    @TestFactory
    Stream<DynamicTest> any_unit() throws IOException {
        List<PlantLayout> delivered = delivered();
        return UnitTypes.all().names().stream()
                .map(type -> DynamicTest.dynamicTest(type, () -> {
                    Plant plant = alone(type, delivered);
                    for (long seed = 1; seed <= SEEDS; seed++) {
                        new Trial(plant, seed, 0.75).run(45);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> any_plant() throws IOException {
        return delivered().stream()
                .map(layout -> DynamicTest.dynamicTest(layout.name(), () -> {
                    Plant plant = new Plant(layout);
                    for (long seed = 1; seed <= SEEDS; seed++) {
                        new Trial(plant, seed, 0).run(60);
                    }
                }));
    }

    private record Given(double at, Command command) {}

    private static final class Trial {
        private final Plant plant;
        private final long seed;
        private final RandomCommands commands;
        private final IonicEquilibrium equilibrium = new IonicEquilibrium();

        Trial(Plant plant, long seed, double first) {
            this.plant = plant;
            this.seed = seed;
            commands = new RandomCommands(seed, first);
        }

        void run(int count) {
            PlantRun looked = new PlantRun(plant, seed);
            List<Given> given = new ArrayList<>();
            double[] scale = {0};
            double before = everything(looked, 0, scale);
            double[] heatScale = {0};
            double warm = heat(looked, 0, heatScale);
            double t = 0;
            for (int i = 0; i < count; i++) {
                double wait = 1 + 900 * commands.draw() * commands.draw();
                for (int look = 1; look <= 2; look++) {
                    look(looked, t + 0.5 * look * wait, given);
                }
                t += wait;
                Command command = commands.next(looked);
                given.add(new Given(t, command));
                carryOut(looked, t, command, given);
                double after = everything(looked, t, scale);
                assertThat(Math.abs(after - before))
                        .as("mass after %s", lately(given))
                        .isLessThanOrEqualTo(1e-9 * scale[0]);
                neutral(looked, t, given);
                assertThat(Math.abs(heat(looked, t, heatScale) - warm))
                        .as("heat after %s", lately(given))
                        .isLessThanOrEqualTo(1e-9 * heatScale[0]);
            }
            PlantRun blind = new PlantRun(plant, seed);
            given.forEach(one -> carryOut(blind, one.at, one.command, given));
            same(looked, blind, t + 500);
        }

        /// The last commands, newest last.
        private static String lately(List<Given> given) {
            return given.subList(Math.max(0, given.size() - 8), given.size()).toString();
        }

        private static void carryOut(PlantRun run, double t, Command command, List<Given> given) {
            try {
                run.apply(t, command);
            } catch (CommandRefused refused) {
                // As it should be: the run goes on as if nothing had been said.
            } catch (RuntimeException e) {
                throw new AssertionError("thrown by the last of " + lately(given), e);
            }
        }

        private static void look(PlantRun run, double t, List<Given> given) {
            double[] shown = new double[run.tags().size()];
            run.readAll(t, shown);
            for (int i = 0; i < shown.length; i++) {
                Tag tag = run.tags().get(i);
                assertThat(shown[i]).as("%s at %s s after %s", tag.name(), t, lately(given)).isFinite();
            }
            run.alarms(t);
            run.outside(t);
        }

        /// Everything there is, less what came from outside [kg].
        private static double everything(PlantRun run, double t, double[] scale) {
            double sum = run.discarded().mass();
            for (String unit : run.units()) {
                sum += run.contents(unit, t).mass() + run.held(unit, t) - run.fromOutside(unit, t);
                scale[0] = Math.max(scale[0], Math.abs(run.fromOutside(unit, t)));
            }
            for (MaterialLot lot : run.plant().layout().lots()) {
                sum += run.stock(lot.id());
            }
            scale[0] = Math.max(scale[0], sum);
            return sum;
        }

        /// All heat, less what came from outside [J].
        private static double heat(PlantRun run, double t, double[] scale) {
            double sum = run.discarded().enthalpy();
            for (String unit : run.units()) {
                sum += run.contents(unit, t).enthalpy() + run.heatHeld(unit, t) - run.heatFromOutside(unit, t);
                scale[0] = Math.max(scale[0], Math.abs(run.heatFromOutside(unit, t)));
            }
            for (MaterialLot lot : run.plant().layout().lots()) {
                sum += Mixture.of(Map.of(Species.WATER, run.stock(lot.id())), STORE).enthalpy();
            }
            scale[0] = Math.max(scale[0], sum);
            return sum;
        }

        private void neutral(PlantRun run, double t, List<Given> given) {
            for (String unit : run.units()) {
                Mixture there = run.contents(unit, t);
                if (there.volume() > 1e-6 && there.mass(Species.WATER) > 0.5 * there.mass()) {
                    double pH = equilibrium.solve(there.masses(), 0, there.volume(), there.temperature());
                    assertThat(Math.abs(equilibrium.residual()))
                            .as("charge in %s of pH %s after %s", unit, pH, lately(given))
                            .isLessThanOrEqualTo(1e-8 * equilibrium.ionicStrength());
                }
            }
        }

        private static void same(PlantRun a, PlantRun b, double t) {
            double[] left = new double[a.tags().size()];
            double[] right = new double[b.tags().size()];
            a.readAll(t, left);
            b.readAll(t, right);
            assertThat(a.units()).isEqualTo(b.units());
            Map<String, String> different = new HashMap<>();
            for (int i = 0; i < left.length; i++) {
                if (Double.doubleToRawLongBits(left[i]) != Double.doubleToRawLongBits(right[i])) {
                    different.put(a.tags().get(i).name(), left[i] + " and " + right[i]);
                }
            }
            assertThat(different).as("shown otherwise because somebody looked before").isEmpty();
            for (String unit : a.units()) {
                assertThat(a.contents(unit, t).masses()).isEqualTo(b.contents(unit, t).masses());
            }
            assertThat(a.alarms(t)).isEqualTo(b.alarms(t));
        }
    }
}
