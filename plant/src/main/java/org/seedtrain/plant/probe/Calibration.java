package org.seedtrain.plant.probe;

/// What somebody adjusted at a transmitter: it shows `raw gain + offset`, and drift counts from then. Immutable, for the
/// state of a unit.
///
/// @param offset [unit of the reading]
/// @param gain [1]
/// @param since when it was adjusted [s]
/// @param firstRaw raw signal at a first point that waits for a second one; NaN if there is none
/// @param firstValue what the operator said it was
public record Calibration(double offset, double gain, double since, double firstRaw, double firstValue) {
    /// As it came from the shop.
    public static final Calibration NONE = new Calibration(0, 1, 0, Double.NaN, 0);

    /// Adjusted at one point: the zero moves.
    Calibration onePoint(double raw, double value, double t) {
        return new Calibration(value - gain * raw, gain, t, Double.NaN, 0);
    }

    Calibration first(double raw, double value) {
        return new Calibration(offset, gain, since, raw, value);
    }

    /// Whether a first point waits for a second one.
    public boolean waiting() {
        return !Double.isNaN(firstRaw);
    }

    /// Adjusted at two points: zero and gain follow. Two points that give no signal leave the gain.
    Calibration second(double raw, double value, double t) {
        double span = raw - firstRaw;
        double found = Math.abs(span) > 1e-12 ? (value - firstValue) / span : gain;
        return new Calibration(value - found * raw, found, t, Double.NaN, 0);
    }
}
