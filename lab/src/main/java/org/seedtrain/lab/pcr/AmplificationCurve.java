package org.seedtrain.lab.pcr;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.hipparchus.util.FastMath;

/// The fluorescence of one well over the cycles, its baseline taken away.
///
/// The baseline is a straight line from the third cycle to the eighth before a tenth of the rise is reached. A well counts as
/// amplified when it ends more than 10 standard deviations and more than [#LEAST_RISE] of the highest rise on the plate above it.
public final class AmplificationCurve {
    /// Part of the highest rise on the plate that an amplified well reaches.
    public static final double LEAST_RISE = 0.08;
    private static final int FIRST = 2;
    private static final int LEAST_BASELINE = 5;
    private static final int BEFORE_TENTH = 8;

    private final double[] cycles;
    private final double[] net;
    private final double noise;
    private final int baselineEnd;

    private AmplificationCurve(double[] cycles, double[] net, double noise, int baselineEnd) {
        this.cycles = cycles;
        this.net = net;
        this.noise = noise;
        this.baselineEnd = baselineEnd;
    }

    /// @param cycles rising by one
    /// @param fluorescence raw or over the passive dye, one for each cycle
    /// @throws IllegalArgumentException when there are fewer than ten cycles or they do not rise
    public static AmplificationCurve of(double[] cycles, double[] fluorescence) {
        if (cycles.length != fluorescence.length || cycles.length < 10) {
            throw new IllegalArgumentException("an amplification curve needs ten cycles or more; there are " + cycles.length);
        }
        for (int i = 1; i < cycles.length; i++) {
            if (!(cycles[i] > cycles[i - 1])) {
                throw new IllegalArgumentException("cycle " + cycles[i] + " follows cycle " + cycles[i - 1] + "; cycles must rise");
            }
        }
        int end = takeOff(cycles, fluorescence);
        double[] line = line(cycles, fluorescence, FIRST, end);
        double[] net = new double[cycles.length];
        for (int i = 0; i < net.length; i++) {
            net[i] = fluorescence[i] - line[0] - line[1] * cycles[i];
        }
        return new AmplificationCurve(cycles.clone(), net, line[2], end);
    }

    /// Index of the first cycle that is no baseline: eight before a tenth of the rise is reached (there less than 0.1 % of it is); all
    /// cycles are baseline when one straight line leaves no more than twice the noise between neighbours.
    private static int takeOff(double[] x, double[] y) {
        int n = y.length;
        double[] bends = new double[n - 2];
        for (int i = 0; i < bends.length; i++) {
            bends[i] = Math.abs(y[i] - 2 * y[i + 1] + y[i + 2]);
        }
        Arrays.sort(bends);
        double neighbours = bends[bends.length / 2] / (0.6745 * Math.sqrt(6));
        double straight = line(x, y, FIRST, n)[2];
        double first = 0;
        for (int i = FIRST; i < FIRST + LEAST_BASELINE; i++) {
            first += y[i] / LEAST_BASELINE;
        }
        double last = (y[n - 1] + y[n - 2] + y[n - 3]) / 3;
        if (last <= first || straight <= 2 * neighbours + 1e-6 * Math.abs(first)) {
            return n;
        }
        int tenth = n - 1;
        while (tenth > FIRST && y[tenth - 1] >= first + 0.1 * (last - first)) {
            tenth--;
        }
        return Math.max(FIRST + LEAST_BASELINE, tenth - BEFORE_TENTH);
    }

    /// Intercept, slope and residual standard deviation of a part of the curve.
    private static double[] line(double[] x, double[] y, int from, int to) {
        int n = to - from;
        double meanX = 0;
        double meanY = 0;
        for (int i = from; i < to; i++) {
            meanX += x[i] / n;
            meanY += y[i] / n;
        }
        double sxx = 0;
        double sxy = 0;
        double syy = 0;
        for (int i = from; i < to; i++) {
            sxx += (x[i] - meanX) * (x[i] - meanX);
            sxy += (x[i] - meanX) * (y[i] - meanY);
            syy += (y[i] - meanY) * (y[i] - meanY);
        }
        double slope = sxy / sxx;
        double rss = Math.max(0, syy - slope * sxy);
        return new double[] {meanY - slope * meanX, slope, Math.sqrt(rss / Math.max(1, n - 2))};
    }

    /// Standard deviation of the baseline.
    public double noise() {
        return noise;
    }

    /// Fluorescence above the baseline.
    public double[] net() {
        return net.clone();
    }

    public double[] cycles() {
        return cycles.clone();
    }

    /// First cycle that is no baseline any more.
    public double takeOff() {
        return baselineEnd < cycles.length ? cycles[baselineEnd] : Double.POSITIVE_INFINITY;
    }

    /// Mean of the last three cycles above the baseline.
    public double rise() {
        int n = net.length;
        return (net[n - 1] + net[n - 2] + net[n - 3]) / 3;
    }

    /// @param highest rise on the plate
    public boolean amplified(double highest) {
        return baselineEnd < cycles.length && rise() > 10 * noise && rise() > LEAST_RISE * highest;
    }

    /// Cycle at which the net fluorescence rises through a threshold for good, interpolated on its logarithm; none when it never does.
    public OptionalDouble crossing(double threshold) {
        int at = net.length - 1;
        if (net[at] < threshold) {
            return OptionalDouble.empty();
        }
        while (at > 0 && net[at - 1] >= threshold) {
            at--;
        }
        if (at == 0) {
            return OptionalDouble.empty();
        }
        double below = net[at - 1];
        double part = below > 0.02 * threshold
                ? FastMath.log(threshold / below) / FastMath.log(net[at] / below)
                : (threshold - below) / (net[at] - below);
        return OptionalDouble.of(cycles[at - 1] + part * (cycles[at] - cycles[at - 1]));
    }

    /// Cycle at which the second derivative is largest: quadratics through five cycles give it, a parabola its apex; none without growth.
    public OptionalDouble secondDerivativeMaximum() {
        double[] second = new double[net.length];
        for (int i = 2; i + 2 < net.length; i++) {
            second[i] = (2 * net[i - 2] - net[i - 1] - 2 * net[i] - net[i + 1] + 2 * net[i + 2]) / 7;
        }
        int best = 2;
        for (int i = 2; i + 2 < net.length; i++) {
            best = second[i] > second[best] ? i : best;
        }
        if (best < 3 || best + 3 >= net.length || !(second[best] > 3 * noise)) {
            return OptionalDouble.empty();
        }
        double curvature = second[best - 1] - 2 * second[best] + second[best + 1];
        double shift = curvature < 0 ? 0.5 * (second[best - 1] - second[best + 1]) / curvature : 0;
        return OptionalDouble.of(cycles[best] + shift * (cycles[best + 1] - cycles[best]));
    }

    /// Amplification by cycle less one, from the slope of ln(net) over the cycles in which it lies between 3 and 30 % of its rise
    /// (Ramakers et al. 2003); none when fewer than three cycles do.
    public OptionalDouble efficiency() {
        double rise = rise();
        int to = 0;
        while (to < net.length && net[to] < 0.3 * rise) {
            to++;
        }
        int from = to;
        while (from > 0 && net[from - 1] > Math.max(0.03 * rise, 6 * noise)) {
            from--;
        }
        if (to - from < 3) {
            return OptionalDouble.empty();
        }
        double[] logs = Arrays.stream(net).map(value -> value > 0 ? FastMath.log(value) : 0).toArray();
        return OptionalDouble.of(FastMath.expm1(line(cycles, logs, from, to)[1]));
    }

    /// A threshold for a plate: 10 standard deviations of the noisiest baseline, at least 5 % of the median rise of what amplified.
    public static double threshold(java.util.List<AmplificationCurve> plate) {
        double highest = plate.stream().mapToDouble(AmplificationCurve::rise).max().orElse(0);
        double[] rises = plate.stream().filter(curve -> curve.amplified(highest)).mapToDouble(AmplificationCurve::rise).sorted().toArray();
        if (rises.length == 0) {
            throw new IllegalArgumentException("no well amplified: there is no threshold to set");
        }
        double noise = plate.stream().mapToDouble(AmplificationCurve::noise).sorted().skip(plate.size() / 2).findFirst().orElse(0);
        return Math.max(10 * noise, 0.05 * rises[rises.length / 2]);
    }
}
