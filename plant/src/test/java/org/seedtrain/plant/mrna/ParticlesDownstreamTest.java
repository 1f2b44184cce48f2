package org.seedtrain.plant.mrna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;

/// Particles and RNA in units that were made for proteins: what stays, what passes, what grows.
class ParticlesDownstreamTest {

    /// 4 kg with 1 g of RNA, of which a share is inside 10 g of lipid.
    private static Map<Species, Double> particles(double size, double inside, double ethanol) {
        Map<Species, Double> m = new EnumMap<>(Species.class);
        double mass = 0.010 + inside * 1e-3;
        m.put(Species.WATER, 4 - ethanol);
        m.put(Species.ETHANOL, ethanol);
        m.put(Species.CITRATE, 0.02);
        m.put(Species.SODIUM, 0.003);
        m.put(Species.MRNA, 1e-3);
        m.put(Species.IONISABLE_LIPID, 0.010);
        m.put(Species.ENCAPSULATED, 1e-9 * inside);
        m.put(Species.PARTICLE_D1, ParticleSize.mark(1, mass, size, 0.1));
        m.put(Species.PARTICLE_D2, ParticleSize.mark(2, mass, size, 0.1));
        m.put(Species.PARTICLE_D3, ParticleSize.mark(3, mass, size, 0.1));
        return m;
    }

    private static Bench filtered(double size) {
        Bench t = new Bench(
                UnitLayout.of("U", "plate-filter").parameters(Map.of(
                        "area", 0.1, "resistance", 2e10, "vmax", 5.0, "solidsCapacity", 0.05, "holdUp", 5e-5,
                        "tripPressure", 3e5)),
                Bench.bag("IN", 0.01, particles(size, 0.95, 0)), Bench.bag("OUT", 0.01, Map.of()));
        t.connect("feed", "IN", "filtrate", "OUT");
        t.act("wet");
        t.set("flow.setpoint", 12);
        t.set("run", 1);
        t.now = 3600;
        return t;
    }

    @Test
    void a_sterile_filter_passes_small_particles_and_blocks_with_large_ones() {
        Bench small = filtered(8e-8);
        assertThat(small.mass("OUT", Species.IONISABLE_LIPID)).isGreaterThan(0.985 * 0.010 * 3.9 / 4);
        assertThat(1e9 * ParticleSize.zAverage(small.contents("OUT"))).isCloseTo(80, within(1.5));
        Bench large = filtered(2.4e-7);
        double through = large.contents("OUT").mass();
        assertThat(large.mass("OUT", Species.IONISABLE_LIPID) / through).isLessThan(0.75 * 0.010 / 4);
        assertThat(1e9 * ParticleSize.zAverage(large.contents("OUT"))).isBetween(120.0, 200.0);
        assertThat(large.run.noiseless("U.pressure.reading", 1150))
                .isGreaterThan(3 * small.run.noiseless("U.pressure.reading", 1150));
    }

    private static Bench exchanged(Map<Species, Double> feed, double hours) {
        Bench t = new Bench(
                UnitLayout.of("U", "ultrafilter").parameters(Map.of(
                        "area", 0.5, "volume", 0.01, "heel", 1e-4, "rnaSieving", 0.01, "enzymeSieving", 0.5,
                        "dnaSieving", 0.9)),
                Bench.bag("IN", 0.01, feed), Bench.bag("B", 0.05, Map.of(Species.WATER, 40.0)),
                Bench.bag("P", 0.1, Map.of()), Bench.bag("OUT", 0.01, Map.of()));
        t.connect("feed", "IN", "buffer", "B", "permeate", "P", "product", "OUT");
        t.now += 3600 * hours;
        t.set("pressure.setpoint", 0.6);
        t.set("crossFlow.setpoint", 3);
        t.set("target", 2);
        t.set("diavolumes.target", 8);
        double before = t.everything();
        for (int phase = 1; phase <= 4; phase++) {
            t.set("phase", phase);
            t.done();
        }
        t.keeps(before);
        return t;
    }

    @Test
    void an_ultrafilter_keeps_particles_and_lets_ethanol_enzymes_and_free_rna_go() {
        Map<Species, Double> feed = particles(8e-8, 0.9, 0.4);
        feed.put(Species.T7_POLYMERASE, 1e-6);
        feed.put(Species.HOST_DNA, 1e-6);
        Bench t = exchanged(feed, 0);
        assertThat(t.mass("OUT", Species.ETHANOL)).isLessThan(0.01);
        assertThat(t.mass("OUT", Species.T7_POLYMERASE)).isLessThan(5e-8);
        assertThat(t.mass("OUT", Species.HOST_DNA)).isLessThan(2e-9);
        assertThat(t.mass("OUT", Species.IONISABLE_LIPID)).isGreaterThan(0.0093);
        assertThat(ParticleSize.encapsulated(t.contents("OUT").masses(), 0)).isBetween(0.9, 0.93);
    }

    @Test
    void particles_that_wait_in_ethanol_are_larger_after_the_exchange() {
        double soon = ParticleSize.zAverage(exchanged(particles(8e-8, 0.9, 0.8), 0).contents("OUT"));
        double late = ParticleSize.zAverage(exchanged(particles(8e-8, 0.9, 0.8), 8).contents("OUT"));
        assertThat(late).isGreaterThan(1.25 * soon);
    }
}
