package org.seedtrain.lab.peak;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;

/// A peak before it is integrated: its top and its half-widths, in points.
///
/// @param apex index of the top
/// @param height over the baseline
/// @param front width of the front half at half height
/// @param back width of the back half at half height
/// @param half points to either side over which it may be smoothed
/// @param top whether the signal has a maximum there; else it is a shoulder
record Start(int apex, double height, double front, double back, int half, boolean top) {
    private static final double WIDER = 3.5;
    private static final double HALF = Math.sqrt(2 * FastMath.log(2));

    double sigma() {
        return Math.min(front, back) / HALF;
    }

    /// Peaks lower than `least` standard deviations of the noise are left out.
    ///
    /// @param over signal less baseline
    static List<Start> of(List<Candidates.Candidate> candidates, double[] over, NoiseLevels noise, double least) {
        Running running = new Running(over);
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            int low = i == 0 ? 0 : (int) (0.5 * (candidates.get(i - 1).at() + candidates.get(i).at()));
            int high = i == candidates.size() - 1 ? over.length - 1
                    : (int) (0.5 * (candidates.get(i).at() + candidates.get(i + 1).at()));
            Start start = measured(candidates.get(i), running, low, high, noise);
            boolean twin = !starts.isEmpty() && start.apex - starts.getLast().apex < 1 + 0.6 * Math.min(start.sigma(), starts.getLast().sigma());
            if (twin) {
                if (start.height > starts.getLast().height) {
                    starts.set(starts.size() - 1, start);
                }
            } else if (start.height > least * noise.sigma() && start.front + start.back < over.length / 3.0) {
                starts.add(start);
            }
        }
        return withoutWander(starts);
    }

    /// What is much wider than the other peaks and hardly rises beside them is the baseline.
    private static List<Start> withoutWander(List<Start> starts) {
        if (starts.size() < 2) {
            return starts;
        }
        double[] widths = starts.stream().mapToDouble(one -> one.front + one.back).sorted().toArray();
        double usual = widths[(widths.length - 1) / 2];
        double tallest = starts.stream().mapToDouble(Start::height).max().orElse(0);
        return starts.stream().filter(one -> (one.front + one.back < WIDER * usual || one.height > 0.02 * tallest)
                && (one.front + one.back < 1.5 * usual || one.height > 0.002 * tallest)).toList();
    }

    private static Start measured(Candidates.Candidate candidate, Running running, int low, int high, NoiseLevels noise) {
        int half = (int) (0.35 * candidate.scale());
        int at = (int) Math.max(0, Math.min(running.n() - 1.0, Math.rint(candidate.at())));
        int reach = (int) Math.ceil(Math.max(1.5 * candidate.scale(), 0.25 * (candidate.high() - candidate.low())));
        int apex = at;
        for (int i = Math.max(low, at - reach); i <= Math.min(high, at + reach); i++) {
            apex = running.mean(i, half) > running.mean(apex, half) ? i : apex;
        }
        boolean top = apex > Math.max(low, at - reach) && apex < Math.min(high, at + reach) || apex == at;
        apex = top ? apex : at;
        double height = running.mean(apex, half);
        double uncertain = 3 * noise.ofMean(2.0 * half + 1);
        double front = flank(running, apex, low, -1, half, height, uncertain);
        double back = flank(running, apex, high, 1, half, height, uncertain);
        if (Double.isNaN(front) && Double.isNaN(back)) {
            double lobe = 0.5 * (candidate.high() - candidate.low());
            double sigma = Math.sqrt(Math.max(0.2 * lobe * lobe, lobe * lobe - candidate.scale() * candidate.scale()));
            return new Start(apex, height, HALF * sigma, HALF * sigma, half, top);
        }
        front = Double.isNaN(front) ? back : front;
        back = Double.isNaN(back) ? front : back;
        return new Start(apex, height, Math.max(0.8, front), Math.max(0.8, back), half, top);
    }

    /// Distance at which the flank falls to half the height. Where a valley comes before, the distance follows from the valley, half
    /// of which is taken for the neighbour's.
    private static double flank(Running running, int apex, int end, int step, int half, double height, double uncertain) {
        double lowest = height;
        int lowestAt = apex;
        for (int i = apex + step; step < 0 ? i >= end : i <= end; i += step) {
            double value = running.mean(i, half);
            if (value <= 0.5 * height) {
                double before = running.mean(i - step, half);
                double part = before > value ? (before - 0.5 * height) / (before - value) : 1;
                return Math.max(0.5, Math.abs(i - step - apex) + part);
            }
            if (value < lowest) {
                lowest = value;
                lowestAt = i;
            } else if (value > lowest + uncertain) {
                break;
            }
        }
        double own = 0.5 * lowest / height;
        return lowestAt == apex || own > 0.46 ? Double.NaN
                : Math.abs(lowestAt - apex) * HALF / Math.sqrt(2 * FastMath.log(1 / own));
    }
}
