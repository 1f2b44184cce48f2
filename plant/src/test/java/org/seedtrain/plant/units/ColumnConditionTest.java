package org.seedtrain.plant.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;

/// What wears a column out, and what mends it.
class ColumnConditionTest {
    private static UnitBench bench() {
        return new UnitBench(new UnitLayout(
                "U", "column-skid", Map.of("en", "U", "ko", "U"), Map.of("area", 0.01), Map.of(),
                Map.of("ANTIGEN", Map.of("molarMass", 35.0, "charge", 4.0, "affinity", 0.01, "shielding", 100.0)),
                Map.of(), Map.of(), 293.15));
    }

    private static double plateHeight(UnitBench t) {
        t.act("testPacking", "flow", 0.5);
        return t.run.read("U.plateHeight", t.now);
    }

    private static UnitBench drewAir(double blind) {
        UnitBench t = bench();
        t.connect("a", "CALCIUM", "waste", "ONE");
        t.run.apply(t.now, new Command.Malfunction("U", "airDetector", blind, 0));
        t.act("phase", "volume", 4, "flow", 0.5);
        t.now += 600;
        return t;
    }

    @Test
    void a_pulse_finds_twice_the_dispersivity() {
        UnitBench t = bench();
        assertThat(plateHeight(t)).as("2 x 0.8 mm, packed within 10 %").isBetween(1.1, 2.1);
        assertThat(t.run.read("U.asymmetry", t.now)).isBetween(0.9, 1.6);
    }

    @Test
    void the_trap_takes_what_the_detector_lets_through_and_can_be_vented() {
        UnitBench t = drewAir(0);
        double good = plateHeight(bench());
        assertThat(t.run.read("U.trap.air", t.now)).isCloseTo(0.5 * 0.5 / 60, within(1e-9));
        assertThat(plateHeight(t)).isCloseTo(good, within(1e-9));
        t.act("ventTrap");
        assertThat(t.run.read("U.trap.air", t.now)).isZero();
    }

    @Test
    void air_in_the_bed_tears_channels_until_it_is_packed_anew() {
        UnitBench t = drewAir(1);
        double torn = plateHeight(t);
        assertThat(torn).isGreaterThan(3 * plateHeight(bench()));
        t.act("pack", "flow", 3.5);
        assertThat(plateHeight(t)).isLessThan(2.5);
        assertThat(t.run.read("U.packings", t.now)).isEqualTo(1);
    }

    @Test
    void a_bed_packed_slowly_is_loose_and_sinks_when_it_is_run_faster() {
        UnitBench t = bench();
        t.act("pack", "flow", 1.0);
        double loose = plateHeight(t);
        assertThat(loose).isGreaterThan(1.15 * plateHeight(bench()));
        t.connect("a", "SALT", "waste", "ONE");
        t.act("phase", "volume", 4, "flow", 2);
        t.now += 600;
        assertThat(plateHeight(t)).isGreaterThan(2 * loose);
    }

    private static BedCondition fresh() {
        return BedCondition.delivered(1, "U", 5e-5);
    }

    @Test
    void caustic_takes_foulants_off_and_slowly_the_ligand() {
        BedCondition fouled = fresh().worked(1e-5, 100, 0, 0, 1e-5);
        assertThat(fouled.fouling()).isCloseTo(1 - Math.exp(-0.2), within(1e-12));
        BedCondition clean = fouled.worked(1e-5, 0, 0.5 * 900, 0, 1e-5);
        assertThat(clean.fouling()).isLessThan(0.07 * fouled.fouling());
        assertThat(clean.ligand()).isBetween(0.995, 0.996);
    }

    @Test
    void a_fouled_bed_breaks_through_earlier_and_caustic_comes_to_it() {
        UnitBench t = bench();
        UnitBench fouled = bench();
        fouled.run.apply(0, new Command.Malfunction("U", "fouling", 1, 0));
        for (UnitBench b : new UnitBench[] {t, fouled}) {
            b.connect("a", "PROTEIN", "b", "SALT", "waste", "ONE", "pool", "TWO");
            b.act("phase", "volume", 8, "flow", 0.5);
            b.now += 1000;
            b.set("outlet", 1);
            b.act("phase", "volume", 12, "flow", 0.5, "fromB", 0, "toB", 30);
            b.now += 1500;
        }
        assertThat(fouled.run.contents("TWO", t.now).mass(Species.ANTIGEN))
                .isNotCloseTo(t.run.contents("TWO", t.now).mass(Species.ANTIGEN), within(1e-5));
    }
}
