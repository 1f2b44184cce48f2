package org.seedtrain.lab.peak;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.util.FastMath;

/// The baseline through what is no peak: a polynomial where one describes the drift within the noise, else the smoothest line
/// (Whittaker 1923, Eilers 2003: minimises `sum w (b - z)^2 + lambda sum (second difference of z)^2` over means of the
/// signal), straight under each group of peaks. What lies far from it, such as dips, is left out.
final class Baseline {
    private static final int NODES = 512;
    private static final double FAR = 3.5;
    private static final int DEGREE = 3;

    private final int block;
    private final int nodes;
    private final double[] mean;
    private final double[] weight;
    private final double sigma;

    private Baseline(double[] y, boolean[] use, NoiseLevels noise) {
        int n = y.length;
        block = Math.max(1, n / NODES);
        nodes = (n + block - 1) / block;
        mean = new double[nodes];
        weight = new double[nodes];
        double low = y[0];
        double high = y[0];
        for (int i = 0; i < n; i++) {
            low = Math.min(low, y[i]);
            high = Math.max(high, y[i]);
            if (use[i]) {
                mean[i / block] += y[i];
                weight[i / block]++;
            }
        }
        for (int k = 0; k < nodes; k++) {
            mean[k] = weight[k] > 0 ? mean[k] / weight[k] : 0;
            weight[k] /= block;
        }
        sigma = Math.max(noise.ofMean(block), 1e-6 * (high - low));
    }

    /// @param use which points are baseline
    /// @param wave length [points] below which it does not follow the signal
    static double[] of(double[] y, boolean[] use, double wave, NoiseLevels noise) {
        Baseline base = new Baseline(y, use, noise);
        double[] z = base.polynomial();
        if (z.length == 0) {
            z = base.smooth(wave);
        }
        double[] line = new double[y.length];
        for (int i = 0; i < line.length; i++) {
            double at = (i + 0.5) / base.block - 0.5;
            int k = (int) Math.max(0, Math.min(base.nodes - 2.0, Math.floor(at)));
            line[i] = base.nodes == 1 ? z[0] : z[k] + (at - k) * (z[k + 1] - z[k]);
        }
        return line;
    }

    /// Of the lowest degree that describes the free means as well as the highest; empty when none does.
    private double[] polynomial() {
        double[] robust = weight.clone();
        int highest = highest();
        double[] z = polynomial(highest, robust);
        for (int round = 0; round < 2 && z.length > 0; round++) {
            leaveOut(z, robust);
            z = polynomial(highest, robust);
        }
        double used = Arrays.stream(weight).sum();
        double kept = Arrays.stream(robust).sum();
        if (z.length == 0 || kept < 0.93 * used || kept < 2 * highest + 3) {
            return new double[0];
        }
        double best = Double.POSITIVE_INFINITY;
        double[] chosen = {};
        double least = kept + 4 * Math.sqrt(2 * kept) + 4;
        for (int degree = 0; degree <= highest; degree++) {
            double[] line = degree == highest ? z : polynomial(degree, robust);
            double squares = 0;
            for (int k = 0; k < nodes && line.length > 0; k++) {
                double away = (mean[k] - line[k]) / sigma;
                squares += robust[k] * away * away;
            }
            double judged = squares + degree * FastMath.log(Math.max(2, kept));
            if (line.length > 0 && squares < least && judged < best) {
                best = judged;
                chosen = line;
            }
        }
        return chosen;
    }

    /// A polynomial is not drawn far beyond the points that hold it.
    private int highest() {
        int first = 0;
        while (first < nodes - 1 && weight[first] == 0) {
            first++;
        }
        int last = nodes - 1;
        while (last > 0 && weight[last] == 0) {
            last--;
        }
        int beyond = Math.max(first, nodes - 1 - last);
        return beyond > 0.15 * nodes ? 1 : beyond > 0.07 * nodes ? 2 : DEGREE;
    }

    private double[] polynomial(int degree, double[] w) {
        int m = degree + 1;
        double[][] normal = new double[m][m];
        double[] right = new double[m];
        double[] powers = new double[m];
        for (int k = 0; k < nodes; k++) {
            if (w[k] > 0) {
                powers(k, powers);
                for (int i = 0; i < m; i++) {
                    right[i] += w[k] * powers[i] * mean[k];
                    for (int j = 0; j < m; j++) {
                        normal[i][j] += w[k] * powers[i] * powers[j];
                    }
                }
            }
        }
        try {
            double[] c = new CholeskyDecomposition(new Array2DRowRealMatrix(normal, false), 1e-9, 1e-12).getSolver()
                    .solve(new ArrayRealVector(right, false)).toArray();
            double[] z = new double[nodes];
            for (int k = 0; k < nodes; k++) {
                powers(k, powers);
                for (int i = 0; i < m; i++) {
                    z[k] += c[i] * powers[i];
                }
            }
            return z;
        } catch (org.hipparchus.exception.MathRuntimeException tooFewPoints) {
            return new double[0];
        }
    }

    /// Legendre's polynomials over the run.
    private void powers(int k, double[] p) {
        double x = 2 * k / Math.max(1.0, nodes - 1) - 1;
        p[0] = 1;
        for (int i = 1; i < p.length; i++) {
            p[i] = i == 1 ? x : ((2 * i - 1) * x * p[i - 1] - (i - 1) * p[i - 2]) / i;
        }
    }

    private void leaveOut(double[] z, double[] robust) {
        double[] away = new double[nodes];
        int n = 0;
        for (int k = 0; k < nodes; k++) {
            if (weight[k] > 0.5) {
                away[n++] = Math.abs(mean[k] - z[k]);
            }
        }
        Arrays.sort(away, 0, n);
        double far = FAR * Math.max(sigma, n == 0 ? 0 : 1.4826 * away[n / 2]);
        for (int k = 0; k < nodes; k++) {
            robust[k] = Math.abs(mean[k] - z[k]) > far ? 0 : weight[k];
        }
    }

    private double[] smooth(double wave) {
        double length = Math.max(2, wave / block) / (2 * FastMath.PI);
        double lambda = length * length * length * length;
        double[] robust = weight.clone();
        if (Arrays.stream(robust).filter(w -> w > 0).count() < 3) {
            double[] flat = new double[nodes];
            Arrays.fill(flat, Arrays.stream(mean).min().orElse(0));
            return flat;
        }
        double[] z = solve(robust, lambda);
        for (int round = 0; round < 2; round++) {
            leaveOut(z, robust);
            z = solve(robust, lambda);
        }
        straighten(z, robust);
        return z;
    }

    /// A straight line wherever no point is baseline.
    private void straighten(double[] z, double[] w) {
        int last = -1;
        for (int k = 0; k < nodes; k++) {
            if (w[k] > 0) {
                for (int i = last + 1; i < k; i++) {
                    z[i] = last < 0 ? z[k] : z[last] + (z[k] - z[last]) * (i - last) / (k - last);
                }
                last = k;
            }
        }
        for (int i = last + 1; i < nodes && last >= 0; i++) {
            z[i] = z[last];
        }
    }

    /// Solves the five-diagonal equations by Cholesky's LDL'; where nothing is baseline, the line may bend as it likes.
    private double[] solve(double[] w, double lambda) {
        int n = nodes;
        double[] main = new double[n];
        double[] next = new double[n];
        double[] after = new double[n];
        for (int k = 0; k < n; k++) {
            main[k] = w[k] + 1e-12;
            if (k > 0 && k < n - 1) {
                double stiff = w[k] > 0 ? lambda : 1e-4 * lambda;
                main[k - 1] += stiff;
                next[k - 1] -= 2 * stiff;
                after[k - 1] += stiff;
                next[k] -= 2 * stiff;
            }
        }
        for (int k = 1; k < n - 1; k++) {
            double stiff = w[k] > 0 ? lambda : 1e-4 * lambda;
            main[k] += 4 * stiff;
            main[k + 1] += stiff;
        }
        double[] d = new double[n];
        double[] c = new double[n];
        double[] e = new double[n];
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            double c1 = i > 0 ? c[i - 1] : 0;
            double e1 = i > 0 ? e[i - 1] : 0;
            double d1 = i > 0 ? d[i - 1] : 0;
            double e2 = i > 1 ? e[i - 2] : 0;
            double d2 = i > 1 ? d[i - 2] : 0;
            d[i] = main[i] - d1 * c1 * c1 - d2 * e2 * e2;
            c[i] = (next[i] - d1 * c1 * e1) / d[i];
            e[i] = after[i] / d[i];
            z[i] = w[i] * mean[i] - c1 * (i > 0 ? z[i - 1] : 0) - e2 * (i > 1 ? z[i - 2] : 0);
        }
        for (int i = n - 1; i >= 0; i--) {
            z[i] = z[i] / d[i] - (i + 1 < n ? c[i] * z[i + 1] : 0) - (i + 2 < n ? e[i] * z[i + 2] : 0);
        }
        return z;
    }
}
