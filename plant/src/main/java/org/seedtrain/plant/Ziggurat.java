package org.seedtrain.plant;

/// A standard normal number from 64 bits by the ziggurat of Marsaglia and Tsang as Doornik made it (An Improved Ziggurat
/// Method to Generate Normal Random Samples, 2005): 128 layers of equal area. Of a hundred numbers some ninety-nine need
/// a multiplication alone; more bits come from a hash of the first.
final class Ziggurat {
    private static final int LAYERS = 128;
    /// Where the tail begins, and the area of a layer.
    private static final double TAIL = 3.442619855899;
    private static final double AREA = 9.91256303526217e-3;
    private static final double[] EDGE = new double[LAYERS + 1];
    private static final double[] INSIDE = new double[LAYERS];

    static {
        double height = StrictMath.exp(-0.5 * TAIL * TAIL);
        EDGE[0] = AREA / height;
        EDGE[1] = TAIL;
        for (int i = 2; i < LAYERS; i++) {
            EDGE[i] = StrictMath.sqrt(-2 * StrictMath.log(AREA / EDGE[i - 1] + height));
            height = StrictMath.exp(-0.5 * EDGE[i] * EDGE[i]);
        }
        for (int i = 0; i < LAYERS; i++) {
            INSIDE[i] = EDGE[i + 1] / EDGE[i];
        }
    }

    private Ziggurat() {}

    /// In the open interval (0, 1).
    private static double uniform(long bits) {
        return ((bits >>> 12) + 0.5) * 0x1.0p-52;
    }

    static double normal(long bits) {
        long more = bits;
        while (true) {
            double u = 2 * uniform(more) - 1;
            int layer = (int) (more & LAYERS - 1);
            if (Math.abs(u) < INSIDE[layer]) {
                return u * EDGE[layer];
            }
            more = Noise.next(more);
            if (layer == 0) {
                return tail(u < 0, more);
            }
            double x = u * EDGE[layer];
            double below = StrictMath.exp(-0.5 * (EDGE[layer] * EDGE[layer] - x * x));
            double above = StrictMath.exp(-0.5 * (EDGE[layer + 1] * EDGE[layer + 1] - x * x));
            if (above + uniform(more) * (below - above) < 1) {
                return x;
            }
            more = Noise.next(more);
        }
    }

    private static double tail(boolean negative, long bits) {
        long more = bits;
        double x;
        double y;
        do {
            x = StrictMath.log(uniform(more)) / TAIL;
            more = Noise.next(more);
            y = StrictMath.log(uniform(more));
            more = Noise.next(more);
        } while (-2 * y < x * x);
        return negative ? x - TAIL : TAIL - x;
    }
}
