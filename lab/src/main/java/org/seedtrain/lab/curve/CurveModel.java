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

    CurveModel(String id, List<String> parameters) {
        this.id = id;
        this.parameters = parameters;
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
        throw new CurveRefused("there is no curve model '" + id + "'; there are linear, quadratic, 4pl and 5pl");
    }

    boolean polynomial() {
        return this == LINEAR || this == QUADRATIC;
    }

    /// The value of a logistic parameter, or what it is held at.
    double logistic(double[] p, String name) {
        int index = parameters.indexOf(name);
        if (index >= 0) {
            return p[index];
        }
        return name.equals("g") ? 1 : 0;
    }

    public double response(double[] p, double x) {
        if (polynomial()) {
            return this == LINEAR ? p[0] + p[1] * x : p[0] + x * (p[1] + x * p[2]);
        }
        double a = logistic(p, "a");
        double d = logistic(p, "d");
        return d + (a - d) * FastMath.pow(1 + power(x / logistic(p, "c"), logistic(p, "b")), -logistic(p, "g"));
    }

    private static double power(double base, double exponent) {
        return base > 0 ? FastMath.pow(base, exponent) : 0;
    }

    /// dy/dp into `gradient`.
    void gradient(double[] p, double x, double[] gradient) {
        if (polynomial()) {
            gradient[0] = 1;
            gradient[1] = x;
            if (this == QUADRATIC) {
                gradient[2] = x * x;
            }
            return;
        }
        double span = logistic(p, "a") - logistic(p, "d");
        double b = logistic(p, "b");
        double c = logistic(p, "c");
        double g = logistic(p, "g");
        double t = power(x / c, b);
        double base = FastMath.pow(1 + t, -g);
        double fall = x > 0 ? -span * g * base / (1 + t) * t : 0;
        for (int i = 0; i < p.length; i++) {
            gradient[i] = switch (parameters.get(i)) {
                case "a" -> base;
                case "d" -> 1 - base;
                case "b" -> x > 0 ? fall * FastMath.log(x / c) : 0;
                case "c" -> -fall * b / c;
                case "g" -> -span * base * FastMath.log1p(t);
                default -> throw new IllegalStateException(parameters.get(i));
            };
        }
    }

    /// dy/dx
    public double slope(double[] p, double x) {
        if (polynomial()) {
            return this == LINEAR ? p[1] : p[1] + 2 * p[2] * x;
        }
        double b = logistic(p, "b");
        double c = logistic(p, "c");
        double g = logistic(p, "g");
        double t = power(x / c, b);
        double span = logistic(p, "a") - logistic(p, "d");
        return x > 0 ? -span * g * FastMath.pow(1 + t, -g - 1) * b * t / x : 0;
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
        double a = logistic(p, "a");
        double d = logistic(p, "d");
        double ratio = (a - d) / (y - d);
        double t = FastMath.pow(ratio, 1 / logistic(p, "g")) - 1;
        return ratio >= 1 && Double.isFinite(ratio)
                ? logistic(p, "c") * FastMath.pow(t, 1 / logistic(p, "b"))
                : Double.NaN;
    }
}
