package org.seedtrain.plant.chemistry;

import org.seedtrain.plant.numeric.Quick;

/// The thermodynamic constants of the [WeakAcid]s and of water at a temperature, each worked out when it is asked for.
/// One instance serves one user.
final class AcidConstants {
    private static final double LN10 = 2.302585092994046;
    private static final int STEPS = WeakAcid.MOST_STEPS;
    private static final int WATER = WeakAcid.COUNT;
    /// By acid (water last) and step, see [WeakAcid]: `ln K0`, `dH/R` and `dCp/R`.
    private static final double[] LOG = new double[(WATER + 1) * STEPS];

    private static final double[] ENTHALPY = new double[LOG.length];
    private static final double[] HEAT_CAPACITY = new double[LOG.length];
    private static final int[] COUNT = new int[WATER + 1];

    static {
        for (int a = 0; a < WATER; a++) {
            WeakAcid acid = WeakAcid.of(a);
            COUNT[a] = acid.steps();
            for (int s = 0; s < acid.steps(); s++) {
                put(a * STEPS + s, acid.step(s));
            }
        }
        COUNT[WATER] = 1;
        put(WATER * STEPS, WeakAcid.WATER);
    }

    private final double[] constants = new double[LOG.length];
    private final double[] knownAt = new double[WATER + 1];
    private double temperature;
    private double debyeHueckel;
    /// `1/T0 - 1/T` and `T0/T - 1 + ln(T/T0)`.
    private double apart;
    private double curved;

    private static void put(int k, WeakAcid.Step step) {
        LOG[k] = -LN10 * step.pKa();
        ENTHALPY[k] = step.enthalpy() / Water.GAS_CONSTANT;
        HEAT_CAPACITY[k] = step.heatCapacity() / Water.GAS_CONSTANT;
    }

    /// Sets the temperature [K].
    void at(double kelvin) {
        if (kelvin == temperature) {
            return;
        }
        temperature = kelvin;
        double ratio = WeakAcid.REFERENCE / kelvin;
        apart = 1 / WeakAcid.REFERENCE - 1 / kelvin;
        curved = ratio - 1 - Quick.log(ratio);
        debyeHueckel = Water.debyeHueckel(kelvin);
    }

    /// Constant of a step of an acid, by its ordinal.
    double of(int acid, int step) {
        if (knownAt[acid] != temperature) {
            for (int k = acid * STEPS; k < acid * STEPS + COUNT[acid]; k++) {
                constants[k] = Quick.exp(LOG[k] + ENTHALPY[k] * apart + HEAT_CAPACITY[k] * curved);
            }
            knownAt[acid] = temperature;
        }
        return constants[acid * STEPS + step];
    }

    /// Ion product of water.
    double water() {
        return of(WATER, 0);
    }

    /// Constant of Debye and Hueckel.
    double debyeHueckel() {
        return debyeHueckel;
    }
}
