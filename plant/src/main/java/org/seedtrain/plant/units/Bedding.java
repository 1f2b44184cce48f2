package org.seedtrain.plant.units;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The numbers of a packed bed at one moment: worked out when somebody wants them, always the same. Kept without the
/// stretches of zeros, which are most of them: what has never been in a column takes no room.
public final class Bedding {
    private static final int WORTH = 4;
    private @Nullable Supplier<double[]> source;
    /// From, to, from, to: what is not zero.
    private int[] stretches = {};
    private double[] kept = {};
    private int size;

    private Bedding(@Nullable Supplier<double[]> source) {
        this.source = source;
    }

    static Bedding of(double[] values) {
        Bedding bedding = new Bedding(null);
        bedding.keep(values);
        return bedding;
    }

    static Bedding later(Supplier<double[]> source) {
        return new Bedding(source);
    }

    private void keep(double[] values) {
        size = values.length;
        int[] found = new int[size + 2];
        int count = 0;
        int all = 0;
        int i = 0;
        while (i < size) {
            while (i < size && Double.doubleToRawLongBits(values[i]) == 0) {
                i++;
            }
            int from = i;
            int zeros = 0;
            while (i < size && zeros < WORTH) {
                zeros = Double.doubleToRawLongBits(values[i]) == 0 ? zeros + 1 : 0;
                i++;
            }
            int to = i - zeros;
            if (to > from) {
                found[count++] = from;
                found[count++] = to;
                all += to - from;
            }
        }
        stretches = Arrays.copyOf(found, count);
        kept = new double[all];
        int at = 0;
        for (int s = 0; s < count; s += 2) {
            System.arraycopy(values, stretches[s], kept, at, stretches[s + 1] - stretches[s]);
            at += stretches[s + 1] - stretches[s];
        }
    }

    /// A copy.
    double[] values() {
        Supplier<double[]> from = source;
        if (from != null) {
            double[] values = from.get();
            keep(values);
            source = null;
            return values;
        }
        double[] values = new double[size];
        int at = 0;
        for (int s = 0; s < stretches.length; s += 2) {
            System.arraycopy(kept, at, values, stretches[s], stretches[s + 1] - stretches[s]);
            at += stretches[s + 1] - stretches[s];
        }
        return values;
    }

    /// Numbers kept.
    int room() {
        values();
        return kept.length + stretches.length / 2;
    }
}
