package org.seedtrain.plant.culture;

import java.util.List;
import org.seedtrain.plant.Parameters;

/// *E. coli* with overflow metabolism and acetate cycling, after Anane et al. (2017), Biochem. Eng. J. 125, 23-30, in
/// the symbols of that paper. States: volume [L]; biomass, glucose, acetate [g/L]; dissolved oxygen and what its probe
/// shows [% of saturation].
///
/// @param h H, oxygen [g/L] to saturation [%]
/// @param si glucose in the feed [g/L]
/// @param tau time constant of the oxygen probe [s]
public record AnaneEColi(
        double qSmax,
        double kia,
        double ks,
        double pAmax,
        double kap,
        double yas,
        double ko,
        double qm,
        double yem,
        double cx,
        double cs,
        double qAmax,
        double kis,
        double ksa,
        double yxa,
        double yxsof,
        double yos,
        double yoa,
        double si,
        double kla,
        double saturation,
        double h,
        double tau)
        implements CultureModel {

    static AnaneEColi of(Parameters p) {
        // Part of the published set, for whoever makes the feed profile.
        p.get("mufeed", "1/h", 0.222, 0, 5);
        return new AnaneEColi(
                p.get("qSmax", "g/(g h)", 0.6356, 0, 20),
                p.get("Kia", "g/L", 1.2399, 1e-6, 1e6),
                p.get("Ks", "g/L", 0.037, 1e-9, 100),
                p.get("pAmax", "g/(g h)", 0.2268, 0, 20),
                p.get("Kap", "g/(g h)", 0.5052, 1e-9, 100),
                p.get("Yas", "g/g", 0.9097, 0, 5),
                p.get("Ko", "%", 0.0001, 1e-12, 100),
                p.get("qm", "g/(g h)", 0.0129, 0, 5),
                p.get("Yem", "g/g", 0.5333, 0, 5),
                p.get("Cx", "g/g", 0.488, 0, 1),
                p.get("Cs", "g/g", 0.391, 1e-3, 1),
                p.get("qAmax", "g/(g h)", 0.1148, 0, 20),
                p.get("Kis", "g/(g h)", 2.1231, 1e-9, 1e6),
                p.get("Ksa", "g/L", 0.0134, 1e-9, 100),
                p.get("Yxa", "g/g", 0.5718, 0, 5),
                p.get("Yxsof", "g/g", 0.2268, 0, 5),
                p.get("Yos", "g/g", 1.562, 0, 10),
                p.get("Yoa", "g/g", 0.544, 0, 10),
                p.get("Si", "g/L", 300, 0, 1500),
                p.get("Kla", "1/h", 600, 0, 1e5),
                p.get("DOTstar", "%", 99, 0, 1000),
                p.get("H", "% L/g", 14_000, 1, 1e6),
                p.get("tau", "s", 35, 0.1, 1e4));
    }

    @Override
    public List<String> columns() {
        return List.of("V_L", "X_gL", "S_gL", "A_gL", "DOT_pct", "DOTm_pct");
    }

    @Override
    public double[] typical() {
        return new double[] {2, 10, 5, 0.5, 100, 100};
    }

    @Override
    public void rates(double feed, int regime, double[] y, double[] dydt) {
        double x = y[1];
        double s = y[2];
        double a = y[3];
        double o = y[4];
        double qS = qSmax / (1 + a / kia) * s / (s + ks);
        double qSof = pAmax * qS / (qS + kap);
        double qSox = (qS - qSof) * o / (o + ko);
        double qSan = (qSox - qm) * yem * cx / cs;
        double qsA = qAmax / (1 + qS / kis) * a / (a + ksa);
        double qA = yas * qSof - qsA;
        double mu = (qSox - qm) * yem + qsA * yxa + qSof * yxsof;
        double qO = yos * (qSox - qSan) + qsA * yoa;
        double d = feed / y[0];
        dydt[0] = feed;
        dydt[1] = x * (mu - d);
        dydt[2] = d * (si - s) - qS * x;
        dydt[3] = qA * x - d * a;
        dydt[4] = kla * (saturation - o) - qO * x * h;
        dydt[5] = 3600 / tau * (o - y[5]);
    }
}
