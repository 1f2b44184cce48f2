package org.seedtrain.plant.numeric;

/// Exponential and logarithm to about 1e-15 from short tables and polynomials: plain arithmetic, so the same bits
/// everywhere, and several times faster than the general functions, for laws that are evaluated again and again.
public final class Quick {
    private static final int PIECES = 64;
    private static final double ROUND = 0x1.8p52;
    private static final double PER_PIECE = PIECES / 0.6931471805599453;
    /// ln 2/64, its first bits and the rest.
    private static final double HIGH = 0x1.62e42fefap-7;
    private static final double LOW = 0x1.cf79abc9e3b3ap-46;
    private static final double[] POWER = new double[PIECES];
    private static final int PARTS = 128;
    private static final double[] INVERSE = new double[PARTS];
    private static final double[] LOG = new double[PARTS];

    static {
        for (int j = 0; j < PIECES; j++) {
            POWER[j] = StrictMath.pow(2, (double) j / PIECES);
        }
        for (int j = 0; j < PARTS; j++) {
            INVERSE[j] = 1 / (1 + (j + 0.5) / PARTS);
            LOG[j] = -StrictMath.log(INVERSE[j]);
        }
    }

    private Quick() {}

    public static double exp(double x) {
        if (!(x > -700 && x < 700)) {
            return StrictMath.exp(x);
        }
        double shifted = x * PER_PIECE + ROUND;
        long n = Double.doubleToRawLongBits(shifted);
        double k = shifted - ROUND;
        double r = x - k * HIGH - k * LOW;
        double p = r + r * r * (0.5 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120))));
        // low bits of the sum are the rounded number itself, in two's complement
        long whole = n << 13 >> 13;
        double scale = Double.longBitsToDouble((whole >> 6) + 1023 << 52);
        double power = POWER[(int) (whole & PIECES - 1)];
        return (power + power * p) * scale;
    }

    public static double log(double x) {
        if (!(x > 1e-300 && x < 1e300)) {
            return StrictMath.log(x);
        }
        long bits = Double.doubleToRawLongBits(x);
        int exponent = (int) (bits >> 52) - 1023;
        int j = (int) (bits >> 45) & PARTS - 1;
        double m = Double.longBitsToDouble(bits & 0xfffffffffffffL | 0x3ff0000000000000L);
        double r = Math.fma(m, INVERSE[j], -1);
        double p = r - r * r * (0.5 - r * (1.0 / 3 - r * (0.25 - r * (0.2 - r * (1.0 / 6)))));
        return exponent * 0.6931471805599453 + (LOG[j] + p);
    }
}
