package org.seedtrain.plant;

import org.jspecify.annotations.Nullable;

/// Where a unit writes what its tags show at a moment, by the index of the tag in [UnitModel#tags()].
public final class Readout {
    private final double[] value;
    private final double[] truth;
    private final double[] deviation;
    private boolean @Nullable [] wanted;

    Readout(int tags) {
        value = new double[tags];
        truth = new double[tags];
        deviation = new double[tags];
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
        value[tag] = number;
        truth[tag] = number;
        deviation[tag] = 0;
    }

    /// A probe's reading.
    ///
    /// @param shown the probe's own value, with lag, drift and offset but without noise
    /// @param actual what there really is
    /// @param sigma standard deviation of the noise that a display or a record shows
    public void reading(int tag, double shown, double actual, double sigma) {
        value[tag] = shown;
        truth[tag] = actual;
        deviation[tag] = sigma;
    }

    /// What all tags show without noise, a copy.
    double[] values() {
        return value.clone();
    }

    double value(int tag) {
        return value[tag];
    }

    double truth(int tag) {
        return truth[tag];
    }

    double shown(int tag, long seed, long tagHash, double t) {
        double sigma = deviation[tag];
        return sigma > 0 ? value[tag] + sigma * Noise.shown(seed, tagHash, t) : value[tag];
    }
}
