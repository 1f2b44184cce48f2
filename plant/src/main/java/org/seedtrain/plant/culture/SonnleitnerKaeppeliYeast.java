package org.seedtrain.plant.culture;

import java.util.List;
import org.seedtrain.plant.Parameters;

/// *Saccharomyces cerevisiae* with a limited respiratory capacity (bottleneck) after Sonnleitner and Kaeppeli (1986),
/// Biotechnol. Bioeng. 28, 927-937: sugar beyond what respiration can take is fermented to ethanol (Crabtree effect);
/// ethanol is respired with what capacity is left. States: biomass, glucose, ethanol, oxygen [g/L], volume [L].
///
/// Kink 0: sugar uptake reaches the respiratory capacity (`qS = qO/a`); kink 1: ethanol uptake is limited by what
/// capacity is left.
///
/// @param a oxygen for glucose [g/g]
/// @param b oxygen for ethanol [g/g]
/// @param sf glucose in the feed [g/L]
/// @param saturation O* [g/L]
public record SonnleitnerKaeppeliYeast(
        double qSmax,
        double ks,
        double qO2max,
        double ko,
        double yox,
        double yred,
        double ye,
        double a,
        double b,
        double ke,
        double ki,
        double yeg,
        double qEmax,
        double sf,
        double kla,
        double saturation)
        implements CultureModel {

    static SonnleitnerKaeppeliYeast of(Parameters p) {
        return new SonnleitnerKaeppeliYeast(
                p.get("qSmax", "g/(g h)", 3.5, 0, 50),
                p.get("Ks", "g/L", 0.1, 1e-9, 100),
                p.get("qO2max", "g/(g h)", 0.256, 0, 10),
                p.get("Ko", "g/L", 0.0001, 1e-12, 1),
                p.get("Yox", "g/g", 0.49, 0, 5),
                p.get("Yred", "g/g", 0.05, 0, 5),
                p.get("Ye", "g/g", 0.72, 0, 5),
                p.get("a", "g/g", 0.396, 1e-6, 10),
                p.get("b", "g/g", 1.104, 1e-6, 10),
                p.get("Ke", "g/L", 0.1, 1e-9, 100),
                p.get("Ki", "g/L", 0.1, 1e-9, 100),
                p.get("Yeg", "g/g", 0.48, 0, 1),
                p.get("qEmax", "g/(g h)", 0.236, 0, 10),
                p.get("Sf", "g/L", 300, 0, 1500),
                p.get("kla", "1/h", 300, 0, 1e5),
                p.get("Ostar", "g/L", 0.0075, 0, 1));
    }

    @Override
    public List<String> columns() {
        return List.of("X_gL", "S_gL", "E_gL", "O_gL", "V_L");
    }

    @Override
    public double[] typical() {
        return new double[] {10, 10, 4, 0.0075, 1};
    }

    private double sugar(double[] y) {
        return qSmax * y[1] / (y[1] + ks);
    }

    private double breath(double[] y) {
        return qO2max * y[3] / (y[3] + ko);
    }

    private double ethanol(double[] y) {
        return qEmax * y[2] / (y[2] + ke) * ki / (ki + y[1]);
    }

    @Override
    public int kinks() {
        return 2;
    }

    @Override
    public void kinks(double[] y, double[] g) {
        double qS = sugar(y);
        double qO = breath(y);
        g[0] = qS - qO / a;
        g[1] = ethanol(y) - (qO - a * qS) / b;
    }

    @Override
    public void rates(double feed, int regime, double[] y, double[] dydt) {
        double x = y[0];
        double qS = sugar(y);
        double qO = breath(y);
        boolean overflow = (regime & 1) != 0;
        double qSox = overflow ? qO / a : qS;
        double qSred = qS - qSox;
        double left = overflow ? 0 : (qO - a * qSox) / b;
        double qEox = (regime & 2) != 0 ? left : ethanol(y);
        double mu = yox * qSox + yred * qSred + ye * qEox;
        double d = feed / y[4];
        dydt[0] = x * (mu - d);
        dydt[1] = d * (sf - y[1]) - qS * x;
        dydt[2] = (yeg * qSred - qEox) * x - d * y[2];
        dydt[3] = kla * (saturation - y[3]) - (a * qSox + b * qEox) * x - d * y[3];
        dydt[4] = feed;
    }
}
