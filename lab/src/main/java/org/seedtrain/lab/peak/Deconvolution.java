package org.seedtrain.lab.peak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.nonlinear.vector.leastsquares.EvaluationRmsChecker;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.FastMath;

/// Takes overlapping peaks apart as a sum of exponentially modified Gaussians, by least squares on the logarithms of
/// area, width and tailing.
final class Deconvolution {
    private static final LevenbergMarquardtOptimizer OPTIMIZER = new LevenbergMarquardtOptimizer()
            .withCostRelativeTolerance(1e-12).withParameterRelativeTolerance(1e-10).withOrthoTolerance(1e-12);
    /// Least tau/sigma: what is more symmetric is a Gaussian to the eye.
    private static final double LEAST_TAIL = 0.03;

    private final double[] time;
    private final double[] signal;

    private Deconvolution(double[] time, double[] signal) {
        this.time = time;
        this.signal = signal;
    }

    /// Where to start: time and height of a top or a shoulder, and the standard deviation of its Gaussian.
    record Start(double time, double height, double sigma) {}

    /// @param signal over the baseline
    /// @param noise standard deviation
    /// @return the peaks by retention; empty when their sum does not describe the signal
    static Optional<List<Emg>> resolve(double[] time, double[] signal, List<Start> starts, double noise) {
        Deconvolution fit = new Deconvolution(time, signal);
        double[] theta = new double[4 * starts.size()];
        for (int i = 0; i < starts.size(); i++) {
            Start start = starts.get(i);
            theta[4 * i] = FastMath.log(start.height() * start.sigma() * Math.sqrt(2 * FastMath.PI));
            theta[4 * i + 1] = start.time() - 0.25 * start.sigma();
            theta[4 * i + 2] = FastMath.log(0.95 * start.sigma());
            theta[4 * i + 3] = FastMath.log(0.3);
        }
        double top = Arrays.stream(signal).max().orElse(1);
        try {
            double[] end = OPTIMIZER.optimize(new LeastSquaresBuilder().start(theta).target(signal).model(fit::sum,
                    fit::jacobian).checker(new EvaluationRmsChecker(1e-6, 1e-6 * top)).lazyEvaluation(false).maxEvaluations(400).maxIterations(400).build()).getPoint()
                    .toArray();
            return fit.good(end, noise) ? Optional.of(emgs(end)) : Optional.empty();
        } catch (MathRuntimeException notFound) {
            return Optional.empty();
        }
    }

    private boolean good(double[] theta, double noise) {
        if (!Arrays.stream(theta).allMatch(Double::isFinite)) {
            return false;
        }
        double[] sum = sum(theta);
        double squares = 0;
        double top = 0;
        for (int i = 0; i < sum.length; i++) {
            squares += (signal[i] - sum[i]) * (signal[i] - sum[i]);
            top = Math.max(top, signal[i]);
        }
        double residual = Math.sqrt(squares / sum.length);
        boolean inside = emgs(theta).stream().allMatch(emg -> emg.mu() > time[0] && emg.mu() < time[time.length - 1]);
        return inside && residual < Math.max(1.5 * noise, 0.004 * top);
    }

    private static List<Emg> emgs(double[] theta) {
        List<Emg> emgs = new ArrayList<>();
        for (int i = 0; i < theta.length; i += 4) {
            emgs.add(emg(theta, i));
        }
        emgs.sort(Comparator.comparingDouble(Emg::mu));
        return emgs;
    }

    private static Emg emg(double[] theta, int i) {
        double sigma = FastMath.exp(theta[i + 2]);
        return new Emg(FastMath.exp(theta[i]), theta[i + 1], sigma, sigma * (LEAST_TAIL + FastMath.exp(theta[i + 3])));
    }

    private double[] sum(double[] theta) {
        double[] sum = new double[time.length];
        for (int i = 0; i < theta.length; i += 4) {
            Emg emg = emg(theta, i);
            for (int k = 0; k < time.length; k++) {
                sum[k] += emg.at(time[k]);
            }
        }
        return sum;
    }

    private double[][] jacobian(double[] theta) {
        double[][] rows = new double[time.length][theta.length];
        for (int i = 0; i < theta.length; i += 4) {
            Emg emg = emg(theta, i);
            double tail = emg.sigma() * FastMath.exp(theta[i + 3]);
            for (int k = 0; k < time.length; k++) {
                emg.gradient(time[k], rows[k], i);
                double byTau = rows[k][i + 3];
                rows[k][i] *= emg.area();
                rows[k][i + 2] = rows[k][i + 2] * emg.sigma() + byTau * emg.tau();
                rows[k][i + 3] = byTau * tail;
            }
        }
        return rows;
    }
}
