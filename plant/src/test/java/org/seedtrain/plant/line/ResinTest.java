package org.seedtrain.plant.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.Plant;
import org.seedtrain.plant.PlantLayout;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;

/// What the demonstration plant's two resins do with the antigen where pH or salt are wrong.
class ResinTest {
    /// Share of the antigen that is still bound after the load and five column volumes of the same buffer.
    private static double bound(String skid, Map<Species, Double> perLitre, double litresOfBed) {
        UnitLayout unit = DemonstrationPlant.layout().units().stream()
                .filter(one -> one.name().equals(skid))
                .findFirst()
                .orElseThrow()
                .hoses(Map.of());
        Map<Species, Double> buffer = new EnumMap<>(Species.class);
        perLitre.forEach((species, moles) -> buffer.put(species, 100 * moles * species.molarMass()));
        buffer.put(Species.WATER, 99.5);
        Map<Species, Double> load = new EnumMap<>(buffer);
        load.put(Species.ANTIGEN, 0.25);
        PlantRun run = new PlantRun(
                new Plant(new PlantLayout(
                        "column", Map.of("en", "Column", "ko", "칼럼"),
                        List.of(unit, bag("LOAD", load), bag("A", buffer), bag("WASTE", Map.of())), List.of())),
                7);
        double flow = litresOfBed / 6;
        double t = connect(run, skid, 0, "a", "A");
        t = phase(run, skid, connect(run, skid, t, "waste", "WASTE"), 4 * litresOfBed, flow);
        t = phase(run, skid, connect(run, skid, t, "a", "LOAD"), 10, flow);
        double loaded = 0.25 - run.contents("LOAD", t).mass(Species.ANTIGEN);
        t = phase(run, skid, connect(run, skid, t, "a", "A"), 5 * litresOfBed, flow);
        return 1 - run.contents("WASTE", t).mass(Species.ANTIGEN) / loaded;
    }

    /// Plates by the moments of a pulse of salt, as in a packing test: `N = mean^2/variance`.
    private static double plates(double badness) {
        UnitLayout unit = DemonstrationPlant.layout().units().stream()
                .filter(one -> one.name().equals("CHR-400"))
                .findFirst()
                .orElseThrow()
                .hoses(Map.of("a", "A", "b", "B", "waste", "WASTE"));
        PlantRun run = new PlantRun(
                new Plant(new PlantLayout(
                        "column", Map.of("en", "Column", "ko", "칼럼"),
                        List.of(
                                unit,
                                bag("A", Map.of(Species.WATER, 99.5, Species.TRIS, 0.24, Species.CHLORIDE, 0.04)),
                                bag("B", Map.of(Species.WATER, 20.0, Species.SODIUM, 0.46, Species.CHLORIDE, 0.71)),
                                bag("WASTE", Map.of())),
                        List.of())),
                7);
        run.apply(0, new Command.Malfunction("CHR-400", "packing", badness, 0));
        double t = phase(run, "CHR-400", 0, 16, 1);
        double base = run.noiseless("CHR-400.conductivity.reading", t);
        double start = t;
        run.apply(t, new Command.Act("CHR-400", "phase", Map.of("volume", 0.16, "flow", 1.0, "fromB", 100.0), Map.of()));
        t = run.nextDone("CHR-400", t, 1e4).orElseThrow();
        run.apply(t, new Command.Act("CHR-400", "phase", Map.of("volume", 16.0, "flow", 1.0), Map.of()));
        double zeroth = 0;
        double first = 0;
        double second = 0;
        for (double s = 0; s < 950; s += 2) {
            double c = run.noiseless("CHR-400.conductivity.reading", start + s) - base;
            zeroth += c;
            first += c * s;
            second += c * s * s;
        }
        double mean = first / zeroth;
        return mean * mean / (second / zeroth - mean * mean);
    }

    @Test
    void a_salt_pulse_shows_the_plates_of_the_bed_and_bad_packing() {
        assertThat(plates(0)).isBetween(90.0, 150.0);
        assertThat(plates(1)).isLessThan(40);
    }

    private static UnitLayout bag(String name, Map<Species, Double> contents) {
        return UnitLayout.of(name, "container").parameters(Map.of("volume", 0.3)).contents(contents);
    }

    private static double connect(PlantRun run, String skid, double t, String port, String to) {
        run.apply(t, new Command.Act(skid, "connect", Map.of(), Map.of("port", port, "to", to)));
        return t;
    }

    private static double phase(PlantRun run, String skid, double t, double volume, double flow) {
        run.apply(t, new Command.Act(skid, "phase", Map.of("volume", volume, "flow", flow), Map.of()));
        return run.nextDone(skid, t, 1e5).orElseThrow() + 1;
    }


    @Test
    void the_anion_exchanger_holds_the_antigen_at_pH_8_and_little_salt_only() {
        Map<Species, Double> right = Map.of(Species.TRIS, 0.02, Species.CHLORIDE, 0.0313, Species.SODIUM, 0.02);
        Map<Species, Double> acid = Map.of(Species.TRIS, 0.02, Species.CHLORIDE, 0.0393, Species.SODIUM, 0.02);
        Map<Species, Double> salty = Map.of(Species.TRIS, 0.02, Species.CHLORIDE, 0.2113, Species.SODIUM, 0.2);
        assertThat(bound("CHR-400", right, 8)).isGreaterThan(0.98);
        assertThat(bound("CHR-400", acid, 8)).isLessThan(0.7);
        assertThat(bound("CHR-400", salty, 8)).isLessThan(0.3);
    }

    @Test
    void the_cation_exchanger_holds_the_antigen_at_pH_5_and_little_salt_only() {
        Map<Species, Double> right = Map.of(Species.ACETATE, 0.025, Species.SODIUM, 0.017);
        Map<Species, Double> neutral = Map.of(Species.ACETATE, 0.025, Species.SODIUM, 0.0247);
        Map<Species, Double> salty =
                Map.of(Species.ACETATE, 0.025, Species.SODIUM, 0.217, Species.CHLORIDE, 0.2);
        assertThat(bound("CHR-410", right, 4)).isGreaterThan(0.98);
        assertThat(bound("CHR-410", neutral, 4)).isLessThan(0.5);
        assertThat(bound("CHR-410", salty, 4)).isLessThan(0.3);
    }
}
