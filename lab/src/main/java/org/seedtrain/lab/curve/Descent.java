package org.seedtrain.lab.curve;

/// Minimises a sum of squares: Levenberg and Marquardt's steps with Moré's scaling, each solved by Householder reflections of the
/// Jacobian above its damping, going over into those of Gauss and Newton down to the last digits. All arrays are made
/// once; nothing is allocated on the way.
public final class Descent {
    /// Residuals `r = observed - fitted`, weighted, and the derivatives of `fitted`.
    public interface Problem {
        int rows();

        int size();

        /// @param jacobian `d fitted_i / d theta_k` at `k * rows + i`
        void evaluate(double[] theta, double[] residuals, double[] jacobian);
    }

    private static final int MOST_STEPS = 500;

    private final Problem problem;
    private final int rows;
    private final int size;
    private final int stride;
    private double[] theta;
    private double[] trial;
    private double[] residuals;
    private double[] trialResiduals;
    private double[] jacobian;
    private double[] trialJacobian;
    private final double[] norms;
    private final double[] step;
    private final double[] work;
    private final double[] right;
    private final double[] diagonal;
    private double cost;
    private int steps;

    public Descent(Problem problem) {
        this.problem = problem;
        this.rows = problem.rows();
        this.size = problem.size();
        this.stride = rows + size;
        this.theta = new double[size];
        this.trial = new double[size];
        this.residuals = new double[rows];
        this.trialResiduals = new double[rows];
        this.jacobian = new double[rows * size];
        this.trialJacobian = new double[rows * size];
        this.norms = new double[size];
        this.step = new double[size];
        this.work = new double[stride * size];
        this.right = new double[stride];
        this.diagonal = new double[size];
    }

    /// The parameters reached.
    public double[] theta() {
        return theta;
    }

    public double cost() {
        return cost;
    }

    public int steps() {
        return steps;
    }

    /// Goes down from `start`; true when the steps have died out.
    public boolean run(double[] start) {
        System.arraycopy(start, 0, theta, 0, size);
        problem.evaluate(theta, residuals, jacobian);
        cost = squares(residuals);
        java.util.Arrays.fill(norms, 0);
        double lambda = 1e-3;
        double last = Double.POSITIVE_INFINITY;
        if (!Double.isFinite(cost)) {
            return false;
        }
        for (steps = 0; steps < MOST_STEPS; steps++) {
            double scale = scale();
            if (!solve(lambda)) {
                lambda = Math.max(1e-8, 10 * lambda);
                continue;
            }
            double length = length();
            if (length <= 1e-15 * scale) {
                return true;
            }
            for (int k = 0; k < size; k++) {
                trial[k] = theta[k] + step[k];
            }
            problem.evaluate(trial, trialResiduals, trialJacobian);
            double reached = squares(trialResiduals);
            boolean near = length < 1e-6 * scale;
            if (reached <= cost || near && reached <= cost * (1 + 1e-9)) {
                double ratio = near ? 1 : (cost - reached) / Math.max(predicted(), 1e-300);
                lambda = near && length > 0.9 * last ? Math.max(2 * lambda, 1e-6) : ratio > 0.75 ? 0.1 * lambda
                        : ratio > 0.25 ? lambda : 3 * lambda;
                lambda = lambda < 1e-12 ? 0 : lambda;
                accept(reached);
                if (length < 1e-11 * scale && length > 0.9 * last) {
                    return true;
                }
                last = length;
            } else {
                if (lambda > 1e12) {
                    return length < 1e-8 * scale;
                }
                lambda = Math.max(5 * lambda, 1e-6);
            }
        }
        return last < 1e-7 * scale();
    }

    private void accept(double reached) {
        double[] kept = theta;
        theta = trial;
        trial = kept;
        kept = residuals;
        residuals = trialResiduals;
        trialResiduals = kept;
        kept = jacobian;
        jacobian = trialJacobian;
        trialJacobian = kept;
        cost = reached;
    }

    private static double squares(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }

    /// Keeps the largest norms of the columns seen, and says how large the fitted values are.
    private double scale() {
        double most = 0;
        for (int k = 0; k < size; k++) {
            double sum = 0;
            for (int i = k * rows; i < (k + 1) * rows; i++) {
                sum += jacobian[i] * jacobian[i];
            }
            double norm = Math.sqrt(sum);
            norms[k] = Math.max(norms[k], norm);
            most = Math.max(most, norm);
        }
        for (int k = 0; k < size; k++) {
            norms[k] = Math.max(norms[k], 1e-12 * most);
        }
        return Math.max(Math.sqrt(cost), most);
    }

    /// How far a step moves the fitted values, at most.
    private double length() {
        double most = 0;
        for (int k = 0; k < size; k++) {
            most = Math.max(most, Math.abs(step[k]) * norms[k]);
        }
        return most;
    }

    /// By how much the step should lower the cost, if the curve were straight.
    private double predicted() {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            double moved = residuals[i];
            for (int k = 0; k < size; k++) {
                moved -= jacobian[k * rows + i] * step[k];
            }
            sum += moved * moved;
        }
        return cost - sum;
    }

    /// The step of the damped problem; false when the Jacobian leaves it open.
    private boolean solve(double lambda) {
        double root = Math.sqrt(lambda);
        for (int k = 0; k < size; k++) {
            System.arraycopy(jacobian, k * rows, work, k * stride, rows);
            for (int i = 0; i < size; i++) {
                work[k * stride + rows + i] = i == k ? root * norms[k] : 0;
            }
        }
        System.arraycopy(residuals, 0, right, 0, rows);
        java.util.Arrays.fill(right, rows, stride, 0);
        if (!triangle()) {
            return false;
        }
        for (int k = size - 1; k >= 0; k--) {
            double sum = right[k];
            for (int j = k + 1; j < size; j++) {
                sum -= work[j * stride + k] * step[j];
            }
            step[k] = sum / diagonal[k];
        }
        return true;
    }

    /// Householder reflections of `work` and `right`: R above the diagonal, its diagonal apart.
    private boolean triangle() {
        for (int k = 0; k < size; k++) {
            int from = k * stride;
            double sum = 0;
            for (int i = k; i < stride; i++) {
                sum += work[from + i] * work[from + i];
            }
            double norm = Math.sqrt(sum);
            if (!(norm > 1e-14 * norms[k])) {
                return false;
            }
            double head = work[from + k];
            double alpha = head > 0 ? -norm : norm;
            diagonal[k] = alpha;
            work[from + k] = head - alpha;
            double half = sum - head * alpha;
            for (int j = k + 1; j < size; j++) {
                reflect(from, work, j * stride, k, half);
            }
            reflect(from, right, 0, k, half);
        }
        return true;
    }

    private void reflect(int from, double[] target, int at, int k, double half) {
        double dot = 0;
        for (int i = k; i < stride; i++) {
            dot += work[from + i] * target[at + i];
        }
        double factor = dot / half;
        for (int i = k; i < stride; i++) {
            target[at + i] -= factor * work[from + i];
        }
    }

    /// `(J'J)^-1` where it ended.
    ///
    /// @param scales `d parameter / d theta`, for parameters that are a function of one theta each
    /// @throws CurveRefused when the data do not determine all parameters
    public double[][] inverseNormal(double[] scales) {
        scale();
        if (!solve(0)) {
            throw new CurveRefused("these standards do not determine the curve: some of its parameters could be anything."
                    + " Use more concentrations or a simpler model");
        }
        double[][] inverse = new double[size][size];
        for (int column = 0; column < size; column++) {
            for (int row = column; row >= 0; row--) {
                double sum = row == column ? 1 : 0;
                for (int k = row + 1; k <= column; k++) {
                    sum -= work[k * stride + row] * inverse[k][column];
                }
                inverse[row][column] = sum / diagonal[row];
            }
        }
        double[][] product = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double sum = 0;
                for (int k = Math.max(i, j); k < size; k++) {
                    sum += inverse[i][k] * inverse[j][k];
                }
                product[i][j] = sum * scales[i] * scales[j];
            }
        }
        return product;
    }
}
