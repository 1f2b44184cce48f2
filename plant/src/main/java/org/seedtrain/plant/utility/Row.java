package org.seedtrain.plant.utility;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/// A row of numbers that does not change, kept as plain numbers: thousands of resting plants hold many of them.
final class Row extends AbstractList<Double> implements RandomAccess {
    private final double[] values;

    private Row(double[] values) {
        this.values = values;
    }

    /// @param values not changed by anybody afterwards
    static Row of(double[] values) {
        return new Row(values);
    }

    static Row of(List<Double> values) {
        if (values instanceof Row row) {
            return row;
        }
        double[] plain = new double[values.size()];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = values.get(i);
        }
        return new Row(plain);
    }

    /// A copy.
    double[] array() {
        return values.clone();
    }

    @Override
    public Double get(int index) {
        return values[index];
    }

    @Override
    public int size() {
        return values.length;
    }
}
