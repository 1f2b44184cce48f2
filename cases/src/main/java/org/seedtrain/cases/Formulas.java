package org.seedtrain.cases;

import static org.seedtrain.cases.Shape.any;
import static org.seedtrain.cases.Shape.between;
import static org.seedtrain.cases.Shape.inside;
import static org.seedtrain.cases.Shape.notNegative;
import static org.seedtrain.cases.Shape.optional;
import static org.seedtrain.cases.Shape.positive;
import static org.seedtrain.cases.Shape.required;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import org.seedtrain.plant.chemistry.Bicarbonate;
import org.seedtrain.plant.chemistry.CalibrationBuffer;
import org.seedtrain.plant.physics.BlockingFilter;
import org.seedtrain.plant.physics.DiscStack;
import org.seedtrain.plant.physics.GelPolarisation;
import org.seedtrain.plant.physics.Homogeniser;
import org.seedtrain.plant.physics.Jacket;
import org.seedtrain.plant.physics.LowPhInactivation;
import org.seedtrain.plant.physics.OxygenTransfer;
import org.seedtrain.plant.physics.WashOut;
import tools.jackson.databind.JsonNode;

/// The kinds that are one formula: a few numbers, and a table over one more.
final class Formulas {
    private static final double LITRE_PER_HOUR = 1e-3 / 3600;
    private static final double ICE_POINT = 273.15;
    private static final double DEGREE = StrictMath.PI / 180;
    private static final double TURN_PER_MINUTE = StrictMath.PI / 30;

    private Formulas() {}

    /// Values of the axis turned into rows; the first column is the axis itself.
    private interface Law {
        double[] row(double x);
    }

    /// @param law made of the case's numbers
    /// @param results made of the case's numbers
    private record Formula(
            String name,
            String what,
            Shape.Group keys,
            List<Column> columns,
            Function<Numbers, Law> law,
            Function<Numbers, Map<String, Double>> results)
            implements Kind {
        Formula(String name, String what, List<Column> columns, Function<Numbers, Law> law, Function<Numbers, Map<String, Double>> results, Shape.Key... keys) {
            this(name, what, Shape.group(keys).plus(Output.key(columns.getFirst().name())), columns, law, results);
        }

        @Override
        public Case read(JsonNode node) {
            double[] at = Output.read(node, columns.getFirst().name());
            Numbers numbers = new Numbers(node);
            Law row = law.apply(numbers);
            Map<String, Double> single = results.apply(numbers);
            return () -> {
                List<double[]> rows = new ArrayList<>(at.length);
                for (double x : at) {
                    rows.add(row.row(x));
                }
                return new Solved(new Table(columns, rows), Map.of("method", "formula"), OptionalDouble.empty(), single);
            };
        }
    }

    /// The numbers of a case; presets where it has none.
    private record Numbers(JsonNode node) {
        double get(String key) {
            return node.get(key).asDouble();
        }

        double get(String key, double preset) {
            return Output.number(node, key, preset);
        }

        boolean has(String key) {
            return node.has(key);
        }
    }

    private static Map<String, Double> nothing(Numbers numbers) {
        return Map.of();
    }

    static List<Kind> all() {
        return List.of(
                jacket(), lowPh(), diafiltration(), ultrafiltration(), filtration(), centrifuge(), homogeniser(), kla(),
                phProbe(), oxygenProbe(), bicarbonate(), washout());
    }

    private static Kind jacket() {
        return new Formula(
                "jacket",
                "A stirred vessel heated or cooled by a jacket of constant temperature.",
                List.of(new Column("t_s", "time", "s"), new Column("T_C", "temperature", "°C")),
                n -> t -> new double[] {
                    t, new Jacket(n.get("UA_W_K")).temperature(n.get("T0_C"), n.get("Tj_C"), n.get("m_kg"), t)
                },
                Formulas::nothing,
                required("UA_W_K", positive(), "conductance [W/K]"),
                required("m_kg", positive(), "contents, with the specific heat of water, 4184 J/(kg K)"),
                required("T0_C", any(), "at the beginning"),
                required("Tj_C", any(), "of the jacket"));
    }

    private static Kind lowPh() {
        return new Formula(
                "low-ph-inactivation",
                "Inactivation of enveloped virus by acid: D = Dref 10^((pH - pHref)/zpH) 10^((Tref - T)/zT).",
                List.of(new Column("t_min", "time", "min"), new Column("LRV", "log10 reduction", "")),
                n -> {
                    LowPhInactivation law = new LowPhInactivation(
                            60 * n.get("Dref_min"), n.get("pHref"), n.get("zpH"), n.get("Tref_C"), n.get("zT"));
                    return t -> new double[] {t, law.logReduction(n.get("pH"), n.get("T_C"), 60 * t)};
                },
                Formulas::nothing,
                required("Dref_min", positive(), "decimal reduction time at pHref and Tref"),
                required("pHref", between(0, 14), ""),
                required("zpH", positive(), "pH units for tenfold"),
                required("Tref_C", any(), ""),
                required("zT", positive(), "kelvin for tenfold"),
                required("pH", between(0, 14), "of the hold"),
                required("T_C", between(-20, 100), "of the hold"));
    }

    private static Kind diafiltration() {
        return new Formula(
                "diafiltration",
                "What is left of a solute after a number of diavolumes: exp(-S N).",
                List.of(new Column("N", "diavolumes", ""), new Column("remaining_fraction", "remaining", "")),
                n -> x -> new double[] {x, GelPolarisation.remaining(n.get("sieving"), x)},
                Formulas::nothing,
                required("sieving", between(0, 1), "coefficient S: 0 held back, 1 passes freely"));
    }

    private static Kind ultrafiltration() {
        return new Formula(
                "ultrafiltration",
                "Concentration of a retained protein with a flux J = k ln(cg/c), over the factor of concentration.",
                List.of(
                        new Column("VCF", "concentration factor", ""),
                        new Column("t_h", "time", "h"),
                        new Column("c_gL", "concentration", "g/L"),
                        new Column("J_LMH", "flux", "L/(m2 h)")),
                n -> {
                    GelPolarisation law = new GelPolarisation(n.get("k_LMH") * LITRE_PER_HOUR, n.get("cg_gL"));
                    double c0 = n.get("c0_gL");
                    if (c0 >= n.get("cg_gL")) {
                        throw new CaseProblem("c0_gL is " + Shape.plain(c0) + "; it must be less than cg_gL");
                    }
                    return x -> {
                        if (!(x >= 1 && x * c0 < n.get("cg_gL"))) {
                            throw new CaseProblem("output has the factor " + Shape.plain(x)
                                    + "; it must be 1 or more and less than cg_gL/c0_gL = "
                                    + Shape.plain(n.get("cg_gL") / c0) + " (start: key VCF as a list)");
                        }
                        double time = x == 1 ? 0 : law.time(c0, n.get("V0_L") * 1e-3, n.get("A_m2"), x);
                        return new double[] {x, time / 3600, x * c0, law.flux(x * c0) / LITRE_PER_HOUR};
                    };
                },
                n -> Map.of("bestForDiafiltration_gL",
                        new GelPolarisation(n.get("k_LMH") * LITRE_PER_HOUR, n.get("cg_gL")).bestForDiafiltration()),
                required("k_LMH", positive(), "mass transfer [L/(m2 h)]"),
                required("cg_gL", positive(), "concentration at the wall (gel)"),
                required("c0_gL", positive(), "at the beginning"),
                required("V0_L", positive(), "at the beginning"),
                required("A_m2", positive(), "of the membrane"));
    }

    private static Kind filtration() {
        return new Formula(
                "filtration",
                "Standard blocking of a filter at constant pressure: V = Vmax t/(t + Vmax/Q0).",
                List.of(
                        new Column("t_h", "time", "h"),
                        new Column("V_L_m2", "throughput", "L/m2"),
                        new Column("J_LMH", "flux", "L/(m2 h)")),
                n -> {
                    BlockingFilter law = blocking(n);
                    return t -> {
                        double v = law.throughput(3600 * t);
                        return new double[] {t, 1e3 * v, law.flux(v) / LITRE_PER_HOUR};
                    };
                },
                n -> n.has("Vb_L") && n.has("tb_h")
                        ? Map.of("A_min_m2", blocking(n).leastArea(1e-3 * n.get("Vb_L"), 3600 * n.get("tb_h")))
                        : Map.of(),
                required("Vmax_L_m2", positive(), "capacity"),
                required("Q0_L_m2_h", positive(), "flux of the clean filter"),
                optional("Vb_L", positive(), "batch, for the least area"),
                optional("tb_h", positive(), "time for the batch, for the least area"));
    }

    private static BlockingFilter blocking(Numbers n) {
        return new BlockingFilter(n.get("Q0_L_m2_h") * LITRE_PER_HOUR, 1e-3 * n.get("Vmax_L_m2"));
    }

    private static Kind centrifuge() {
        return new Formula(
                "centrifuge",
                "A disc-stack centrifuge by sigma theory: share of particles that is caught over the flow.",
                List.of(new Column("Q_L_h", "flow", "L/h"), new Column("caught_fraction", "caught", "")),
                n -> {
                    DiscStack stack = stack(n);
                    double w = n.get("rpm") * TURN_PER_MINUTE;
                    return q -> new double[] {
                        q,
                        stack.caughtOf(
                                n.get("d_m"), n.get("spread", 0.25), n.get("drho_kg_m3"), n.get("mu_Pa_s"), w, q * LITRE_PER_HOUR)
                    };
                },
                n -> {
                    double settling = DiscStack.settling(n.get("d_m"), n.get("drho_kg_m3"), n.get("mu_Pa_s"));
                    double sigma = stack(n).sigma(n.get("rpm") * TURN_PER_MINUTE);
                    return new TreeMap<>(Map.of(
                            "Sigma_m2", sigma, "vg_m_s", settling, "Qcrit_L_h", settling * sigma / LITRE_PER_HOUR));
                },
                required("discs", new Shape.Whole(1, 1000), "number"),
                required("rpm", positive(), "[1/min]"),
                required("r1_m", positive(), "inner radius of the discs"),
                required("r2_m", positive(), "outer radius of the discs"),
                required("half_angle_deg", inside(0, 90), "of the cone"),
                required("d_m", positive(), "size of the particles, median by mass"),
                optional("spread", between(0, 3), "standard deviation of ln d (0.25)"),
                required("drho_kg_m3", positive(), "heavier than the liquid"),
                required("mu_Pa_s", positive(), "viscosity"));
    }

    private static DiscStack stack(Numbers n) {
        if (!(n.get("r2_m") > n.get("r1_m"))) {
            throw new CaseProblem("r2_m is " + n.get("r2_m") + "; it must be more than r1_m");
        }
        return new DiscStack(
                (int) n.get("discs"), n.get("r1_m"), n.get("r2_m"), n.get("half_angle_deg") * DEGREE);
    }

    private static Kind homogeniser() {
        return new Formula(
                "homogeniser",
                "Breakage of cells in a high-pressure homogeniser (Hetherington 1971): ln(1/(1-R)) = k N P^a.",
                List.of(
                        new Column("N", "passes", ""),
                        new Column("R", "broken", ""),
                        new Column("dT_K", "heating if not cooled", "K")),
                n -> x -> new double[] {
                    x,
                    new Homogeniser(n.get("k_per_MPa_a"), n.get("a")).broken(x, 1e6 * n.get("P_MPa")),
                    x * Homogeniser.temperatureRise(1e6 * n.get("P_MPa"))
                },
                Formulas::nothing,
                required("k_per_MPa_a", positive(), "rate"),
                required("a", positive(), "exponent"),
                required("P_MPa", positive(), "pressure"));
    }

    private static Kind kla() {
        return new Formula(
                "kla",
                "Volumetric oxygen transfer (van 't Riet 1979) over the superficial velocity of the gas.",
                List.of(
                        new Column("vs_m_s", "gas velocity", "m/s"),
                        new Column("kla_coal", "coalescing", "1/s"),
                        new Column("kla_noncoal", "non-coalescing", "1/s")),
                n -> v -> new double[] {
                    v, OxygenTransfer.kLa(n.get("PV_W_m3"), v, 0), OxygenTransfer.kLa(n.get("PV_W_m3"), v, 1)
                },
                Formulas::nothing,
                required("PV_W_m3", positive(), "power into the liquid by volume"));
    }

    private static Kind phProbe() {
        return new Formula(
                "ph-probe",
                "A glass electrode: Nernst's slope over temperature, and the phthalate buffer that calibrates it.",
                List.of(
                        new Column("T_C", "temperature", "°C"),
                        new Column("slope_mV_per_pH", "slope", "mV"),
                        new Column("phthalate_pH", "pH of phthalate", "")),
                n -> t -> {
                    if (t < 0 || t > 150) {
                        throw new CaseProblem("output has " + Shape.plain(t) + " °C; it must lie between 0 and 150");
                    }
                    return new double[] {
                        t,
                        1e3 * CalibrationBuffer.nernstSlope(t + ICE_POINT),
                        t <= 95 ? CalibrationBuffer.PHTHALATE.pH(t + ICE_POINT) : Double.NaN
                    };
                },
                Formulas::nothing);
    }

    private static Kind oxygenProbe() {
        return new Formula(
                "oxygen-probe",
                "Gassing-in from no oxygen and what a probe of first order shows of it.",
                List.of(
                        new Column("t_s", "time", "s"),
                        new Column("C_pct", "dissolved oxygen", "%"),
                        new Column("Cm_pct", "shown", "%")),
                n -> {
                    double kla = n.get("kla_per_h") / 3600;
                    return t -> new double[] {
                        t,
                        100 * OxygenTransfer.saturation(kla, t),
                        100 * OxygenTransfer.reading(kla, n.get("tau_s"), t)
                    };
                },
                Formulas::nothing,
                required("kla_per_h", positive(), ""),
                required("tau_s", positive(), "time constant of the probe"));
    }

    private static Kind bicarbonate() {
        return new Formula(
                "bicarbonate",
                "pH of a medium with bicarbonate under carbon dioxide, by charge balance (37 °C, 0.15 mol/L).",
                List.of(new Column("pCO2_mmHg", "carbon dioxide", "mmHg"), new Column("pH", "pH", "")),
                n -> p -> {
                    if (!(p > 0)) {
                        throw new CaseProblem("output has " + Shape.plain(p) + " mmHg; it must be more than 0");
                    }
                    return new double[] {
                        p,
                        Bicarbonate.pH(
                                p, 1e-3 * n.get("SID_mM"), 1e-3 * n.get("lac_mM", 0), 1e-3 * n.get("buffer_mM", 0), n.get("pKB", 7.2))
                    };
                },
                Formulas::nothing,
                required("SID_mM", any(), "strong cations less strong anions"),
                optional("lac_mM", notNegative(), "lactate (0)"),
                optional("buffer_mM", notNegative(), "another buffer (0)"),
                optional("pKB", between(0, 14), "its pKa (7.2)"));
    }

    private static Kind washout() {
        return new Formula(
                "washout",
                "Wash-out of equal stirred tanks in series: exp(-th) sum th^k/k!, over volumes of one tank.",
                List.of(new Column("theta", "volumes", ""), new Column("frac", "remaining", "")),
                n -> x -> new double[] {x, WashOut.remaining((int) n.get("n"), x)},
                Formulas::nothing,
                required("n", new Shape.Whole(1, 1000), "number of tanks"));
    }
}
