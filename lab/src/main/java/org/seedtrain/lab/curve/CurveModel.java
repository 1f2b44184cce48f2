package org.seedtrain.lab.curve;

import java.util.List;
import org.hipparchus.util.FastMath;

/// The shapes a standard curve can have; x is the concentration, y the response.
///
/// Logistic curves: `y = d + (a - d) / (1 + (x/c)^b)^g`, b > 0, c > 0: a is the response at zero, d at infinity; g is 1
/// except for [#FIVE_PL].
public enum CurveModel {
    /// `y = p0 + p1 x`
    LINEAR("linear", List.of("p0", "p1")),
    /// `y = p0 + p1 x + p2 x^2`
    QUADRATIC("quadratic", List.of("p0", "p1", "p2")),
    /// The 4PL with a = 0.
    THREE_PL_FROM_ZERO("3pl-from-zero", List.of("b", "c", "d")),
    /// The 4PL with d = 0.
    THREE_PL_TO_ZERO("3pl-to-zero", List.of("a", "b", "c")),
    FOUR_PL("4pl", List.of("a", "b", "c", "d")),
    FIVE_PL("5pl", List.of("a", "b", "c", "d", "g"));

    private final String id;
    private final List<String> parameters;
    /// Places of the logistic parameters, -1 for one that is held.
    private final int a;
    private final int b;
    private final int c;
    private final int d;
    private final int g;

    CurveModel(String id, List<String> parameters) {
        this.id = id;
        this.parameters = parameters;
        this.a = parameters.indexOf("a");
        this.b = parameters.indexOf("b");
        this.c = parameters.indexOf("c");
        this.d = parameters.indexOf("d");
        this.g = parameters.indexOf("g");
    }

    public String id() {
        return id;
    }

    /// Names of the parameters, in the order of [StandardCurve#parameters()].
    public List<String> parameters() {
        return parameters;
    }

    public static CurveModel of(String id) {
        for (CurveModel model : values()) {
            if (model.id.equals(id)) {
                return model;
            }
        }
        throw new CurveRefused("there is no curve model '" + id + "'; there are linear, quadratic, 3pl-from-zero, 3pl-to-zero, 4pl and 5pl");
    }

    boolean polynomial() {
        return this == LINEAR || this == QUADRATIC;
    }

    private double atZero(double[] p) {
        return a >= 0 ? p[a] : 0;
    }

    private double atInfinity(double[] p) {
        return d >= 0 ? p[d] : 0;
    }

    private double asymmetry(double[] p) {
        return g >= 0 ? p[g] : 1;
    }

    public double response(double[] p, double x) {
        if (polynomial()) {
            return this == LINEAR ? p[0] + p[1] * x : p[0] + x * (p[1] + x * p[2]);
        }
        double end = atInfinity(p);
        double base = 1 + power(x / p[c], p[b]);
        return end + (atZero(p) - end) * (g >= 0 ? FastMath.pow(base, -p[g]) : 1 / base);
    }

    private static double power(double base, double exponent) {
        return base > 0 ? FastMath.pow(base, exponent) : 0;
    }

    /// dy/dp into `gradient`.
    public void gradient(double[] p, double x, double[] gradient) {
        if (polynomial()) {
            gradient[0] = 1;
            gradient[1] = x;
            if (this == QUADRATIC) {
                gradient[2] = x * x;
            }
            return;
        }
        double t = power(x / p[c], p[b]);
        double base = g >= 0 ? FastMath.pow(1 + t, -p[g]) : 1 / (1 + t);
        double span = atZero(p) - atInfinity(p);
        double fall = x > 0 ? -span * asymmetry(p) * base * part(t) : 0;
        if (a >= 0) {
            gradient[a] = base;
        }
        if (d >= 0) {
            gradient[d] = 1 - base;
        }
        gradient[b] = x > 0 ? fall * FastMath.log(x / p[c]) : 0;
        gradient[c] = -fall * p[b] / p[c];
        if (g >= 0) {
            gradient[g] = base > 0 ? -span * base * FastMath.log1p(t) : 0;
        }
    }

    /// dy/dx
    public double slope(double[] p, double x) {
        if (polynomial()) {
            return this == LINEAR ? p[1] : p[1] + 2 * p[2] * x;
        }
        double t = power(x / p[c], p[b]);
        double span = atZero(p) - atInfinity(p);
        double asymmetry = asymmetry(p);
        return x > 0 ? -span * asymmetry * FastMath.pow(1 + t, -asymmetry) * part(t) * p[b] / x : 0;
    }

    /// `t/(1 + t)`, also where t is beyond all numbers.
    private static double part(double t) {
        return t < 1e300 ? t / (1 + t) : 1;
    }

    /// The concentration at a response; NaN where the curve never has it. Of the two roots of a parabola that is taken
    /// which lies on the branch where the standards are.
    ///
    /// @param near a concentration among the standards
    double inverse(double[] p, double y, double near) {
        if (this == LINEAR) {
            return (y - p[0]) / p[1];
        }
        if (this == QUADRATIC) {
            double discriminant = p[1] * p[1] - 4 * p[2] * (p[0] - y);
            if (discriminant < 0) {
                return Double.NaN;
            }
            double root = Math.sqrt(discriminant);
            double sign = p[1] + 2 * p[2] * near >= 0 ? 1 : -1;
            double denominator = p[1] + sign * root;
            double plain = 2 * (y - p[0]) / denominator;
            return Math.abs(denominator) > 1e-9 * Math.abs(p[1]) ? plain : (-p[1] + sign * root) / (2 * p[2]);
        }
        double end = atInfinity(p);
        double ratio = (atZero(p) - end) / (y - end);
        double t = FastMath.pow(ratio, 1 / asymmetry(p)) - 1;
        return ratio >= 1 && Double.isFinite(ratio) ? p[c] * FastMath.pow(t, 1 / p[b]) : Double.NaN;
    }
}
