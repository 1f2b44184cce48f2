package org.seedtrain.plant.column;

import org.seedtrain.plant.numeric.Quick;

/// Binding at finite speed: dq/dt and its derivatives.
abstract sealed class KineticSorption implements Sorption {
    final int n;

    KineticSorption(int components) {
        n = components;
    }

    /// Writes dq/dt.
    abstract void rates(double[] c, int cAt, double[] q, int qAt, double[] f, int fAt);

    /// Writes the derivatives of dq/dt to c and to q, row by row.
    abstract void slopes(double[] c, int cAt, double[] q, int qAt, double[] fc, double[] fq);

    static KineticSorption of(Binding binding) {
        return switch (binding) {
            case Binding.Linear l -> new Linear(l);
            case Binding.Langmuir l -> new Langmuir(l);
            case Binding.StericMassAction s -> new StericMass(s);
        };
    }

    private static final class Linear extends KineticSorption {
        private final Binding.Linear b;

        Linear(Binding.Linear binding) {
            super(binding.components());
            b = binding;
        }

        @Override
        void rates(double[] c, int cAt, double[] q, int qAt, double[] f, int fAt) {
            double[] ka = b.ka();
            double[] kd = b.kd();
            for (int i = 0; i < n; i++) {
                f[fAt + i] = ka[i] * c[cAt + i] - kd[i] * q[qAt + i];
            }
        }

        @Override
        void slopes(double[] c, int cAt, double[] q, int qAt, double[] fc, double[] fq) {
            for (int i = 0; i < n * n; i++) {
                boolean diagonal = i % (n + 1) == 0;
                fc[i] = diagonal ? b.ka()[i / n] : 0;
                fq[i] = diagonal ? -b.kd()[i / n] : 0;
            }
        }
    }

    private static final class Langmuir extends KineticSorption {
        private final double[] ka;
        private final double[] kd;
        private final double[] most;

        Langmuir(Binding.Langmuir b) {
            super(b.components());
            ka = b.ka();
            kd = b.kd();
            most = b.qmax();
        }

        private double free(double[] q, int qAt) {
            double free = 1;
            for (int j = 0; j < n; j++) {
                free -= q[qAt + j] / most[j];
            }
            return free;
        }

        @Override
        void rates(double[] c, int cAt, double[] q, int qAt, double[] f, int fAt) {
            double free = free(q, qAt);
            for (int i = 0; i < n; i++) {
                f[fAt + i] = ka[i] * c[cAt + i] * most[i] * free - kd[i] * q[qAt + i];
            }
        }

        @Override
        void slopes(double[] c, int cAt, double[] q, int qAt, double[] fc, double[] fq) {
            double free = free(q, qAt);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    fc[i * n + j] = i == j ? ka[i] * most[i] * free : 0;
                    fq[i * n + j] = -ka[i] * c[cAt + i] * most[i] / most[j] - (i == j ? kd[i] : 0);
                }
            }
        }
    }

    /// The salt on the resin follows from what the others push off: `dq_0/dt = -sum nu_j dq_j/dt`.
    private static final class StericMass extends KineticSorption {
        private static final double LEAST = 1e-10;
        private final double[] ka;
        private final double[] kd;
        private final double[] charge;
        private final double[] shielding;
        private final double least;

        StericMass(Binding.StericMassAction b) {
            super(b.components());
            ka = b.ka();
            kd = b.kd();
            charge = b.charge();
            shielding = b.shielding();
            least = LEAST * b.capacity();
        }

        private double free(double[] q, int qAt) {
            double free = q[qAt];
            for (int j = 1; j < n; j++) {
                free -= shielding[j] * q[qAt + j];
            }
            return Math.max(least, free);
        }

        @Override
        void rates(double[] c, int cAt, double[] q, int qAt, double[] f, int fAt) {
            double free = Quick.log(free(q, qAt));
            double salt = Quick.log(Math.max(least, c[cAt]));
            double pushed = 0;
            for (int i = 1; i < n; i++) {
                double rate = ka[i] * c[cAt + i] * Quick.exp(charge[i] * free)
                        - kd[i] * q[qAt + i] * Quick.exp(charge[i] * salt);
                f[fAt + i] = rate;
                pushed += charge[i] * rate;
            }
            f[fAt] = -pushed;
        }

        @Override
        void slopes(double[] c, int cAt, double[] q, int qAt, double[] fc, double[] fq) {
            double free = free(q, qAt);
            double salt = Math.max(least, c[cAt]);
            double logFree = Quick.log(free);
            double logSalt = Quick.log(salt);
            for (int j = 0; j < n; j++) {
                fc[j] = 0;
                fq[j] = 0;
            }
            for (int i = 1; i < n; i++) {
                double on = ka[i] * Quick.exp(charge[i] * logFree);
                double off = kd[i] * Quick.exp(charge[i] * logSalt);
                double crowd = on * c[cAt + i] * charge[i] / free;
                for (int j = 0; j < n; j++) {
                    fc[i * n + j] = j == i ? on : j == 0 ? -off * q[qAt + i] * charge[i] / salt : 0;
                    fq[i * n + j] = (j == 0 ? crowd : -shielding[j] * crowd) - (j == i ? off : 0);
                    fc[j] -= charge[i] * fc[i * n + j];
                    fq[j] -= charge[i] * fq[i * n + j];
                }
            }
        }
    }
}
