package org.seedtrain.plant.chemistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.ReferenceFile;
import org.seedtrain.plant.Species;
import tools.jackson.databind.JsonNode;

class IonicEquilibriumTest {
    private static final double ROOM = 298.15;

    /// One litre of water at 25 °C with amounts in mol.
    private static Mixture litre(double temperature, Map<Species, Double> moles) {
        double[] mass = new double[Species.COUNT];
        double volume = 1e-3;
        for (Map.Entry<Species, Double> entry : moles.entrySet()) {
            double m = entry.getValue() * entry.getKey().molarMass();
            mass[entry.getKey().ordinal()] = m;
            volume -= m * entry.getKey().specificVolume();
        }
        mass[Species.WATER.ordinal()] += volume / Species.WATER.specificVolume();
        return new Mixture(mass, temperature);
    }

    @Test
    void meets_blood_bicarbonate_pH_to_1e_10() {
        JsonNode cases = ReferenceFile.json("closedform/co2_bicarbonate_ph.json").get("cases");
        for (JsonNode c : cases) {
            ChargeBalance balance = new ChargeBalance(4);
            balance.clear();
            balance.water(FastMath.pow(10, -13.62), 0);
            balance.strongIons((c.get("SID_mM").asDouble() - c.get("lac_mM").asDouble()) * 1e-3, 0);
            balance.openCarbonDioxide(
                    3.07e-5 * c.get("pCO2_mmHg").asDouble(), FastMath.pow(10, -6.095), FastMath.pow(10, -10.22));
            double buffer = c.get("buffer_mM").asDouble() * 1e-3;
            if (buffer > 0) {
                int place = balance.acid(buffer, 0, 1);
                balance.constant(place, 0, FastMath.pow(10, -7.2));
            }
            double pH = -balance.solve(-16, 0) / FastMath.log(10);
            assertThat(pH).as(c.toString()).isCloseTo(c.get("pH").asDouble(), within(1e-10 * pH));
        }
    }

    @Test
    void meets_the_blood_phosphate_standard_within_two_hundredths() {
        // NBS: 0.008695 m KH2PO4 + 0.03043 m Na2HPO4, pH(S) 7.414 at 25 °C and 7.382 at 38 °C
        Map<Species, Double> buffer = Map.of(
                Species.POTASSIUM, 0.008695, Species.SODIUM, 0.06086, Species.PHOSPHATE, 0.039125);
        assertThat(IonicEquilibrium.of(litre(ROOM, buffer)).pH()).isCloseTo(7.414, within(0.02));
        assertThat(IonicEquilibrium.of(litre(311.15, buffer)).pH()).isCloseTo(7.382, within(0.02));
    }

    @Test
    void meets_the_equimolal_phosphate_standard_from_10_to_50_C() {
        // NBS 0.025 m KH2PO4 + 0.025 m Na2HPO4: 6.923 (10 °C), 6.865 (25 °C), 6.833 (50 °C)
        Map<Species, Double> buffer =
                Map.of(Species.POTASSIUM, 0.025, Species.SODIUM, 0.05, Species.PHOSPHATE, 0.05);
        assertThat(IonicEquilibrium.of(litre(283.15, buffer)).pH()).isCloseTo(6.923, within(0.02));
        assertThat(IonicEquilibrium.of(litre(ROOM, buffer)).pH()).isCloseTo(6.865, within(0.02));
        assertThat(IonicEquilibrium.of(litre(323.15, buffer)).pH()).isCloseTo(6.833, within(0.02));
    }

    @Test
    void falls_by_0_028_per_kelvin_in_tris() {
        Map<Species, Double> buffer = Map.of(Species.TRIS, 0.05, Species.CHLORIDE, 0.025);
        double cold = IonicEquilibrium.of(litre(288.15, buffer)).pH();
        double room = IonicEquilibrium.of(litre(ROOM, buffer)).pH();
        double warm = IonicEquilibrium.of(litre(308.15, buffer)).pH();
        assertThat(room).isCloseTo(8.15, within(0.05));
        assertThat((warm - cold) / 20).isCloseTo(-0.028, within(0.002));
    }

    @Test
    void meets_the_conductivity_of_sodium_chloride() {
        // CRC Handbook, 25 °C: 0.1 mol/L 10.67 mS/cm, 0.5 mol/L 46.8, 1 mol/L 85.8
        assertConductivity(0.1, 1.067, 0.02);
        assertConductivity(0.5, 4.68, 0.02);
        assertConductivity(1.0, 8.58, 0.03);
    }

    private static void assertConductivity(double molar, double expected, double relative) {
        double found = IonicEquilibrium.of(litre(ROOM, Map.of(Species.SODIUM, molar, Species.CHLORIDE, molar)))
                .conductivity25();
        assertThat(found).isCloseTo(expected, within(expected * relative));
    }

    @Test
    void magnesium_and_sulfate_pair_and_carry_less_current() {
        // A 2:2 sulfate (zinc sulfate, CRC Handbook): 52.6 S cm2/equivalent at 0.05 mol/L, 84.9 at 0.005 mol/L
        double thick = IonicEquilibrium.of(litre(ROOM, Map.of(Species.MAGNESIUM, 0.05, Species.SULFATE, 0.05)))
                .conductivity25();
        double thin = IonicEquilibrium.of(litre(ROOM, Map.of(Species.MAGNESIUM, 0.005, Species.SULFATE, 0.005)))
                .conductivity25();
        assertThat(thick).isCloseTo(0.526, within(0.07));
        assertThat(thin).isCloseTo(0.0849, within(0.007));
    }

    @Test
    void meets_the_conductivity_of_the_potassium_chloride_standard() {
        // 0.01 mol/L KCl: 1.413 mS/cm at 25 °C
        double found = IonicEquilibrium.of(litre(ROOM, Map.of(Species.POTASSIUM, 0.01, Species.CHLORIDE, 0.01)))
                .conductivity25();
        assertThat(found).isCloseTo(0.1413, within(0.0015));
    }

    @Test
    void gives_physiological_saline_its_osmolality() {
        double found = IonicEquilibrium.of(litre(ROOM, Map.of(Species.SODIUM, 0.154, Species.CHLORIDE, 0.154)))
                .osmolality();
        assertThat(found).isCloseTo(0.287, within(0.004));
    }

    @Test
    void gives_pure_water_pH_7() {
        Mixture water = litre(ROOM, Map.of());
        assertThat(IonicEquilibrium.of(water).pH()).isCloseTo(6.9975, within(1e-3));
        assertThat(IonicEquilibrium.of(water).conductivity25()).isCloseTo(5.5e-6, within(0.1e-6));
    }

    @Test
    void answers_the_same_whatever_was_asked_before() {
        double[] phosphate = litre(ROOM, Map.of(Species.SODIUM, 0.15, Species.PHOSPHATE, 0.1)).masses();
        double[] tris = litre(ROOM, Map.of(Species.TRIS, 0.1, Species.CHLORIDE, 0.2)).masses();
        IonicEquilibrium first = new IonicEquilibrium();
        double expected = first.solve(phosphate, 0, 1e-3, 310.15);
        IonicEquilibrium second = new IonicEquilibrium();
        second.solve(tris, 0, 1e-3, 290);
        second.solve(phosphate, 0, 1e-3, 290);
        assertThat(second.solve(phosphate, 0, 1e-3, 310.15)).isEqualTo(expected);
    }

    @Test
    void arrives_from_everywhere_at_a_neutral_solution() {
        Species[] ions = {
            Species.SODIUM, Species.POTASSIUM, Species.MAGNESIUM, Species.CALCIUM, Species.CHLORIDE, Species.SULFATE,
            Species.PHOSPHATE, Species.CARBONATE, Species.ACETATE, Species.CITRATE, Species.AMMONIA, Species.TRIS,
            Species.HISTIDINE, Species.YEAST_EXTRACT, Species.LACTATE, Species.GLYCINE, Species.ATP,
            Species.PYROPHOSPHATE, Species.EDTA
        };
        IonicEquilibrium fresh = new IonicEquilibrium();
        IonicEquilibrium elsewhere = new IonicEquilibrium();
        for (int k = 0; k < 20_000; k++) {
            double[] masses = new double[Species.COUNT];
            for (int i = 0; i < ions.length; i++) {
                double chance = Noise.uniform(7, i, k);
                double moles = chance < 0.5 ? 0 : StrictMath.pow(10, -9 * Noise.uniform(8, i, k) + 0.5);
                masses[ions[i].ordinal()] = moles * ions[i].molarMass();
            }
            double temperature = 275 + 110 * Noise.uniform(9, 0, k);
            double pH = fresh.solve(masses, 0, 1e-3, temperature);
            if (pH > -0.99 && pH < 15.99) {
                assertThat(Math.abs(fresh.residual())).as("mixture %s", k).isLessThan(1e-13);
            }
            assertThat(elsewhere.solve(masses, 0, 1e-3, temperature)).as("mixture %s", k).isCloseTo(pH, within(1e-6));
            assertThat(elsewhere.ionicStrength()).isCloseTo(fresh.ionicStrength(), within(1e-12));
            elsewhere.startHere();
        }
    }

    @Test
    void dissolves_oxygen_and_carbon_dioxide_as_tabulated() {
        // 1.27 mmol/L O2 and 33.9 mmol/L CO2 at 1 atm, 25 °C; oxygen 1.09 mmol/L at 37 °C
        assertThat(Gases.oxygen(ROOM) * 101325).isCloseTo(1.27, within(0.01));
        assertThat(Gases.oxygen(310.15) * 101325).isCloseTo(1.07, within(0.03));
        assertThat(Gases.carbonDioxide(ROOM) * 101325).isCloseTo(33.9, within(0.4));
    }
}
