package org.seedtrain.server.documents;

import java.util.ArrayList;
import java.util.List;

/// Round numbers along an axis.
final class RoundTicks {
    private RoundTicks() {}

    /// Multiples of 1, 2 or 5 times a power of ten from `low` to `high`, about as many as asked for.
    static List<Double> between(double low, double high, int about) {
        double raw = (high - low) / about;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = raw / power < 1.5 ? power : raw / power < 3.5 ? 2 * power : raw / power < 7.5 ? 5 * power : 10 * power;
        List<Double> ticks = new ArrayList<>();
        for (double tick = Math.ceil(low / step) * step; tick <= high + 1e-9 * step; tick += step) {
            ticks.add(Math.abs(tick) < 1e-9 * step ? 0 : tick);
        }
        return ticks;
    }
}
