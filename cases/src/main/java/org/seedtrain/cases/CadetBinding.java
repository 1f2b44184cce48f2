package org.seedtrain.cases;

import java.util.Arrays;
import org.seedtrain.plant.column.Binding;

/// How the components bind, as a configuration of CADET-Core has it.
///
/// @param column the unit
/// @param n number of components
record CadetBinding(CadetPart column, int n) {
    Binding read() {
        CadetPart law = column.get("adsorption_model");
        String word = law.missing() ? "NONE" : law.word();
        CadetPart a = column.either("adsorption", "adsorption_000");
        double[] bound = new double[n];
        Arrays.fill(bound, 1);
        CadetPart sites = column.get("nbound").missing() ? column.get("discretization").get("nbound") : column.get("nbound");
        if (!sites.missing()) {
            bound = sites.numbers(n);
            for (double one : bound) {
                if (one > 1) {
                    throw sites.wrong("supported is at most one bound state a component");
                }
            }
        }
        boolean kinetic = a.get("is_kinetic").missing() || a.get("is_kinetic").number() != 0;
        return switch (word) {
            case "NONE" -> new Binding.Linear(true, new double[n], ones());
            case "LINEAR" -> new Binding.Linear(kinetic, masked(a.get("lin_ka"), bound, 0), masked(a.get("lin_kd"), bound, 1));
            case "MULTI_COMPONENT_LANGMUIR" -> new Binding.Langmuir(
                    kinetic,
                    masked(a.get("mcl_ka"), bound, 0),
                    masked(a.get("mcl_kd"), bound, 1),
                    masked(a.get("mcl_qmax"), bound, 1));
            case "STERIC_MASS_ACTION" -> stericMassAction(a, kinetic, bound);
            default -> throw law.wrong("supported are NONE, LINEAR, MULTI_COMPONENT_LANGMUIR, STERIC_MASS_ACTION");
        };
    }

    /// CADET may take concentrations relative to refC0 and amounts relative to refQ; here they are absolute.
    private Binding stericMassAction(CadetPart a, boolean kinetic, double[] bound) {
        double[] ka = a.get("sma_ka").numbers(n);
        double[] kd = a.get("sma_kd").numbers(n);
        double[] nu = a.get("sma_nu").numbers(n);
        double[] sigma = a.get("sma_sigma").numbers(n);
        double c0 = a.get("sma_refc0").number(1);
        double q = a.get("sma_refq").number(1);
        for (int i = 1; i < n; i++) {
            if (bound[i] == 0) {
                throw a.wrong("a component of steric mass action that does not bind (nbound 0) is not supported");
            }
            ka[i] /= StrictMath.pow(q, nu[i]);
            kd[i] /= StrictMath.pow(c0, nu[i]);
        }
        return new Binding.StericMassAction(kinetic, ka, kd, a.get("sma_lambda").number(), nu, sigma);
    }

    private double[] ones() {
        double[] all = new double[n];
        Arrays.fill(all, 1);
        return all;
    }

    private double[] masked(CadetPart part, double[] bound, double otherwise) {
        double[] values = part.numbers(n);
        for (int i = 0; i < n; i++) {
            values[i] = bound[i] == 0 ? otherwise : values[i];
        }
        return values;
    }
}
