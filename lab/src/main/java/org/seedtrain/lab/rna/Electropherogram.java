package org.seedtrain.lab.rna;

/// A capillary electropherogram of RNA as three zones over a straight baseline: shorter than full length, full length, and what lags.
/// A smear has no peaks; each zone is its area over its mean migration time, because slow zones stay longer before the detector
/// (Ph. Eur. 2.2.47).
///
/// @param shorter [%] of the corrected area
/// @param main [%]
/// @param later [%]
/// @param areas of the zones, as measured
/// @param times mean migration times of the zones
/// @param rawMain share of the full length [%] without the correction
@SuppressWarnings("ArrayRecordComponent")
public record Electropherogram(
        double shorter, double main, double later, double[] areas, double[] times, double rawMain) {

    /// Where the zones are.
    ///
    /// @param from begin of what is looked at; the baseline is the mean of the signal up to one unit before it
    /// @param mainFrom begin of the full length
    /// @param mainTo end of the full length
    /// @param to end of what is looked at; the baseline is the mean of up to one unit after it
    /// @param baseline width of the two pieces of baseline
    public record Zones(double from, double mainFrom, double mainTo, double to, double baseline) {
        public Zones {
            if (!(from < mainFrom && mainFrom < mainTo && mainTo < to)) {
                throw new IllegalArgumentException("the zones must follow one another: from " + from + ", full length " + mainFrom + " to "
                        + mainTo + ", to " + to);
            }
        }
    }

    /// @param time rising
    public static Electropherogram of(double[] time, double[] signal, Zones zones) {
        double[] nets = net(time, signal, zones);
        double[] areas = new double[3];
        double[] moments = new double[3];
        for (int i = 0; i < time.length; i++) {
            double t = time[i];
            if (t < zones.from() || t > zones.to()) {
                continue;
            }
            int zone = t < zones.mainFrom() ? 0 : t <= zones.mainTo() ? 1 : 2;
            double step = i + 1 < time.length ? time[i + 1] - t : t - time[i - 1];
            double net = nets[i];
            areas[zone] += net * step;
            moments[zone] += net * step * t;
        }
        double[] times = {0.5 * (zones.from() + zones.mainFrom()), 0.5 * (zones.mainFrom() + zones.mainTo()),
            0.5 * (zones.mainTo() + zones.to())};
        double largest = Math.max(areas[0], Math.max(areas[1], areas[2]));
        for (int zone = 0; zone < 3; zone++) {
            times[zone] = areas[zone] > 1e-3 * largest ? moments[zone] / areas[zone] : times[zone];
            areas[zone] = Math.max(0, areas[zone]);
        }
        double sum = areas[0] + areas[1] + areas[2];
        if (!(sum > 0)) {
            return new Electropherogram(0, 0, 0, areas, times, 0);
        }
        return new Electropherogram(RnaFigures.correctedPercent(areas, times, 0), RnaFigures.correctedPercent(areas, times, 1),
                RnaFigures.correctedPercent(areas, times, 2), areas, times, 100 * areas[1] / sum);
    }

    /// The signal less the straight line through the ends.
    static double[] net(double[] time, double[] signal, Zones zones) {
        double before = mean(time, signal, zones.from() - zones.baseline(), zones.from());
        double after = mean(time, signal, zones.to(), zones.to() + zones.baseline());
        double first = zones.from() - 0.5 * zones.baseline();
        double span = zones.to() - zones.from() + zones.baseline();
        double[] net = new double[time.length];
        for (int i = 0; i < time.length; i++) {
            net[i] = signal[i] - before - (after - before) * (time[i] - first) / span;
        }
        return net;
    }

    /// What of the full length stands over the line between its feet: the peak, without the smear beneath it.
    static double overItsFeet(double[] time, double[] net, Zones zones) {
        double width = 0.03 * (zones.mainTo() - zones.mainFrom());
        double front = Math.max(0, mean(time, net, zones.mainFrom(), zones.mainFrom() + width));
        double back = Math.max(0, mean(time, net, zones.mainTo() - width, zones.mainTo()));
        double area = 0;
        for (int i = 0; i + 1 < time.length; i++) {
            area += time[i] >= zones.mainFrom() && time[i] <= zones.mainTo() ? net[i] * (time[i + 1] - time[i]) : 0;
        }
        double beneath = 0.5 * (front + back) * (zones.mainTo() - zones.mainFrom());
        return area > 0 ? Math.max(0, Math.min(1, 1 - beneath / area)) : 0;
    }

    private static double mean(double[] time, double[] signal, double from, double to) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < time.length; i++) {
            if (time[i] >= from && time[i] <= to) {
                sum += signal[i];
                n++;
            }
        }
        if (n == 0) {
            throw new IllegalArgumentException("there is no signal between " + from + " and " + to + " for the baseline");
        }
        return sum / n;
    }

    /// Zones around the highest point: the full length ends where the signal has fallen to a fiftieth of it, and begins as far before.
    /// What is looked at begins and ends where a twentieth of the trace is left for the baseline.
    public static Zones around(double[] time, double[] signal) {
        int n = time.length;
        if (n < 40) {
            throw new IllegalArgumentException("an electropherogram needs forty points or more; there are " + n);
        }
        int edge = n / 20;
        double floor = Math.min(mean(time, signal, time[0], time[edge]), mean(time, signal, time[n - 1 - edge], time[n - 1]));
        int top = edge;
        for (int i = edge; i < n - edge; i++) {
            top = signal[i] > signal[top] ? i : top;
        }
        int end = top;
        while (end < n - edge - 2 && signal[end] - floor > 0.02 * (signal[top] - floor)) {
            end++;
        }
        int begin = Math.max(edge + 1, top - Math.max(2, (end - top)));
        return new Zones(time[edge], time[begin], time[end], time[n - 1 - edge], time[edge] - time[0]);
    }
}
