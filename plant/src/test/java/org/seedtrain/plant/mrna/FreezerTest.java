package org.seedtrain.plant.mrna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;

class FreezerTest {
    private static Map<Species, Double> product(double sucrosePercent) {
        Map<Species, Double> m = new EnumMap<>(Species.class);
        double rna = 2e-4;
        double lipid = 4.8e-3;
        m.put(Species.WATER, 2.0);
        m.put(Species.SUCROSE, 0.02 * sucrosePercent);
        m.put(Species.TRIS, 0.005);
        m.put(Species.CHLORIDE, 0.001);
        m.put(Species.MRNA, rna);
        m.put(Species.IONISABLE_LIPID, lipid);
        m.put(Species.ENCAPSULATED, 0.95e-6 * rna);
        m.put(Species.PARTICLE_D1, ParticleSize.mark(1, lipid + rna, 8e-8, 0.1));
        m.put(Species.PARTICLE_D2, ParticleSize.mark(2, lipid + rna, 8e-8, 0.1));
        m.put(Species.PARTICLE_D3, ParticleSize.mark(3, lipid + rna, 8e-8, 0.1));
        return m;
    }

    private static Bench loaded(double sucrose) {
        Bench t = new Bench(
                UnitLayout.of("U", "freezer"), Bench.bag("B", 0.003, product(sucrose)), Bench.bag("OUT", 0.003, Map.of()));
        t.act("load", "container", "B");
        return t;
    }

    private static double sizeAfterOneCycle(double sucrose) {
        Bench t = loaded(sucrose);
        double before = t.everything();
        t.now = 6 * 3600;
        assertThat(t.read("load.reading")).isCloseTo(-70, within(0.3));
        assertThat(t.read("ice")).isGreaterThan(95);
        t.act("sample", "tube", "T", "volume", 10);
        t.act("unload", "container", "OUT");
        t.keeps(before);
        Mixture out = t.contents("OUT");
        assertThat(ParticleSize.zAverage(t.contents("T"))).isCloseTo(ParticleSize.zAverage(out), within(1e-12));
        return 1e9 * ParticleSize.zAverage(out);
    }

    @Test
    void sucrose_keeps_the_particles_apart_and_nothing_else_does() {
        assertThat(sizeAfterOneCycle(8)).isBetween(80.0, 90.0);
        assertThat(sizeAfterOneCycle(0)).isGreaterThan(160);
    }

    @Test
    void the_load_stands_at_its_freezing_point_until_the_water_is_ice() {
        Bench t = loaded(8);
        t.now = 420;
        double first = t.read("load.reading");
        t.now = 720;
        assertThat(t.read("load.reading")).isBetween(-3.0, -0.4).isCloseTo(first, within(1.5));
        assertThat(new Freezing(Mixture.of(product(8), 293.15)).temperature(-1e5)).isCloseTo(272.4, within(0.1));
    }

    @Test
    void enthalpy_and_temperature_belong_together() {
        Freezing freezing = new Freezing(Mixture.of(product(8), 293.15));
        for (double temperature : new double[] {203.15, 240, 268, 272, 273.1, 280, 293.15}) {
            assertThat(freezing.temperature(freezing.enthalpy(temperature))).isCloseTo(temperature, within(1e-8));
        }
    }

    @Test
    void an_open_door_and_a_dead_compressor_thaw_the_load() {
        for (String fault : new String[] {"door", "compressor"}) {
            Bench t = loaded(8);
            t.now = 6 * 3600;
            double frozen = ParticleSize.zAverage(t.contents("U"));
            t.fault(fault);
            t.now = 24 * 3600;
            assertThat(t.read("load.reading")).as(fault).isGreaterThan(-15);
            assertThat(ParticleSize.zAverage(t.contents("U"))).isGreaterThan(1.005 * frozen);
        }
        Bench t = loaded(8);
        t.fault("thermometer");
        t.now = 6 * 3600;
        assertThat(t.run.truth("U.chamber.reading", t.now)).isCloseTo(-50, within(0.7));
        assertThat(t.read("chamber.reading")).isCloseTo(-70, within(1.5));
    }
}
