package org.seedtrain.plant.column;

/// The Laplace transform of a column with one component that binds linearly, at rest at the beginning.
///
/// What the bed takes up is `phi(s)` times the transform of c: LRM `s (1 + F a)`; LRMP and GRM
/// `s + (1-ec)/ec 3/rp kf eta/(kf + eta)`, where `eta` is what the particle takes up at its surface: LRMP
/// `rp/3 ep p`, GRM `ep De (x coth x - 1)/rp`, `x = rp sqrt(p/De)`; with `p = s (1 + F a)`, `De = Dp + F Ds a`,
/// `a = ka/(s + kd)` (kinetic) or ka/kd; kinetic with surface diffusion: see `creeping`. Danckwerts' boundaries with `beta = sqrt(1 + 4 Dax phi/u2)`, `Pe = u L/Dax`:
///
/// `c(L)/c_in = 4 beta exp(Pe (1-beta)/2) / ((1+beta)^2 - (1-beta)^2 exp(-beta Pe))`
final class TransferFunction {
    private final ColumnCase c;
    private final boolean kinetic;
    private final double ka;
    private final double kd;
    private final double peclet;

    TransferFunction(ColumnCase column) {
        c = column;
        Binding.Linear linear = (Binding.Linear) column.binding();
        kinetic = linear.kinetic();
        ka = linear.ka()[0];
        kd = linear.kd()[0];
        peclet = column.velocity() * column.length() / column.dispersion();
    }

    private Complex uptake(Complex s) {
        boolean lumped = c.model() == ColumnCase.Model.LRM;
        double share = lumped ? c.porosity() : c.particlePorosity();
        double phase = (1 - share) / share;
        Complex a = kinetic ? new Complex(ka, 0).by(s.plus(kd)) : new Complex(ka / kd, 0);
        Complex p = s.times(a.times(phase).plus(1));
        if (lumped) {
            return p;
        }
        double rp = c.radius();
        Complex eta;
        if (c.model() == ColumnCase.Model.LRMP) {
            eta = p.times(rp / 3 * share);
        } else {
            if (kinetic && c.surfaceDiffusion()[0] > 0 && ka > 0) {
                return bed(s, creeping(s, phase));
            }
            Complex de = a.times(phase * c.surfaceDiffusion()[0]).plus(c.poreDiffusion()[0]);
            Complex x = p.by(de).root().times(rp);
            eta = de.times(share / rp).times(x.times(coth(x)).plus(-1));
        }
        return bed(s, eta);
    }

    /// Film and particles seen from the liquid outside.
    private Complex bed(Complex s, Complex eta) {
        double kf = c.film()[0];
        Complex flux = eta.times(kf).by(eta.plus(kf));
        return s.plus(flux.times((1 - c.porosity()) / c.porosity() * 3 / c.radius()));
    }

    /// Kinetic binding where the bound creeps: two fields, `lap (cp, q) = M (cp, q)`, by the eigenvectors of M.
    private Complex creeping(Complex s, double phase) {
        double pore = c.poreDiffusion()[0];
        double surface = c.surfaceDiffusion()[0];
        Complex first = s.plus(phase * ka).times(1 / pore);
        Complex last = s.plus(kd).times(1 / surface);
        Complex half = first.plus(last).times(0.5);
        Complex determinant = first.times(last).plus(-phase * kd / pore * ka / surface);
        Complex large = half.plus(half.times(half).minus(determinant).root());
        Complex small = determinant.by(large);
        Complex steepLarge = steepness(large);
        Complex steepSmall = steepness(small);
        // nothing bound crosses the surface: both parts of its gradient cancel
        Complex ratio = steepLarge.by(steepSmall).times(-1);
        Complex cLarge = large.minus(last);
        Complex cSmall = small.minus(last).times(ratio);
        Complex gradient = cLarge.times(steepLarge).plus(cSmall.times(steepSmall));
        return gradient.by(cLarge.plus(cSmall)).times(c.particlePorosity() * pore);
    }

    /// Gradient at the surface by value there of `sinh(r sqrt(m))/r`.
    private Complex steepness(Complex m) {
        Complex x = m.root().times(c.radius());
        return x.times(coth(x)).plus(-1).times(1 / c.radius());
    }

    private static Complex coth(Complex x) {
        if (x.re() > 20) {
            return Complex.ONE;
        }
        Complex e = x.times(-2).exp();
        return e.plus(1).by(Complex.ONE.minus(e));
    }

    /// Of the outlet to the inlet, then what is in the column (amount by its liquid cross-section) to the inlet.
    Complex[] of(Complex s) {
        Complex phi = uptake(s);
        Complex beta = phi.times(4 * c.dispersion() / (c.velocity() * c.velocity())).plus(1).root();
        Complex up = beta.plus(1);
        // 1 - beta without cancellation
        Complex down = phi.times(-4 * c.dispersion() / (c.velocity() * c.velocity())).by(up);
        Complex through = down.times(0.5 * peclet).exp();
        Complex back = beta.times(-peclet).exp();
        Complex below = up.times(up).minus(down.times(down).times(back));
        Complex outlet = beta.times(4).times(through).by(below);
        Complex falling = up.times(through.plus(-1)).by(down.times(0.5 * peclet));
        Complex rising = down.times(through.minus(back)).by(up.times(0.5 * peclet));
        Complex mean = falling.minus(rising).times(2).by(below);
        return new Complex[] {outlet, mean.times(phi).by(s).times(c.length())};
    }
}
