package org.seedtrain.plant.physics;

import org.hipparchus.util.FastMath;

/// Pressure drop over a packed bed, Blake-Kozeny: `dP = 150 mu L us (1-e)^2 / (e^3 dp^2)`.
public final class PackedBedPressure {
    private static final double KOZENY = 150;
    /// A bed is never denser: this share of its volume is solid.
    private static final double DENSEST = 0.9;

    private PackedBedPressure() {}

    /// [Pa], from viscosity [Pa s], length [m], superficial velocity [m/s], porosity and particle diameter [m].
    public static double drop(double viscosity, double length, double velocity, double porosity, double particle) {
        double solid = 1 - porosity;
        return KOZENY * viscosity * length * velocity * solid * solid
                / (porosity * porosity * porosity * particle * particle);
    }

    /// A bed of soft particles under flow.
    ///
    /// @param drop [Pa]
    /// @param length of the bed while it flows [m]
    /// @param collapsed whether no steady bed exists at this flow: it is above its critical velocity
    public record Compressed(double drop, double length, boolean collapsed) {}

    /// The same where drag compresses the bed. What has dragged on the particles above presses on those below, and the
    /// share of solid rises with that pressure, `s = s0 (1 + P/M)`; with Blake-Kozeny at every depth, in coordinates that
    /// move with the solid, `(M/s0) integral from s0 to s1 of (1-s)^3/s ds = 150 mu us s0 L0/dp^2` and
    /// `dP = M (s1/s0 - 1)`. The left side has an upper limit: above a critical velocity the bed collapses, as beds of
    /// soft gel do (Stickel and Fotopoulos 2001). No support by the wall: wide columns.
    ///
    /// @param length L0, not compressed [m]
    /// @param porosity not compressed
    /// @param modulus M [Pa]
    public static Compressed compressed(
            double viscosity, double length, double velocity, double porosity, double particle, double modulus) {
        double start = 1 - porosity;
        double drag = KOZENY * viscosity * velocity / (particle * particle);
        double wanted = drag * start * length * start / modulus;
        if (!(wanted > 1e-9)) {
            return new Compressed(drop(viscosity, length, velocity, porosity, particle), length, false);
        }
        double low = start;
        double high = DENSEST;
        double limit = resistance(DENSEST) - resistance(start);
        if (wanted >= limit) {
            return new Compressed(modulus * (DENSEST / start - 1), length * start / DENSEST, true);
        }
        double s = Math.min(0.5 * (low + high), start * (1 + wanted / (porosity * porosity * porosity)));
        for (int round = 0; round < 100; round++) {
            double value = resistance(s) - resistance(start) - wanted;
            double open = 1 - s;
            if (value > 0) {
                high = s;
            } else {
                low = s;
            }
            double next = s - value * s / (open * open * open);
            if (!(next > low && next < high)) {
                next = 0.5 * (low + high);
            }
            double step = Math.abs(next - s);
            s = next;
            if (step < 1e-15) {
                break;
            }
        }
        double squeezed = modulus / (start * drag) * (extent(s) - extent(start));
        return new Compressed(modulus * (s / start - 1), squeezed, false);
    }

    /// Integral of `(1-s)^3/s`.
    private static double resistance(double s) {
        return FastMath.log(s) - 3 * s + 1.5 * s * s - s * s * s / 3;
    }

    /// Integral of `(1-s)^3/s^2`.
    private static double extent(double s) {
        return -1 / s - 3 * FastMath.log(s) + 3 * s - 0.5 * s * s;
    }
}
