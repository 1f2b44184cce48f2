package org.seedtrain.plant.utility;

/// The pressures of rooms that are joined by openings: what flows in is what flows out of each, at every moment (a room
/// fills within tenths of a second, so its own inertia is left out).
///
/// Flow through an opening: `Q = C A sqrt(2 dp/rho)`, rounded off within half a pascal so that it has a slope at zero.
final class Air {
    static final double DENSITY = 1.2;
    /// Discharge coefficient of a gap or a door.
    private static final double DISCHARGE = 0.65;
    private static final double ROUND = 0.25;
    private static final int MOST = 60;
    private static final int CHORDS = 8;

    private final int rooms;
    private final double[] jacobian;
    private final double[] residual;
    private final double[] step;

    Air(int rooms) {
        this.rooms = rooms;
        jacobian = new double[rooms * rooms];
        residual = new double[rooms];
        step = new double[rooms];
    }

    /// Flow through an opening [m3/s] from where the pressure is higher by `dp` [Pa].
    static double flow(double area, double dp) {
        return DISCHARGE * area * Math.sqrt(2 / DENSITY) * dp / Math.sqrt(Math.sqrt(dp * dp + ROUND));
    }

    /// Of the tangent, or of the chord to zero, with which the root's law does not overshoot.
    private static double slope(double area, double dp, boolean chord) {
        double square = dp * dp + ROUND;
        double bent = chord ? 1 : 1 - 0.5 * dp * dp / square;
        return DISCHARGE * area * Math.sqrt(2 / DENSITY) * bent / Math.sqrt(Math.sqrt(square));
    }

    /// Solves for the pressures against the outside [Pa], from what stands in `p`: chords first, then Newton.
    ///
    /// @param supply into each room [m3/s]
    /// @param exhaust area of each room's damper towards a plenum [m2]
    /// @param plenum pressure there [Pa]
    /// @param leak area of each room towards the outside [m2]
    /// @param door areas of the doors [m2], joined rooms in `one` and `other`
    void solve(
            double[] p, double[] supply, double[] exhaust, double plenum, double[] leak, double[] door, int[] one, int[] other) {
        for (int round = 0; round < MOST; round++) {
            boolean chord = round < CHORDS;
            java.util.Arrays.fill(jacobian, 0);
            for (int i = 0; i < rooms; i++) {
                residual[i] = supply[i] - flow(exhaust[i], p[i] - plenum) - flow(leak[i], p[i]);
                jacobian[i * rooms + i] = slope(exhaust[i], p[i] - plenum, chord) + slope(leak[i], p[i], chord);
            }
            for (int k = 0; k < door.length; k++) {
                double dp = p[one[k]] - p[other[k]];
                double q = flow(door[k], dp);
                double s = slope(door[k], dp, chord);
                residual[one[k]] -= q;
                residual[other[k]] += q;
                jacobian[one[k] * rooms + one[k]] += s;
                jacobian[other[k] * rooms + other[k]] += s;
                jacobian[one[k] * rooms + other[k]] -= s;
                jacobian[other[k] * rooms + one[k]] -= s;
            }
            double worst = eliminate();
            double damp = Math.min(1, 40 / Math.max(1e-300, worst));
            for (int i = 0; i < rooms; i++) {
                p[i] += damp * step[i];
            }
            if (worst < 1e-9) {
                return;
            }
        }
    }

    /// Gauss elimination; the matrix is diagonally dominant, so no pivots are needed.
    ///
    /// @return the largest change
    private double eliminate() {
        System.arraycopy(residual, 0, step, 0, rooms);
        for (int k = 0; k < rooms; k++) {
            for (int i = k + 1; i < rooms; i++) {
                double factor = jacobian[i * rooms + k] / jacobian[k * rooms + k];
                if (factor != 0) {
                    for (int j = k; j < rooms; j++) {
                        jacobian[i * rooms + j] -= factor * jacobian[k * rooms + j];
                    }
                    step[i] -= factor * step[k];
                }
            }
        }
        double worst = 0;
        for (int i = rooms - 1; i >= 0; i--) {
            for (int j = i + 1; j < rooms; j++) {
                step[i] -= jacobian[i * rooms + j] * step[j];
            }
            step[i] /= jacobian[i * rooms + i];
            worst = Math.max(worst, Math.abs(step[i]));
        }
        return worst;
    }
}
