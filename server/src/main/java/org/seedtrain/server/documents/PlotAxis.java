package org.seedtrain.server.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// An axis of a [PlotPicture].
///
/// From `low` to `high`; with `log` both are above zero.
record PlotAxis(double low, double high, boolean log) {

    static PlotAxis over(List<double[]> values, boolean log, double margin) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] all : values) {
            for (double value : all) {
                if (Double.isFinite(value) && (!log || value > 0)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        if (!(high >= low)) {
            return new PlotAxis(log ? 0.1 : 0, log ? 10 : 1, log);
        }
        if (log) {
            double ratio = Math.pow(high / low, margin) * 1.1;
            return new PlotAxis(low / ratio, high * ratio, true);
        }
        double span = high > low ? high - low : Math.max(Math.abs(high), 1);
        return new PlotAxis(low - margin * span, high + margin * span, false);
    }

    double part(double value) {
        return log ? value > 0 ? Math.log(value / low) / Math.log(high / low) : Double.NaN : (value - low) / (high - low);
    }

    List<Double> ticks(int about) {
        List<Double> ticks = new ArrayList<>();
        if (log) {
            int decades = (int) Math.ceil(Math.log10(high / low));
            int step = Math.max(1, decades / about);
            double[] within = decades <= 2 ? new double[] {1, 2, 5} : new double[] {1};
            for (int power = (int) Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power += step) {
                for (double part : within) {
                    double tick = part * Math.pow(10, power);
                    if (tick >= low && tick <= high) {
                        ticks.add(tick);
                    }
                }
            }
            return ticks;
        }
        return RoundTicks.between(low, high, about);
    }

    String show(double tick) {
        double size = Math.max(Math.abs(low), Math.abs(high));
        if (tick != 0 && (size >= 1e6 || size < 1e-3 || log && (tick >= 1e5 || tick < 1e-3))) {
            return String.format(Locale.ROOT, "%.3g", tick).replaceAll("\\.?0+(e|$)", "$1").replace("e+0", "e").replace("e-0", "e-");
        }
        return java.math.BigDecimal.valueOf(tick).round(new java.math.MathContext(6)).stripTrailingZeros().toPlainString();
    }
}
