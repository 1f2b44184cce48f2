package org.seedtrain.plant.probe;

import org.seedtrain.plant.Noise;
import org.seedtrain.plant.chemistry.CalibrationBuffer;

/// A glass electrode with its transmitter. The electrode gives `E = E0 + s S(T) (7 - pH)`, S the Nernst slope; the
/// transmitter shows `pH = 7 - (E - E0cal)/(scal S(Tm))` with the temperature it measures. Immutable.
///
/// @param slope the electrode's real slope as a part of Nernst's
/// @param offset its real potential at pH 7 [V]
/// @param drift change of the potential [V/s]
/// @param since when `offset` held [s]
/// @param slopeCal slope the transmitter believes in
/// @param offsetCal offset the transmitter believes in [V]
/// @param firstPotential potential at the first calibration point [V], NaN if none is waiting
/// @param firstPh what the operator said that buffer was
/// @param firstTemperature [K]
public record PhProbe(
        double slope,
        double offset,
        double drift,
        double since,
        double slopeCal,
        double offsetCal,
        double firstPotential,
        double firstPh,
        double firstTemperature) {

    /// Time constant of the glass and the hydration layer [s].
    public static final double LAG = 6;
    /// Standard deviation of a reading [pH].
    public static final double NOISE = 0.004;

    /// A probe that has been in use: slope 97 to 100 %, offset within some 8 mV, drift up to 0.1 mV/h; the transmitter
    /// still has an older calibration.
    public static PhProbe used(long seed, String name) {
        double slope = 0.985 + 0.006 * limited(Noise.normal(seed, name + ":slope"));
        double offset = 0.006 * limited(Noise.normal(seed, name + ":offset"));
        double drift = 4e-5 / 3600 * limited(Noise.normal(seed, name + ":drift"));
        double offsetCal = offset + 0.006 * limited(Noise.normal(seed, name + ":lastOffset"));
        return new PhProbe(slope, offset, drift, 0, 1, offsetCal, Double.NaN, 0, 0);
    }

    private static double limited(double normal) {
        return Math.max(-2.2, Math.min(2.2, normal));
    }

    /// [V]
    public double potential(double pH, double temperature, double t) {
        return offset + drift * (t - since) + slope * CalibrationBuffer.nernstSlope(temperature) * (7 - pH);
    }

    /// What the transmitter makes of a potential at the temperature it measures.
    public double shown(double potential, double temperature) {
        return 7 - (potential - offsetCal) / (slopeCal * CalibrationBuffer.nernstSlope(temperature));
    }

    public double reading(double pH, double temperature, double measuredTemperature, double t) {
        return shown(potential(pH, temperature, t), measuredTemperature);
    }

    /// Steam ages the glass: slope falls, the reference shifts.
    ///
    /// @param luck standard normal, from the seed
    public PhProbe sterilised(double t, double luck) {
        return new PhProbe(
                slope * (1 - 0.004), offset + drift * (t - since) + 0.002 + 0.0012 * limited(luck), drift, t, slopeCal,
                offsetCal, firstPotential, firstPh, firstTemperature);
    }

    /// First point of a two-point calibration: the probe stands in a buffer of real pH `actual`, the operator says it is
    /// `said`.
    public PhProbe first(double actual, double said, double temperature, double t) {
        return new PhProbe(
                slope, offset, drift, since, slopeCal, offsetCal, potential(actual, temperature, t), said, temperature);
    }

    public boolean waiting() {
        return !Double.isNaN(firstPotential);
    }

    /// Second point: slope and offset follow from both.
    public PhProbe second(double actual, double said, double temperature, double t) {
        double e = potential(actual, temperature, t);
        double nernst = CalibrationBuffer.nernstSlope(0.5 * (temperature + firstTemperature));
        double found = (e - firstPotential) / (nernst * (firstPh - said));
        return new PhProbe(
                slope, offset, drift, since, found, e - found * nernst * (7 - said), Double.NaN, 0, 0);
    }

    /// One-point correction to a value measured elsewhere.
    public PhProbe corrected(double shownNow, double said, double measuredTemperature) {
        double shift = (said - shownNow) * slopeCal * CalibrationBuffer.nernstSlope(measuredTemperature);
        return new PhProbe(
                slope, offset, drift, since, slopeCal, offsetCal + shift, firstPotential, firstPh, firstTemperature);
    }

    /// Malfunctions: further offset [V] and a part of the slope lost.
    public PhProbe damaged(double volts, double slopeLost) {
        return new PhProbe(
                slope * (1 - slopeLost), offset + volts, drift, since, slopeCal, offsetCal, firstPotential, firstPh,
                firstTemperature);
    }
}
