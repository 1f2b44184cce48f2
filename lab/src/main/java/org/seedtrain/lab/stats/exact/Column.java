package org.seedtrain.lab.stats.exact;

import java.util.Arrays;
import java.util.List;

/// A column of numbers. Read from text it keeps what a double would round away: `1000000000000.4` is not
/// `1000000000000.4000244`.
///
/// @param high the nearest doubles
/// @param low what they leave over
public record Column(double[] high, double[] low) {
    public Column {
        if (high.length != low.length) {
            throw new IllegalArgumentException("a column needs as many remainders as values");
        }
        for (double value : high) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("every value must be a finite number; got " + value);
            }
        }
    }

    public static Column of(double... values) {
        return new Column(values, new double[values.length]);
    }

    public static Column of(List<DoubleDouble> values) {
        return new Column(values.stream().mapToDouble(DoubleDouble::high).toArray(),
                values.stream().mapToDouble(DoubleDouble::low).toArray());
    }

    /// @throws NumberFormatException for what is not a number
    public static Column parse(List<String> texts) {
        return of(texts.stream().map(DoubleDouble::parse).toList());
    }

    public int size() {
        return high.length;
    }

    public DoubleDouble get(int i) {
        return new DoubleDouble(high[i], low[i]);
    }

    public DoubleDouble[] all() {
        DoubleDouble[] all = new DoubleDouble[size()];
        Arrays.setAll(all, this::get);
        return all;
    }

    public DoubleDouble mean() {
        DoubleDouble sum = DoubleDouble.ZERO;
        for (int i = 0; i < high.length; i++) {
            sum = sum.plus(get(i));
        }
        return sum.over(high.length);
    }

    /// Sum of the squares about a centre.
    public DoubleDouble squares(DoubleDouble centre) {
        DoubleDouble sum = DoubleDouble.ZERO;
        for (int i = 0; i < high.length; i++) {
            sum = sum.plus(get(i).minus(centre).square());
        }
        return sum;
    }

    public boolean constant() {
        for (int i = 1; i < high.length; i++) {
            if (high[i] != high[0] || low[i] != low[0]) {
                return false;
            }
        }
        return true;
    }

    public Column select(int[] rows) {
        double[] h = new double[rows.length];
        double[] l = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            h[i] = high[rows[i]];
            l[i] = low[rows[i]];
        }
        return new Column(h, l);
    }
}
