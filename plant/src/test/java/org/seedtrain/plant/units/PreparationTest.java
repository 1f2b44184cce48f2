package org.seedtrain.plant.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.MaterialLot;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Plant;
import org.seedtrain.plant.PlantLayout;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.chemistry.IonicEquilibrium;
import org.seedtrain.plant.chemistry.Solid;

/// Powders: how fast they dissolve and how much of them, what falls out again, and what lots are like.
class PreparationTest {
    private static final Map<Species, Double> DISODIUM = salt(Species.SODIUM, 2, Species.PHOSPHATE, 1);
    private static final Map<Species, Double> COMMON_SALT = salt(Species.SODIUM, 1, Species.CHLORIDE, 1);

    private static Map<Species, Double> salt(Species a, int na, Species b, int nb) {
        double sum = na * a.molarMass() + nb * b.molarMass();
        return Map.of(a, na * a.molarMass() / sum, b, nb * b.molarMass() / sum);
    }

    private static MaterialLot lot(String id, Map<Species, Double> composition, String expiry, Map<String, Double> properties) {
        return new MaterialLot(
                id, id, Map.of("en", id, "ko", id), composition, 50, expiry, "released", properties);
    }

    private static final List<MaterialLot> LOTS = List.of(
            lot("DSP", DISODIUM, "", Map.of()), lot("NAC", COMMON_SALT, "", Map.of()),
            lot("COARSE", Map.of(Species.HISTIDINE, 1.0), "", Map.of("particleSize", 4e-3)),
            lot("FINE", Map.of(Species.HISTIDINE, 1.0), "", Map.of("particleSize", 1e-4)),
            lot("THIRSTY", salt(Species.CALCIUM, 1, Species.CHLORIDE, 2), "", Map.of("hygroscopic", 0.1)));

    /// A vessel with 20 kg of water at 20 °C and some powder in it.
    private static PlantRun charged(String lot, double mass, double stirrer) {
        List<UnitLayout> units = new ArrayList<>(List.of(
                UnitLayout.of("U", "mixing-vessel").parameters(Map.of("waterTemperature", 293.15)),
                UnitLayout.of("P", "container").parameters(Map.of("volume", 0.02)),
                UnitLayout.of("W", "container").parameters(Map.of("volume", 0.05)).contents(Map.of(Species.WATER, 20.0))));
        PlantRun run = new PlantRun(new Plant(new PlantLayout("t", Map.of("en", "T", "ko", "T"), units, LOTS)), 1);
        run.apply(0, new Command.Act("P", "add", Map.of("mass", mass), Map.of("lot", lot)));
        run.apply(0, new Command.Act("U", "charge", Map.of(), Map.of("container", "W")));
        run.apply(0, new Command.SetValue("U.stirrer.speed", stirrer));
        run.apply(1, new Command.Act("U", "charge", Map.of(), Map.of("container", "P")));
        return run;
    }

    private static double undissolved(PlantRun run, double t) {
        return run.read("U.undissolved", t);
    }

    @Test
    void what_the_water_does_not_hold_stays_until_it_is_warmed() {
        // 7.7 g Na2HPO4 in 100 g water at 20 °C, 24 g at 30 °C (CRC)
        PlantRun run = charged("DSP", 2.4, 250);
        double t = run.nextDone("U", 2, 1e5).orElseThrow();
        Mixture there = run.contents("U", t);
        double dissolved = there.mass(Species.SODIUM) + there.mass(Species.PHOSPHATE);
        assertThat(dissolved / there.mass(Species.WATER)).isCloseTo(0.077, within(0.002));
        assertThat(undissolved(run, t)).isCloseTo(2.4 - dissolved, within(1e-6));
        assertThat(run.read("U.turbidity.reading", t)).isGreaterThan(200);
        run.apply(t, new Command.SetValue("U.temperature.setpoint", 35));
        run.apply(t, new Command.SetValue("U.temperature.on", 1));
        assertThat(undissolved(run, t + 7200)).isLessThan(1e-3);
        assertThat(run.read("U.turbidity.reading", t + 7200)).isLessThan(10);
    }

    @Test
    void a_heap_that_nobody_stirs_dissolves_in_hours_and_not_in_minutes() {
        PlantRun stirred = charged("NAC", 1, 250);
        PlantRun still = charged("NAC", 1, 0);
        assertThat(undissolved(stirred, 1200)).isLessThan(1e-3);
        assertThat(undissolved(still, 1200)).isGreaterThan(0.5);
    }

    @Test
    void coarse_grains_take_longer_than_fine_ones_and_cold_water_longer_than_warm() {
        double coarse = undissolved(charged("COARSE", 0.5, 250), 900);
        double fine = undissolved(charged("FINE", 0.5, 250), 900);
        assertThat(fine).isLessThan(0.05 * 0.5);
        assertThat(coarse).isGreaterThan(3 * fine + 0.05);
    }

    @Test
    void a_powder_is_told_by_what_it_consists_of() {
        assertThat(Solid.of(Mixture.of(DISODIUM, 293.15))).isEqualTo(Solid.DISODIUM_HYDROGEN_PHOSPHATE);
        assertThat(Solid.of(Mixture.of(salt(Species.SODIUM, 1, Species.PHOSPHATE, 1), 293.15)))
                .isEqualTo(Solid.SODIUM_DIHYDROGEN_PHOSPHATE);
        assertThat(Solid.of(Mixture.of(Map.of(Species.GLUCOSE, 0.909, Species.WATER, 0.091), 293.15)))
                .isEqualTo(Solid.GLUCOSE);
        assertThat(Solid.of(Mixture.of(Map.of(Species.GLUCOSE, 0.5, Species.TRIS, 0.5), 293.15))).isNull();
    }

    private static double struvite(double sodium) {
        // 20 mmol/L each of magnesium, ammonium and phosphate in 10 L; sodium sets the pH.
        double v = 10;
        UnitLayout vessel = UnitLayout.of("U", "mixing-vessel");
        UnitLayout bag = UnitLayout.of("M", "container").parameters(Map.of("volume", 0.02)).contents(Map.of(
                Species.WATER, v, Species.MAGNESIUM, 0.02 * v * 24.305e-3, Species.AMMONIA, 0.02 * v * 17.031e-3,
                Species.PHOSPHATE, 0.02 * v * 94.971e-3, Species.CHLORIDE, 0.06 * v * 35.453e-3,
                Species.SODIUM, sodium * v * 22.990e-3));
        PlantRun run = new PlantRun(new Plant(new PlantLayout("t", Map.of("en", "T", "ko", "T"), List.of(vessel, bag), List.of())), 1);
        run.apply(0, new Command.Act("U", "charge", Map.of(), Map.of("container", "M")));
        return run.read("U.undissolved", 7200);
    }

    @Test
    void magnesium_ammonium_phosphate_falls_out_of_an_alkaline_medium_and_stays_in_an_acid_one() {
        assertThat(struvite(0.021)).isLessThan(1e-6);
        // All but a little of the 0.2 mol of struvite, 245 g/mol
        assertThat(struvite(0.075)).isBetween(0.03, 0.0491);
    }

    @Test
    void glycine_buffers_at_its_second_constant() {
        // pKa 9.780 (Goldberg et al. 2002) less log of the activity of the anion at 0.05 mol/L: 9.69 to 9.70
        Mixture buffer = Mixture.of(
                Map.of(Species.WATER, 1.0, Species.GLYCINE, 7.5066e-3, Species.SODIUM, 0.05 * 22.990e-3), 298.15);
        assertThat(IonicEquilibrium.of(buffer).pH()).isCloseTo(9.695, within(0.015));
        assertThat(IonicEquilibrium.of(buffer).osmolality()).isCloseTo(0.14, within(0.01));
    }

    @Test
    void a_lot_of_low_assay_brings_less_and_an_old_one_has_lost_its_activity() {
        MaterialLot low = lot("A", Map.of(Species.TRIS, 1.0), "", Map.of("assay", 0.97));
        assertThat(low.portion(1, 0).mass(Species.TRIS)).isCloseTo(0.97, within(1e-12));
        assertThat(low.portion(1, 0).mass()).isCloseTo(1, within(1e-12));
        Map<String, Double> decays = Map.of("shelfLife", 365.0, "lossAtExpiry", 0.1);
        Map<Species, Double> enzyme = Map.of(Species.WATER, 0.9, Species.T7_POLYMERASE, 0.1);
        double atExpiry = lot("B", enzyme, "P0D", decays).portion(1, 0).mass(Species.T7_POLYMERASE);
        double old = lot("C", enzyme, "P-365D", decays).portion(1, 0).mass(Species.T7_POLYMERASE);
        assertThat(atExpiry).isCloseTo(0.09, within(1e-9));
        assertThat(old).isCloseTo(0.081, within(1e-9));
        Mixture glutamine = lot("D", Map.of(Species.GLUTAMINE, 1.0), "P0D", decays).portion(1, 0);
        assertThat(glutamine.molarity(Species.AMMONIA) / glutamine.molarity(Species.GLUTAMINE))
                .isCloseTo(1.0 / 9, within(1e-9));
    }

    @Test
    void a_thirsty_powder_gains_while_it_stands_open_on_the_balance() {
        PlantRun run = new PlantRun(
                new Plant(new PlantLayout("t", Map.of("en", "T", "ko", "T"), List.of(UnitLayout.of("U", "balance")), LOTS)), 1);
        run.apply(0, new Command.SetValue("U.on", 1));
        run.apply(7200, new Command.Act("U", "placeNew", Map.of("volume", 1.0), Map.of("container", "N")));
        run.apply(7200, new Command.Act("U", "tare", Map.of(), Map.of()));
        run.apply(7260, new Command.Act("U", "add", Map.of("mass", 100.0), Map.of("lot", "THIRSTY")));
        double first = run.noiseless("U.weight", 7261);
        double later = run.noiseless("U.weight", 7260 + 3600);
        assertThat(later - first).isBetween(6.0, 10.0);
        double before = run.contents("N", 10_860).mass();
        run.apply(10_860, new Command.Act("U", "takeOff", Map.of(), Map.of()));
        double water = run.contents("N", 10_860).mass() - before;
        assertThat(1e3 * water).isCloseTo(later - first, within(0.01));
        assertThat(run.fromOutside("U", 10_860)).isGreaterThan(water);
    }
}
