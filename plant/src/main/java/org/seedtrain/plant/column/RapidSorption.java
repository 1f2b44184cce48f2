package org.seedtrain.plant.column;

import org.seedtrain.plant.numeric.Quick;

/// Binding in equilibrium at every moment: what is in the liquid and on the solid from the total `w = c + F q`, where F is
/// the volume of solid by volume of liquid.
abstract sealed class RapidSorption implements Sorption {
    final int n;
    final double phase;

    RapidSorption(int components, double phase) {
        this.n = components;
        this.phase = phase;
    }

    /// Splits a total; `guess[guessAt]` is where the last solution at this place stood (NaN: unknown) and is renewed.
    abstract void split(double[] w, int at, double[] c, int cAt, double[] q, int qAt, double[] guess, int guessAt);

    /// The total that belongs to a liquid at the beginning is known from c and q; this writes dq/dc, row by row.
    abstract void slope(double[] c, int cAt, double[] q, int qAt, double[] slope, int at);

    static RapidSorption of(Binding binding, double phase) {
        return switch (binding) {
            case Binding.Linear l -> new Linear(l, phase);
            case Binding.Langmuir l -> new Langmuir(l, phase);
            case Binding.StericMassAction s -> new StericMass(s, phase);
        };
    }

    private static double[] ratio(double[] ka, double[] kd) {
        double[] k = new double[ka.length];
        for (int i = 0; i < k.length; i++) {
            k[i] = kd[i] > 0 ? ka[i] / kd[i] : 0;
        }
        return k;
    }

    private static final class Linear extends RapidSorption {
        private final double[] affinity;

        Linear(Binding.Linear b, double phase) {
            super(b.components(), phase);
            affinity = ratio(b.ka(), b.kd());
        }

        @Override
        void split(double[] w, int at, double[] c, int cAt, double[] q, int qAt, double[] guess, int guessAt) {
            for (int i = 0; i < n; i++) {
                c[cAt + i] = w[at + i] / (1 + phase * affinity[i]);
                q[qAt + i] = affinity[i] * c[cAt + i];
            }
        }

        @Override
        void slope(double[] c, int cAt, double[] q, int qAt, double[] slope, int at) {
            for (int i = 0; i < n * n; i++) {
                slope[at + i] = i % (n + 1) == 0 ? affinity[i / n] : 0;
            }
        }
    }

    /// `q_i = K_i qmax_i c_i x`, where x, the free share of the sites, solves `x = 1 - sum q_i/qmax_i`.
    private static final class Langmuir extends RapidSorption {
        private final double[] affinity;
        private final double[] most;

        Langmuir(Binding.Langmuir b, double phase) {
            super(b.components(), phase);
            affinity = ratio(b.ka(), b.kd());
            most = b.qmax();
        }

        @Override
        void split(double[] w, int at, double[] c, int cAt, double[] q, int qAt, double[] guess, int guessAt) {
            double low = 0;
            double high = 1;
            for (int i = 0; i < n; i++) {
                high += Math.max(0, -w[at + i]) / (phase * most[i]);
            }
            double x = guess[guessAt] > low && guess[guessAt] < high ? guess[guessAt] : 0.5;
            for (int round = 0; round < 100; round++) {
                double value = x - 1;
                double rise = 1;
                for (int i = 0; i < n; i++) {
                    double f = 1 / (1 + phase * affinity[i] * most[i] * x);
                    value += affinity[i] * x * w[at + i] * f;
                    rise += affinity[i] * w[at + i] * f * f;
                }
                if (value > 0) {
                    high = x;
                } else {
                    low = x;
                }
                double next = x - value / rise;
                if (!(next > low && next < high)) {
                    next = 0.5 * (low + high);
                }
                double step = Math.abs(next - x);
                x = next;
                if (step < 1e-9 * x || step < 1e-15) {
                    break;
                }
            }
            guess[guessAt] = x;
            for (int i = 0; i < n; i++) {
                c[cAt + i] = w[at + i] / (1 + phase * affinity[i] * most[i] * x);
                q[qAt + i] = affinity[i] * most[i] * x * c[cAt + i];
            }
        }

        @Override
        void slope(double[] c, int cAt, double[] q, int qAt, double[] slope, int at) {
            double sum = 1;
            for (int i = 0; i < n; i++) {
                sum += affinity[i] * c[cAt + i];
            }
            double x = 1 / sum;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    slope[at + i * n + j] =
                            affinity[i] * most[i] * x * ((i == j ? 1 : 0) - affinity[j] * c[cAt + i] * x);
                }
            }
        }
    }

    /// With `x = ln(s/c_0)` all bound amounts are known, and `e^x c_0(x) - s(x)` rises with x: Newton inside a bracket.
    private static final class StericMass extends RapidSorption {
        private static final double WIDEST = 40;
        private final double capacity;
        private final double[] affinity;
        private final double[] charge;
        private final double[] shielding;
        private final double[] bind;

        StericMass(Binding.StericMassAction b, double phase) {
            super(b.components(), phase);
            capacity = b.capacity();
            affinity = ratio(b.ka(), b.kd());
            charge = b.charge();
            shielding = b.shielding();
            bind = new double[n];
        }

        @Override
        void split(double[] w, int at, double[] c, int cAt, double[] q, int qAt, double[] guess, int guessAt) {
            double low = -WIDEST;
            double high = WIDEST;
            double x = guess[guessAt];
            if (!(x > low && x < high)) {
                x = Quick.log(capacity / Math.max(1e-6 * capacity, w[at] - phase * capacity));
            }
            for (int round = 0; round < 200; round++) {
                double free = capacity;
                double counter = capacity;
                double freeSlope = 0;
                double counterSlope = 0;
                for (int i = 1; i < n; i++) {
                    double a = affinity[i] * Quick.exp(charge[i] * x);
                    double f = 1 / (1 + phase * a);
                    double liquid = w[at + i] * f;
                    double bound = a * liquid;
                    double rise = bound * f * charge[i];
                    c[cAt + i] = liquid;
                    q[qAt + i] = bound;
                    bind[i] = rise;
                    free -= (charge[i] + shielding[i]) * bound;
                    counter -= charge[i] * bound;
                    freeSlope -= (charge[i] + shielding[i]) * rise;
                    counterSlope -= charge[i] * rise;
                }
                double salt = w[at] - phase * counter;
                double r = Quick.exp(x);
                double value = r * salt - free;
                double slope = r * (salt - phase * counterSlope) - freeSlope;
                if (value > 0) {
                    high = x;
                } else {
                    low = x;
                }
                double next = x - value / slope;
                if (!(next > low && next < high)) {
                    next = 0.5 * (low + high);
                }
                double step = next - x;
                x = next;
                if (Math.abs(step) < 1e-9) {
                    // what is left is of second order
                    for (int i = 1; i < n; i++) {
                        q[qAt + i] += bind[i] * step;
                        c[cAt + i] -= phase * bind[i] * step;
                    }
                    counter += counterSlope * step;
                    q[qAt] = counter;
                    c[cAt] = w[at] - phase * counter;
                    break;
                }
                q[qAt] = counter;
                c[cAt] = salt;
            }
            guess[guessAt] = x;
        }

        @Override
        void slope(double[] c, int cAt, double[] q, int qAt, double[] slope, int at) {
            double salt = c[cAt];
            double free = capacity;
            for (int i = 1; i < n; i++) {
                free -= (charge[i] + shielding[i]) * q[qAt + i];
            }
            double log = Quick.log(free / salt);
            double sum = 1;
            for (int i = 1; i < n; i++) {
                sum += (charge[i] + shielding[i]) * charge[i] * q[qAt + i] / free;
                bind[i] = affinity[i] * Quick.exp(charge[i] * log);
                slope[at + i] = 0;
            }
            slope[at] = 0;
            for (int j = 0; j < n; j++) {
                // relative change of s/c_0 by unit of c_j
                double change;
                if (j == 0) {
                    double relief = 0;
                    for (int i = 1; i < n; i++) {
                        relief += (charge[i] + shielding[i]) * charge[i] * q[qAt + i] / salt;
                    }
                    change = relief / (sum * free) - 1 / salt;
                } else {
                    change = -(charge[j] + shielding[j]) * bind[j] / (sum * free);
                }
                double pushed = 0;
                for (int i = 1; i < n; i++) {
                    double d = (i == j ? bind[i] : 0) + q[qAt + i] * charge[i] * change;
                    slope[at + i * n + j] = d;
                    pushed += charge[i] * d;
                }
                slope[at + j] = -pushed;
            }
        }
    }
}
