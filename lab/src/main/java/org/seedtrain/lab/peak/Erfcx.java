package org.seedtrain.lab.peak;

import org.hipparchus.util.FastMath;

/// The scaled complementary error function `exp(x^2) erfc(x)` by the rational approximations of Cody (1969), to about 1e-15.
final class Erfcx {
    private static final double[] A = {
        1.85777706184603153e-1, 3.16112374387056560e0, 1.13864154151050156e2, 3.77485237685302021e2, 3.20937758913846947e3
    };
    private static final double[] B = {
        1, 2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3, 2.84423683343917062e3
    };
    private static final double[] C = {
        2.15311535474403846e-8, 5.64188496988670089e-1, 8.88314979438837594e0, 6.61191906371416295e1, 2.98635138197400131e2,
        8.81952221241769090e2, 1.71204761263407058e3, 2.05107837782607147e3, 1.23033935479799725e3
    };
    private static final double[] D = {
        1, 1.57449261107098347e1, 1.17693950891312499e2, 5.37181101862009858e2, 1.62138957456669019e3, 3.29079923573345963e3,
        4.36261909014324716e3, 3.43936767414372164e3, 1.23033935480374942e3
    };
    private static final double[] P = {
        1.63153871373020978e-2, 3.05326634961232344e-1, 3.60344899949804439e-1, 1.25781726111229246e-1,
        1.60837851487422766e-2, 6.58749161529837803e-4
    };
    private static final double[] Q = {
        1, 2.56852019228982242e0, 1.87295284992346725e0, 5.27905102951428412e-1, 6.05183413124413191e-2,
        2.33520497626869185e-3
    };
    private static final double ONE_OVER_ROOT_PI = 5.6418958354775628695e-1;

    private Erfcx() {}

    static double of(double x) {
        double y = Math.abs(x);
        double value;
        if (y <= 0.46875) {
            return FastMath.exp(x * x) * (1 - x * polynomial(A, x * x) / polynomial(B, x * x));
        } else if (y <= 4) {
            value = polynomial(C, y) / polynomial(D, y);
        } else {
            double inverse = 1 / (y * y);
            value = (ONE_OVER_ROOT_PI - inverse * polynomial(P, inverse) / polynomial(Q, inverse)) / y;
        }
        return x < 0 ? 2 * FastMath.exp(x * x) - value : value;
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = coefficients[0];
        for (int i = 1; i < coefficients.length; i++) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }
}
