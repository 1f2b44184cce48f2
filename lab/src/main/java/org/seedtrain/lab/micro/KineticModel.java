package org.seedtrain.lab.micro;

import java.util.List;
import org.hipparchus.analysis.differentiation.Gradient;
import org.hipparchus.util.FastMath;

/// Primary models of growth and survival: log10 of the count over time. Parameters in the order of [#parameters()]; logarithms of
/// counts to base 10, rates to base e as their authors write them.
public enum KineticModel {
    /// Baranyi & Roberts (1995), explicit form without curvature parameters:
    /// `Nmax + log10((-1 + e^(mu lag) + e^(mu t)) / (e^(mu t) - 1 + e^(mu lag) 10^(Nmax - N0)))`.
    BARANYI("baranyi", true, List.of("lag", "mumax", "LOG10N0", "LOG10Nmax")) {
        @Override
        Gradient value(double t, Gradient[] p) {
            Gradient late = p[1].multiply(p[0].subtract(t)).exp();
            Gradient gone = p[1].multiply(-t).exp();
            Gradient room = p[3].subtract(p[2]).multiply(LN10).exp();
            return p[3].add(late.add(1).subtract(gone).log10().subtract(gone.negate().add(1).add(late.multiply(room)).log10()));
        }
    },
    /// Baranyi & Roberts without a stationary phase.
    BARANYI_NO_MAX("baranyi-no-max", true, List.of("lag", "mumax", "LOG10N0")) {
        @Override
        Gradient value(double t, Gradient[] p) {
            Gradient gone = p[1].multiply(-t).exp();
            Gradient lag = p[1].multiply(p[0]).negate().exp();
            return p[2].add(p[1].multiply(t / LN10)).add(gone.add(lag).subtract(gone.multiply(lag)).log10());
        }
    },
    /// Baranyi & Roberts without lag: logistic growth.
    BARANYI_NO_LAG("baranyi-no-lag", true, List.of("mumax", "LOG10N0", "LOG10Nmax")) {
        @Override
        Gradient value(double t, Gradient[] p) {
            Gradient room = p[2].subtract(p[1]).multiply(LN10).exp().subtract(1);
            return p[2].subtract(room.multiply(p[0].multiply(-t).exp()).add(1).log10());
        }
    },
    /// Modified Gompertz, Zwietering et al. (1990):
    /// `N0 + (Nmax - N0) exp(-exp(mu e (lag - t)/((Nmax - N0) ln 10) + 1))`.
    GOMPERTZ("gompertz", true, List.of("lag", "mumax", "LOG10N0", "LOG10Nmax")) {
        @Override
        Gradient value(double t, Gradient[] p) {
            Gradient rise = p[3].subtract(p[2]);
            Gradient inner = p[1].multiply(FastMath.E).multiply(p[0].subtract(t)).divide(rise.multiply(LN10)).add(1);
            return p[2].add(rise.multiply(inner.exp().negate().exp()));
        }
    },
    /// Three phases, Buchanan, Whiting & Damert (1997): level until lag, a straight rise, level at Nmax.
    THREE_PHASE("three-phase", true, List.of("lag", "mumax", "LOG10N0", "LOG10Nmax")) {
        @Override
        Gradient value(double t, Gradient[] p) {
            if (t <= p[0].getValue()) {
                return p[2];
            }
            Gradient rising = p[2].add(p[1].multiply(p[0].negate().add(t)).divide(LN10));
            return rising.getValue() < p[3].getValue() ? rising : p[3];
        }
    },
    /// `N0 - t/D`.
    LOG_LINEAR("log-linear", false, List.of("D", "LOG10N0")) {
        @Override
        Gradient value(double t, Gradient[] p) {
            return p[1].subtract(p[0].reciprocal().multiply(t));
        }
    },
    /// Weibull, Mafart et al. (2002): `N0 - (t/delta)^p`.
    WEIBULL("weibull", false, List.of("p", "delta", "LOG10N0")) {
        @Override
        Gradient value(double t, Gradient[] p) {
            return t <= 0 ? p[2] : p[2].subtract(p[1].reciprocal().multiply(t).log().multiply(p[0]).exp());
        }
    },
    /// Geeraerd et al. (2005), shoulder and tail:
    /// `Nres + log10((10^(N0 - Nres) - 1) e^(k Sl)/(e^(k t) + e^(k Sl) - 1) + 1)`.
    GEERAERD("geeraerd", false, List.of("Sl", "kmax", "LOG10N0", "LOG10Nres")) {
        @Override
        Gradient value(double t, Gradient[] p) {
            Gradient above = p[2].subtract(p[3]).multiply(LN10).exp().subtract(1);
            return p[3].add(above.multiply(shoulder(t, p[0], p[1])).add(1).log10());
        }
    },
    /// Geeraerd et al. without a tail.
    GEERAERD_NO_TAIL("geeraerd-no-tail", false, List.of("Sl", "kmax", "LOG10N0")) {
        @Override
        Gradient value(double t, Gradient[] p) {
            return p[2].add(shoulder(t, p[0], p[1]).log10());
        }
    },
    /// Geeraerd et al. without a shoulder.
    GEERAERD_NO_SHOULDER("geeraerd-no-shoulder", false, List.of("kmax", "LOG10N0", "LOG10Nres")) {
        @Override
        Gradient value(double t, Gradient[] p) {
            Gradient above = p[1].subtract(p[2]).multiply(LN10).exp().subtract(1);
            return p[2].add(above.multiply(p[0].multiply(-t).exp()).add(1).log10());
        }
    };

    static final double LN10 = 2.302585092994046;

    private final String id;
    private final boolean growth;
    private final List<String> parameters;

    KineticModel(String id, boolean growth, List<String> parameters) {
        this.id = id;
        this.growth = growth;
        this.parameters = parameters;
    }

    /// @param p parameters with their derivatives
    abstract Gradient value(double t, Gradient[] p);

    private static Gradient shoulder(double t, Gradient sl, Gradient k) {
        Gradient late = k.multiply(sl.negate().add(t)).exp();
        return late.add(1).subtract(k.multiply(sl).negate().exp()).reciprocal();
    }

    public String id() {
        return id;
    }

    /// Whether it is a model of growth; else of dying.
    public boolean growth() {
        return growth;
    }

    public List<String> parameters() {
        return parameters;
    }

    /// log10 of the count.
    public double value(double t, List<Double> estimates) {
        Gradient[] p = new Gradient[estimates.size()];
        for (int i = 0; i < p.length; i++) {
            p[i] = Gradient.constant(1, estimates.get(i));
        }
        return value(t, p).getValue();
    }

    /// @throws IllegalArgumentException naming the models there are
    public static KineticModel named(String id) {
        for (KineticModel model : values()) {
            if (model.id.equals(id)) {
                return model;
            }
        }
        throw new IllegalArgumentException("there is no model '" + id + "'");
    }
}
