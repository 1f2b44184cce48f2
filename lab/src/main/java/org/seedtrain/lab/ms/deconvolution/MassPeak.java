package org.seedtrain.lab.ms.deconvolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.util.FastMath;

/// One candidate measured in the spectrum itself: its charges laid over each other on a mass axis, each with the share
/// that is the candidate's own, and the centroid of the peak that results: of all above a tenth of its height that is within
/// 9 Da of the top. A broad peak, under which sodium adducts hide, is fitted with them ([AdductSeries]); of one that is still
/// broader the uppermost quarter counts.
final class MassPeak {
    private static final double REACH_Da = 9;
    /// Standard deviation from which adducts are a shoulder.
    private static final double BROAD_Da = 5;
    /// Standard deviation from which they can no longer be told from the peak.
    private static final double TOO_BROAD_Da = 15;
    private static final double MERGE_Da = 0.6;
    /// Height of all its peaks over the noise of so many: with millions of combinations 5 sigma are chance.
    private static final double SIGNIFICANT = 8;
    private static final int FEWEST_CHARGES = 3;

    private final LogSpectrum fine;
    private final ChargeGrid grid;
    private final double from;
    private final double step;
    private final int points;
    private List<Overlap.Companion> companions = List.of();

    private MassPeak(LogSpectrum fine, ChargeGrid grid, double from, double step, int points) {
        this.fine = fine;
        this.grid = grid;
        this.from = from;
        this.step = step;
        this.points = points;
    }

    /// @param sigma of the peak, from its lighter flank [Da]
    record Measured(NeutralMass mass, double sigma) {}

    static Optional<Measured> of(LogSpectrum fine, ChargeGrid grid, double guess, double smoothing) {
        return around(fine, grid, guess, smoothing).measure(guess);
    }

    /// The same peak in some of its charges, without what others have there.
    static Measured again(LogSpectrum fine, ChargeGrid grid, Measured before, double smoothing, List<Integer> charges,
            List<Overlap.Companion> others) {
        double guess = before.mass().mass_Da();
        MassPeak peak = around(fine, grid, guess, smoothing);
        peak.companions = others;
        List<Charge> run = new ArrayList<>();
        charges.forEach(z -> run.add(new Charge(z, 1, 1)));
        return peak.measured(guess, run, before.mass().share()).map(one -> others.isEmpty()
                        ? new Measured(new NeutralMass(one.mass().mass_Da(), before.mass().intensity(), before.mass().charges(),
                                before.mass().share(), one.mass().error_Da()), one.sigma())
                        : one)
                .filter(one -> Math.abs(one.mass().mass_Da() - guess) < 4 * before.sigma()).orElse(before);
    }

    private static MassPeak around(LogSpectrum fine, ChargeGrid grid, double guess, double smoothing) {
        double spread = 0.0254 * Math.sqrt(guess);
        double half = Math.max(5 * spread, 10 * smoothing * guess);
        double step = Math.max(0.04, 1.5e-6 * guess);
        int points = 2 * (int) (half / step) + 1;
        return new MassPeak(fine, grid, guess - (points / 2) * step, step, points);
    }

    private record Charge(int z, double height, double share) {}

    private Optional<Measured> measure(double guess) {
        List<Charge> run = run(guess);
        if (run.isEmpty() || run.size() < fewest(run.get(run.size() / 2).z())) {
            return Optional.empty();
        }
        double own = 0;
        double all = 0;
        for (Charge charge : run) {
            own += charge.height();
            all += charge.height() / charge.share();
        }
        double share = own / all;
        if (share < 0.25 || own < SIGNIFICANT * grid.spectrum.noise * Math.sqrt(run.size())) {
            return Optional.empty();
        }
        return measured(guess, run, share);
    }

    /// The more charges a protein carries, the more different numbers of them it has.
    private static int fewest(int charge) {
        return charge < 12 ? FEWEST_CHARGES : charge < 30 ? FEWEST_CHARGES + 1 : FEWEST_CHARGES + 2;
    }

    private Optional<Measured> measured(double guess, List<Charge> run, double share) {
        double merge = guess < 60_000 ? MERGE_Da : 1.5;
        double[] sum = new double[points];
        for (Charge charge : run) {
            add(charge, sum);
        }
        double[] smooth = Smoother.gaussian(sum, merge / step);
        Centroid centroid = Centroid.of(smooth, from, step, guess);
        if (!(centroid.height() > 0)) {
            return Optional.empty();
        }
        double area = 0;
        List<Integer> charges = new ArrayList<>();
        List<Double> each = new ArrayList<>();
        for (Charge charge : run) {
            double[] alone = new double[points];
            add(charge, alone);
            area += centroid.area(alone, from, step) / charge.z();
            charges.add(charge.z());
            each.add(centroid.mean(alone, from, step));
        }
        return Optional.of(new Measured(new NeutralMass(centroid.mass(), area, charges, share, scatter(each)), centroid.sigma()));
    }

    private static double scatter(List<Double> each) {
        double mean = each.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double sum = 0;
        for (double one : each) {
            sum += (one - mean) * (one - mean);
        }
        return Math.sqrt(sum / (each.size() - 1) / each.size());
    }

    private void add(Charge charge, double[] sum) {
        double lnz = FastMath.log(charge.z());
        boolean whole = charge.share() > 0.6;
        for (int i = 0; i < points; i++) {
            double u = FastMath.log(from + i * step) - lnz;
            double part = 1;
            if (!whole) {
                double shared = grid.signal(u);
                part = shared > 0 ? Math.min(1, grid.at(charge.z(), u) / shared) : 0;
            }
            double others = 0;
            if (!companions.isEmpty()) {
                double x = FastMath.exp(u);
                for (Overlap.Companion companion : companions) {
                    others += companion.at(x);
                }
            }
            sum[i] += part * fine.at(u) - others;
        }
    }

    /// The longest run of neighbouring charges at which the candidate has a peak above the noise.
    private List<Charge> run(double guess) {
        double v = FastMath.log(guess);
        double top = 0;
        List<Charge> all = new ArrayList<>();
        for (int z = grid.lowCharge; z <= grid.highCharge(); z++) {
            double u = v - FastMath.log(z);
            double height = grid.at(z, u);
            double signal = grid.signal(u);
            all.add(new Charge(z, height, signal > 0 ? Math.min(1, height / signal) : 0));
            top = Math.max(top, height);
        }
        double least = Math.max(0.03 * top, 1.5 * grid.spectrum.noise);
        List<Charge> best = List.of();
        List<Charge> current = new ArrayList<>();
        double bestSum = 0;
        double sum = 0;
        for (Charge charge : all) {
            if (charge.height() > least && charge.share() > 0.05) {
                current.add(charge);
                sum += charge.height();
            } else {
                current = new ArrayList<>();
                sum = 0;
            }
            if (sum > bestSum) {
                best = current;
                bestSum = sum;
            }
        }
        return best;
    }

    /// Centre of a peak between two edges.
    private record Centroid(double mass, double height, double left, double right, double sigma) {
        static Centroid of(double[] values, double from, double step, double guess) {
            int at = (int) Math.rint((guess - from) / step);
            while (true) {
                int next = at;
                int reach = Math.max(1, (int) (1.0 / step));
                for (int i = Math.max(0, at - reach); i <= Math.min(values.length - 1, at + reach); i++) {
                    next = values[i] > values[next] ? i : next;
                }
                if (next == at) {
                    break;
                }
                at = next;
            }
            double height = values[at];
            double reach = REACH_Da / step;
            double level = 0.1 * height;
            for (int way = -1; way <= 1; way += 2) {
                int i = (int) (at + way * reach);
                level = Math.max(level, i > 0 && i < values.length ? Math.min(0.5 * height, values[i]) : level);
            }
            double width = (at - edge(values, at, -1, 0.5 * height)) * step / 1.17741;
            level = width < TOO_BROAD_Da ? level : 0.75 * height;
            double left = edge(values, at, -1, level);
            double right = edge(values, at, 1, level);
            Centroid peak = new Centroid(0, height, from + left * step, from + right * step, width);
            double mean = width > BROAD_Da && width < TOO_BROAD_Da
                    ? AdductSeries.fit(values, from, step, from + at * step, width).centre()
                    : peak.mean(values, from, step);
            double low = edge(values, at, -1, 0.1 * height);
            double high = edge(values, at, 1, 0.1 * height);
            return new Centroid(mean, height, from + low * step, from + high * step, width);
        }

        /// Where the flank crosses the level, or the valley before it rises again.
        private static double edge(double[] values, int at, int way, double level) {
            int i = at;
            double lowest = values[at];
            int place = at;
            while (i + way >= 0 && i + way < values.length && values[i + way] > level) {
                i += way;
                if (values[i] < lowest) {
                    lowest = values[i];
                    place = i;
                } else if (values[i] > 1.1 * lowest) {
                    return place;
                }
            }
            if (i + way < 0 || i + way >= values.length) {
                return i;
            }
            return i + way * (values[i] - level) / (values[i] - values[i + way]);
        }

        double mean(double[] values, double from, double step) {
            double sum = 0;
            double moment = 0;
            double base = 0;
            for (int i = 0; i < values.length; i++) {
                double m = from + i * step;
                double weight = Math.clamp((m - left) / step + 0.5, 0, 1) * Math.clamp((right - m) / step + 0.5, 0, 1);
                sum += weight * (values[i] - base);
                moment += weight * (values[i] - base) * m;
            }
            return sum > 0 ? moment / sum : 0.5 * (left + right);
        }

        double area(double[] values, double from, double step) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                double m = from + i * step;
                sum += m >= left && m <= right ? Math.max(0, values[i]) * step : 0;
            }
            return sum;
        }
    }
}
