package org.seedtrain.plant.column;

/// How solutes bind to the solid. Amounts bound are per volume of solid [mol/m3]. Where binding is not `kinetic` it is
/// in equilibrium at every moment and only the ratios ka/kd count.
public sealed interface Binding {
    int components();

    boolean kinetic();

    /// `dq/dt = ka cp - kd q`
    ///
    /// @param ka [1/s]
    /// @param kd [1/s]
    record Linear(boolean kinetic, double[] ka, double[] kd) implements Binding {
        public Linear {
            ka = ka.clone();
            kd = kd.clone();
            Check.rates("binding", kinetic, ka, kd, 0);
        }

        @Override
        public int components() {
            return ka.length;
        }
    }

    /// `dq_i/dt = ka_i cp_i qmax_i (1 - sum_j q_j/qmax_j) - kd_i q_i`
    ///
    /// @param ka [m3/(mol s)]
    /// @param kd [1/s]
    /// @param qmax [mol/m3]
    record Langmuir(boolean kinetic, double[] ka, double[] kd, double[] qmax) implements Binding {
        public Langmuir {
            ka = ka.clone();
            kd = kd.clone();
            qmax = qmax.clone();
            Check.rates("binding", kinetic, ka, kd, 0);
            Check.length("binding.qmax_mol_m3", qmax, ka.length);
            for (double most : qmax) {
                Check.positive("binding.qmax_mol_m3", most);
            }
        }

        @Override
        public int components() {
            return ka.length;
        }
    }

    /// Steric mass action (Brooks and Cramer 1992); component 0 is the salt, its ka and kd are not used:
    /// `dq_i/dt = ka_i cp_i s^nu_i - kd_i q_i cp_0^nu_i`, `s = Lambda - sum (nu_j + sigma_j) q_j`,
    /// `q_0 = Lambda - sum nu_j q_j`.
    ///
    /// @param capacity Lambda [mol/m3]
    /// @param charge nu
    /// @param shielding sigma
    record StericMassAction(
            boolean kinetic, double[] ka, double[] kd, double capacity, double[] charge, double[] shielding)
            implements Binding {
        public StericMassAction {
            ka = ka.clone();
            kd = kd.clone();
            charge = charge.clone();
            shielding = shielding.clone();
            Check.rates("binding", kinetic, ka, kd, 1);
            Check.positive("binding.ionicCapacity_mol_m3", capacity);
            Check.length("binding.characteristicCharge", charge, ka.length);
            Check.length("binding.stericFactor", shielding, ka.length);
            if (ka.length < 2) {
                throw new CaseRefused("binding.ka has " + ka.length
                        + " values; SMA needs the salt (component 0) and at least one component that binds");
            }
            for (int i = 1; i < ka.length; i++) {
                Check.positive("binding.characteristicCharge", charge[i]);
                Check.notNegative("binding.stericFactor", shielding[i]);
            }
        }

        @Override
        public int components() {
            return ka.length;
        }
    }
}
