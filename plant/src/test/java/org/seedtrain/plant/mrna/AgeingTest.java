package org.seedtrain.plant.mrna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Species;

class AgeingTest {

    /// Li and Breaker (1999): slope 0.983 by pH, 0.071 by kelvin, 0.80 by magnesium.
    @Test
    void hydrolysis_follows_the_published_slopes() {
        double k = Ageing.hydrolysis(7, 0.005, 296.15);
        assertThat(Math.log10(Ageing.hydrolysis(8, 0.005, 296.15) / k)).isCloseTo(0.983, within(1e-12));
        assertThat(Math.log10(Ageing.hydrolysis(7, 0.005, 306.15) / k)).isCloseTo(0.71, within(1e-12));
        assertThat(Ageing.hydrolysis(7, 0.010, 296.15) / k).isCloseTo(Math.pow(2, 0.8), within(1e-12));
        assertThat(60 * Ageing.hydrolysis(6, Math.pow(1 / 69.3, 1.25), 296.15)).isCloseTo(1.3e-9, within(1e-18));
    }

    private static Mixture bag(double tris, double inside) {
        Map<Species, Double> m = new EnumMap<>(Species.class);
        m.put(Species.WATER, 1.0);
        m.put(Species.TRIS, 2.42e-3);
        m.put(Species.CHLORIDE, tris * 0.02 * 0.03545);
        m.put(Species.MRNA, 1e-3);
        m.put(Species.ENCAPSULATED, inside * 1e-9);
        return Mixture.of(m, 293.15);
    }

    private static double whole(Mixture bag, double celsius, double days) {
        return Ageing.after(bag, 273.15 + celsius, 86400 * days).mass(Species.MRNA) / 1e-3;
    }

    @Test
    void rna_lasts_in_the_cold_at_a_low_pH_and_in_particles() {
        double warm = whole(bag(0.8, 0), 20, 7);
        assertThat(warm).isBetween(0.5, 0.97);
        assertThat(whole(bag(0.8, 0), 4, 7)).isGreaterThan(0.99 * (1 - 0.1 * (1 - warm)) - 0.01);
        assertThat(whole(bag(0.1, 0), 20, 7)).isLessThan(warm - 0.1);
        assertThat(whole(bag(0.8, 0.95), 20, 7)).isGreaterThan(warm + 0.3 * (1 - warm));
        assertThat(whole(bag(0.8, 0), -60, 365)).isGreaterThan(0.999);
    }

    @Test
    void ten_nanograms_of_ribonuclease_a_litre_are_felt_and_its_inhibitor_binds_it() {
        double[] m = bag(0.8, 0).masses();
        m[Species.RNASE.ordinal()] = 1e-11;
        double cut = Ageing.after(new Mixture(m, 293.15), 293.15, 3600).mass(Species.MRNA) / 1e-3;
        m[Species.RNASE_INHIBITOR.ordinal()] = 1e-9;
        double saved = Ageing.after(new Mixture(m, 293.15), 293.15, 3600).mass(Species.MRNA) / 1e-3;
        assertThat(cut).isLessThan(0.8);
        assertThat(saved).isGreaterThan(0.99);
    }
}
