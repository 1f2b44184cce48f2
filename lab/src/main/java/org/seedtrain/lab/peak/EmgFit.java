package org.seedtrain.lab.peak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.util.FastMath;

/// A sum of exponentially modified Gaussians by least squares (Levenberg 1944, Marquardt 1963) on area, mean m = mu + tau, ln w
/// with w^2 = sigma^2 + tau^2, and s = (tau/w)^3, half the skewness: the signal answers to each of these about linearly, also
/// where a peak has no tail. Each peak touches only the points near it, so the normal equations form a band. Widths
/// and tails are held near given ones, which decide where the noise leaves them open; a [Sag] of the baseline may be fitted with them.
final class EmgFit {
    private static final double LEAST_TAIL = 2.7e-5;
    private static final double LONGEST_TAIL = 0.93;

    private final double[] time;
    private final double[] signal;
    private final double noise;
    private final int peaks;
    private final double[] origin;
    private final Held held;
    private final Sag sag;
    private final double[][] gradients;
    private final int[] from;
    private final int[] to;
    private final double[] residual;
    private double cost;

    private EmgFit(double[] time, double[] signal, double noise, Held held, Sag sag) {
        this.time = time;
        this.signal = signal;
        this.noise = noise;
        this.held = held;
        this.sag = sag;
        this.origin = theta(held.shapes(), sag);
        this.peaks = held.shapes().size();
        this.gradients = new double[peaks][];
        this.from = new int[peaks];
        this.to = new int[peaks];
        this.residual = new double[time.length];
    }

    /// Near which widths and tails are held.
    ///
    /// @param shapes in the order of their places
    /// @param width standard deviation of ln w
    /// @param tail standard deviation of s
    record Held(List<Emg> shapes, double width, double tail) {
        /// Near those of a first guess.
        static Held loosely(List<Emg> shapes) {
            return new Held(shapes, 0.8, 0.3);
        }
    }

    /// @param residual what is left of the signal
    /// @param misfit its standard deviation in that of the noise
    /// @param share its standard deviation relative to the largest signal
    /// @param cost sum of squares in units of the noise, and of what holds the shapes
    /// @param sag how much there is of each curve of the sag
    @SuppressWarnings("ArrayRecordComponent")
    record Fitted(List<Emg> peaks, double[] residual, double misfit, double share, double cost, double[] sag) {
        /// Whether the sum describes the signal.
        boolean good() {
            return misfit < 1.35 || share < 0.003;
        }
    }

    /// @param signal over the baseline
    /// @param noise standard deviation of a point
    /// @param start in the order of their places
    static Fitted of(double[] time, double[] signal, double noise, List<Emg> start, int rounds) {
        return of(time, signal, noise, start, Held.loosely(start), Sag.NONE, rounds);
    }

    static Fitted of(double[] time, double[] signal, double noise, List<Emg> start, Held held, Sag sag, int rounds) {
        EmgFit fit = new EmgFit(time, signal, noise, held, sag);
        return fit.fitted(fit.descend(theta(start, sag), rounds));
    }

    private static double[] theta(List<Emg> shapes, Sag sag) {
        double[] theta = new double[4 * shapes.size() + sag.count()];
        for (int i = 0; i < shapes.size(); i++) {
            Emg emg = shapes.get(i);
            theta[4 * i] = emg.area();
            double width = Math.sqrt(emg.sigma() * emg.sigma() + emg.tau() * emg.tau());
            double tail = emg.tau() / width;
            theta[4 * i + 1] = emg.mu() + emg.tau();
            theta[4 * i + 2] = FastMath.log(width);
            theta[4 * i + 3] = Math.max(LEAST_TAIL, Math.min(LONGEST_TAIL, tail * tail * tail));
        }
        return theta;
    }

    private double[] descend(double[] start, int rounds) {
        double[] theta = start;
        double lambda = 1e-3;
        cost = evaluate(theta);
        for (int round = 0; round < rounds; round++) {
            Band band = new Band(peaks, from, to, sag.count());
            double[] slope = normal(theta, band);
            boolean better = false;
            double gain = 0;
            for (int trial = 0; trial < 12 && !better; trial++) {
                double[] next = step(theta, band.solve(slope, lambda));
                double before = cost;
                double after = evaluate(next);
                better = after < before;
                if (better) {
                    gain = before - after;
                    cost = after;
                    theta = next;
                    lambda = Math.max(1e-9, lambda * 0.15);
                } else {
                    lambda = Math.min(1e12, lambda * 8);
                }
            }
            if (!better) {
                cost = evaluate(theta);
                break;
            }
            if (gain < Math.max(0.02, 1e-6 * cost)) {
                break;
            }
        }
        return theta;
    }

    private double[] step(double[] theta, double[] delta) {
        double[] next = new double[theta.length];
        for (int i = 4 * peaks; i < theta.length; i++) {
            next[i] = theta[i] + delta[i];
        }
        for (int i = 0; i < 4 * peaks; i += 4) {
            double sigma = FastMath.exp(theta[i + 2]);
            next[i] = theta[i] + delta[i];
            double size = 1e-4 * Math.abs(origin[i]);
            next[i] = origin[i] > 0 ? Math.max(size, next[i]) : Math.min(-size, next[i]);
            next[i + 1] = theta[i + 1] + bounded(delta[i + 1], sigma);
            next[i + 2] = origin[i + 2] + bounded(theta[i + 2] + bounded(delta[i + 2], 0.6) - origin[i + 2], 1.5);
            next[i + 3] = Math.max(LEAST_TAIL, Math.min(LONGEST_TAIL, theta[i + 3] + bounded(delta[i + 3], 0.3)));
        }
        return next;
    }

    private static double bounded(double value, double most) {
        return Math.max(-most, Math.min(most, value));
    }

    private static Emg emg(double[] theta, int peak) {
        double width = FastMath.exp(theta[4 * peak + 2]);
        double tail = FastMath.cbrt(theta[4 * peak + 3]);
        double tau = width * tail;
        return new Emg(theta[4 * peak], theta[4 * peak + 1] - tau, width * Math.sqrt(1 - tail * tail), tau);
    }

    /// Fills gradients and residuals; gives the sum of squares in units of the noise.
    private double evaluate(double[] theta) {
        System.arraycopy(signal, 0, residual, 0, signal.length);
        double away = sag.takenOff(theta, 4 * peaks, residual);
        for (int i = 0; i < peaks; i++) {
            Emg emg = emg(theta, i);
            from[i] = place(emg.mu() - 5.5 * emg.sigma());
            to[i] = place(emg.mu() + 5.5 * emg.sigma() + 11 * emg.tau());
            int size = 4 * (to[i] - from[i]);
            if (gradients[i] == null || gradients[i].length < size) {
                gradients[i] = new double[size + 64];
            }
            double[] g = gradients[i];
            double s = theta[4 * i + 3];
            double tau = emg.tau() / (3 * s);
            double sigma = -emg.tau() * tau / emg.sigma();
            for (int k = from[i], at = 0; k < to[i]; k++, at += 4) {
                residual[k] -= emg.gradient(time[k], g, at);
                double byMu = g[at + 1];
                double bySigma = g[at + 2];
                double byTau = g[at + 3] - byMu;
                g[at + 2] = bySigma * emg.sigma() + byTau * emg.tau();
                g[at + 3] = byTau * tau + bySigma * sigma;
            }
            double width = (theta[4 * i + 2] - origin[4 * i + 2]) / held.width();
            double tail = (theta[4 * i + 3] - origin[4 * i + 3]) / held.tail();
            away += width * width + tail * tail;
        }
        double squares = 0;
        for (double r : residual) {
            squares += r * r;
        }
        return squares / (noise * noise) + away;
    }

    private int place(double t) {
        int low = 0;
        int high = time.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time[middle] < t) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double[] normal(double[] theta, Band band) {
        double[] slope = new double[theta.length];
        double weight = 1 / (noise * noise);
        for (int i = 0; i < peaks; i++) {
            double[] g = gradients[i];
            for (int k = from[i], at = 0; k < to[i]; k++, at += 4) {
                double r = residual[k] * weight;
                slope[4 * i] += g[at] * r;
                slope[4 * i + 1] += g[at + 1] * r;
                slope[4 * i + 2] += g[at + 2] * r;
                slope[4 * i + 3] += g[at + 3] * r;
            }
            for (int j = band.first(i); j <= i; j++) {
                int start = Math.max(from[i], from[j]);
                int end = Math.min(to[i], to[j]);
                if (start < end) {
                    band.add(i, j, g, 4 * (start - from[i]), gradients[j], 4 * (start - from[j]), end - start, weight);
                }
            }
            double width = 1 / (held.width() * held.width());
            double tail = 1 / (held.tail() * held.tail());
            band.hold(4 * i + 2, width);
            band.hold(4 * i + 3, tail);
            slope[4 * i + 2] -= (theta[4 * i + 2] - origin[4 * i + 2]) * width;
            slope[4 * i + 3] -= (theta[4 * i + 3] - origin[4 * i + 3]) * tail;
            sag.crossed(band, 4 * peaks, 4 * i, gradients[i], from[i], to[i], weight);
        }
        sag.normal(band, 4 * peaks, theta, residual, slope, weight);
        return slope;
    }

    private Fitted fitted(double[] theta) {
        List<Emg> emgs = new ArrayList<>();
        for (int i = 0; i < peaks; i++) {
            emgs.add(emg(theta, i));
        }
        double squares = 0;
        double top = 0;
        for (int k = 0; k < residual.length; k++) {
            squares += residual[k] * residual[k];
            top = Math.max(top, Math.abs(signal[k]));
        }
        double deviation = Math.sqrt(squares / Math.max(1, residual.length - theta.length));
        boolean inside = emgs.stream().allMatch(one -> Double.isFinite(one.area()) && one.mu() > time[0] - one.sigma()
                && one.mu() < time[time.length - 1]);
        return new Fitted(emgs, residual.clone(), inside ? deviation / noise : Double.POSITIVE_INFINITY,
                inside && top > 0 ? deviation / top : Double.POSITIVE_INFINITY, cost, Arrays.copyOfRange(theta, 4 * peaks, theta.length));
    }
}
