package org.seedtrain.lab.stats.exact;

import java.math.BigDecimal;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/// A number of about 32 digits: the unevaluated sum of two doubles (Dekker 1971; Hida, Li & Bailey 2001).
/// Sums, products and quotients err by about 1e-32 relative, the functions by about 1e-30.
///
/// @param high the nearest double
/// @param low what it leaves over
public record DoubleDouble(double high, double low) implements Comparable<DoubleDouble> {
    public static final DoubleDouble ZERO = new DoubleDouble(0, 0);
    public static final DoubleDouble ONE = new DoubleDouble(1, 0);
    public static final DoubleDouble PI = new DoubleDouble(3.141592653589793116e+00, 1.224646799147353207e-16);
    private static final DoubleDouble LN2 = new DoubleDouble(6.931471805599452862e-01, 2.319046813846299558e-17);
    private static final DoubleDouble LN10 = new DoubleDouble(2.302585092994045901e+00, -2.170756223382249351e-16);
    /// pi/2 in three parts.
    private static final double[] HALF_PI = {1.5707963267948966, 6.123233995736766E-17, -1.4973849048591833E-33};
    /// Exact powers of ten.
    private static final double[] TENS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18};
    private static final int TERMS = 28;
    private static final DoubleDouble[] INVERSE_FACTORIAL = inverseFactorials();

    public static DoubleDouble of(double value) {
        return new DoubleDouble(value, 0);
    }

    /// The number as it is written in decimals.
    ///
    /// @throws NumberFormatException for what is not a number
    public static DoubleDouble parse(String text) {
        DoubleDouble plain = plain(text.strip());
        if (plain != null) {
            return plain;
        }
        BigDecimal decimal = new BigDecimal(text.strip());
        double high = decimal.doubleValue();
        if (!Double.isFinite(high)) {
            throw new NumberFormatException("too large: " + text);
        }
        return new DoubleDouble(high, decimal.subtract(new BigDecimal(high)).doubleValue());
    }

    /// Up to 18 digits without an exponent, which is what files hold; null for anything else.
    private static @Nullable DoubleDouble plain(String text) {
        int from = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        if (text.length() == from || text.length() > 18 + from) {
            return null;
        }
        long digits = 0;
        int decimals = -1;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && decimals < 0) {
                decimals = 0;
            } else if (c >= '0' && c <= '9') {
                digits = 10 * digits + (c - '0');
                decimals = decimals < 0 ? decimals : decimals + 1;
            } else {
                return null;
            }
        }
        if (text.length() == from + 1 && decimals == 0) {
            return null;
        }
        double high = digits;
        DoubleDouble whole = new DoubleDouble(high, digits - (long) high);
        DoubleDouble value = decimals <= 0 ? whole : whole.over(TENS[decimals]);
        return text.charAt(0) == '-' ? value.negate() : value;
    }

    private static DoubleDouble quick(double a, double b) {
        double s = a + b;
        return new DoubleDouble(s, b - (s - a));
    }

    /// The sum of two doubles without error.
    public static DoubleDouble sum(double a, double b) {
        double s = a + b;
        double bb = s - a;
        return new DoubleDouble(s, (a - (s - bb)) + (b - bb));
    }

    /// The product of two doubles without error.
    public static DoubleDouble product(double a, double b) {
        double p = a * b;
        return new DoubleDouble(p, Math.fma(a, b, -p));
    }

    public DoubleDouble plus(DoubleDouble other) {
        DoubleDouble s = sum(high, other.high);
        DoubleDouble t = sum(low, other.low);
        DoubleDouble u = quick(s.high, s.low + t.high);
        return quick(u.high, u.low + t.low);
    }

    public DoubleDouble plus(double other) {
        DoubleDouble s = sum(high, other);
        return quick(s.high, s.low + low);
    }

    public DoubleDouble negate() {
        return new DoubleDouble(-high, -low);
    }

    public DoubleDouble minus(DoubleDouble other) {
        return plus(other.negate());
    }

    public DoubleDouble times(DoubleDouble other) {
        double p = high * other.high;
        double e = Math.fma(high, other.high, -p);
        return quick(p, e + (high * other.low + low * other.high));
    }

    public DoubleDouble times(double other) {
        double p = high * other;
        return quick(p, Math.fma(high, other, -p) + low * other);
    }

    public DoubleDouble over(DoubleDouble other) {
        double q1 = high / other.high;
        DoubleDouble r = minus(other.times(q1));
        double q2 = r.high / other.high;
        r = r.minus(other.times(q2));
        double q3 = r.high / other.high;
        return quick(q1, q2).plus(q3);
    }

    public DoubleDouble over(double other) {
        return over(of(other));
    }

    public DoubleDouble square() {
        return times(this);
    }

    public DoubleDouble abs() {
        return high < 0 ? negate() : this;
    }

    public DoubleDouble sqrt() {
        if (high <= 0) {
            return high == 0 ? ZERO : of(Double.NaN);
        }
        double x = 1 / Math.sqrt(high);
        double ax = high * x;
        return sum(ax, minus(product(ax, ax)).high * (x * 0.5));
    }

    public DoubleDouble exp() {
        if (high > 709.7) {
            return of(Double.POSITIVE_INFINITY);
        }
        if (high < -745) {
            return ZERO;
        }
        int k = (int) Math.rint(high / LN2.high);
        DoubleDouble r = minus(LN2.times(k)).times(1.0 / 512);
        DoubleDouble sum = ZERO;
        DoubleDouble power = r;
        for (int i = 1; i <= 9; i++) {
            sum = sum.plus(power.times(INVERSE_FACTORIAL[i]));
            power = power.times(r);
        }
        for (int i = 0; i < 9; i++) {
            sum = sum.times(2).plus(sum.square());
        }
        sum = sum.plus(1);
        return new DoubleDouble(Math.scalb(sum.high, k), Math.scalb(sum.low, k));
    }

    public DoubleDouble log() {
        if (!(high > 0)) {
            return of(high == 0 ? Double.NEGATIVE_INFINITY : Double.NaN);
        }
        DoubleDouble y = of(FastMath.log(high));
        return y.plus(times(y.negate().exp()).plus(-1));
    }

    public DoubleDouble log10() {
        return log().over(LN10);
    }

    public DoubleDouble sin() {
        return circular(0);
    }

    public DoubleDouble cos() {
        return circular(1);
    }

    /// sin(x + quarters pi/2)
    private DoubleDouble circular(int quarters) {
        if (!(Math.abs(high) < 1e8)) {
            return of(Double.NaN);
        }
        double k = Math.rint(high / HALF_PI[0]);
        DoubleDouble r = minus(product(k, HALF_PI[0])).minus(product(k, HALF_PI[1])).plus(-k * HALF_PI[2]);
        int turn = Math.floorMod((long) k + quarters, 4);
        DoubleDouble value = series(r, turn % 2 == 0 ? 1 : 0);
        return turn < 2 ? value : value.negate();
    }

    /// The sine (first = 1) or cosine (first = 0) series.
    private static DoubleDouble series(DoubleDouble r, int first) {
        DoubleDouble square = r.square().negate();
        DoubleDouble power = first == 1 ? r : ONE;
        DoubleDouble sum = ZERO;
        for (int i = first; i < TERMS; i += 2) {
            sum = sum.plus(power.times(INVERSE_FACTORIAL[i]));
            power = power.times(square);
        }
        return sum;
    }

    public DoubleDouble tan() {
        return sin().over(cos());
    }

    public DoubleDouble atan() {
        DoubleDouble z = of(FastMath.atan(high));
        DoubleDouble sine = z.sin();
        DoubleDouble cosine = z.cos();
        if (Math.abs(high) > 1e15) {
            return z;
        }
        DoubleDouble t = times(cosine).minus(sine).over(cosine.plus(times(sine)));
        return z.plus(t.minus(t.times(t).times(t).over(3)));
    }

    public DoubleDouble power(int exponent) {
        DoubleDouble result = ONE;
        DoubleDouble base = this;
        for (int left = Math.abs(exponent); left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result = result.times(base);
            }
            base = base.square();
        }
        return exponent < 0 ? ONE.over(result) : result;
    }

    /// A whole exponent up to 64 by multiplication, any other one as `exp(exponent ln this)`; NaN for a negative base.
    public DoubleDouble power(DoubleDouble exponent) {
        if (exponent.low == 0 && exponent.high == Math.rint(exponent.high) && Math.abs(exponent.high) <= 64) {
            return power((int) exponent.high);
        }
        if (high == 0) {
            return of(exponent.high > 0 ? 0 : Double.POSITIVE_INFINITY);
        }
        return log().times(exponent).exp();
    }

    public double value() {
        return high + low;
    }

    public boolean isFinite() {
        return Double.isFinite(high) && Double.isFinite(low);
    }

    @Override
    public int compareTo(DoubleDouble other) {
        return high != other.high ? Double.compare(high, other.high) : Double.compare(low, other.low);
    }

    private static DoubleDouble[] inverseFactorials() {
        DoubleDouble[] values = new DoubleDouble[TERMS];
        values[0] = new DoubleDouble(1, 0);
        for (int i = 1; i < TERMS; i++) {
            values[i] = values[i - 1].over(i);
        }
        return values;
    }
}
