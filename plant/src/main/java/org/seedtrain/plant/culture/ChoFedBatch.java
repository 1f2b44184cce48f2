package org.seedtrain.plant.culture;

import java.util.List;
import org.seedtrain.plant.Parameters;

/// A CHO fed-batch with Monod terms of glucose and glutamine and inhibition by lactate and ammonia, in the structure and
/// with the parameter table of the NIIMBL virtual laboratory (after Xing et al. 2010, Biotechnol. Prog. 26, 208, and
/// Kontoravdi et al. 2010). States: volume relative to the start; viable and dead cells [1e9/L]; glucose, glutamine,
/// lactate, ammonia [mmol/L]; product [g/L]. Cells take up nothing that is not there (`sg`, `sq`).
///
/// @param basalDeath [1/h]
/// @param gf glucose in the feed [mmol/L]
/// @param qf glutamine in the feed [mmol/L]
public record ChoFedBatch(
        double mumax,
        double kd,
        double kglc,
        double kgln,
        double klac,
        double kamm,
        double kDlac,
        double kDamm,
        double yXglc,
        double yXgln,
        double yLacGlc,
        double yAmmGln,
        double ramm,
        double mglc,
        double a1,
        double a2,
        double qmab,
        double basalDeath,
        double gf,
        double qf)
        implements CultureModel {

    static ChoFedBatch of(Parameters p) {
        return new ChoFedBatch(
                p.get("mumax", "1/h", 0.039, 0, 1),
                p.get("kd", "1/h", 0.01, 0, 1),
                p.get("kglc", "mmol/L", 1, 1e-9, 1000),
                p.get("kgln", "mmol/L", 0.047, 1e-9, 1000),
                p.get("klac", "mmol/L", 43, 1e-9, 1e6),
                p.get("kamm", "mmol/L", 6.51, 1e-9, 1e6),
                p.get("kDlac", "mmol/L", 45.8, 1e-9, 1e6),
                p.get("kDamm", "mmol/L", 6.51, 1e-9, 1e6),
                p.get("Yxglc", "1e9/mmol", 0.357, 1e-6, 1000),
                p.get("Yxgln", "1e9/mmol", 0.974, 1e-6, 1000),
                p.get("Ylacglc", "mol/mol", 0.7, 0, 2),
                p.get("Yammgln", "mol/mol", 0.67, 0, 2),
                p.get("ramm", "mmol/(1e9 h)", 0.0063, 0, 10),
                p.get("mglc", "mmol/(1e9 h)", 0.0692, 0, 10),
                p.get("a1", "mmol/(1e9 h)", 0.0032, 0, 10),
                p.get("a2", "mmol/L", 2.1, 1e-9, 1000),
                p.get("qmab", "g/(1e9 h)", 0.00151, 0, 1),
                p.get("basalDeath", "1/h", 0.0008, 0, 1),
                p.get("Gf", "mmol/L", 350, 0, 4000),
                p.get("Qf", "mmol/L", 40, 0, 1000));
    }

    @Override
    public List<String> columns() {
        return List.of("V", "Xv_1e9perL", "Xd_1e9perL", "Glc_mM", "Gln_mM", "Lac_mM", "Amm_mM", "mAb_gL");
    }

    @Override
    public double[] typical() {
        return new double[] {1, 5, 5, 30, 4, 20, 4, 1};
    }

    @Override
    public void rates(double feed, int regime, double[] y, double[] dydt) {
        double x = y[1];
        double g = y[3];
        double q = y[4];
        double l = y[5];
        double a = y[6];
        double mu = mumax * g / (kglc + g) * q / (kgln + q) * klac / (klac + l) * kamm / (kamm + a);
        double death = kd * l / (kDlac + l) * a / (kDamm + a) + basalDeath;
        double mgln = a1 * q / (a2 + q);
        double qG = (mu / yXglc + mglc) * g / (g + 0.01);
        double qQ = (mu / yXgln + mgln) * q / (q + 0.001);
        double qL = yLacGlc * qG;
        double qA = yAmmGln * qQ - ramm * a / (a + 0.1);
        double d = feed / y[0];
        dydt[0] = feed;
        dydt[1] = x * (mu - death - d);
        dydt[2] = death * x - d * y[2];
        dydt[3] = d * (gf - g) - qG * x;
        dydt[4] = d * (qf - q) - qQ * x;
        dydt[5] = qL * x - d * l;
        dydt[6] = qA * x - d * a;
        dydt[7] = qmab * x - d * y[7];
    }
}
