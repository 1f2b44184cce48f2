package org.seedtrain.plant.organism;

import static org.seedtrain.plant.organism.Place.*;

import org.seedtrain.plant.Species;

/// *E. coli* with overflow metabolism and acetate cycling after Anane et al. (2017, Biochem. Eng. J. 125, 23; equations
/// in the symbols of that paper), widened by what a plant needs: temperature and pH (cardinal models of Rosso et al. 1993,
/// 1995), ammonia, phosphate and magnesium, osmotic stress, a lag of resting cells, burden and product after induction,
/// plasmid loss, death, lysis, and a contaminant. Yields are those of a recombinant strain in mineral medium; oxygen and
/// carbon dioxide follow from the balances of electrons and carbon. Rates in kg/(m3 h) by species; water closes the mass balance.
public final class EColi extends Organism {
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

    // Composition of dry cells [g/g]: 2.3 % phosphorus, 1.5 % potassium, 0.25 % magnesium
    private static final double PHOSPHATE_IN = 0.0705;
    private static final double POTASSIUM_IN = 0.015;
    private static final double MAGNESIUM_IN = 0.0025;

    /// Growth rate of active cells [1/h].
    double growth;

    /// Rosso's cardinal temperature model, 1 at 37 °C; 8, 39 and 47 °C.
    public static double temperatureFactor(double temperature) {
        return cardinal(temperature, 281.15, 312.15, 320.15) / 0.97587;
    }

    /// Rosso's cardinal pH model: 4.4, 7.0, 9.2.
    public static double phFactor(double pH) {
        return cardinalPh(pH, 4.4, 7.0, 9.2);
    }

    @Override
    void live(double[] c, Climate at, double[] r) {
        double x = positive(c[CELLS]);
        double resting = positive(c[RESTING]);
        double free = positive(c[FREE]);
        double s = positive(c[GLUCOSE]);
        double a = positive(c[ACETATE]);
        double oxygen = positive(c[OXYGEN]);
        double hot = deadlyHeat(at.temperature);
        growth = 0;
        if (x + resting + free > 1e-12) {
            double climate = temperatureFactor(at.temperature) * phFactor(at.pH) * osmotic(at.ionicStrength, s);
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
        die(c, r, hot, at.pH);
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
        r[CARBONATE] += CO2 * carbon * x;
    }

    /// Antigen: partly with growth, up to about a quarter of the cell.
    private static void express(
            double[] r, double x, double mu, double induced, double inside, double climate) {
        double q = induced * (0.18 * positive(mu) + 0.012 * climate) * positive(1 - inside / 0.24);
        double made = (q + 2e-5 * positive(mu)) * x;
        r[IN_CELLS] += made;
        r[AMMONIA] -= 0.19 * made;
        r[GLUCOSE] -= 1.3 * made;
        r[CARBONATE] += CO2 * (1.3 * 0.4 - 0.53) * made;
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

    private static final int[] LIVING = {CELLS, RESTING, FREE};
    private static final int[] READS = {
        CELLS, RESTING, FREE, DEAD, CONTAMINANT, GLUCOSE, ACETATE, AMMONIA, PHOSPHATE, CARBONATE, OXYGEN, MAGNESIUM,
        YEAST, IN_CELLS, INDUCER, ANTIFOAM
    };

    @Override
    public int[] reads() {
        return READS;
    }

    @Override
    public double best() {
        return 310.15;
    }
}
