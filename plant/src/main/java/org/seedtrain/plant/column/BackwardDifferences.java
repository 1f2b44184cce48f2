package org.seedtrain.plant.column;

import java.util.Arrays;
import org.hipparchus.util.FastMath;
import org.seedtrain.plant.solver.SolverFailure;

/// Numerical differentiation formulas of order 1 to 5 in backward differences (Shampine and Reichelt 1997, The MATLAB ODE
/// Suite; Klopfenstein's kappa), with modified Newton iterations. Between steps the interpolating polynomial of the
/// method is the dense output. Nothing is allocated while it steps.
final class BackwardDifferences {
    private static final int MOST_ORDER = 5;
    private static final int MOST_ITERATIONS = 4;
    private static final double[] KAPPA = {0, -0.1850, -1.0 / 9, -0.0823, -0.0415, 0};
    private static final double[] GAMMA = new double[MOST_ORDER + 1];
    private static final double[] ALPHA = new double[MOST_ORDER + 1];
    private static final double[] ERROR = new double[MOST_ORDER + 1];
    private static final double SAFETY = 0.9;
    /// A factorisation serves as long as gamma has not changed by more.
    private static final double STALE = 0.2;
    private static final int OLDEST = 25;
    /// Where a step begins no shorter, by what may be gone: rates that ask for less are those of a fast equilibrium, which a
    /// state meets only to its tolerance. They say nothing of where it goes.
    private static final double BLINK = 1e-9;

    static {
        for (int k = 1; k <= MOST_ORDER; k++) {
            GAMMA[k] = GAMMA[k - 1] + 1.0 / k;
        }
        for (int k = 0; k <= MOST_ORDER; k++) {
            ALPHA[k] = (1 - KAPPA[k]) * GAMMA[k];
            ERROR[k] = KAPPA[k] * GAMMA[k] + 1.0 / (k + 1);
        }
    }

    private final ImplicitSystem system;
    private final int n;
    private final int controlled;
    private final double relative;
    private final double absolute;
    private final double[][] d = new double[MOST_ORDER + 3][];
    private final DifferenceSpacing spacing = new DifferenceSpacing(MOST_ORDER);
    private final double[] y;
    private final double[] psi;
    private final double[] change;
    private final double[] r;
    private final double[] weight;
    private final double newtonTolerance;
    private double t;
    private double h;
    private int order;
    private int equalSteps;
    private double factoredGamma;
    private int age;
    private double contraction;
    private int iterations;

    int steps;
    int rejected;
    int evaluations;
    int factorisations;

    /// @param absolute tolerance of one step; the relative one is to the state itself
    BackwardDifferences(ImplicitSystem system, double relative, double absolute) {
        this.system = system;
        this.relative = relative;
        this.absolute = absolute;
        n = system.dimension();
        controlled = system.controlled();
        for (int k = 0; k < d.length; k++) {
            d[k] = new double[n];
        }
        y = new double[n];
        psi = new double[n];
        change = new double[n];
        r = new double[n];
        weight = new double[n];
        newtonTolerance = Math.max(1e-15 / relative, 0.03);
    }

    double time() {
        return t;
    }

    double[] state() {
        return d[0];
    }

    /// Begins anew at a moment at which f may jump.
    void begin(double time, double[] start, double longest) {
        t = time;
        if (start != d[0]) {
            System.arraycopy(start, 0, d[0], 0, n);
        }
        rates(t, d[0], r);
        weigh(d[0]);
        double speed = norm(r, 1);
        h = Math.min(longest, speed > 0 ? 0.1 / speed : longest);
        // second derivative along the solution, to find what an Euler step may be
        for (int i = 0; i < n; i++) {
            y[i] = d[0][i] + h * r[i];
        }
        rates(t + h, y, psi);
        for (int i = 0; i < n; i++) {
            psi[i] -= r[i];
        }
        double bend = norm(psi, 1) / h;
        if (bend > 0) {
            h = Math.min(longest, Math.min(100 * h, Math.sqrt(0.5 / bend)));
        }
        boolean known = h >= BLINK * longest;
        h = Math.max(h, BLINK * longest);
        for (int i = 0; i < n; i++) {
            d[1][i] = known ? r[i] * h : 0;
        }
        for (int k = 2; k < d.length; k++) {
            Arrays.fill(d[k], 0);
        }
        order = 1;
        equalSteps = 0;
        factoredGamma = 0;
    }

    private void rates(double time, double[] at, double[] into) {
        evaluations++;
        system.rates(time, at, into);
    }

    private void weigh(double[] at) {
        for (int i = 0; i < controlled; i++) {
            weight[i] = 1 / (absolute + relative * Math.abs(at[i]));
        }
    }

    private double norm(double[] x, double factor) {
        double sum = 0;
        for (int i = 0; i < controlled; i++) {
            double e = x[i] * weight[i];
            sum += e * e;
        }
        return factor * Math.sqrt(sum / controlled);
    }

    /// Takes one step of its own choice, but not beyond `end`.
    void step(double end) {
        if (t + 1.0001 * h > end) {
            resize((end - t) / h);
            equalSteps = 0;
        } else if (t + 1.9 * h > end) {
            resize(0.5 * (end - t) / h);
            equalSteps = 0;
        }
        while (true) {
            if (!(h > 1e-13 * Math.max(1e-3, Math.abs(t)))) {
                throw new SolverFailure("the column cannot be followed beyond t = " + t + " s: step " + h + " s");
            }
            double later = end - t <= 1.0001 * h ? end : t + h;
            predict();
            if (!converge(later)) {
                resize(0.5);
                equalSteps = 0;
                rejected++;
                continue;
            }
            double safety = SAFETY * (2 * MOST_ITERATIONS + 1) / (2 * MOST_ITERATIONS + iterations);
            weigh(y);
            double error = norm(change, ERROR[order]);
            if (error > 1) {
                resize(Math.max(0.2, safety * root(error, order + 1)));
                equalSteps = 0;
                rejected++;
                continue;
            }
            accept(later, safety);
            return;
        }
    }

    private static double root(double error, int k) {
        return FastMath.exp(-FastMath.log(Math.max(1e-12, error)) / k);
    }

    private void predict() {
        double[] start = d[0];
        System.arraycopy(start, 0, y, 0, n);
        Arrays.fill(psi, 0);
        for (int k = 1; k <= order; k++) {
            double[] dk = d[k];
            double factor = GAMMA[k] / ALPHA[order];
            for (int i = 0; i < n; i++) {
                y[i] += dk[i];
                psi[i] += factor * dk[i];
            }
        }
        weigh(y);
    }

    /// Newton from the predicted state; false if it does not converge with a fresh Jacobian.
    private boolean converge(double later) {
        double gamma = ALPHA[order] / h;
        boolean fresh = false;
        if (!(Math.abs(gamma - factoredGamma) <= (system.linear() ? 1e-12 : STALE) * gamma)
                || !system.linear() && age > OLDEST) {
            if (!factor(gamma)) {
                return false;
            }
            fresh = true;
        }
        while (true) {
            if (iterate(later, gamma)) {
                age++;
                return true;
            }
            if (fresh || system.linear()) {
                return false;
            }
            predict();
            if (!factor(gamma)) {
                return false;
            }
            fresh = true;
        }
    }

    private boolean factor(double gamma) {
        factorisations++;
        factoredGamma = gamma;
        age = 0;
        contraction = system.linear() ? 1e-9 : 0.7;
        return system.factor(gamma, y);
    }

    private boolean iterate(double later, double gamma) {
        Arrays.fill(change, 0);
        double before = 0;
        double relax = 2 * factoredGamma / (factoredGamma + gamma);
        for (iterations = 1; iterations <= MOST_ITERATIONS; iterations++) {
            rates(later, y, r);
            for (int i = 0; i < n; i++) {
                r[i] = r[i] - (psi[i] + change[i]) * gamma;
            }
            system.solve(r);
            double size = norm(r, 1);
            if (!(size < 1e12)) {
                return false;
            }
            if (iterations > 1) {
                double rate = size / before;
                if (rate >= 2 || rate >= 0.9 && iterations > 2) {
                    return false;
                }
                contraction = Math.max(0.3 * contraction, rate);
            }
            for (int i = 0; i < n; i++) {
                y[i] += r[i];
                change[i] += r[i];
            }
            if (size * Math.min(1, contraction) <= newtonTolerance * 0.3 || size == 0) {
                return true;
            }
            before = size;
        }
        return false;
    }

    private void accept(double later, double safety) {
        steps++;
        equalSteps++;
        t = later;
        double[] up = d[order + 2];
        double[] top = d[order + 1];
        for (int i = 0; i < n; i++) {
            up[i] = change[i] - top[i];
            top[i] = change[i];
        }
        for (int k = order; k >= 0; k--) {
            double[] dk = d[k];
            double[] next = d[k + 1];
            for (int i = 0; i < n; i++) {
                dk[i] += next[i];
            }
        }
        if (equalSteps <= order) {
            return;
        }
        double here = root(norm(change, ERROR[order]), order + 1);
        double less = order > 1 ? root(norm(d[order], ERROR[order - 1]), order) : 0;
        double more = order < MOST_ORDER ? root(norm(d[order + 2], ERROR[order + 1]), order + 2) : 0;
        double best = Math.max(here, Math.max(less, more));
        double factor = Math.min(10, safety * best);
        if (factor > 0.95 && factor < 1.15) {
            return;
        }
        if (best == less && less > here) {
            order--;
        } else if (best == more && more > here) {
            order++;
        }
        resize(factor);
        equalSteps = 0;
    }

    /// Rewrites the differences for another step.
    private void resize(double factor) {
        spacing.change(d, n, order, factor);
        h *= factor;
    }

    /// The state `index` at a moment within the last step.
    double at(double time, int index) {
        // the differences may have been rewritten for another step already: they describe the same polynomial
        double x = 1;
        double value = d[0][index];
        for (int k = 1; k <= order; k++) {
            x *= (time - t + (k - 1) * h) / (k * h);
            value += x * d[k][index];
        }
        return value;
    }
}
