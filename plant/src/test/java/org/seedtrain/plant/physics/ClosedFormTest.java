package org.seedtrain.plant.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.ReferenceFile;
import org.seedtrain.plant.chemistry.CalibrationBuffer;
import tools.jackson.databind.JsonNode;

/// Every law against its exact values, to 1e-10 of the value.
class ClosedFormTest {
    private static final double LITRE_PER_HOUR = 1e-3 / 3600;

    private static JsonNode file(String name) {
        return ReferenceFile.json("closedform/" + name + ".json");
    }

    private static double number(JsonNode node, String field) {
        return node.get(field).asDouble();
    }

    private static void same(double found, double expected) {
        assertThat(found).isCloseTo(expected, within(1e-10 * Math.abs(expected)));
    }

    @Test
    void sums_F0_over_straight_pieces_of_temperature() {
        for (JsonNode c : file("autoclave_F0").get("cases")) {
            if (c.has("profile_min_C")) {
                double tref = c.has("Tref") ? number(c, "Tref") : 121.1;
                Lethality lethality = new Lethality(tref + 273.15, 10);
                double f = 0;
                JsonNode profile = c.get("profile_min_C");
                for (int i = 1; i < profile.size(); i++) {
                    f += lethality.over(
                            60 * (profile.get(i).get(0).asDouble() - profile.get(i - 1).get(0).asDouble()),
                            profile.get(i - 1).get(1).asDouble() + 273.15,
                            profile.get(i).get(1).asDouble() + 273.15);
                }
                same(f / 60, number(c, "F0_min"));
            }
            if (c.has("hold_12min_at_124")) {
                same(Lethality.F0.over(720, 397.15, 397.15) / 60, number(c, "hold_12min_at_124"));
            }
            if (c.has("SLR")) {
                double f = number(c, "F0") * 60;
                double d = number(c, "D121_min") * 60;
                same(Lethality.logReduction(f, d), number(c, "SLR"));
                same(Lethality.survivors(number(c, "N0"), f, d), number(c, "Nend"));
            }
        }
    }

    @Test
    void heats_a_jacketed_vessel() {
        for (JsonNode c : file("jacket_heatup").get("cases")) {
            double found = new Jacket(number(c, "UA_W_K"))
                    .temperature(number(c, "T0"), number(c, "Tj"), number(c, "m_kg"), number(c, "t_s"));
            same(found, number(c, "T"));
        }
    }

    @Test
    void inactivates_virus_with_acid() {
        for (JsonNode c : file("low_pH_inactivation").get("cases")) {
            LowPhInactivation law = new LowPhInactivation(
                    number(c, "Dref_min") * 60,
                    number(c, "pHref"),
                    number(c, "zpH"),
                    number(c, "Tref"),
                    number(c, "zT"));
            same(law.logReduction(number(c, "pH"), number(c, "T"), number(c, "t_min") * 60), number(c, "LRV"));
        }
    }

    @Test
    void sizes_a_disc_stack_by_sigma() {
        JsonNode file = file("disc_stack_sigma");
        JsonNode particle = file.get("particle");
        double settling =
                DiscStack.settling(number(particle, "d_m"), number(particle, "drho"), number(particle, "mu"));
        same(settling, number(file, "vg"));
        for (JsonNode c : file.get("cases")) {
            DiscStack stack = new DiscStack(
                    c.get("discs").asInt(),
                    number(c, "r1_m"),
                    number(c, "r2_m"),
                    FastMath.toRadians(number(c, "half_angle_deg")));
            double sigma = stack.sigma(number(c, "rpm") * 2 * FastMath.PI / 60);
            same(sigma, number(c, "Sigma_m2"));
            same(settling * sigma / LITRE_PER_HOUR, number(c, "Qcrit_Lh_ecoli_lysate"));
        }
    }

    @Test
    void breaks_cells_after_hetherington() {
        JsonNode file = file("homogeniser_hetherington");
        for (JsonNode c : file.get("cases")) {
            Homogeniser law = new Homogeniser(number(c, "k_per_MPa_a"), number(c, "a"));
            same(law.broken(number(c, "N"), number(c, "P_MPa") * 1e6), number(c, "R"));
        }
        assertThat(Homogeniser.temperatureRise(100e6)).isCloseTo(23.901, within(5e-4));
    }

    @Test
    void blocks_a_filter_and_sizes_it() {
        JsonNode file = file("filter_vmax");
        for (JsonNode c : file.get("cases")) {
            if (c.has("V_L_m2")) {
                BlockingFilter filter = new BlockingFilter(
                        number(c, "Q0_L_m2_h") * LITRE_PER_HOUR, number(c, "Vmax_L_m2") * 1e-3);
                same(filter.throughput(number(c, "t_h") * 3600), number(c, "V_L_m2") * 1e-3);
            } else {
                BlockingFilter filter =
                        new BlockingFilter(number(c, "Q0") * LITRE_PER_HOUR, number(c, "Vmax") * 1e-3);
                same(filter.leastArea(number(c, "Vb_L") * 1e-3, number(c, "tb_h") * 3600), number(c, "A_min_m2"));
            }
        }
        assertThat(BlockingFilter.bubblePoint(0.072, 1, 0.22e-6)).isCloseTo(1309.1e3, within(100.0));
    }

    @Test
    void concentrates_and_diafilters() {
        JsonNode file = file("ufdf");
        for (JsonNode c : file.get("cases")) {
            if (c.has("sieving")) {
                double found = GelPolarisation.remaining(number(c, "sieving"), number(c, "diavolumes"));
                same(found, number(c, "remaining_fraction"));
            } else {
                GelPolarisation law = new GelPolarisation(number(c, "k_LMH") * LITRE_PER_HOUR, number(c, "cg_gL"));
                double start = number(c, "c0_gL");
                double factor = number(c, "VCF");
                same(law.flux(start) / LITRE_PER_HOUR, number(c, "J0_LMH"));
                same(law.flux(factor * start) / LITRE_PER_HOUR, number(c, "Jend_LMH"));
                double time = law.time(start, number(c, "V0_L") * 1e-3, number(c, "A_m2"), factor);
                same(time / 3600, number(c, "t_h"));
            }
        }
        same(new GelPolarisation(1, 250).bestForDiafiltration(), number(file.get("optimum"), "c_opt"));
    }

    @Test
    void washes_out_tanks_in_series() {
        for (JsonNode c : file("tank_washout").get("cases")) {
            same(WashOut.remaining(c.get("n").asInt(), number(c, "theta")), number(c, "frac"));
        }
    }

    @Test
    void knows_the_nernst_slope_and_the_phthalate_standard() {
        JsonNode file = file("nernst_ph");
        for (JsonNode c : file.get("cases")) {
            same(
                    CalibrationBuffer.nernstSlope(number(c, "T_C") + 273.15) * 1e3,
                    number(c, "slope_mV_per_pH"));
        }
        for (JsonNode c : file.get("phthalate")) {
            same(CalibrationBuffer.PHTHALATE.pH(number(c, "T_C") + 273.15), number(c, "pH"));
        }
    }

    @Test
    void catches_less_the_faster_the_flow_and_the_finer_the_debris() {
        DiscStack stack = new DiscStack(72, 0.02, 0.045, FastMath.toRadians(40));
        double w = 12000 * 2 * FastMath.PI / 60;
        double slow = stack.caughtOf(0.8e-6, 0.25, 80, 1.5e-3, w, 100 * LITRE_PER_HOUR);
        double fast = stack.caughtOf(0.8e-6, 0.25, 80, 1.5e-3, w, 400 * LITRE_PER_HOUR);
        double fine = stack.caughtOf(0.4e-6, 0.25, 80, 1.5e-3, w, 100 * LITRE_PER_HOUR);
        assertThat(slow).isGreaterThan(fast).isGreaterThan(fine);
    }
}
