package org.seedtrain.plant.control;

/// A continuous PI controller with derivative on the measurement and anti-windup by back calculation
/// (Åström and Hägglund 2006):
/// `v = K e + I - K Td dy/dt`, `u = clip(v)`, `dI/dt = K e/Ti + (u - v)/Tt`.
///
/// @param gain K, output per unit of error
/// @param integralTime Ti [s]
/// @param derivativeTime Td [s]
/// @param trackingTime Tt [s]
/// @param low lowest output
/// @param high highest output
public record Pi(
        double gain, double integralTime, double derivativeTime, double trackingTime, double low, double high) {

    /// Output before limits.
    public double free(double error, double slope, double integral) {
        return gain * (error - derivativeTime * slope) + integral;
    }

    public double clip(double free) {
        return Math.min(high, Math.max(low, free));
    }

    /// Change of the integral part per second.
    public double integralRate(double error, double free) {
        return gain * error / integralTime + (clip(free) - free) / trackingTime;
    }

    /// The integral part with which the output goes on as it is (bumpless).
    public double integralFor(double output, double error, double slope) {
        return clip(output) - gain * (error - derivativeTime * slope);
    }

    /// An error that counts only beyond a dead band of half width `band`, smooth: `e |e|/(|e| + band)`-like, but with slope
    /// 1 far away: `e - band e/sqrt(e^2 + band^2)`.
    public static double beyond(double error, double band) {
        return band <= 0 ? error : error - band * error / Math.sqrt(error * error + band * band);
    }
}
