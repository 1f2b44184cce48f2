package org.seedtrain.plant.fermenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.seedtrain.plant.organism.EColi;
import org.seedtrain.plant.chemistry.CalibrationBuffer;
import org.seedtrain.plant.chemistry.Water;
import org.seedtrain.plant.physics.OxygenTransfer;
import org.seedtrain.plant.probe.OxygenProbe;
import org.seedtrain.plant.probe.PhProbe;
import org.seedtrain.plant.ReferenceFile;
import org.seedtrain.plant.solver.DenseStep;
import org.seedtrain.plant.solver.OdeSystem;
import org.seedtrain.plant.solver.Rodas;
import tools.jackson.databind.JsonNode;

class ClosedFormTest {
    private static JsonNode reference(String name) {
        return ReferenceFile.json("closedform/" + name);
    }

    @Test
    void oxygen_transfer_is_that_of_van_t_Riet_at_both_ends() {
        for (JsonNode one : reference("kla_vant_riet.json").get("cases")) {
            double power = one.get("PV").asDouble();
            double velocity = one.get("vs").asDouble();
            double coalescing = one.get("kla_coal").asDouble();
            double separate = one.get("kla_noncoal").asDouble();
            assertThat(OxygenTransfer.kLa(power, velocity, 0)).isCloseTo(coalescing, within(1e-13));
            assertThat(OxygenTransfer.kLa(power, velocity, 1)).isCloseTo(separate, within(1e-13));
        }
    }

    /// Aeration and probe together, solved by the plant's own method.
    @Test
    void an_oxygen_probe_lags_behind_the_broth_as_the_closed_form_says() {
        for (JsonNode one : reference("do_probe_dynamic.json").get("cases")) {
            double kLa = one.get("kla_per_h").asDouble() / 3600;
            double tau = one.get("tau_s").asDouble();
            double end = one.get("t_s").asDouble();
            Rodas solver = new Rodas(
                    new OdeSystem() {
                        @Override
                        public int dimension() {
                            return 2;
                        }

                        @Override
                        public void rates(double t, double[] y, double[] dydt) {
                            dydt[0] = kLa * (100 - y[0]);
                            dydt[1] = (y[0] - y[1]) / tau;
                        }
                    },
                    1e-9, new double[] {100, 100}, 1e9);
            solver.begin(0, new double[2]);
            DenseStep step = solver.step();
            while (step.end() < end) {
                step = solver.step();
            }
            double[] y = new double[2];
            step.at(end, y);
            assertThat(y[0]).isCloseTo(one.get("C_pct").asDouble(), within(1e-5));
            assertThat(y[1]).isCloseTo(one.get("Cm_pct").asDouble(), within(1e-5));
        }
    }

    @Test
    void a_pH_probe_has_the_slope_of_Nernst_at_every_temperature() {
        PhProbe perfect = new PhProbe(1, 0, 0, 0, 1, 0, Double.NaN, 0, 0);
        for (JsonNode one : reference("nernst_ph.json").get("cases")) {
            double kelvin = one.get("T_C").asDouble() + 273.15;
            double slope = one.get("slope_mV_per_pH").asDouble();
            assertThat(1e3 * (perfect.potential(6, kelvin, 0) - perfect.potential(7, kelvin, 0)))
                    .isCloseTo(slope, within(1e-6));
            assertThat(CalibrationBuffer.nernstSlope(kelvin) * 1e3).isCloseTo(slope, within(1e-6));
        }
    }

    /// shared/reference/closedform/nernst_ph.json, `two_point`: 168.0 mV at 4.005 and -15.5 mV at 7.0.
    @Test
    void two_points_give_slope_and_offset() {
        double realSlope = 61.26878130217028e-3 / CalibrationBuffer.nernstSlope(298.15);
        PhProbe probe = new PhProbe(realSlope, -15.5e-3, 0, 0, 1, 0, Double.NaN, 0, 0);
        assertThat(probe.potential(4.005, 298.15, 0)).isCloseTo(168.0e-3, within(1e-12));
        PhProbe calibrated = probe.first(4.005, 4.005, 298.15, 0).second(7.0, 7.0, 298.15, 60);
        assertThat(100 * calibrated.slopeCal()).isCloseTo(103.56567749249263, within(1e-6));
        assertThat(calibrated.offsetCal()).isCloseTo(-15.5e-3, within(1e-12));
        assertThat(calibrated.reading(5.5, 310.15, 310.15, 0)).isCloseTo(5.5, within(1e-12));
    }

    @Test
    void an_oxygen_probe_reads_what_it_was_told_at_its_two_points() {
        OxygenProbe probe = OxygenProbe.used(3, "x");
        OxygenProbe zeroed = probe.zeroed(probe.current(0, 310.15));
        OxygenProbe spanned = zeroed.spanned(zeroed.current(19_500, 310.15));
        assertThat(spanned.reading(0, 310.15)).isCloseTo(0, within(1e-12));
        assertThat(spanned.reading(9_750, 310.15)).isCloseTo(50, within(1e-9));
        assertThat(spanned.sterilised(0).reading(19_500, 310.15)).isBetween(90.0, 97.0);
    }

    @Test
    void steam_has_the_pressure_of_the_tables() {
        // IAPWS: 1.01418 bar at 100 °C, 2.0505 bar at 121 °C
        assertThat(Steam.pressure(373.15)).isCloseTo(101_418, within(20.0));
        assertThat(Steam.pressure(394.15)).isCloseTo(205_050, within(300.0));
        assertThat(Steam.pressure(310.15)).isCloseTo(Water.vapourPressure(310.15), within(20.0));
    }

    @Test
    void cells_like_37_degrees_and_neutral_pH() {
        assertThat(EColi.temperatureFactor(310.15)).isCloseTo(1, within(1e-4));
        assertThat(EColi.temperatureFactor(298.15)).isBetween(0.2, 0.5);
        assertThat(EColi.temperatureFactor(321)).isZero();
        assertThat(EColi.phFactor(7)).isCloseTo(1, within(1e-12));
        assertThat(EColi.phFactor(5)).isLessThan(0.5);
    }
}
