package org.seedtrain.plant.column;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The equations of a case after discretisation. State: by node of the bed the liquid outside the particles, component by
/// component (LRM in equilibrium: the total `c + F q`); then by node what is in the particles, from the centre to the
/// surface: cp, then q, or their total `cp + F q` in equilibrium; then what has left by component, `integral u c dt`.
final class ColumnEquations implements ImplicitSystem {
    final int n;
    final int nodes;
    final AxialOperator axial;
    private final ColumnCase column;
    private final boolean lumped;
    private final int sites;
    private final int particle;
    private final int particlesAt;
    private final int leftAt;
    private final double phase;
    private final @Nullable KineticSorption kinetic;
    private final @Nullable RapidSorption rapid;
    private final CondensedParticle condensed;
    private final AxialSolver solver;
    private final RadialOperator radial;
    /// By component: exchange seen by the bulk [1/s], by the surface point [1/s], diffusion by rp2 [1/s].
    private final double[] outside;
    private final double[] surface;
    private final double[] diffusion;
    private final double[] creeping;
    private final double[] liquid;
    private final double[] bound;
    private final double[] guess;
    private final double[] exchanged;
    private final double[] entering;
    private final double[] local;
    private final double[] liquidChange;
    private final boolean linear;
    private ColumnCase.Section section;
    private double gammaNow;

    ColumnEquations(ColumnCase column, ColumnCase.Resolution resolution) {
        this.column = column;
        n = column.components();
        lumped = column.model() == ColumnCase.Model.LRM;
        axial = new AxialOperator(
                column.length(), column.velocity(), column.dispersion(), resolution.elements(), resolution.degree());
        nodes = axial.nodes();
        radial = new RadialOperator(column.model() == ColumnCase.Model.GRM ? resolution.particlePoints() : 1);
        sites = radial.points;
        double liquidShare = lumped ? column.porosity() : column.particlePorosity();
        phase = (1 - liquidShare) / liquidShare;
        Sorption sorption = Sorption.of(column.binding(), phase);
        kinetic = sorption instanceof KineticSorption k ? k : null;
        rapid = sorption instanceof RapidSorption r ? r : null;
        linear = column.binding() instanceof Binding.Linear;
        particle = (lumped ? 0 : sites * n) + (rapid == null ? sites * n : 0);
        particlesAt = nodes * n;
        leftAt = particlesAt + nodes * particle;
        section = column.inlet().getFirst();
        outside = new double[n];
        surface = new double[n];
        diffusion = new double[n];
        creeping = new double[n];
        coefficients();
        condensed = new CondensedParticle(
                sorption, phase, radial, lumped, surface, diffusion, creeping, linear ? 1 : nodes);
        solver = new AxialSolver(axial, n);
        liquid = new double[nodes * sites * n];
        bound = new double[nodes * sites * n];
        guess = new double[nodes * sites];
        Arrays.fill(guess, Double.NaN);
        exchanged = new double[sites * n];
        entering = new double[n];
        local = new double[nodes * n * n];
        liquidChange = new double[n];
    }

    private void coefficients() {
        if (lumped) {
            return;
        }
        double rp = column.radius();
        double ec = column.porosity();
        for (int i = 0; i < n; i++) {
            double film = 3 / rp * column.film()[i];
            outside[i] = (1 - ec) / ec * film;
            surface[i] = film / column.particlePorosity() / radial.weight[sites - 1];
            if (column.model() == ColumnCase.Model.GRM) {
                diffusion[i] = column.poreDiffusion()[i] / (rp * rp);
                creeping[i] = phase * column.surfaceDiffusion()[i] / (rp * rp);
            }
        }
    }

    double[] start() {
        double[] y = new double[dimension()];
        for (int k = 0; k < nodes; k++) {
            for (int i = 0; i < n; i++) {
                double c = column.startLiquid()[i];
                double q = column.startBound()[i];
                double total = c + phase * q;
                y[k * n + i] = lumped && rapid != null ? total : c;
                for (int s = 0; s < sites; s++) {
                    int at = particlesAt + k * particle + s * n + i;
                    if (!lumped) {
                        y[at] = rapid != null ? total : c;
                    }
                    if (rapid == null) {
                        y[at + (lumped ? 0 : sites * n)] = q;
                    }
                }
            }
        }
        return y;
    }

    void feed(ColumnCase.Section now) {
        section = now;
    }

    @Override
    public int dimension() {
        return leftAt + n;
    }

    @Override
    public int controlled() {
        return leftAt;
    }

    @Override
    public boolean linear() {
        return linear;
    }

    /// Turns what stands at the last node into the concentrations of the liquid there, in place.
    void outlet(double[] atLastNode) {
        if (lumped && rapid != null) {
            rapid.split(atLastNode.clone(), 0, atLastNode, 0, new double[n], 0, new double[] {Double.NaN}, 0);
        }
    }

    /// Index of the first state of the last node.
    int lastNode() {
        return (nodes - 1) * n;
    }

    /// `integral u c dt` at the outlet up to now.
    double left(double[] y, int component) {
        return y[leftAt + component];
    }

    /// Amount in the bed by its liquid cross-section [mol/m2].
    double held(double[] y, int component) {
        double sum = 0;
        double inside = (1 - column.porosity()) / column.porosity() * column.particlePorosity();
        for (int k = 0; k < nodes; k++) {
            double here = y[k * n + component];
            for (int s = 0; s < sites; s++) {
                int at = particlesAt + k * particle + s * n + component;
                if (lumped) {
                    here += rapid == null ? phase * y[at] : 0;
                } else {
                    here += inside * radial.weight[s] * (y[at] + (rapid == null ? phase * y[at + sites * n] : 0));
                }
            }
            sum += axial.weight(k) * here;
        }
        return sum * column.length();
    }

    /// Fills [#liquid] and [#bound] where binding is in equilibrium.
    private void split(double[] y) {
        for (int k = 0; k < nodes; k++) {
            for (int s = 0; s < sites; s++) {
                int at = lumped ? k * n : particlesAt + k * particle + s * n;
                int to = (k * sites + s) * n;
                rapid.split(y, at, liquid, to, bound, to, guess, k * sites + s);
            }
        }
    }

    @Override
    public void rates(double t, double[] y, double[] f) {
        Arrays.fill(f, 0, particlesAt, 0);
        if (rapid != null) {
            split(y);
        }
        for (int k = 0; k < nodes; k++) {
            if (lumped) {
                bindBulk(y, f, k);
            } else {
                exchange(y, f, k);
            }
        }
        for (int i = 0; i < n; i++) {
            entering[i] = section.constant()[i] + section.slope()[i] * (t - section.start());
        }
        double[] c = lumped && rapid != null ? liquid : y;
        axial.add(c, 0, n, entering, f, 0);
        for (int i = 0; i < n; i++) {
            f[leftAt + i] = column.velocity() * c[(nodes - 1) * n + i];
        }
    }

    private void bindBulk(double[] y, double[] f, int k) {
        if (kinetic != null) {
            int at = particlesAt + k * particle;
            kinetic.rates(y, k * n, y, at, f, at);
            for (int i = 0; i < n; i++) {
                f[k * n + i] -= phase * f[at + i];
            }
        }
    }

    private void exchange(double[] y, double[] f, int k) {
        int base = particlesAt + k * particle;
        double[] c = rapid != null ? liquid : y;
        double[] q = rapid != null ? bound : y;
        int cAt = rapid != null ? k * sites * n : base;
        int qAt = rapid != null ? cAt : base + sites * n;
        int last = (sites - 1) * n;
        for (int s = 0; s < sites; s++) {
            for (int i = 0; i < n; i++) {
                double sum = 0;
                if (sites > 1) {
                    double creep = rapid != null ? creeping[i] : 0;
                    for (int l = 0; l < sites; l++) {
                        double part = diffusion[i] * c[cAt + l * n + i] + creep * q[qAt + l * n + i];
                        sum += radial.laplacian[s * sites + l] * part;
                    }
                }
                f[base + s * n + i] = sum;
            }
        }
        for (int i = 0; i < n; i++) {
            double difference = y[k * n + i] - c[cAt + last + i];
            f[base + last + i] += surface[i] * difference;
            f[k * n + i] -= outside[i] * difference;
        }
        if (kinetic != null) {
            for (int s = 0; s < sites; s++) {
                int at = base + sites * n + s * n;
                kinetic.rates(y, base + s * n, y, at, f, at);
                for (int i = 0; i < n; i++) {
                    f[base + s * n + i] -= phase * f[at + i];
                    for (int l = 0; l < sites && creeping[i] != 0; l++) {
                        f[at + i] += creeping[i]
                                / phase
                                * radial.laplacian[s * sites + l]
                                * y[base + (sites + l) * n + i];
                    }
                }
            }
        }
    }

    @Override
    public boolean factor(double gamma, double[] y) {
        if (rapid != null) {
            split(y);
        }
        gammaNow = gamma;
        int once = linear ? 1 : nodes;
        for (int k = 0; k < once; k++) {
            int base = particlesAt + k * particle;
            boolean fine = rapid != null
                    ? condensed.factor(k, gamma, liquid, k * sites * n, bound, k * sites * n)
                    : lumped
                            ? condensed.factor(k, gamma, y, k * n, y, base)
                            : condensed.factor(k, gamma, y, base, y, base + sites * n);
            if (!fine) {
                return false;
            }
        }
        for (int k = 0; k < nodes; k++) {
            condensed.local(linear ? 0 : k, gamma, outside, local, k * n * n);
        }
        return solver.factor(local);
    }

    @Override
    public void solve(double[] r) {
        for (int k = 0; k < nodes; k++) {
            condensed.forward(linear ? 0 : k, gammaNow, r, k * n, particlesAt + k * particle, outside);
        }
        solver.solve(r, 0);
        System.arraycopy(r, (nodes - 1) * n, liquidChange, 0, n);
        for (int k = 0; k < nodes; k++) {
            condensed.backward(linear ? 0 : k, r, k * n, particlesAt + k * particle);
        }
        for (int i = 0; i < n; i++) {
            r[leftAt + i] = (r[leftAt + i] + column.velocity() * liquidChange[i]) / gammaNow;
        }
    }
}
