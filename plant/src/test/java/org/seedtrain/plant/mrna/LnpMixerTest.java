package org.seedtrain.plant.mrna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;

class LnpMixerTest {
    /// 0.5 g of RNA in 3 L of 50 mM citrate: pH 4.0 or 6.7.
    private static Map<Species, Double> rna(double sodiumPerCitrate) {
        return Map.of(
                Species.WATER, 3.0, Species.CITRATE, 0.15 * 0.1891, Species.SODIUM, 0.15 * sodiumPerCitrate * 0.02299,
                Species.MRNA, 5e-4);
    }

    /// 12 g of lipids at 46.3 : 9.4 : 42.7 : 1.6 in 1 L of ethanol, N/P 6.
    private static Map<Species, Double> lipids(double part) {
        Map<Species, Double> m = new EnumMap<>(Species.class);
        m.put(Species.ETHANOL, 0.8);
        m.put(Species.IONISABLE_LIPID, part * 6.70e-3);
        m.put(Species.PHOSPHOLIPID, part * 1.40e-3);
        m.put(Species.CHOLESTEROL, part * 3.12e-3);
        m.put(Species.PEG_LIPID, part * 0.725e-3);
        return m;
    }

    private static Bench bench(Map<Species, Double> rna, Map<Species, Double> lipids) {
        Bench t = new Bench(
                UnitLayout.of("U", "lnp-mixer"), Bench.bag("A", 0.01, rna), Bench.bag("O", 0.01, lipids),
                Bench.bag("D", 0.02, Map.of(Species.WATER, 8.0)), Bench.bag("P", 0.02, Map.of()),
                Bench.bag("W", 0.02, Map.of()));
        t.connect("aqueous", "A", "organic", "O", "dilution", "D", "product", "P", "waste", "W");
        return t;
    }

    private static Bench mixed(double flow, double ratio, String fault) {
        return mixed(bench(rna(1.2), lipids(1)), flow, ratio, fault);
    }

    private static Bench mixed(Bench t, double flow, double ratio, String fault) {
        t.set("flow.setpoint", flow);
        t.set("ratio.setpoint", ratio);
        double before = t.everything();
        if (!fault.isEmpty()) {
            t.fault(fault);
        }
        t.set("run", 1);
        t.now += 15;
        t.set("outlet", 1);
        t.done();
        t.keeps(before);
        return t;
    }

    private static double size(Bench t) {
        return 1e9 * ParticleSize.zAverage(t.contents("P"));
    }

    private static double spread(Bench t) {
        return ParticleSize.polydispersity(t.contents("P"));
    }

    private static double inside(Bench t) {
        return ParticleSize.encapsulated(t.contents("P").masses(), 0);
    }

    @Test
    void makes_small_even_particles_with_the_rna_inside() {
        Bench t = mixed(300, 3, "");
        assertThat(size(t)).isBetween(60.0, 80.0);
        assertThat(spread(t)).isLessThan(0.1);
        assertThat(inside(t)).isGreaterThan(0.94);
        assertThat(Ageing.ethanolShare(t.contents("P").masses(), 0, t.contents("P").volume()))
                .isCloseTo(0.125, within(0.004));
    }

    @Test
    void slow_mixing_and_a_low_ratio_make_them_large() {
        double right = size(mixed(300, 3, ""));
        assertThat(size(mixed(10, 3, ""))).isGreaterThan(1.5 * right);
        assertThat(size(mixed(300, 1, ""))).isGreaterThan(2 * right);
    }

    @Test
    void too_little_lipid_or_a_neutral_buffer_leave_the_rna_outside() {
        assertThat(inside(mixed(bench(rna(1.2), lipids(0.3)), 300, 3, ""))).isLessThan(0.8);
        assertThat(inside(mixed(bench(rna(2.97), lipids(1)), 300, 3, ""))).isLessThan(0.6);
    }

    @Test
    void particles_grow_while_they_stand_in_ethanol() {
        Bench t = bench(rna(1.2), lipids(1));
        t.set("dilution.setpoint", 0);
        mixed(t, 300, 3, "");
        double fresh = size(t);
        t.now += 6 * 3600;
        assertThat(size(t)).isGreaterThan(1.3 * fresh);
    }

    @Test
    void malfunctions_are_felt_by_the_particles() {
        Bench right = mixed(300, 3, "");
        Bench pulsating = mixed(300, 3, "pulsation");
        assertThat(spread(pulsating)).isGreaterThan(spread(right) + 0.1);
        assertThat(inside(mixed(300, 3, "ratio"))).isLessThan(inside(right) - 0.02);
        assertThat(Ageing.ethanolShare(mixed(300, 3, "dilution").contents("P").masses(), 0, 4e-3)).isGreaterThan(0.2);
        Bench blocked = bench(rna(1.2), lipids(1));
        blocked.set("flow.setpoint", 600);
        blocked.run.apply(1, new org.seedtrain.plant.Command.Malfunction("U", "blocked", 1, 300));
        blocked.now = 1;
        blocked.set("run", 1);
        blocked.now = 600;
        assertThat(blocked.read("run")).isZero();
        assertThat(blocked.contents("A").mass()).isGreaterThan(0.1);
    }

    @Test
    void the_first_drops_have_the_wrong_ratio() {
        Bench t = bench(rna(1.2), lipids(1));
        t.set("outlet", 1);
        t.set("run", 1);
        t.now += 1.5;
        t.set("run", 0);
        Mixture first = t.contents("P");
        assertThat(ParticleSize.encapsulated(first.masses(), 0)).isLessThan(0.9);
        assertThat(ParticleSize.polydispersity(first)).isGreaterThan(spread(mixed(300, 3, "")) + 0.02);
    }
}
