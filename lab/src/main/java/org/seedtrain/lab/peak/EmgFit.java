package org.seedtrain.lab.peak;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;

/// A sum of exponentially modified Gaussians by least squares (Levenberg 1944, Marquardt 1963) on area, mean m = mu + tau, ln w
/// with w^2 = sigma^2 + tau^2, and s = (tau/w)^3, half the skewness: the signal answers to each of these about linearly, also
/// where a peak has no tail. Each peak touches only the points near it, so the normal equations form a band. Widths
/// and tails are held loosely near those of the start, which decides where the noise leaves them open.
final class EmgFit {
    private static final double LEAST_TAIL = 2.7e-5;
    private static final double LONGEST_TAIL = 0.93;
    private static final double TAIL_SPREAD = 0.3;
    private static final double WIDTH_SPREAD = 0.8;

    private final double[] time;
    private final double[] signal;
    private final double noise;
    private final int peaks;
    private final double[] origin;
    private final double[][] gradients;
    private final int[] from;
    private final int[] to;
    private final double[] residual;
    private double cost;

    private EmgFit(double[] time, double[] signal, double noise, double[] origin) {
        this.time = time;
        this.signal = signal;
        this.noise = noise;
        this.origin = origin;
        this.peaks = origin.length / 4;
        this.gradients = new double[peaks][];
        this.from = new int[peaks];
        this.to = new int[peaks];
        this.residual = new double[time.length];
    }

    /// @param residual what is left of the signal
    /// @param misfit its standard deviation in that of the noise
    /// @param share its standard deviation relative to the largest signal
    @SuppressWarnings("ArrayRecordComponent")
    record Fitted(List<Emg> peaks, double[] residual, double misfit, double share) {
        /// Whether the sum describes the signal.
        boolean good() {
            return misfit < 1.35 || share < 0.003;
        }
    }

    /// @param signal over the baseline
    /// @param noise standard deviation of a point
    /// @param start in the order of their places
    static Fitted of(double[] time, double[] signal, double noise, List<Emg> start, int rounds) {
        double[] theta = new double[4 * start.size()];
        for (int i = 0; i < start.size(); i++) {
            Emg emg = start.get(i);
            theta[4 * i] = emg.area();
            double width = Math.sqrt(emg.sigma() * emg.sigma() + emg.tau() * emg.tau());
            double tail = emg.tau() / width;
            theta[4 * i + 1] = emg.mu() + emg.tau();
            theta[4 * i + 2] = FastMath.log(width);
            theta[4 * i + 3] = Math.max(LEAST_TAIL, Math.min(LONGEST_TAIL, tail * tail * tail));
        }
        EmgFit fit = new EmgFit(time, signal, noise, theta.clone());
        return fit.fitted(fit.descend(theta, rounds));
    }

    private double[] descend(double[] start, int rounds) {
        double[] theta = start;
        double lambda = 1e-3;
        cost = evaluate(theta);
        for (int round = 0; round < rounds; round++) {
            Band band = new Band(peaks, from, to);
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
        for (int i = 0; i < theta.length; i += 4) {
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
        double held = 0;
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
            double width = (theta[4 * i + 2] - origin[4 * i + 2]) / WIDTH_SPREAD;
            double tail = (theta[4 * i + 3] - origin[4 * i + 3]) / TAIL_SPREAD;
            held += width * width + tail * tail;
        }
        double squares = 0;
        for (double r : residual) {
            squares += r * r;
        }
        return squares / (noise * noise) + held;
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
        double[] slope = new double[4 * peaks];
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
            band.hold(4 * i + 2, 1 / (WIDTH_SPREAD * WIDTH_SPREAD));
            band.hold(4 * i + 3, 1 / (TAIL_SPREAD * TAIL_SPREAD));
            slope[4 * i + 2] -= (theta[4 * i + 2] - origin[4 * i + 2]) / (WIDTH_SPREAD * WIDTH_SPREAD);
            slope[4 * i + 3] -= (theta[4 * i + 3] - origin[4 * i + 3]) / (TAIL_SPREAD * TAIL_SPREAD);
        }
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
        double deviation = Math.sqrt(squares / Math.max(1, residual.length - 4 * peaks));
        boolean inside = emgs.stream().allMatch(one -> Double.isFinite(one.area()) && one.mu() > time[0] - one.sigma()
                && one.mu() < time[time.length - 1]);
        return new Fitted(emgs, residual.clone(), inside ? deviation / noise : Double.POSITIVE_INFINITY,
                inside && top > 0 ? deviation / top : Double.POSITIVE_INFINITY);
    }
}
