package org.seedtrain.plant.solver;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.util.FastMath;

/// The Jacobian by finite differences and the factors of `(1/(h gamma)) I - J`, block by block. A dense block costs one
/// evaluation of the system for each of its states, a band block one for each diagonal (columns that do not touch are
/// moved together, Curtis, Powell and Reid 1974).
final class BlockJacobian {
    private static final double ROOT_EPSILON = 1.4901161193847656e-8;

    private final OdeSystem system;
    private final int n;
    private final List<OdeSystem.Block> blocks;
    private final int[][] followers;
    private final DenseLu[] dense;
    private final BandLu[] band;
    /// By block: full columns of the Jacobian that other blocks can see, one after the other.
    private final double[][] columns;
    private final double[][] bands;
    private final double[] size;
    private final double[] moved;
    private final double[] rates;
    private final double[] part;
    private final boolean[] alone;
    private double shift;

    BlockJacobian(OdeSystem system, double[] size) {
        this.system = system;
        this.size = size;
        n = system.dimension();
        blocks = system.blocks();
        int count = blocks.size();
        followers = new int[count][];
        dense = new DenseLu[count];
        band = new BandLu[count];
        columns = new double[count][];
        bands = new double[count][];
        moved = new double[n];
        rates = new double[n];
        alone = new boolean[n];
        Arrays.fill(alone, true);
        int largest = 0;
        for (int b = count - 1; b >= 0; b--) {
            OdeSystem.Block block = blocks.get(b);
            int m = block.states().length;
            largest = Math.max(largest, m);
            followers[b] = follow(block);
            if (block.dense()) {
                dense[b] = new DenseLu(m);
                columns[b] = new double[m * n];
            } else {
                int width = block.lower() + block.upper() + 1;
                band[b] = new BandLu(m, block.lower(), block.upper());
                bands[b] = new double[m * width];
                columns[b] = new double[Math.min(width, m) * n];
            }
        }
        part = new double[largest];
    }

    /// States that come after this block: those of later blocks and those that are only integrated along.
    private int[] follow(OdeSystem.Block block) {
        boolean[] before = new boolean[n];
        for (OdeSystem.Block other : blocks) {
            for (int i : other.states()) {
                before[i] = true;
            }
            for (int i : other.states()) {
                alone[i] = false;
            }
            if (other == block) {
                break;
            }
        }
        int[] rows = new int[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (!before[i]) {
                rows[count++] = i;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    private double nudge(double[] y, int i) {
        double delta = ROOT_EPSILON * Math.max(Math.abs(y[i]), size[i]);
        double there = y[i] + delta;
        return there - y[i];
    }

    /// @param f the rates at (t, y)
    void evaluate(double t, double[] y, double[] f) {
        System.arraycopy(y, 0, moved, 0, n);
        for (int b = 0; b < blocks.size(); b++) {
            if (blocks.get(b).dense()) {
                evaluateDense(b, t, y, f);
            } else {
                evaluateBand(b, t, y, f);
            }
        }
    }

    private void evaluateDense(int b, double t, double[] y, double[] f) {
        int[] states = blocks.get(b).states();
        double[] into = columns[b];
        for (int c = 0; c < states.length; c++) {
            int j = states[c];
            double delta = nudge(y, j);
            moved[j] = y[j] + delta;
            system.rates(t, moved, rates);
            moved[j] = y[j];
            double inverse = 1 / delta;
            for (int i = 0; i < n; i++) {
                into[c * n + i] = (rates[i] - f[i]) * inverse;
            }
        }
    }

    private void evaluateBand(int b, double t, double[] y, double[] f) {
        OdeSystem.Block block = blocks.get(b);
        int[] states = block.states();
        int m = states.length;
        int width = block.lower() + block.upper() + 1;
        int groups = Math.min(width, m);
        for (int g = 0; g < groups; g++) {
            for (int c = g; c < m; c += width) {
                moved[states[c]] = y[states[c]] + nudge(y, states[c]);
            }
            system.rates(t, moved, rates);
            int lastOfGroup = g;
            for (int c = g; c < m; c += width) {
                int j = states[c];
                double inverse = 1 / (moved[j] - y[j]);
                moved[j] = y[j];
                int from = Math.max(0, c - block.upper());
                int to = Math.min(m - 1, c + block.lower());
                for (int r = from; r <= to; r++) {
                    bands[b][r * width + c - r + block.lower()] = (rates[states[r]] - f[states[r]]) * inverse;
                }
                lastOfGroup = c;
            }
            double inverse = 1 / nudge(y, states[lastOfGroup]);
            int slot = lastOfGroup - (m - groups);
            for (int i : followers[b]) {
                columns[b][slot * n + i] = (rates[i] - f[i]) * inverse;
            }
        }
    }

    /// Factorises `shift I - J`; false if it cannot be.
    boolean factor(double newShift) {
        shift = newShift;
        for (int b = 0; b < blocks.size(); b++) {
            OdeSystem.Block block = blocks.get(b);
            int[] states = block.states();
            int m = states.length;
            boolean good;
            if (block.dense()) {
                double[] a = dense[b].a;
                for (int c = 0; c < m; c++) {
                    for (int r = 0; r < m; r++) {
                        a[r * m + c] = -columns[b][c * n + states[r]];
                    }
                    a[c * m + c] += shift;
                }
                good = dense[b].factor();
            } else {
                int width = block.lower() + block.upper() + 1;
                band[b].clear();
                for (int r = 0; r < m; r++) {
                    int from = Math.max(0, r - block.lower());
                    int to = Math.min(m - 1, r + block.upper());
                    for (int c = from; c <= to; c++) {
                        double entry = -bands[b][r * width + c - r + block.lower()];
                        band[b].set(r, c, c == r ? entry + shift : entry);
                    }
                }
                good = band[b].factor();
            }
            if (!good) {
                return false;
            }
        }
        return true;
    }

    /// Solves in place.
    void solve(double[] x) {
        for (int b = 0; b < blocks.size(); b++) {
            int[] states = blocks.get(b).states();
            int m = states.length;
            for (int c = 0; c < m; c++) {
                part[c] = x[states[c]];
            }
            int first;
            if (blocks.get(b).dense()) {
                dense[b].solve(part);
                first = 0;
            } else {
                band[b].solve(part);
                first = m - columns[b].length / n;
            }
            for (int c = 0; c < m; c++) {
                x[states[c]] = part[c];
            }
            int[] rows = followers[b];
            for (int c = first; c < m; c++) {
                double value = part[c];
                int column = (c - first) * n;
                for (int i : rows) {
                    x[i] += columns[b][column + i] * value;
                }
            }
        }
        double inverse = 1 / shift;
        for (int i = 0; i < n; i++) {
            if (alone[i]) {
                x[i] *= inverse;
            }
        }
    }

    boolean alone(int i) {
        return alone[i];
    }

    static double quarticRoot(double x) {
        return FastMath.sqrt(FastMath.sqrt(x));
    }
}
