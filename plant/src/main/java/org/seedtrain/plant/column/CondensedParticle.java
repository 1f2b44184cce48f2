package org.seedtrain.plant.column;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Static condensation of what is in the particles at one node of the bed (and of what is bound there): with
/// `dq = E dc + g` the bound amounts go, with `P dcp = r + surface dc` the pores, and the bulk keeps an n times n matrix.
///
/// Kinetic binding where the bound creeps along the surface: pores and bound amounts are solved for together.
/// Other kinetic binding: `E = (gamma - fq)^-1 fc`, `g = (gamma - fq)^-1 r_q`; in equilibrium `E = dq/dc`, `g = 0`. In both
/// `P = gamma (1 + F E) - L (D + F Ds E)` plus the film at the surface.
final class CondensedParticle {
    private final @Nullable KineticSorption kinetic;
    private final @Nullable RapidSorption rapid;
    private final double phase;
    private final RadialOperator radial;
    private final boolean lumped;
    private final double[] surface;
    private final double[] diffusion;
    private final double[] creeping;
    private final int n;
    private final int sites;
    private final int size;
    private final boolean together;
    /// Unknowns of the pores, with the bound amounts where both are solved for together.
    private final int full;
    private final double[] slope;
    private final double[] speed;
    private final int[] speedPivot;
    private final double[] matrix;
    private final int[] pivot;
    private final double[] response;
    private final double[] fc;
    private final double[] work;

    CondensedParticle(
            Sorption sorption,
            double phase,
            RadialOperator radial,
            boolean lumped,
            double[] surface,
            double[] diffusion,
            double[] creeping,
            int places) {
        kinetic = sorption instanceof KineticSorption k ? k : null;
        rapid = sorption instanceof RapidSorption r ? r : null;
        this.phase = phase;
        this.radial = radial;
        this.lumped = lumped;
        this.surface = surface;
        this.diffusion = diffusion;
        this.creeping = creeping;
        n = surface.length;
        sites = radial.points;
        size = sites * n;
        slope = new double[places * sites * n * n];
        speed = new double[kinetic == null ? 0 : places * sites * n * n];
        speedPivot = new int[kinetic == null ? 0 : places * sites * n];
        boolean creeps = false;
        for (double one : creeping) {
            creeps |= one != 0;
        }
        together = kinetic != null && creeps;
        full = together ? 2 * size : size;
        matrix = new double[lumped ? 0 : places * full * full];
        pivot = new int[lumped ? 0 : places * full];
        response = new double[lumped ? 0 : places * full * n];
        fc = new double[n * n];
        work = new double[Math.max(n * n, size)];
    }

    boolean factor(int place, double gamma, double[] c, int cAt, double[] q, int qAt) {
        if (together) {
            fillTogether(place, gamma, c, cAt, q, qAt);
            return factorPores(place);
        }
        for (int s = 0; s < sites; s++) {
            int at = (place * sites + s) * n * n;
            if (rapid != null) {
                rapid.slope(c, cAt + s * n, q, qAt + s * n, slope, at);
                continue;
            }
            kinetic.slopes(c, cAt + s * n, q, qAt + s * n, fc, work);
            for (int i = 0; i < n * n; i++) {
                speed[at + i] = (i % (n + 1) == 0 ? gamma : 0) - work[i];
                slope[at + i] = fc[i];
            }
            if (!SmallLu.factor(speed, at, n, speedPivot, (place * sites + s) * n)) {
                return false;
            }
            SmallLu.solve(speed, at, n, speedPivot, (place * sites + s) * n, slope, at, n);
        }
        if (lumped) {
            return true;
        }
        fillPores(place, gamma);
        return factorPores(place);
    }

    private void fillTogether(int place, double gamma, double[] c, int cAt, double[] q, int qAt) {
        int at = place * full * full;
        Arrays.fill(matrix, at, at + full * full, 0);
        for (int s = 0; s < sites; s++) {
            kinetic.slopes(c, cAt + s * n, q, qAt + s * n, fc, work);
            for (int i = 0; i < n; i++) {
                int pore = at + (s * n + i) * full;
                int bound = pore + size * full;
                for (int j = 0; j < n; j++) {
                    matrix[pore + s * n + j] += phase * fc[i * n + j];
                    matrix[pore + size + s * n + j] += phase * work[i * n + j];
                    matrix[bound + s * n + j] -= fc[i * n + j];
                    matrix[bound + size + s * n + j] -= work[i * n + j];
                }
                for (int l = 0; l < sites; l++) {
                    double lap = radial.laplacian[s * sites + l];
                    matrix[pore + l * n + i] += (l == s ? gamma : 0) - lap * diffusion[i];
                    matrix[bound + size + l * n + i] += (l == s ? gamma : 0) - lap * creeping[i] / phase;
                }
            }
        }
    }

    private void fillPores(int place, double gamma) {
        int at = place * size * size;
        Arrays.fill(matrix, at, at + size * size, 0);
        for (int s = 0; s < sites; s++) {
            for (int i = 0; i < n; i++) {
                int row = at + (s * n + i) * size;
                for (int l = 0; l < sites; l++) {
                    int e = ((place * sites + l) * n + i) * n;
                    double lap = radial.laplacian[s * sites + l];
                    if (creeping[i] != 0 || l == s) {
                        double factor = (l == s ? gamma * phase : 0) - lap * creeping[i];
                        for (int j = 0; j < n; j++) {
                            matrix[row + l * n + j] = factor * slope[e + j];
                        }
                    }
                    matrix[row + l * n + i] += (l == s ? gamma : 0) - lap * diffusion[i];
                }
            }
        }
    }

    private boolean factorPores(int place) {
        int at = place * full * full;
        int last = (sites - 1) * n;
        for (int i = 0; i < n; i++) {
            matrix[at + (last + i) * (full + 1)] += surface[i];
        }
        if (!SmallLu.factor(matrix, at, full, pivot, place * full)) {
            return false;
        }
        int to = place * full * n;
        Arrays.fill(response, to, to + full * n, 0);
        for (int i = 0; i < n; i++) {
            response[to + (last + i) * n + i] = surface[i];
        }
        SmallLu.solve(matrix, at, full, pivot, place * full, response, to, n);
        return true;
    }

    /// What is left of this node in the bulk: S of [AxialSolver].
    void local(int place, double gamma, double[] outside, double[] local, int at) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double unit = i == j ? 1 : 0;
                if (lumped) {
                    local[at + i * n + j] = gamma * (unit + phase * slope[(place * n + i) * n + j]);
                } else {
                    double taken = response[(place * full + (sites - 1) * n + i) * n + j];
                    local[at + i * n + j] = gamma * unit + outside[i] * (unit - taken);
                }
            }
        }
    }

    /// Turns right-hand sides so that the bulk can be solved alone.
    void forward(int place, double gamma, double[] r, int bulk, int inside, double[] outside) {
        int poresAt = lumped ? bulk : inside;
        int boundAt = lumped ? inside : inside + size;
        if (kinetic != null && !together) {
            for (int i = 0; i < size; i++) {
                r[poresAt + i] += phase * r[boundAt + i];
            }
            for (int s = 0; s < sites; s++) {
                int at = place * sites + s;
                SmallLu.solve(speed, at * n * n, n, speedPivot, at * n, r, boundAt + s * n);
            }
            for (int s = 0; s < sites; s++) {
                for (int i = 0; i < n; i++) {
                    r[poresAt + s * n + i] -= phase * gamma * r[boundAt + s * n + i];
                }
            }
        }
        if (!lumped) {
            SmallLu.solve(matrix, place * full * full, full, pivot, place * full, r, inside);
            for (int i = 0; i < n; i++) {
                r[bulk + i] += outside[i] * r[inside + (sites - 1) * n + i];
            }
        }
    }

    /// From the change of the bulk to that of everything at this node.
    void backward(int place, double[] r, int bulk, int inside) {
        if (!lumped) {
            int from = place * full * n;
            for (int i = 0; i < full; i++) {
                double sum = r[inside + i];
                for (int j = 0; j < n; j++) {
                    sum += response[from + i * n + j] * r[bulk + j];
                }
                r[inside + i] = sum;
            }
        }
        if (together) {
            return;
        }
        int poresAt = lumped ? bulk : inside;
        int boundAt = lumped ? inside : inside + size;
        for (int s = 0; s < sites; s++) {
            int e = (place * sites + s) * n * n;
            for (int i = 0; i < n; i++) {
                double sum = 0;
                for (int j = 0; j < n; j++) {
                    sum += slope[e + i * n + j] * r[poresAt + s * n + j];
                }
                work[i] = sum;
            }
            for (int i = 0; i < n; i++) {
                if (kinetic != null) {
                    r[boundAt + s * n + i] += work[i];
                } else {
                    r[poresAt + s * n + i] += phase * work[i];
                }
            }
        }
    }
}
