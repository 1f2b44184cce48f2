package org.seedtrain.plant.column;

import org.hipparchus.util.FastMath;

/// The discrete Fourier transform with a positive exponent, `sum_k z_k exp(2 pi i j k/n)`, for n a power of two (Cooley and
/// Tukey 1965).
final class Fourier {
    private Fourier() {}

    static void transform(double[] re, double[] im) {
        int n = re.length;
        for (int i = 1, j = 0; i < n; i++) {
            int bit = n >> 1;
            for (; (j & bit) != 0; bit >>= 1) {
                j ^= bit;
            }
            j ^= bit;
            if (i < j) {
                double keep = re[i];
                re[i] = re[j];
                re[j] = keep;
                keep = im[i];
                im[i] = im[j];
                im[j] = keep;
            }
        }
        double[] cos = new double[n / 2];
        double[] sin = new double[n / 2];
        for (int k = 0; k < n / 2; k++) {
            cos[k] = FastMath.cos(2 * FastMath.PI * k / n);
            sin[k] = FastMath.sin(2 * FastMath.PI * k / n);
        }
        for (int half = 1; half < n; half *= 2) {
            int stride = n / (2 * half);
            for (int from = 0; from < n; from += 2 * half) {
                for (int k = 0; k < half; k++) {
                    double c = cos[k * stride];
                    double s = sin[k * stride];
                    int low = from + k;
                    int high = low + half;
                    double x = re[high] * c - im[high] * s;
                    double y = re[high] * s + im[high] * c;
                    re[high] = re[low] - x;
                    im[high] = im[low] - y;
                    re[low] += x;
                    im[low] += y;
                }
            }
        }
    }
}
