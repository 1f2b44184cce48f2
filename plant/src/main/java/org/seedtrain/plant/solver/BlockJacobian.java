package org.seedtrain.plant.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The Jacobian by finite differences and the factors of `(1/(h gamma)) I - J`, block by block. A dense block costs one
/// evaluation of the system for each of its states, a band block one for each diagonal (columns that do not touch are
/// moved together, Curtis, Powell and Reid 1974).
///
/// A state of a dense block that is zero, does not change and that no other state moves (a substance that is not there)
/// is idle: its column is multiplied by zero alone and costs nothing. When it moves within a step after all, [#surprised]
/// says so and everything is evaluated.
final class BlockJacobian {
    private static final double ROOT_EPSILON = 1.4901161193847656e-8;

    private final OdeSystem system;
    private final int n;
    private final OdeSystem.Block[] blocks;
    private final DenseLu[] dense;
    private final BandLu[] band;
    /// By dense block: its own part of the Jacobian, column after column.
    private final double[][] own;
    /// By block: what those behind it see of its columns (of a band: of the last ones).
    private final Coupling[] coupling;
    private final double[][] bands;
    private final double[] size;
    private final double[] moved;
    private final double[] rates;
    private final double[] part;
    private final boolean[] alone;
    private final boolean[] idle;
    /// By dense block: its columns that are not idle, ascending.
    private final int[][] active;
    private final int[] activeCount;
    /// By dense block with a known pattern: columns that are moved together.
    private final int[] @Nullable [][] together;
    /// By dense block with a known pattern: the rows of the block that see each column.
    private final int[] @Nullable [][] seenBy;
    private final boolean @Nullable [][] pattern;
    private double shift;
    private boolean surprised;
    private long evaluations;
    private int cost;

    BlockJacobian(OdeSystem system, double[] size) {
        this.system = system;
        this.size = size;
        n = system.dimension();
        blocks = system.blocks().toArray(OdeSystem.Block[]::new);
        int count = blocks.length;
        dense = new DenseLu[count];
        band = new BandLu[count];
        own = new double[count][];
        coupling = new Coupling[count];
        bands = new double[count][];
        moved = new double[n];
        rates = new double[n];
        alone = new boolean[n];
        idle = new boolean[n];
        active = new int[count][];
        activeCount = new int[count];
        together = new int[count][][];
        seenBy = new int[count][][];
        pattern = system.pattern();
        Arrays.fill(alone, true);
        int largest = 0;
        for (int b = count - 1; b >= 0; b--) {
            OdeSystem.Block block = blocks[b];
            int m = block.states().length;
            largest = Math.max(largest, m);
            int[] followers = follow(block);
            active[b] = new int[m];
            if (block.dense()) {
                dense[b] = new DenseLu(m);
                own[b] = new double[m * m];
                coupling[b] = new Coupling(followers, m);
                if (pattern != null) {
                    together[b] = together(block.states(), pattern);
                    seenBy[b] = seenBy(block.states(), pattern);
                }
            } else {
                int width = block.lower() + block.upper() + 1;
                band[b] = new BandLu(m, block.lower(), block.upper());
                bands[b] = new double[m * width];
                coupling[b] = new Coupling(followers, groups(block));
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

    /// Puts each column to the first ones that no rate sees together with it.
    private int[][] together(int[] states, boolean[][] pattern) {
        List<List<Integer>> found = new ArrayList<>();
        List<boolean[]> taken = new ArrayList<>();
        for (int c = 0; c < states.length; c++) {
            int g = 0;
            while (g < found.size() && meets(taken.get(g), pattern, states[c])) {
                g++;
            }
            if (g == found.size()) {
                found.add(new ArrayList<>());
                taken.add(new boolean[n]);
            }
            found.get(g).add(c);
            for (int i = 0; i < n; i++) {
                taken.get(g)[i] |= pattern[i][states[c]];
            }
        }
        return found.stream()
                .map(columns -> columns.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static int[][] seenBy(int[] states, boolean[][] pattern) {
        int[][] rows = new int[states.length][];
        for (int c = 0; c < states.length; c++) {
            int column = states[c];
            rows[c] = IntStream.range(0, states.length).filter(r -> pattern[states[r]][column]).toArray();
        }
        return rows;
    }

    private boolean meets(boolean[] taken, boolean[][] pattern, int state) {
        for (int i = 0; i < n; i++) {
            if (taken[i] && pattern[i][state]) {
                return true;
            }
        }
        return false;
    }

    /// How many sets of columns of a band are moved one after the other.
    private static int groups(OdeSystem.Block block) {
        return Math.min(block.lower() + block.upper() + 1, block.states().length);
    }

    private double nudge(double[] y, int i) {
        double delta = ROOT_EPSILON * Math.max(Math.abs(y[i]), size[i]);
        double there = y[i] + delta;
        return there - y[i];
    }

    /// Evaluates what is not idle.
    ///
    /// @param f the rates at (t, y)
    /// @param ft their derivative by time
    void evaluate(double t, double[] y, double[] f, double[] ft) {
        for (int i = 0; i < n; i++) {
            idle[i] = y[i] == 0 && f[i] == 0 && ft[i] == 0;
        }
        evaluate(t, y, f);
    }

    /// Evaluates all columns.
    void evaluateAll(double t, double[] y, double[] f) {
        Arrays.fill(idle, false);
        evaluate(t, y, f);
    }

    private void evaluate(double t, double[] y, double[] f) {
        surprised = false;
        cost = 0;
        System.arraycopy(y, 0, moved, 0, n);
        for (int b = 0; b < blocks.length; b++) {
            int[][] sets = together[b];
            int[][] seen = seenBy[b];
            boolean[][] known = pattern;
            if (sets != null && seen != null && known != null) {
                evaluateTogether(b, sets, seen, known, t, y, f);
                coupling[b].gather(active[b], activeCount[b]);
            } else if (blocks[b].dense()) {
                evaluateDense(b, t, y, f);
                coupling[b].gather(active[b], activeCount[b]);
            } else {
                evaluateBand(b, t, y, f);
                coupling[b].gather(null, groups(blocks[b]));
            }
        }
    }

    private void rates(double t) {
        evaluations++;
        cost++;
        system.rates(t, moved, rates);
    }

    private void evaluateDense(int b, double t, double[] y, double[] f) {
        int[] states = blocks[b].states();
        int m = states.length;
        int[] columns = active[b];
        int count = 0;
        for (int c = 0; c < m; c++) {
            if (!idle[states[c]]) {
                columns[count++] = c;
            }
        }
        for (int k = 0; k < count; k++) {
            int c = columns[k];
            int j = states[c];
            double delta = nudge(y, j);
            moved[j] = y[j] + delta;
            rates(t);
            moved[j] = y[j];
            double inverse = 1 / delta;
            for (int r = 0; r < m; r++) {
                int i = states[r];
                own[b][c * m + r] = (rates[i] - f[i]) * inverse;
                if (idle[i] && rates[i] != 0) {
                    idle[i] = false;
                    columns[count++] = r;
                }
            }
            coupling[b].column(c, rates, f, inverse);
        }
        Arrays.sort(columns, 0, count);
        activeCount[b] = count;
    }

    private void evaluateTogether(
            int b, int[][] sets, int[][] seen, boolean[][] known, double t, double[] y, double[] f) {
        int[] states = blocks[b].states();
        int m = states.length;
        for (int[] set : sets) {
            for (int c : set) {
                moved[states[c]] = y[states[c]] + nudge(y, states[c]);
            }
            rates(t);
            for (int c : set) {
                int j = states[c];
                double inverse = 1 / (moved[j] - y[j]);
                moved[j] = y[j];
                for (int r : seen[c]) {
                    int i = states[r];
                    own[b][c * m + r] = (rates[i] - f[i]) * inverse;
                }
                coupling[b].column(c, rates, f, inverse, known, j);
            }
        }
        for (int c = 0; c < m; c++) {
            active[b][c] = c;
            idle[states[c]] = false;
        }
        activeCount[b] = m;
    }

    private void evaluateBand(int b, double t, double[] y, double[] f) {
        OdeSystem.Block block = blocks[b];
        int[] states = block.states();
        int m = states.length;
        int width = block.lower() + block.upper() + 1;
        int groups = groups(block);
        for (int g = 0; g < groups; g++) {
            for (int c = g; c < m; c += width) {
                moved[states[c]] = y[states[c]] + nudge(y, states[c]);
            }
            rates(t);
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
            coupling[b].column(slot, rates, f, inverse);
        }
    }

    /// Factorises `shift I - J`; false if it cannot be.
    boolean factor(double newShift) {
        shift = newShift;
        for (int b = 0; b < blocks.length; b++) {
            OdeSystem.Block block = blocks[b];
            int[] states = block.states();
            int m = states.length;
            boolean good;
            if (block.dense()) {
                good = factorDense(b, m);
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

    private boolean factorDense(int b, int m) {
        int[] columns = active[b];
        int count = activeCount[b];
        dense[b].size(count);
        double[] a = dense[b].a;
        for (int k = 0; k < count; k++) {
            int from = columns[k] * m;
            for (int r = 0; r < count; r++) {
                a[k * count + r] = -own[b][from + columns[r]];
            }
            a[k * count + k] += shift;
        }
        return dense[b].factor();
    }

    /// Solves in place.
    void solve(double[] x) {
        for (int b = 0; b < blocks.length; b++) {
            int[] states = blocks[b].states();
            int m = states.length;
            if (blocks[b].dense()) {
                int[] columns = active[b];
                int count = activeCount[b];
                for (int k = 0; k < count; k++) {
                    part[k] = x[states[columns[k]]];
                }
                dense[b].solve(part);
                for (int k = 0; k < count; k++) {
                    x[states[columns[k]]] = part[k];
                }
                for (int i : states) {
                    surprised |= idle[i] && x[i] != 0;
                }
                coupling[b].carry(part, 0, count, x);
            } else {
                for (int c = 0; c < m; c++) {
                    part[c] = x[states[c]];
                }
                band[b].solve(part);
                for (int c = 0; c < m; c++) {
                    x[states[c]] = part[c];
                }
                int count = groups(blocks[b]);
                coupling[b].carry(part, m - count, count, x);
            }
        }
        double inverse = 1 / shift;
        for (int i = 0; i < n; i++) {
            if (alone[i]) {
                x[i] *= inverse;
            }
        }
    }

    /// Whether a state that counted as idle has moved since the last evaluation: what was solved is void.
    boolean surprised() {
        return surprised;
    }

    /// How many evaluations of the system the last one took.
    int cost() {
        return cost;
    }

    long evaluations() {
        return evaluations;
    }

    boolean alone(int i) {
        return alone[i];
    }
}
