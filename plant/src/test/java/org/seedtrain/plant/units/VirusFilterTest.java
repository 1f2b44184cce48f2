package org.seedtrain.plant.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.physics.BlockingFilter;

class VirusFilterTest {
    private static UnitBench set(Map<String, Double> parameters) {
        UnitBench t = new UnitBench(UnitLayout.of("U", "virus-filter").parameters(parameters));
        t.act("flush");
        t.connect("feed", "ELUATE", "filtrate", "ONE");
        t.set("pressure.setpoint", 2);
        return t;
    }

    /// log10 of what came in over what came out.
    private static double reduction(UnitBench t) {
        return StrictMath.log10(1e10 * Species.KG_PER_VIRUS / t.mass("ONE", Species.VIRUS));
    }

    @Test
    void its_flux_decays_as_standard_blocking_says() {
        UnitBench t = set(Map.of("area", 0.02, "vmax", 1.0));
        t.set("run", 1);
        double start = t.run.read("U.flux.reading", t.now + 1) * 1e-3 / 3600;
        double room = 1 / (1 - Math.sqrt(t.run.read("U.flux.reading", t.now + 3600) * 1e-3 / 3600 / start))
                * t.run.read("U.throughput", t.now + 3600) * 1e-3;
        BlockingFilter law = new BlockingFilter(start, room);
        for (int hour = 1; hour <= 4; hour++) {
            double found = t.run.read("U.throughput", t.now + 3600 * hour) * 1e-3;
            assertThat(found).isCloseTo(law.throughput(3600 * hour), within(0.02 * found));
        }
    }

    @Test
    void holds_back_five_decades_of_virus_and_lets_the_antibody_through() {
        UnitBench t = set(Map.of("area", 0.1, "vmax", 2.0));
        t.set("run", 1);
        t.done();
        assertThat(reduction(t)).isBetween(4.8, 5.5);
        assertThat(t.mass("ONE", Species.ANTIBODY)).isGreaterThan(0.098);
    }

    @Test
    void every_pause_costs_retention() {
        UnitBench without = set(Map.of());
        UnitBench paused = set(Map.of());
        without.set("run", 1);
        without.done();
        paused.set("run", 1);
        for (int i = 0; i < 3; i++) {
            paused.now += 1200;
            paused.set("run", 0);
            paused.now += 1800;
            paused.set("run", 1);
        }
        paused.done();
        assertThat(reduction(paused)).isLessThan(reduction(without) - 0.1);
    }

    @Test
    void aggregates_block_it_early_and_cost_retention() {
        UnitBench clean = set(Map.of());
        UnitBench dirty = set(Map.of());
        dirty.run.apply(0, new Command.Act("PROTEIN", "transfer", Map.of("volume", 8.0, "flow", 20.0), Map.of("to", "ELUATE")));
        dirty.now += 30;
        clean.set("run", 1);
        dirty.set("run", 1);
        clean.now += 3600;
        dirty.now += 3600;
        assertThat(dirty.read("fluxDecay")).isGreaterThan(clean.read("fluxDecay") + 20);
    }

    @Test
    void a_leak_shows_in_the_diffusion_test_and_in_the_filtrate() {
        UnitBench whole = set(Map.of());
        whole.act("test");
        UnitBench leaks = set(Map.of());
        leaks.run.apply(0, new Command.Malfunction("U", "leak", 1, 0));
        leaks.act("test");
        assertThat(leaks.read("diffusion")).isGreaterThan(2 * whole.read("diffusion"));
        leaks.set("run", 1);
        leaks.done();
        assertThat(reduction(leaks)).isLessThan(3.1);
    }

    @Test
    void protein_left_in_the_pores_raises_the_diffusion_until_it_is_flushed() {
        UnitBench t = set(Map.of());
        t.set("run", 1);
        t.now += 1800;
        t.set("run", 0);
        t.act("test");
        double product = t.read("diffusion");
        t.act("flush");
        t.act("test");
        assertThat(product / t.read("diffusion")).isCloseTo(1.3, within(0.12));
    }

    @Test
    void too_much_pressure_tears_it_and_too_little_lets_virus_drift_through() {
        UnitBench torn = set(Map.of());
        torn.set("pressure.setpoint", 5);
        torn.set("run", 1);
        torn.done();
        assertThat(reduction(torn)).isLessThan(3.1);
        UnitBench slow = set(Map.of("area", 1.0));
        slow.run.apply(0, new Command.Malfunction("U", "regulator", 1, 0));
        slow.set("run", 1);
        slow.done();
        UnitBench right = set(Map.of("area", 1.0));
        right.set("run", 1);
        right.done();
        assertThat(reduction(slow)).isLessThan(reduction(right) - 0.7);
    }

    @Test
    void keeps_its_mass() {
        UnitBench t = set(Map.of());
        t.set("run", 1);
        t.keeps(3000);
        t.set("run", 0);
        t.keeps(100);
        t.act("blowOut", "to", "ONE");
        t.keeps(100);
    }
}
