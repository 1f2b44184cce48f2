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
    /// By dense block: its own part of the Jacobian, column after column.
    private final double[][] own;
    /// By block: what its followers see of those of its columns that they can see, column after column.
    private final double[][] coupling;
    private final double[] carried;
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
        own = new double[count][];
        coupling = new double[count][];
        carried = new double[n];
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
                own[b] = new double[m * m];
                coupling[b] = new double[m * followers[b].length];
            } else {
                int width = block.lower() + block.upper() + 1;
                band[b] = new BandLu(m, block.lower(), block.upper());
                bands[b] = new double[m * width];
                coupling[b] = new double[Math.min(width, m) * followers[b].length];
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
        int[] rows = followers[b];
        int m = states.length;
        for (int c = 0; c < m; c++) {
            int j = states[c];
            double delta = nudge(y, j);
            moved[j] = y[j] + delta;
            system.rates(t, moved, rates);
            moved[j] = y[j];
            double inverse = 1 / delta;
            for (int r = 0; r < m; r++) {
                own[b][c * m + r] = (rates[states[r]] - f[states[r]]) * inverse;
            }
            couple(b, c, rows, f, inverse);
        }
    }

    private void couple(int b, int column, int[] rows, double[] f, double inverse) {
        double[] into = coupling[b];
        int at = column * rows.length;
        for (int r = 0; r < rows.length; r++) {
            into[at + r] = (rates[rows[r]] - f[rows[r]]) * inverse;
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
            couple(b, slot, followers[b], f, inverse);
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
                double[] j = own[b];
                for (int i = 0; i < m * m; i++) {
                    a[i] = -j[i];
                }
                for (int c = 0; c < m; c++) {
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
            int[] rows = followers[b];
            if (blocks.get(b).dense()) {
                dense[b].solve(part);
            } else {
                band[b].solve(part);
            }
            for (int c = 0; c < m; c++) {
                x[states[c]] = part[c];
            }
            if (rows.length > 0) {
                carry(b, m, rows, x);
            }
        }
        double inverse = 1 / shift;
        for (int i = 0; i < n; i++) {
            if (alone[i]) {
                x[i] *= inverse;
            }
        }
    }

    /// Adds what the block's last columns bring about in its followers.
    private void carry(int b, int m, int[] rows, double[] x) {
        double[] seen = coupling[b];
        int count = rows.length;
        int first = m - seen.length / count;
        Arrays.fill(carried, 0, count, 0);
        for (int c = first; c < m; c++) {
            double value = part[c];
            int at = (c - first) * count;
            for (int r = 0; r < count; r++) {
                carried[r] += seen[at + r] * value;
            }
        }
        for (int r = 0; r < count; r++) {
            x[rows[r]] += carried[r];
        }
    }

    boolean alone(int i) {
        return alone[i];
    }

    static double quarticRoot(double x) {
        return FastMath.sqrt(FastMath.sqrt(x));
    }
}
