package org.seedtrain.plant.fermenter;

import java.util.Arrays;
import org.seedtrain.plant.Species;

/// *E. coli* with overflow metabolism and acetate cycling after Anane et al. (2017, Biochem. Eng. J. 125, 23; equations
/// in the symbols of that paper), widened by what a plant needs: temperature and pH (cardinal models of Rosso et al. 1993,
/// 1995), ammonia, phosphate and magnesium, osmotic stress, a lag of resting cells, burden and product after induction,
/// plasmid loss, death, lysis, and a contaminant. Yields are those of a recombinant strain in mineral medium; oxygen and
/// carbon dioxide follow from the balances of electrons and carbon. Rates in kg/(m3 h) by species; water closes the mass balance.
final class Culture {
    // After Anane et al. (2017), W3110; g/(g h), g/L
    private static final double Q_S_MAX = 1.25;
    private static final double P_A_MAX = 0.2268;
    private static final double Q_A_MAX = 0.1148;
    private static final double K_AP = 0.5052;
    private static final double K_SA = 0.0134;
    private static final double K_S = 0.037;
    private static final double K_IA = 4.0;
    private static final double K_IS = 2.1231;
    private static final double Q_M = 0.0129;
    private static final double Y_AS = 0.9097;
    private static final double Y_XA = 0.40;
    private static final double Y_EM = 0.45;
    private static final double Y_XSOF = 0.2268;
    private static final double C_X = 0.488;
    /// Half saturation with oxygen [kg/m3], 1 % of air saturation.
    private static final double K_O = 7e-5;
    private static final double HOUR = 3600;
    private static final double LN10 = 2.302585092994046;

    // Composition of dry cells [g/g]: 12 % nitrogen, 2.3 % phosphorus, 1.5 % potassium, 0.25 % magnesium
    private static final double AMMONIA_IN = 0.146;
    private static final double PHOSPHATE_IN = 0.0705;
    private static final double POTASSIUM_IN = 0.015;
    private static final double MAGNESIUM_IN = 0.0025;

    /// Sum of oxygen taken up [kg/(m3 h)].
    double oxygenUptake;
    /// Growth rate of active cells [1/h].
    double growth;

    private static double positive(double x) {
        return x > 0 ? x : 0;
    }

    /// Rosso's cardinal temperature model, 1 at 37 °C; 8, 39 and 47 °C.
    static double temperatureFactor(double temperature) {
        return cardinal(temperature, 281.15, 312.15, 320.15) / 0.97587;
    }

    private static double cardinal(double t, double min, double opt, double max) {
        if (t <= min || t >= max) {
            return 0;
        }
        double d = t - min;
        return (t - max) * d * d / ((opt - min) * ((opt - min) * (t - opt) - (opt - max) * (opt + min - 2 * t)));
    }

    /// Rosso's cardinal pH model: 4.4, 7.0, 9.2.
    static double phFactor(double pH) {
        double a = pH - 4.4;
        double b = pH - 9.2;
        return a <= 0 || b >= 0 ? 0 : a * b / (a * b - (pH - 7.0) * (pH - 7.0));
    }

    /// Death of vegetative cells by heat [1/h]: decimal reduction in 60 s at 60 °C, z 4.5 K, at most 3/s.
    static double heatDeath(double temperature) {
        double rate = LN10 / 60 * StrictMath.exp(LN10 * Math.min(6, (temperature - 333.15) / 4.5));
        return HOUR * rate / (1 + rate / 3);
    }

    /// Death of spores of a contaminant by moist heat [1/h]: D121 90 s, z 10 K.
    static double sporeDeath(double temperature) {
        return HOUR * LN10 / 90 * StrictMath.exp(LN10 * (temperature - 394.25) / 10);
    }

    /// Adds the rates of reaction.
    ///
    /// @param c concentrations [kg/m3] by ordinal of species; small negative ones count as nothing
    /// @param coldest temperature of the coldest point, where spores survive longest [K]
    /// @param ionic ionic strength [mol/L]
    /// @param r rates [kg/(m3 h)], all are set
    void react(double[] c, double temperature, double coldest, double pH, double ionic, double[] r) {
        Arrays.fill(r, 0);
        double x = positive(c[CELLS]);
        double resting = positive(c[RESTING]);
        double free = positive(c[FREE]);
        double s = positive(c[GLUCOSE]);
        double a = positive(c[ACETATE]);
        double oxygen = positive(c[OXYGEN]);
        double hot = heatDeath(temperature);
        oxygenUptake = 0;
        growth = 0;
        if (x + resting + free > 1e-12) {
            double climate = temperatureFactor(temperature) * phFactor(pH) * osmotic(ionic, s);
            double nitrogen = positive(c[AMMONIA]) + 0.1 * positive(c[YEAST]);
            double phosphate = positive(c[PHOSPHATE]);
            double magnesium = positive(c[MAGNESIUM]);
            double limits = nitrogen / (nitrogen + 0.02) * (phosphate / (phosphate + 0.01))
                    * (magnesium / (magnesium + 0.0004));
            double breath = oxygen / (oxygen + K_O);
            // mmol/L; half effect at 0.08 mmol/L
            double inducer = positive(c[INDUCER]) / Species.INDUCER.molarMass();
            double induced = inducer * inducer / (inducer * inducer + 0.08 * 0.08);
            double inside = x > 1e-9 ? Math.min(1, positive(c[IN_CELLS]) / (x + resting + positive(c[DEAD]))) : 0;
            double burden = induced * (0.25 + 0.35 * inside / (inside + 0.08));
            grow(c, r, x, CELLS, s, a, breath, climate, limits, 1 - burden);
            double mu = growth;
            if (free > 1e-12) {
                grow(c, r, free, FREE, s, a, breath, climate, limits, 1);
                growth = mu;
            }
            double lost = 4e-4 * positive(mu) * x;
            r[CELLS] -= lost;
            r[FREE] += lost;
            express(r, x, mu, induced, inside, climate);
            wake(r, x, resting, s, a, climate * limits, mu);
        }
        die(c, r, hot, pH);
        contaminate(c, r, s, oxygen, temperature, coldest, pH);
        r[OXYGEN] -= oxygenUptake;
        close(r);
    }

    /// Above some 0.7 osmol/kg growth slows down.
    private static double osmotic(double ionic, double glucose) {
        double osmoles = (1.7 * ionic + glucose / 180) / 1.1;
        double square = osmoles * osmoles;
        return 1 / (1 + square * square);
    }

    private void grow(
            double[] c, double[] r, double x, int cells, double s, double a, double breath, double climate,
            double limits, double vigour) {
        double can = Q_S_MAX * climate * limits * vigour;
        double qS = can / (1 + a / K_IA) * s / (s + K_S);
        double qSof = P_A_MAX * qS / (qS + K_AP);
        double oxidisable = qS - qSof;
        double qSox = oxidisable * breath;
        double starved = oxidisable - qSox;
        double qm = Q_M * climate;
        double qsA = Q_A_MAX * climate * limits * vigour * breath / (1 + qS / K_IS) * a / (a + K_SA);
        // Without oxygen sugar goes to acids and gives little growth.
        double pA = Y_AS * qSof + 0.55 * starved;
        double mu = (qSox - qm) * Y_EM + qsA * Y_XA + qSof * Y_XSOF + 0.10 * starved;
        double qY = 0.25 * climate * limits * vigour * breath * positive(c[YEAST]) / (positive(c[YEAST]) + 1.0);
        mu += 0.5 * qY;
        // Electrons: 4 per carbon of sugar and acetate, 4.2 of cells, 4.5 of amino acids; oxygen takes 4.
        double qO = 8 * (4 * (qS - starved) / 30
                - 4.2 * (mu - 0.10 * starved) * C_X / 12
                - 4 * (Y_AS * qSof - qsA) * 0.407 / 12
                + 4.5 * qY * 0.45 / 12);
        growth = mu;
        double made = mu * x;
        r[cells] += made;
        r[GLUCOSE] -= qS * x;
        r[ACETATE] += (pA - qsA) * x;
        r[YEAST] -= qY * x;
        r[AMMONIA] -= AMMONIA_IN * made - 0.12 * qY * x;
        r[PHOSPHATE] -= PHOSPHATE_IN * made;
        r[POTASSIUM] -= POTASSIUM_IN * made;
        r[MAGNESIUM] -= MAGNESIUM_IN * made;
        oxygenUptake += qO * x;
        double carbon = 0.4 * qS + 0.45 * qY - 0.407 * (pA - qsA) - C_X * mu;
        r[CARBONATE] += 3.667 * carbon * x;
    }

    /// Antigen: partly with growth, up to about a quarter of the cell.
    private static void express(
            double[] r, double x, double mu, double induced, double inside, double climate) {
        double q = induced * (0.18 * positive(mu) + 0.012 * climate) * positive(1 - inside / 0.24);
        double made = (q + 2e-5 * positive(mu)) * x;
        r[IN_CELLS] += made;
        r[AMMONIA] -= 0.19 * made;
        r[GLUCOSE] -= 1.3 * made;
        r[CARBONATE] += 3.667 * (1.3 * 0.4 - 0.53) * made;
    }

    /// Resting cells wake up where there is food; hungry cells go to rest.
    private static void wake(
            double[] r, double x, double resting, double s, double a, double well, double mu) {
        double food = s / (s + 0.02) + 0.3 * a / (a + 0.05);
        double waking = 1.1 * Math.min(1, food) * well * resting;
        double hunger = mu / 0.01;
        hunger *= hunger;
        double tiring = mu > 0 ? 0.12 / (1 + hunger) * x : 0.12 * x;
        r[CELLS] += waking - tiring;
        r[RESTING] += tiring - waking;
    }

    private static void die(double[] c, double[] r, double hot, double pH) {
        double acid = pH < 4.5 ? 0.5 * (4.5 - pH) : pH > 9.5 ? 0.5 * (pH - 9.5) : 0;
        double rate = 0.0015 + hot + acid;
        double gone = 0;
        for (int living : LIVING) {
            double dying = rate * positive(c[living]);
            r[living] -= dying;
            gone += dying;
        }
        double dead = positive(c[DEAD]);
        double lysis = (0.01 + 0.02 * Math.min(hot, 10)) * dead;
        r[DEAD] += gone - lysis;
        double all = positive(c[CELLS]) + positive(c[RESTING]) + positive(c[FREE]) + dead;
        double leaking = all > 1e-9 ? lysis * positive(c[IN_CELLS]) / all : 0;
        r[IN_CELLS] -= leaking;
        double denatured = Math.min(1, hot / 5);
        r[FREE_ANTIGEN] += leaking * (1 - denatured);
        r[AGGREGATE] += leaking * denatured;
        r[HOST_PROTEIN] += 0.45 * lysis;
        r[HOST_DNA] += 0.03 * lysis;
        r[ENDOTOXIN] += 0.03 * lysis;
        r[DEBRIS] += 0.49 * lysis;
        // Sugar and amines brown in the heat: acids are what remains of them.
        double browning = 2e-4 * Math.min(hot, 1e4) / 1e2 * positive(c[GLUCOSE]);
        r[GLUCOSE] -= browning;
        r[ACETATE] += 0.3 * browning;
    }

    private void contaminate(
            double[] c, double[] r, double s, double oxygen, double temperature, double coldest, double pH) {
        double n = positive(c[CONTAMINANT]);
        if (n == 0) {
            return;
        }
        double mu = 1.3 * cardinal(temperature, 281.15, 310.15, 321.15) * phFactor(pH) * (s + 0.2 * positive(c[YEAST]))
                / (s + 0.2 * positive(c[YEAST]) + 0.02) * (0.4 + 0.6 * oxygen / (oxygen + K_O));
        double made = mu * n;
        double eaten = made / 0.45 * s / (s + 0.02);
        double dying = (0.01 + sporeDeath(coldest)) * n;
        r[CONTAMINANT] += made - dying;
        r[DEBRIS] += dying;
        r[GLUCOSE] -= eaten;
        r[AMMONIA] -= AMMONIA_IN * made * positive(c[AMMONIA]) / (positive(c[AMMONIA]) + 0.02);
        r[ACETATE] += 0.3 * eaten;
        r[CARBONATE] += 3.667 * 0.06 * eaten;
        oxygenUptake += 0.6 * made * oxygen / (oxygen + K_O);
    }

    private static void close(double[] r) {
        double sum = 0;
        for (double rate : r) {
            sum += rate;
        }
        r[WATER] -= sum;
    }

    static final int WATER = Species.WATER.ordinal();
    static final int CELLS = Species.CELLS.ordinal();
    static final int RESTING = Species.RESTING_CELLS.ordinal();
    static final int FREE = Species.PLASMID_FREE_CELLS.ordinal();
    static final int DEAD = Species.DEAD_CELLS.ordinal();
    static final int CONTAMINANT = Species.CONTAMINANT.ordinal();
    static final int GLUCOSE = Species.GLUCOSE.ordinal();
    static final int ACETATE = Species.ACETATE.ordinal();
    static final int AMMONIA = Species.AMMONIA.ordinal();
    static final int PHOSPHATE = Species.PHOSPHATE.ordinal();
    static final int CARBONATE = Species.CARBONATE.ordinal();
    static final int OXYGEN = Species.OXYGEN.ordinal();
    static final int POTASSIUM = Species.POTASSIUM.ordinal();
    static final int MAGNESIUM = Species.MAGNESIUM.ordinal();
    static final int YEAST = Species.YEAST_EXTRACT.ordinal();
    static final int INDUCER = Species.INDUCER.ordinal();
    static final int ANTIFOAM = Species.ANTIFOAM.ordinal();
    static final int IN_CELLS = Species.ANTIGEN_IN_CELLS.ordinal();
    static final int FREE_ANTIGEN = Species.ANTIGEN.ordinal();
    static final int AGGREGATE = Species.AGGREGATE.ordinal();
    static final int HOST_PROTEIN = Species.HOST_PROTEIN.ordinal();
    static final int HOST_DNA = Species.HOST_DNA.ordinal();
    static final int ENDOTOXIN = Species.ENDOTOXIN.ordinal();
    static final int DEBRIS = Species.DEBRIS.ordinal();
    private static final int[] LIVING = {CELLS, RESTING, FREE};
}
