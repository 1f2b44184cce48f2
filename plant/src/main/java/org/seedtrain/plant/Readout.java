package org.seedtrain.plant;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where a unit writes what its tags show at a moment, by the index of the tag in [UnitModel#tags()].
public final class Readout {
    private final double[] value;
    /// Standard deviations of the noise, where there is any; null as long as no tag has noise.
    private double @Nullable [] deviation;
    /// What there really is; null if nobody asks.
    private final double @Nullable [] truth;
    private boolean @Nullable [] wanted;

    private Readout(int tags, double @Nullable [] truth) {
        value = new double[tags];
        this.truth = truth;
    }

    Readout(int tags) {
        this(tags, null);
    }

    /// One that also keeps what there really is.
    static Readout omniscient(int tags) {
        return new Readout(tags, new double[tags]);
    }

    /// Whether anybody will look at a tag.
    public boolean wants(int tag) {
        boolean[] some = wanted;
        return some == null || some[tag];
    }

    /// @param tags who will be looked at; null for all
    void want(boolean @Nullable [] tags) {
        wanted = tags;
    }

    /// A number without noise.
    public void set(int tag, double number) {
        reading(tag, number, number, 0);
    }

    /// A probe's reading.
    ///
    /// @param shown the probe's own value, with lag, drift and offset but without noise
    /// @param actual what there really is
    /// @param sigma standard deviation of the noise that a display or a record shows
    public void reading(int tag, double shown, double actual, double sigma) {
        value[tag] = shown;
        if (deviation != null) {
            deviation[tag] = sigma;
        } else if (sigma != 0) {
            deviation = new double[value.length];
            deviation[tag] = sigma;
        }
        if (truth != null) {
            truth[tag] = actual;
        }
    }

    /// What all tags show without noise, a copy.
    double[] values() {
        return value.clone();
    }

    double value(int tag) {
        return value[tag];
    }

    double truth(int tag) {
        return Objects.requireNonNull(truth)[tag];
    }

    double shown(int tag, long seed, long tagHash, double t) {
        double sigma = deviation == null ? 0 : deviation[tag];
        return sigma > 0 ? value[tag] + sigma * Noise.quick(seed, tagHash, t) : value[tag];
    }
}
