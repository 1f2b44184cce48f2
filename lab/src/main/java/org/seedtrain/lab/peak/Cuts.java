package org.seedtrain.lab.peak;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Gives every peak of a group its part: the fitted curve where peaks overlap and the curves describe them, else what lies between
/// perpendicular drops or over a tangent.
final class Cuts {
    /// Between peaks whose valley comes down to this share of the lower one, nothing need be taken apart.
    private static final double APART = 0.004;
    /// A peak is skimmed off one that is this many times as high...
    private static final double SKIMMED = 5;
    /// ...if the valley before it is this share of its own top.
    private static final double RIDING = 0.35;

    private final Grid grid;
    private final double[] over;
    private final double sigma;
    private final Settings settings;
    private final PeakShape shape;

    Cuts(Grid grid, double[] over, double sigma, Settings settings, PeakShape shape) {
        this.grid = grid;
        this.over = over;
        this.sigma = sigma;
        this.settings = settings;
        this.shape = shape;
    }

    void cut(Cluster cluster, List<Peak> peaks) {
        if (!cluster.good()) {
            between(cluster, List.of(), peaks);
            return;
        }
        List<Emg> emgs = cluster.shapes(grid);
        if (settings.overlap() != Settings.Overlap.RESOLVE && emgs.size() > 1) {
            between(cluster, emgs.size() == cluster.starts.size() ? emgs : List.of(), peaks);
            return;
        }
        int[] borders = IntStream.range(0, emgs.size() - 1).map(i -> lowest(emgs, i)).toArray();
        for (int i = 0; i < emgs.size(); i++) {
            Emg emg = emgs.get(i);
            double apex = emg.mode();
            double height = emg.at(apex);
            boolean alone = (i == 0 || sum(emgs, borders[i - 1]) < APART * height)
                    && (i == emgs.size() - 1 || sum(emgs, borders[i]) < APART * height);
            if (!alone) {
                peaks.add(shape.of(emg, Peak.Method.DECONVOLUTION));
                continue;
            }
            double foot = shape.foot(height) * height;
            int from = Math.max(grid.index(emg.crossing(apex, foot, -1)), i == 0 ? 0 : borders[i - 1]);
            int to = Math.min(grid.index(emg.crossing(apex, foot, 1)), i == emgs.size() - 1 ? grid.n() - 1 : borders[i]);
            if (to - from < 3) {
                peaks.add(shape.of(emg, Peak.Method.DECONVOLUTION));
            } else {
                peaks.add(shape.of(from, to, Math.max(from, Math.min(to, grid.index(apex))), emg.sigma() / grid.step(), emg, Peak.Method.BASELINE));
            }
        }
    }

    private double sum(List<Emg> emgs, int at) {
        double sum = 0;
        for (Emg emg : emgs) {
            sum += emg.at(grid.time(at));
        }
        return sum;
    }

    /// The lowest point of the sum between two neighbours.
    private int lowest(List<Emg> emgs, int i) {
        int from = grid.index(emgs.get(i).mode());
        int to = grid.index(emgs.get(i + 1).mode());
        List<Emg> near = emgs.subList(Math.max(0, i - 2), Math.min(emgs.size(), i + 4));
        int best = from;
        double least = Double.POSITIVE_INFINITY;
        int stride = Math.max(1, (to - from) / 24);
        for (int k = from; k <= to; k += stride) {
            double sum = sum(near, k);
            if (sum < least) {
                least = sum;
                best = k;
            }
        }
        return best;
    }

    private void between(Cluster cluster, List<Emg> emgs, List<Peak> peaks) {
        List<Start> starts = cluster.starts;
        Running running = new Running(over);
        List<Integer> borders = new ArrayList<>();
        borders.add(end(running, starts.getFirst(), -1, cluster.from));
        for (int i = 0; i + 1 < starts.size(); i++) {
            borders.add(valley(running, starts.get(i), starts.get(i + 1)));
        }
        borders.add(end(running, starts.getLast(), 1, cluster.to));
        for (int i = 0; i < starts.size(); i++) {
            Start start = starts.get(i);
            int from = borders.get(i);
            int to = Math.max(from + 1, borders.get(i + 1));
            boolean clear = (i == 0 || over[from] < APART * start.height()) && (i == starts.size() - 1 || over[to] < APART * start.height());
            if (settings.overlap() != Settings.Overlap.DROP && i > 0 && riding(running, starts.get(i - 1), start, from)) {
                skim(running, start, from, borders.get(i + 1), peaks);
                continue;
            }
            peaks.add(shape.of(from, to, Math.max(from, Math.min(to, start.apex())), start.sigma(), emgs.isEmpty() ? null : emgs.get(i),
                    clear || starts.size() == 1 ? Peak.Method.BASELINE : Peak.Method.PERPENDICULAR_DROP));
        }
    }

    /// Where the flank reaches the baseline.
    private int end(Running running, Start start, int step, int border) {
        int reach = step < 0 ? Math.max(0, Math.min(border, (int) (start.apex() - 4 * start.front())))
                : Math.min(over.length - 1, Math.max(border, (int) (start.apex() + 9 * start.back())));
        double level = Math.max(shape.foot(start.height()) * start.height(), 0.2 * sigma);
        for (int i = start.apex(); i != reach; i += step) {
            if (running.mean(i, start.half()) < level) {
                return i;
            }
        }
        return reach;
    }

    private static int valley(Running running, Start one, Start other) {
        int half = Math.min(one.half(), other.half());
        int lowest = one.apex();
        for (int i = one.apex(); i <= other.apex(); i++) {
            lowest = running.mean(i, half) < running.mean(lowest, half) ? i : lowest;
        }
        double share = one.sigma() / (one.sigma() + other.sigma());
        return lowest > one.apex() && lowest < other.apex() ? lowest : (int) (one.apex() + share * (other.apex() - one.apex()));
    }

    private static boolean riding(Running running, Start large, Start small, int valley) {
        return large.height() > SKIMMED * small.height() && running.mean(valley, small.half()) > RIDING * small.height();
    }

    /// The line from the valley that touches the signal behind the small peak: what is over it belongs to the small peak, the rest
    /// to the large one before it.
    private void skim(Running running, Start start, int from, int limit, List<Peak> peaks) {
        double base = running.mean(from, start.half());
        double least = Double.POSITIVE_INFINITY;
        int to = start.apex() + 1;
        for (int i = start.apex() + 1; i <= Math.min(limit, over.length - 1); i++) {
            double slope = (running.mean(i, start.half()) - base) / (i - from);
            if (slope < least) {
                least = slope;
                to = i;
            }
        }
        Peak rider = shape.over(from, to, base, base + least * (to - from), start.apex(), start.sigma(), Peak.Method.TANGENT_SKIM);
        Peak large = peaks.removeLast();
        double under = 0.5 * (2 * base + least * (to - from)) * (to - from) * grid.step();
        for (int i = to; i < limit; i++) {
            under += 0.5 * (over[i] + over[i + 1]) * grid.step();
        }
        peaks.add(new Peak(large.retention_min(), large.start_min(), grid.time(limit), large.area() + under, 0, large.height(),
                large.width50_min(), large.tailing(), large.plates(), 0, large.signalToNoise(), large.startLevel(), large.endLevel(),
                large.shape(), large.method()));
        peaks.add(rider);
    }
}
