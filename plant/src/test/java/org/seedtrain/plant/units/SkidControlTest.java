package org.seedtrain.plant.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;

/// The pressure of an ultrafilter is held by a valve, its permeability is measured; a column follows what fails slowly.
class SkidControlTest {
    private static UnitBench filtering() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "ultrafilter").parameters(Map.of("area", 0.1)));
        t.connect("feed", "PROTEIN", "permeate", "ONE");
        t.set("phase", 1);
        t.done();
        t.set("target", 1);
        t.set("pressure.setpoint", 1.2);
        t.set("phase", 2);
        return t;
    }

    @Test
    void the_retentate_valve_holds_the_transmembrane_pressure() {
        UnitBench t = filtering();
        assertThat(t.run.truth("U.TMP.reading", t.now + 1)).isLessThan(0.6);
        assertThat(t.run.noiseless("U.TMP.reading", t.now + 120)).isCloseTo(1.2, within(0.01));
        t.now += 120;
        t.set("pressure.setpoint", 2);
        assertThat(t.run.noiseless("U.TMP.reading", t.now + 120)).isCloseTo(2, within(0.02));
    }

    @Test
    void a_gauge_that_reads_high_costs_flux_and_a_valve_that_sticks_leaves_the_pressure() {
        UnitBench right = filtering();
        UnitBench wrong = filtering();
        wrong.run.apply(wrong.now, new Command.Malfunction("U", "TMPDrift", 1, 0));
        double t = right.now + 300;
        assertThat(wrong.run.truth("U.TMP.reading", t)).isCloseTo(right.run.truth("U.TMP.reading", t) - 0.3, within(0.02));
        assertThat(wrong.run.read("U.flux.reading", t)).isLessThan(0.98 * right.run.read("U.flux.reading", t));
        UnitBench stuck = filtering();
        stuck.now += 300;
        stuck.run.apply(stuck.now, new Command.Malfunction("U", "retentateValve", 1, 0));
        double before = stuck.run.truth("U.TMP.reading", stuck.now);
        stuck.set("pressure.setpoint", 2.5);
        assertThat(stuck.run.truth("U.TMP.reading", stuck.now + 300)).isCloseTo(before, within(0.01));
    }

    @Test
    void a_flush_measures_the_permeability_that_fouling_has_left() {
        UnitBench t = filtering();
        double fresh = t.read("waterPermeability");
        // 2.8e-10 m/(s Pa) = 100.8 L/(m2 h bar), 6 % from membrane to membrane
        assertThat(fresh).isBetween(80.0, 122.0);
        t.done();
        t.act("flushOut", "to", "TWO");
        t.act("flush");
        double after = t.read("waterPermeability");
        assertThat(after).isLessThan(0.99 * fresh);
        assertThat(t.read("waterFlux")).isCloseTo(100 * after / fresh, within(0.5));
        t.act("clean");
        assertThat(t.read("waterPermeability")).isGreaterThan(after);
    }

    @Test
    void a_pump_that_weakens_during_a_phase_weakens_slowly() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "column-skid"));
        t.connect("a", "SALT", "b", "PROTEIN", "waste", "ONE");
        t.act("phase", "volume", 20, "flow", 1, "fromB", 50);
        t.run.apply(t.now, new Command.Malfunction("U", "mixing", 1, 1200));
        double start = t.mass("PROTEIN", Species.WATER);
        t.now += 120;
        double early = start - t.mass("PROTEIN", Species.WATER);
        t.now += 1000;
        double there = t.mass("PROTEIN", Species.WATER);
        t.now += 60;
        double late = there - t.mass("PROTEIN", Species.WATER);
        assertThat(early).isBetween(0.92, 1.0);
        assertThat(late).isBetween(0.24, 0.29);
    }

    @Test
    void ligand_comes_off_in_acid_and_is_found_in_the_pool() {
        BedCondition fresh = BedCondition.delivered(1, "U", 1e-5);
        BedCondition neutral = fresh.leaches(3e-9 * 3600, 7, 8e-3, true);
        BedCondition acid = fresh.leaches(3e-9 * 3600, 3.5, 8e-3, true);
        assertThat(acid.leached()).isCloseTo(11.22 * neutral.leached(), within(0.02 * acid.leached()));
        // 1 L of bed with 8 g of ligand and 30 g of antibody eluted: some parts per million
        assertThat(acid.leached() / 0.03 * 1e6).isBetween(5.0, 50.0);
        assertThat(fresh.leaches(3e-9 * 3600, 3.5, 8e-3, false).leached()).isEqualTo(0);
        assertThat(acid.ligand()).isLessThan(1);
    }
}
