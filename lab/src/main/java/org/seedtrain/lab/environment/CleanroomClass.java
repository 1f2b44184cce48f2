package org.seedtrain.lab.environment;

import java.util.List;
import java.util.OptionalDouble;
import org.hipparchus.util.FastMath;

/// Classes of air cleanliness by the concentration of particles, ISO 14644-1:2015. Limits are those printed in its table 1,
/// which differ from the formula by up to 2 %; classes between two whole ones (annex E) have the formula only.
public final class CleanroomClass {
    /// Considered sizes [um].
    public static final List<Double> SIZES = List.of(0.1, 0.2, 0.3, 0.5, 1.0, 5.0);
    public static final int LOWEST = 1;
    public static final int HIGHEST = 9;

    private static final double NONE = Double.NaN;
    private static final double[][] TABLE = {
        {10, NONE, NONE, NONE, NONE, NONE},
        {100, 24, 10, NONE, NONE, NONE},
        {1000, 237, 102, 35, NONE, NONE},
        {10_000, 2370, 1020, 352, 83, NONE},
        {100_000, 23_700, 10_200, 3520, 832, NONE},
        {1_000_000, 237_000, 102_000, 35_200, 8320, 293},
        {NONE, NONE, NONE, 352_000, 83_200, 2930},
        {NONE, NONE, NONE, 3_520_000, 832_000, 29_300},
        {NONE, NONE, NONE, 35_200_000, 8_320_000, 293_000}
    };
    /// Table A.1: largest area [m2] for 1, 2, 3 ... locations.
    private static final double[] AREAS = {
        2, 4, 6, 8, 10, 24, 28, 32, 36, 52, 56, 64, 68, 72, 76, 104, 108, 116, 148, 156, 192, 232, 276, 352, 436, 636, 1000
    };
    private static final double EXPONENT = 2.08;
    /// Particles that a sample must be able to hold at the limit.
    private static final double COUNTED = 20;

    private CleanroomClass() {}

    /// The table's limit [1/m3]; empty where the table has none.
    ///
    /// @param iso 1 to 9
    /// @param size_um one of [#SIZES]
    public static OptionalDouble limit(int iso, double size_um) {
        int column = SIZES.indexOf(size_um);
        if (iso < LOWEST || iso > HIGHEST || column < 0 || Double.isNaN(TABLE[iso - 1][column])) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(TABLE[iso - 1][column]);
    }

    /// `C = 10^N (0.1 / D)^2.08` [1/m3], annex E.
    ///
    /// @param iso also between whole classes
    public static double formula(double iso, double size_um) {
        return FastMath.pow(10, iso) * FastMath.pow(0.1 / size_um, EXPONENT);
    }

    /// Fewest sampling locations, table A.1; above 1000 m2 `27 A / 1000`, rounded up.
    public static int locations(double area_m2) {
        for (int i = 0; i < AREAS.length; i++) {
            if (area_m2 <= AREAS[i]) {
                return i + 1;
            }
        }
        return (int) FastMath.ceil(AREAS.length * area_m2 / 1000);
    }

    /// Least volume of one sample [L]: twenty particles at the limit of the largest size, at least 2 L (A.4.4).
    public static double volume_L(double limitPerCubicMetre) {
        return Math.max(2, COUNTED / limitPerCubicMetre * 1000);
    }

    /// The best whole class whose limit a concentration meets; empty when it meets none that has a limit for this size.
    public static java.util.OptionalInt met(double size_um, double concentration) {
        for (int iso = LOWEST; iso <= HIGHEST; iso++) {
            OptionalDouble limit = limit(iso, size_um);
            if (limit.isPresent() && concentration <= limit.getAsDouble()) {
                return java.util.OptionalInt.of(iso);
            }
        }
        return java.util.OptionalInt.empty();
    }
}
