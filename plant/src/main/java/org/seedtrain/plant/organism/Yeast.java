package org.seedtrain.plant.organism;

import static org.seedtrain.plant.organism.Place.*;

import org.seedtrain.plant.Species;

/// *Saccharomyces cerevisiae* after Sonnleitner and Kaeppeli (1986), as in
/// [org.seedtrain.plant.culture.SonnleitnerKaeppeliYeast]: respiration is a bottleneck; sugar beyond it becomes ethanol,
/// also where there is plenty of oxygen (Crabtree effect); what capacity is left respires ethanol. The two minima are
/// rounded, `min(a, b) ~ ab/(a^8 + b^8)^(1/8)`, so that a plant's solver need not stop at their kinks. Widened by
/// temperature, pH, ammonia, phosphate, magnesium, inhibition by ethanol (Luong 1985), a lag, death, lysis and an antigen
/// made along with growth. Carbon dioxide follows from the carbon balance.
public final class Yeast extends Organism {
    private static final double Q_S_MAX = 3.5;
    private static final double K_S = 0.1;
    private static final double Q_O2_MAX = 0.256;
    private static final double K_OX = 1e-4;
    private static final double Y_OX = 0.49;
    private static final double Y_RED = 0.05;
    private static final double Y_E = 0.72;
    private static final double A = 0.396;
    private static final double B = 1.104;
    private static final double K_E = 0.1;
    private static final double K_I = 0.1;
    private static final double Y_EG = 0.48;
    private static final double Q_E_MAX = 0.236;
    private static final double Q_M = 0.008;
    /// Ethanol at which nothing grows [kg/m3].
    private static final double MOST_ETHANOL = 90;
    private static final double AMMONIA_IN_YEAST = 0.095;
    private static final double PHOSPHATE_IN_YEAST = 0.04;
    private static final double MAGNESIUM_IN_YEAST = 0.002;

    private static final int[] READS = {
        CELLS, RESTING, DEAD, CONTAMINANT, GLUCOSE, ETHANOL, ACETATE, AMMONIA, PHOSPHATE, CARBONATE, OXYGEN, MAGNESIUM,
        YEAST, IN_CELLS, ANTIFOAM
    };

    @Override
    public int[] reads() {
        return READS;
    }

    @Override
    public double best() {
        return 303.15;
    }

    /// The smaller of two rates, with its corner rounded; 0 where one is.
    static double lesser(double a, double b) {
        if (a <= 0 || b <= 0) {
            return 0;
        }
        double q = a < b ? a / b : b / a;
        double q2 = q * q;
        double q4 = q2 * q2;
        double root = Math.sqrt(Math.sqrt(Math.sqrt(1 + q4 * q4)));
        return (a < b ? a : b) / root;
    }

    @Override
    void live(double[] c, Climate at, double[] r) {
        double x = positive(c[CELLS]);
        double resting = positive(c[RESTING]);
        if (x + resting > 1e-12) {
            double s = positive(c[GLUCOSE]);
            double e = positive(c[ETHANOL]);
            double oxygen = positive(c[OXYGEN]);
            double climate = cardinal(at.temperature, 278.15, 304.15, 313.15) / 0.99332
                    * cardinalPh(at.pH, 2.5, 5.0, 8.0)
                    * positive(1 - e / MOST_ETHANOL);
            double nitrogen = positive(c[AMMONIA]) + 0.1 * positive(c[YEAST]);
            double phosphate = positive(c[PHOSPHATE]);
            double magnesium = positive(c[MAGNESIUM]);
            double limits = nitrogen / (nitrogen + 0.02) * (phosphate / (phosphate + 0.01))
                    * (magnesium / (magnesium + 0.0004));
            grow(c, r, x, s, e, oxygen, climate, limits);
            double food = s / (s + 0.02) + 0.3 * e / (e + 0.1);
            double waking = 0.7 * Math.min(1, food) * climate * resting;
            double tiring = 0.03 * 0.02 / (0.02 + food) * x;
            r[CELLS] += waking - tiring;
            r[RESTING] += tiring - waking;
        }
        die(c, at, r);
    }

    private void grow(
            double[] c, double[] r, double x, double s, double e, double oxygen, double climate, double limits) {
        double qS = Q_S_MAX * climate * limits * s / (s + K_S);
        double qO = Q_O2_MAX * climate * oxygen / (oxygen + K_OX);
        double qSox = lesser(qS, qO / A);
        double qSred = qS - qSox;
        double left = positive(qO - A * qSox) / B;
        double qEox = lesser(Q_E_MAX * climate * limits * e / (e + K_E) * K_I / (K_I + s), left);
        double fed = qSox / (qSox + Q_M);
        double qY = 0.1 * climate * limits * oxygen / (oxygen + K_OX) * positive(c[YEAST]) / (positive(c[YEAST]) + 1);
        double mu = Y_OX * (qSox - Q_M * climate * fed) + Y_RED * qSred + Y_E * qEox + 0.5 * qY;
        double product = 0.02 * positive(mu) * x;
        double made = mu * x;
        r[CELLS] += made;
        r[GLUCOSE] -= qS * x + 1.3 * product;
        r[ETHANOL] += (Y_EG * qSred - qEox) * x;
        r[YEAST] -= qY * x;
        r[AMMONIA] -= AMMONIA_IN_YEAST * made - 0.12 * qY * x + 0.19 * product;
        r[PHOSPHATE] -= PHOSPHATE_IN_YEAST * made;
        r[MAGNESIUM] -= MAGNESIUM_IN_YEAST * made;
        r[IN_CELLS] += product;
        oxygenUptake += (A * qSox + B * qEox + 0.9 * qY) * x;
        double carbon = 0.4 * qS + 0.45 * qY - 0.521 * (Y_EG * qSred - qEox) - 0.46 * mu;
        r[CARBONATE] += CO2 * (carbon * x + (1.3 * 0.4 - 0.53) * product);
    }

    private static void die(double[] c, Climate at, double[] r) {
        double hot = heatDeath(at.temperature + 3);
        double acid = at.pH < 2.5 ? 0.3 * (2.5 - at.pH) : at.pH > 9 ? 0.3 * (at.pH - 9) : 0;
        double rate = 0.001 + hot + acid;
        double x = positive(c[CELLS]);
        double resting = positive(c[RESTING]);
        double dead = positive(c[DEAD]);
        double lysis = (0.004 + 0.01 * Math.min(hot, 10)) * dead;
        r[CELLS] -= rate * x;
        r[RESTING] -= rate * resting;
        r[DEAD] += rate * (x + resting) - lysis;
        double all = x + resting + dead;
        double leaking = all > 1e-9 ? lysis * positive(c[IN_CELLS]) / all : 0;
        double denatured = Math.min(1, hot / 5);
        r[IN_CELLS] -= leaking;
        r[FREE_ANTIGEN] += leaking * (1 - denatured);
        r[AGGREGATE] += leaking * denatured;
        r[HOST_PROTEIN] += 0.4 * lysis;
        r[HOST_DNA] += 0.005 * lysis;
        r[DEBRIS] += 0.595 * lysis;
        double browning = 2e-6 * Math.min(hot, 1e4) * positive(c[GLUCOSE]);
        r[GLUCOSE] -= browning;
        r[ACETATE] += 0.3 * browning;
    }

    @Override
    public double small(Species species) {
        return species == Species.ETHANOL ? 0.1 : super.small(species);
    }
}
