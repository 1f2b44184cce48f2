package org.seedtrain.lab.stats;

import org.hipparchus.distribution.continuous.TDistribution;

/// Student's t distribution.
public final class Student {
    private Student() {}

    /// The number below which a share p lies.
    public static double quantile(double p, double degreesOfFreedom) {
        return new TDistribution(degreesOfFreedom, 1e-13).inverseCumulativeProbability(p);
    }

    /// The factor of a two-sided 95 % interval.
    public static double twoSided95(double degreesOfFreedom) {
        return quantile(0.975, degreesOfFreedom);
    }
}
