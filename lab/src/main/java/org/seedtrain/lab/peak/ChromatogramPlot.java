package org.seedtrain.lab.peak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seedtrain.lab.analysis.Plot;

/// A chromatogram as a picture: signal, baseline, peaks filled above it, their apexes marked.
public final class ChromatogramPlot {
    private static final int MOST = 1500;

    private ChromatogramPlot() {}

    /// @param names of the peaks, in their order, by language tag; empty texts for none
    public static Plot of(Integration found, List<Map<String, String>> names) {
        int n = found.signal().length;
        int block = Math.max(1, (n + MOST - 1) / MOST);
        List<double[]> line = new ArrayList<>();
        for (int from = 0; from < n; from += block) {
            int low = from;
            int high = from;
            for (int i = from; i < Math.min(n, from + block); i++) {
                low = found.signal()[i] < found.signal()[low] ? i : low;
                high = found.signal()[i] > found.signal()[high] ? i : high;
            }
            line.add(at(found, Math.min(low, high)));
            if (low != high) {
                line.add(at(found, Math.max(low, high)));
            }
        }
        double[] x = line.stream().mapToDouble(point -> point[0]).toArray();
        Plot plot = Plot.of("chromatogram", "Chromatogram", "크로마토그램", "Time", "시간", "min", "Signal", "신호", "1")
                .line("signal", "Signal", "신호", x, line.stream().mapToDouble(point -> point[1]).toArray())
                .line("baseline", "Baseline", "기준선", x, line.stream().mapToDouble(point -> point[2]).toArray());
        for (int i = 0; i < found.peaks().size(); i++) {
            fill(plot, found, found.peaks().get(i), i, names.get(i));
        }
        return plot;
    }

    private static double[] at(Integration found, int i) {
        return new double[] {found.time_min()[i], found.signal()[i], found.baseline()[i]};
    }

    private static void fill(Plot plot, Integration found, Peak peak, int number, Map<String, String> name) {
        double[] time = found.time_min();
        double step = (time[time.length - 1] - time[0]) / (time.length - 1);
        int from = (int) Math.max(0, Math.rint((peak.start_min() - time[0]) / step));
        int to = (int) Math.min(time.length - 1.0, Math.rint((peak.end_min() - time[0]) / step));
        int points = Math.max(2, Math.min(120, to - from + 1));
        double[] x = new double[points];
        double[] low = new double[points];
        double[] high = new double[points];
        Emg shape = peak.method() == Peak.Method.DECONVOLUTION ? peak.shape() : null;
        for (int k = 0; k < points; k++) {
            int i = from + (int) Math.rint(k * (to - from) / (points - 1.0));
            x[k] = time[i];
            double share = (time[i] - peak.start_min()) / Math.max(1e-12, peak.end_min() - peak.start_min());
            boolean own = peak.method() == Peak.Method.MANUAL || peak.method() == Peak.Method.TANGENT_SKIM;
            low[k] = own ? peak.startLevel() + share * (peak.endLevel() - peak.startLevel()) : found.baseline()[i];
            high[k] = shape == null ? found.signal()[i] : low[k] + shape.at(time[i]);
        }
        String count = Integer.toString(number + 1);
        String en = name.getOrDefault("en", "");
        String ko = name.getOrDefault("ko", "");
        String place = Integrator.number(peak.retention_min());
        plot.band("peak-" + count, en.isEmpty() ? "Peak " + count : en, ko.isEmpty() ? "피크 " + count : ko, x, low, high)
                .markX(peak.retention_min(), (en.isEmpty() ? count : en) + ": " + place, (ko.isEmpty() ? count : ko) + ": " + place + "분");
    }
}
