package org.seedtrain.plant.solver;

import java.util.Arrays;

/// RODAS of Hairer and Wanner (Solving Ordinary Differential Equations II, 1996, section VI.4): a Rosenbrock method of
/// order 4(3), L-stable, stiffly accurate, six stages, dense output of order 3. Linear invariants (mass balances) are
/// kept to rounding.
public final class Rodas {
    private static final double GAMMA = 0.25;
    private static final double[] C = {0, 0.386, 0.21, 0.63, 1, 1};
    private static final double[] D = {0.25, -0.1043, 0.1035, -0.3620000000000023e-1, 0, 0};
    private static final double[][] A = {
        {},
        {1.544},
        {0.9466785280815826, 0.2557011698983284},
        {3.314825187068521, 2.896124015972201, 0.9986419139977817},
        {1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950},
        {1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950, 1}
    };
    private static final double[][] G = {
        {},
        {-5.6688},
        {-2.430093356833875, -0.2063599157091915},
        {-0.1073529058151375, -9.594562251023355, -20.47028614809616},
        {7.496443313967647, -10.24680431464352, -33.99990352819905, 11.70890893206160},
        {8.083246795921522, -7.981132988064893, -31.52159432874371, 16.31930543123136, -6.058818238834054}
    };
    private static final double[] D2 = {
        10.12623508344586, -7.487995877610167, -34.80091861555747, -7.992771707568823, 1.025137723295662
    };
    private static final double[] D3 = {
        -0.6762803392801253, 6.087714651680015, 16.43084320892478, 24.76722511418386, -6.594389125716872
    };

    private static final int STAGES = 6;
    /// So many steps must have gone well before one is taken longer at once.
    private static final int CALM = 3;
    private static final double MOST_LONGER = 50;

    private final OdeSystem system;
    private final int n;
    private final double relative;
    private final double[] size;
    private final double longest;
    private final BlockJacobian jacobian;
    private final double[] y;
    private final double[] f;
    private final double[] ft;
    private final double[] stage;
    private final double[] next;
    private final double[][] u = new double[6][];
    private double t;
    private double h;
    private double limit = Double.POSITIVE_INFINITY;
    private boolean missed;
    private boolean rejected;
    /// Steps since one was rejected.
    private int calm;
    private double acceptedSize;
    private double acceptedError;
    private long evaluations;
    private long steps;
    private long rejections;
    private long jacobians;
    private long factorisations;

    /// @param relative tolerance of one step relative to each state
    /// @param size for each state, what is small: its absolute tolerance is `relative * size`
    /// @param longest longest step [s]
    public Rodas(OdeSystem system, double relative, double[] size, double longest) {
        this.system = system;
        this.relative = relative;
        this.size = size.clone();
        this.longest = longest;
        n = system.dimension();
        jacobian = new BlockJacobian(system, this.size);
        y = new double[n];
        f = new double[n];
        ft = new double[n];
        stage = new double[n];
        next = new double[n];
        for (int i = 0; i < 6; i++) {
            u[i] = new double[n];
        }
    }

    public void begin(double time, double[] start) {
        t = time;
        System.arraycopy(start, 0, y, 0, n);
        rates(t, y, f);
        double state = 0;
        double speed = 0;
        for (int i = 0; i < n; i++) {
            double scale = relative * (size[i] + Math.abs(y[i]));
            state = Math.max(state, Math.abs(y[i]) / scale);
            speed = Math.max(speed, Math.abs(f[i]) / scale);
        }
        h = speed > 0 ? Math.min(longest, Math.max(1e-6, 0.01 * Math.max(state, 1 / relative * 0.01) / speed)) : longest;
        rejected = false;
        calm = CALM;
        missed = false;
        limit = Double.POSITIVE_INFINITY;
        acceptedSize = 0;
        acceptedError = 0;
    }

    /// The next step ends at `time` at the latest. Where that was tried and failed (towards the bottom of a vessel all goes
    /// ever faster) it is no longer aimed at.
    public void until(double time) {
        limit = missed ? Double.POSITIVE_INFINITY : time;
    }

    /// Writes where everything is after a while if it goes straight on from the beginning.
    public void ahead(double duration, double[] out) {
        for (int i = 0; i < n; i++) {
            out[i] = y[i] + duration * f[i];
        }
    }

    /// End of the last step.
    public double time() {
        return t;
    }

    /// How often the system was evaluated, for Jacobians too.
    public long evaluations() {
        return evaluations + jacobian.evaluations();
    }

    /// Steps that were taken.
    public long steps() {
        return steps;
    }

    /// Steps that were not good enough and were taken again, shorter.
    public long rejections() {
        return rejections;
    }

    public long jacobians() {
        return jacobians;
    }

    public long factorisations() {
        return factorisations;
    }

    private void rates(double time, double[] at, double[] out) {
        evaluations++;
        system.rates(time, at, out);
    }

    /// Takes one step of its own choice.
    public DenseStep step() {
        rates(t, y, f);
        double nudge = Math.max(1e-6, 1e-8 * Math.abs(t));
        double later = t + nudge;
        nudge = later - t;
        rates(later, y, ft);
        for (int i = 0; i < n; i++) {
            ft[i] = (ft[i] - f[i]) / nudge;
        }
        jacobian.evaluate(t, y, f, ft);
        jacobians++;
        if (h > limit - t) {
            h = limit - t;
        }
        while (true) {
            if (!(h > 1e-9 * Math.max(1, 1e-5 * Math.abs(t)))) {
                throw new SolverFailure("the equations cannot be followed beyond t = " + t + " s: step " + h + " s" + trouble());
            }
            factorisations++;
            double error = jacobian.factor(1 / (GAMMA * h)) ? attempt() : Double.POSITIVE_INFINITY;
            if (jacobian.surprised()) {
                jacobian.evaluateAll(t, y, f);
                jacobians++;
                continue;
            }
            if (!(error < 1e10)) {
                reject();
                h *= 0.2;
                continue;
            }
            double factor = clip(quarticRoot(error) / 0.9);
            double proposed = h / factor;
            if (error < 1) {
                double longer = longer(error);
                if (longer > 2 * h) {
                    h = longer;
                    continue;
                }
                if (acceptedSize > 0) {
                    double predicted = acceptedSize / h
                            * quarticRoot(error * error / acceptedError) / 0.9;
                    proposed = h / Math.max(factor, clip(predicted));
                }
                acceptedSize = h;
                acceptedError = Math.max(1e-2, error);
                return accept(rejected ? Math.min(proposed, h) : proposed);
            }
            reject();
            h = proposed;
        }
    }

    private void reject() {
        missed |= h >= limit - t;
        rejected = true;
        calm = 0;
        rejections++;
    }

    /// A step that was far too short is taken again, longer: that costs less than another Jacobian.
    private double longer(double error) {
        double factor = Math.min(MOST_LONGER, 0.9 / quarticRoot(error));
        return calm < CALM || jacobian.cost() < STAGES ? 0 : Math.min(Math.min(longest, limit - t), factor * h);
    }

    /// Names the state that hinders most.
    private String trouble() {
        int worst = 0;
        double most = -1;
        for (int i = 0; i < n; i++) {
            if (Double.isNaN(f[i]) || Double.isNaN(next[i])) {
                return "; state " + i + " (" + y[i] + ") is no number any more";
            }
            double e = Math.abs(u[5][i]) / (size[i] + Math.abs(y[i]));
            if (e > most) {
                most = e;
                worst = i;
            }
        }
        return "; state " + worst + " (" + y[worst] + ", rate " + f[worst] + ") hinders most";
    }

    private static double quarticRoot(double x) {
        return Math.sqrt(Math.sqrt(x));
    }

    private static double clip(double factor) {
        return Math.max(1.0 / 6, Math.min(5, factor));
    }

    /// Fills the stages; the error relative to the tolerance.
    private double attempt() {
        for (int s = 0; s < 6; s++) {
            double[] us = u[s];
            if (s == 0) {
                System.arraycopy(f, 0, us, 0, n);
            } else {
                System.arraycopy(y, 0, stage, 0, n);
                for (int j = 0; j < s; j++) {
                    add(stage, A[s][j], u[j]);
                }
                rates(t + C[s] * h, stage, us);
                for (int j = 0; j < s; j++) {
                    add(us, G[s][j] / h, u[j]);
                }
            }
            if (D[s] != 0) {
                add(us, h * D[s], ft);
            }
            jacobian.solve(us);
        }
        double core = 0;
        double rest = 0;
        int cores = 0;
        for (int i = 0; i < n; i++) {
            next[i] = stage[i] + u[5][i];
            double e = u[5][i] / (relative * (size[i] + Math.max(Math.abs(y[i]), Math.abs(next[i]))));
            if (jacobian.alone(i)) {
                rest += e * e;
            } else {
                core += e * e;
                cores++;
            }
        }
        double worst = Math.max(cores > 0 ? core / cores : 0, cores < n ? rest / (n - cores) : 0);
        return Math.max(1e-20, Math.sqrt(worst));
    }

    private void add(double[] to, double factor, double[] what) {
        for (int i = 0; i < n; i++) {
            to[i] += factor * what[i];
        }
    }

    private DenseStep accept(double proposed) {
        double[] k = new double[4 * n];
        System.arraycopy(y, 0, k, 0, n);
        System.arraycopy(next, 0, k, n, n);
        for (int j = 0; j < 5; j++) {
            double[] uj = u[j];
            for (int i = 0; i < n; i++) {
                k[2 * n + i] += D2[j] * uj[i];
                k[3 * n + i] += D3[j] * uj[i];
            }
        }
        DenseStep step = new DenseStep(t, h, n, k);
        t = step.end();
        System.arraycopy(next, 0, y, 0, n);
        h = Math.min(longest, proposed);
        rejected = false;
        calm++;
        steps++;
        return step;
    }

    /// The state at [#time()], a copy.
    public double[] state() {
        return Arrays.copyOf(y, n);
    }
}
