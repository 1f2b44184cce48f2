package org.seedtrain.plant.column;

/// How fast solutes bind to the solid: writes `dq/dt` [mol/(m3 s)] from pore concentration and bound amount.
public sealed interface Isotherm {

    int components();

    void rates(double[] pore, double[] bound, double[] rate);

    /// `dq/dt = ka cp - kd q`
    record Linear(double[] adsorption, double[] desorption) implements Isotherm {
        @Override
        public int components() {
            return adsorption.length;
        }

        @Override
        public void rates(double[] pore, double[] bound, double[] rate) {
            for (int i = 0; i < rate.length; i++) {
                rate[i] = adsorption[i] * pore[i] - desorption[i] * bound[i];
            }
        }
    }

    /// `dq_i/dt = ka_i cp_i qmax_i (1 - sum_j q_j/qmax_j) - kd_i q_i`
    record Langmuir(double[] adsorption, double[] desorption, double[] most) implements Isotherm {
        @Override
        public int components() {
            return adsorption.length;
        }

        @Override
        public void rates(double[] pore, double[] bound, double[] rate) {
            double free = 1;
            for (int j = 0; j < rate.length; j++) {
                free -= bound[j] / most[j];
            }
            for (int i = 0; i < rate.length; i++) {
                rate[i] = adsorption[i] * pore[i] * most[i] * free - desorption[i] * bound[i];
            }
        }
    }
}
