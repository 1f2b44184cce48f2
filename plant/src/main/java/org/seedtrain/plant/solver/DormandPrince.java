package org.seedtrain.plant.solver;

/// The explicit Runge-Kutta method of Dormand and Prince (1980), order 5(4), first stage same as last, with Shampine's
/// dense output of order 4 and the step control of Hairer, Nørsett and Wanner (1993, section II.5). For what is not
/// stiff.
public final class DormandPrince {
    private static final double[] C = {0, 1.0 / 5, 3.0 / 10, 4.0 / 5, 8.0 / 9, 1, 1};
    private static final double[][] A = {
        {},
        {1.0 / 5},
        {3.0 / 40, 9.0 / 40},
        {44.0 / 45, -56.0 / 15, 32.0 / 9},
        {19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729},
        {9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656},
        {35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84}
    };
    private static final double[] E = {
        71.0 / 57600, 0, -71.0 / 16695, 71.0 / 1920, -17253.0 / 339200, 22.0 / 525, -1.0 / 40
    };
    private static final double[] D = {
        -12715105075.0 / 11282082432.0,
        0,
        87487479700.0 / 32700410799.0,
        -10690763975.0 / 1880347072.0,
        701980252875.0 / 199316789632.0,
        -1453857185.0 / 822651844.0,
        69997945.0 / 29380423.0
    };

    private final OdeSystem system;
    private final int n;
    private final double relative;
    private final double[] size;
    private final double longest;
    private final double[] y;
    private final double[] stage;
    private final double[][] k = new double[7][];
    private double t;
    private double h;
    private double lastError;
    private long evaluations;

    /// @param relative tolerance of one step relative to each state
    /// @param size for each state, what is small: its absolute tolerance is `relative * size`
    /// @param longest longest step
    public DormandPrince(OdeSystem system, double relative, double[] size, double longest) {
        this.system = system;
        this.relative = relative;
        this.size = size.clone();
        this.longest = longest;
        n = system.dimension();
        y = new double[n];
        stage = new double[n];
        for (int s = 0; s < 7; s++) {
            k[s] = new double[n];
        }
    }

    public void begin(double time, double[] start) {
        t = time;
        System.arraycopy(start, 0, y, 0, n);
        rates(t, y, k[0]);
        double state = 0;
        double speed = 0;
        for (int i = 0; i < n; i++) {
            double scale = relative * (size[i] + Math.abs(y[i]));
            state += square(y[i] / scale);
            speed += square(k[0][i] / scale);
        }
        h = speed > 0 ? Math.min(longest, 0.01 * Math.sqrt(Math.max(state, 1e-10) / speed)) : longest;
        lastError = 1e-4;
    }

    private static double square(double x) {
        return x * x;
    }

    public double time() {
        return t;
    }

    public long evaluations() {
        return evaluations;
    }

    private void rates(double time, double[] at, double[] out) {
        evaluations++;
        system.rates(time, at, out);
    }

    /// Takes one step of its own choice.
    public DenseStep step() {
        boolean rejected = false;
        while (true) {
            if (!(h > 1e-14 * Math.max(1, Math.abs(t)))) {
                throw new SolverFailure("the equations cannot be followed beyond t = " + t + ": step " + h);
            }
            for (int s = 1; s < 7; s++) {
                System.arraycopy(y, 0, stage, 0, n);
                for (int j = 0; j < s; j++) {
                    double factor = h * A[s][j];
                    for (int i = 0; i < n; i++) {
                        stage[i] += factor * k[j][i];
                    }
                }
                rates(t + C[s] * h, stage, k[s]);
            }
            double error = error();
            double root = Math.sqrt(Math.sqrt(error));
            double grow = root / Math.sqrt(Math.sqrt(Math.sqrt(Math.max(lastError, 1e-4)))) / 0.9;
            if (error <= 1) {
                double factor = Math.min(5, Math.max(0.1, grow));
                DenseStep step = accept();
                double proposed = h / factor;
                h = Math.min(longest, rejected ? Math.min(proposed, step.end() - step.start()) : proposed);
                lastError = Math.max(error, 1e-4);
                return step;
            }
            rejected = true;
            h /= Math.min(5, Math.max(1.1, root / 0.9));
            if (Double.isNaN(error)) {
                h *= 0.1;
            }
        }
    }

    private double error() {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double e = 0;
            for (int s = 0; s < 7; s++) {
                e += E[s] * k[s][i];
            }
            sum += square(h * e / (relative * (size[i] + Math.max(Math.abs(y[i]), Math.abs(stage[i])))));
        }
        return Math.sqrt(sum / n);
    }

    private DenseStep accept() {
        double[] c = new double[5 * n];
        for (int i = 0; i < n; i++) {
            double difference = stage[i] - y[i];
            double third = h * k[0][i] - difference;
            double fifth = 0;
            for (int s = 0; s < 7; s++) {
                fifth += D[s] * k[s][i];
            }
            c[i] = y[i];
            c[n + i] = stage[i];
            c[2 * n + i] = third;
            c[3 * n + i] = difference - h * k[6][i] - third;
            c[4 * n + i] = h * fifth;
        }
        DenseStep step = new DenseStep(t, h, n, c);
        t = step.end();
        System.arraycopy(stage, 0, y, 0, n);
        double[] last = k[6];
        k[6] = k[0];
        k[0] = last;
        return step;
    }
}
