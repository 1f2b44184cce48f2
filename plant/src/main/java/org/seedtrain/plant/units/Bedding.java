package org.seedtrain.plant.units;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The numbers of a packed bed at one moment: worked out when somebody wants them, always the same.
public final class Bedding {
    private @Nullable Supplier<double[]> source;
    private double @Nullable [] values;

    private Bedding(@Nullable Supplier<double[]> source, double @Nullable [] values) {
        this.source = source;
        this.values = values;
    }

    static Bedding of(double[] values) {
        return new Bedding(null, values);
    }

    static Bedding later(Supplier<double[]> source) {
        return new Bedding(source, null);
    }

    /// Not to be changed.
    double[] values() {
        double[] known = values;
        if (known == null && source != null) {
            known = source.get();
            values = known;
            source = null;
        }
        return known == null ? new double[0] : known;
    }
}
