package org.seedtrain.plant.physics;

import org.hipparchus.util.FastMath;

/// Wash-out of a chain of equal stirred tanks: `c/c0 = exp(-th) sum_{k<n} th^k/k!`, th = volumes of one tank.
public final class WashOut {
    private WashOut() {}

    public static double remaining(int tanks, double volumes) {
        double term = 1;
        double sum = 1;
        for (int k = 1; k < tanks; k++) {
            term *= volumes / k;
            sum += term;
        }
        return FastMath.exp(-volumes) * sum;
    }
}
