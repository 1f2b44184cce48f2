package org.seedtrain.lab.ms.deconvolution;

import java.util.Arrays;
import org.hipparchus.util.FastMath;

/// Shares the intensity of every cell among the charges it may have. Start: all the same. Then, again and again: what a
/// cell has at charge z is compared with its neighbours of the same mass at z - 1 and z + 1 (weighted geometric mean
/// `sqrt(f sqrt(f- f+))`), and the intensity is shared anew in that proportion: Bayesian deconvolution after Richardson and
/// Lucy with a prior that a protein has neighbouring charges (as in UniDec, Marty et al. 2015). Half of a mass, its double
/// and other multiples explain only some of the peaks, or need peaks that are not there, and lose their share.
final class ChargeGrid {
    private static final float FLOOR = 1e-5f;
    /// Of the intensity of a cell; what has less is given up.
    private static final float LEAST_PART = 1e-4f;
    private static final int GAP = 8;
    final LogSpectrum spectrum;
    final int lowCharge;
    /// By charge, then by cell.
    final float[][] part;
    private final float[] signal;
    private final int[] from;
    private final int[] to;
    private final int[][] stretches;

    ChargeGrid(LogSpectrum spectrum, MassSearch search) {
        this.spectrum = spectrum;
        int cells = spectrum.value.length;
        double last = spectrum.first + spectrum.step * (cells - 1);
        lowCharge = Math.max(1, (int) Math.floor(search.lowMass_Da() / FastMath.exp(last)));
        int high = (int) Math.min(search.highCharge(), Math.ceil(search.highMass_Da() / FastMath.exp(spectrum.first)));
        int rows = Math.max(1, high - lowCharge + 1);
        part = new float[rows][cells];
        from = new int[rows];
        to = new int[rows];
        stretches = new int[rows][];
        signal = new float[cells];
        double threshold = 1.5 * spectrum.noise;
        for (int i = 0; i < cells; i++) {
            signal[i] = (float) Math.max(0, spectrum.value[i] - threshold);
        }
        for (int r = 0; r < rows; r++) {
            double lnz = FastMath.log(lowCharge + r);
            from[r] = clamp((FastMath.log(search.lowMass_Da()) - lnz - spectrum.first) / spectrum.step, cells);
            to[r] = clamp((FastMath.log(search.highMass_Da()) - lnz - spectrum.first) / spectrum.step, cells);
            int z = lowCharge + r;
            for (int i = from[r]; i < to[r]; i++) {
                part[r][i] = signal[i] > 0 && plausible(z, z * FastMath.exp(spectrum.first + i * spectrum.step)) ? signal[i] : 0;
            }
        }
        prune();
        share();
    }

    /// From less than half of what a folded protein carries (`0.078 sqrt(M)`, the Rayleigh limit) to two and a half times what
    /// an unfolded one carries in acid (`0.039 M^0.604`).
    private static boolean plausible(int z, double mass) {
        return z >= 0.03 * Math.sqrt(mass) && z <= 2.5 * 0.039 * FastMath.pow(mass, 0.604) + 2;
    }

    private static int clamp(double x, int cells) {
        return (int) Math.clamp(Math.rint(x), 0, cells);
    }

    /// Finds the stretches of each row that still hold anything, gaps of a few cells included, and empties the rest.
    private void prune() {
        for (int r = 0; r < part.length; r++) {
            float[] row = part[r];
            int[] found = new int[16];
            int count = 0;
            for (int i = from[r]; i < to[r]; i++) {
                if (!(row[i] > LEAST_PART * signal[i])) {
                    row[i] = 0;
                } else if (count > 0 && i - found[count - 1] <= GAP) {
                    found[count - 1] = i + 1;
                } else {
                    if (count + 2 > found.length) {
                        found = Arrays.copyOf(found, 2 * found.length);
                    }
                    found[count++] = i;
                    found[count++] = i + 1;
                }
            }
            stretches[r] = Arrays.copyOf(found, count);
        }
    }

    private void share() {
        float[] sum = new float[signal.length];
        for (int r = 0; r < part.length; r++) {
            float[] row = part[r];
            int[] ends = stretches[r];
            for (int k = 0; k < ends.length; k += 2) {
                for (int i = ends[k]; i < ends[k + 1]; i++) {
                    sum[i] += row[i];
                }
            }
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] = sum[i] > 0 ? signal[i] / sum[i] : 0;
        }
        for (int r = 0; r < part.length; r++) {
            float[] row = part[r];
            int[] ends = stretches[r];
            for (int k = 0; k < ends.length; k += 2) {
                for (int i = ends[k]; i < ends[k + 1]; i++) {
                    row[i] *= sum[i];
                }
            }
        }
    }

    /// Does this so many times.
    void passes(int times) {
        for (int i = 0; i < times; i++) {
            pass();
            if (i == 3 || i == 9) {
                prune();
            }
        }
    }

    private void pass() {
        float top = 0;
        for (float one : signal) {
            top = Math.max(top, one);
        }
        float floor = FLOOR * top;
        float[] before = new float[signal.length];
        float[] current = new float[signal.length];
        for (int r = 0; r < part.length; r++) {
            int z = lowCharge + r;
            float[] row = part[r];
            System.arraycopy(row, 0, current, 0, row.length);
            float[] above = r + 1 < part.length ? part[r + 1] : null;
            int left = (int) Math.rint(FastMath.log((z + 1.0) / z) / spectrum.step);
            int right = z > 1 && r > 0 ? (int) Math.rint(FastMath.log(z / (z - 1.0)) / spectrum.step) : row.length;
            int[] ends = stretches[r];
            for (int k = 0; k < ends.length; k += 2) {
                for (int i = ends[k]; i < ends[k + 1]; i++) {
                    float own = row[i];
                    if (own > 0) {
                        float more = above != null && i >= left ? above[i - left] : 0;
                        float less = i + right < before.length ? before[i + right] : 0;
                        row[i] = (float) Math.sqrt(own * (float) Math.sqrt((more + floor) * (less + floor)));
                    }
                }
            }
            float[] spare = before;
            before = current;
            current = spare;
        }
        share();
    }

    /// Between cells by a straight line; 0 outside.
    double at(int charge, double u) {
        int r = charge - lowCharge;
        double x = (u - spectrum.first) / spectrum.step;
        int i = (int) Math.floor(x);
        return r < 0 || r >= part.length || i < 0 || i + 1 >= signal.length ? 0
                : part[r][i] + (x - i) * (part[r][i + 1] - part[r][i]);
    }

    /// What was shared in a cell.
    double signal(double u) {
        double x = (u - spectrum.first) / spectrum.step;
        int i = (int) Math.floor(x);
        return i < 0 || i + 1 >= signal.length ? 0 : signal[i] + (x - i) * (signal[i + 1] - signal[i]);
    }

    int highCharge() {
        return lowCharge + part.length - 1;
    }
}
