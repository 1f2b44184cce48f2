package org.seedtrain.plant.column;

import java.util.Arrays;

/// Binding in rapid equilibrium at all nodes of a bed: at each of them the balance of sites, which rises with what is free,
/// is solved for that by Newton's method inside a bracket. All nodes are worked on side by side, binder after binder and for
/// each of them node after node; the few that then are not near enough go on alone.
///
/// Amounts per volume: in particles w of particle, pore liquid cp of liquid [mol/m3].
abstract class SiteBalance {
    private static final int MOST_ITERATIONS = 60;
    /// Relative change of the free sites after which only a correction of first order is left to do.
    private static final double CLOSE = 3e-4;

    /// Free sites where nothing is bound.
    final double most;
    final int nodes;
    final int binders;
    /// What the particles hold.
    final double[] amount;
    /// Free sites by node: a guess, then the solution; the answer does not depend on the guess beyond rounding of what is
    /// measured.
    final double[] free;
    /// Of the pore liquid, and what is to be subtracted of it for each free site more.
    final double[] pore;
    final double[] fall;
    /// By node: how much the balance is too high, and how fast it rises.
    final double[] value;
    final double[] slope;
    private final double[] low;
    private final double[] high;
    private final double[] change;

    SiteBalance(int nodes, int binders, double most) {
        this.most = most;
        this.nodes = nodes;
        this.binders = binders;
        amount = new double[binders * nodes];
        pore = new double[binders * nodes];
        fall = new double[binders * nodes];
        free = new double[nodes];
        value = new double[nodes];
        slope = new double[nodes];
        low = new double[nodes];
        high = new double[nodes];
        change = new double[nodes];
    }

    /// Sets [#pore], [#fall], [#value] and [#slope] for the free sites as they stand.
    abstract void evaluate();

    /// The balance of one node alone, ready to be evaluated.
    abstract SiteBalance only(int node);

    /// Solves all nodes for the amounts that stand in `w` from `at`.
    final void solve(double[] w, int at) {
        System.arraycopy(w, at, amount, 0, amount.length);
        open();
        evaluate();
        for (int j = 0; j < nodes; j++) {
            if (!close(j)) {
                alone(j);
            }
        }
        for (int b = 0; b < binders; b++) {
            int first = b * nodes;
            for (int j = 0; j < nodes; j++) {
                pore[first + j] -= fall[first + j] * change[j];
            }
        }
    }

    private void open() {
        Arrays.fill(low, 0);
        Arrays.fill(high, Double.POSITIVE_INFINITY);
    }

    /// One step of Newton at a node. Returns whether it was so short that the next would change nothing.
    private boolean close(int j) {
        double s = free[j];
        if (value[j] > 0) {
            high[j] = s;
        } else {
            low[j] = s;
        }
        double next = s - value[j] / slope[j];
        if (!(next >= low[j] && next <= high[j] && next > 0)) {
            next = high[j] < Double.POSITIVE_INFINITY ? 0.5 * (low[j] + high[j]) : 2 * s;
        }
        change[j] = next - s;
        free[j] = next;
        return Math.abs(change[j]) <= CLOSE * s;
    }

    /// Copies a number of each node to that of each binder there.
    final void everywhere(double[] byNode, double[] into) {
        for (int b = 0; b < binders; b++) {
            System.arraycopy(byNode, 0, into, b * nodes, nodes);
        }
    }

    /// Adds the numbers of one binder to those of the nodes.
    final void add(double[] of, int binder, double[] byNode) {
        int at = binder * nodes;
        for (int j = 0; j < nodes; j++) {
            byNode[j] += of[at + j];
        }
    }

    private void alone(int j) {
        SiteBalance one = only(j);
        one.open();
        one.low[0] = low[j];
        one.high[0] = high[j];
        one.free[0] = free[j];
        for (int b = 0; b < binders; b++) {
            one.amount[b] = amount[b * nodes + j];
        }
        one.evaluate();
        for (int k = 1; !one.close(0) && k < MOST_ITERATIONS; k++) {
            one.evaluate();
        }
        free[j] = one.free[0];
        change[j] = one.change[0];
        for (int b = 0; b < binders; b++) {
            pore[b * nodes + j] = one.pore[b];
            fall[b * nodes + j] = one.fall[b];
        }
    }
}
