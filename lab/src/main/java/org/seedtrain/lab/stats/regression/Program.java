package org.seedtrain.lab.stats.regression;

import java.util.List;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.stats.exact.DoubleDouble;
import org.seedtrain.lab.stats.regression.Expression.Instruction;

/// An expression bound to its parameters and columns, computed with its derivatives by every parameter (forward automatic
/// differentiation), in double and in double-double. Not for several threads at once.
final class Program {
    private final Instruction[] code;
    /// Place of a name: parameters first, then columns.
    private final int[] place;
    private final int parameters;
    private final boolean[] varies;
    private final double[] value;
    private final double[][] slope;
    private final DoubleDouble[] exactValue;
    private final DoubleDouble[][] exactSlope;

    Program(Expression expression, List<String> parameters, List<String> columns) {
        this.code = expression.instructions().toArray(Instruction[]::new);
        this.parameters = parameters.size();
        this.place = new int[code.length];
        this.varies = new boolean[code.length];
        for (int k = 0; k < code.length; k++) {
            Instruction i = code[k];
            if (i.operation() == Expression.Operation.NAME) {
                int p = parameters.indexOf(i.name());
                place[k] = p >= 0 ? p : parameters.size() + columns.indexOf(i.name());
                varies[k] = p >= 0;
            } else {
                varies[k] = i.a() >= 0 && varies[i.a()] || i.b() >= 0 && varies[i.b()];
            }
        }
        this.value = new double[code.length];
        this.slope = new double[code.length][this.parameters];
        this.exactValue = new DoubleDouble[code.length];
        this.exactSlope = new DoubleDouble[code.length][this.parameters];
    }

    /// @param gradient receives the derivatives; of length 0 when they are not wanted
    double run(double[] p, double[] x, double[] gradient) {
        boolean slopes = gradient.length > 0;
        for (int k = 0; k < code.length; k++) {
            Instruction i = code[k];
            double a = i.a() >= 0 ? value[i.a()] : 0;
            double b = i.b() >= 0 ? value[i.b()] : 0;
            double v;
            double da = 0;
            double db = 0;
            switch (i.operation()) {
                case CONSTANT -> v = i.constant().high();
                case NAME -> v = place[k] < parameters ? p[place[k]] : x[place[k] - parameters];
                case ADD -> { v = a + b; da = 1; db = 1; }
                case SUBTRACT -> { v = a - b; da = 1; db = -1; }
                case MULTIPLY -> { v = a * b; da = b; db = a; }
                case DIVIDE -> { v = a / b; da = 1 / b; db = -v / b; }
                case POWER -> {
                    v = FastMath.pow(a, b);
                    da = varies[i.a()] ? b * FastMath.pow(a, b - 1) : 0;
                    db = varies[i.b()] && a != 0 ? v * FastMath.log(a) : 0;
                }
                case NEGATE -> { v = -a; da = -1; }
                case EXP -> { v = FastMath.exp(a); da = v; }
                case LOG -> { v = FastMath.log(a); da = 1 / a; }
                case LOG10 -> { v = FastMath.log10(a); da = 1 / (a * FastMath.log(10)); }
                case SQRT -> { v = Math.sqrt(a); da = 0.5 / v; }
                case SIN -> { v = FastMath.sin(a); da = FastMath.cos(a); }
                case COS -> { v = FastMath.cos(a); da = -FastMath.sin(a); }
                case TAN -> { v = FastMath.tan(a); da = 1 + v * v; }
                case ATAN -> { v = FastMath.atan(a); da = 1 / (1 + a * a); }
                case SINH -> { v = FastMath.sinh(a); da = FastMath.cosh(a); }
                case COSH -> { v = FastMath.cosh(a); da = FastMath.sinh(a); }
                case TANH -> { v = FastMath.tanh(a); da = 1 - v * v; }
                case ABS -> { v = Math.abs(a); da = Math.signum(a); }
                default -> throw new IllegalStateException();
            }
            value[k] = v;
            if (slopes && varies[k]) {
                chain(k, i, da, db);
            }
        }
        int last = code.length - 1;
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] = varies[last] ? slope[last][j] : 0;
        }
        return value[last];
    }

    private void chain(int k, Instruction i, double da, double db) {
        double[] into = slope[k];
        if (i.a() < 0) {
            into[place[k]] = 1;
            return;
        }
        boolean left = varies[i.a()];
        boolean right = i.b() >= 0 && varies[i.b()];
        for (int j = 0; j < parameters; j++) {
            into[j] = (left ? da * slope[i.a()][j] : 0) + (right ? db * slope[i.b()][j] : 0);
        }
    }

    /// The same with about 30 digits.
    DoubleDouble run(DoubleDouble[] p, DoubleDouble[] x, DoubleDouble[] gradient) {
        DoubleDouble one = DoubleDouble.ONE;
        DoubleDouble zero = DoubleDouble.ZERO;
        for (int k = 0; k < code.length; k++) {
            Instruction i = code[k];
            DoubleDouble a = i.a() >= 0 ? exactValue[i.a()] : zero;
            DoubleDouble b = i.b() >= 0 ? exactValue[i.b()] : zero;
            DoubleDouble v;
            DoubleDouble da = zero;
            DoubleDouble db = zero;
            switch (i.operation()) {
                case CONSTANT -> v = i.constant();
                case NAME -> v = place[k] < parameters ? p[place[k]] : x[place[k] - parameters];
                case ADD -> { v = a.plus(b); da = one; db = one; }
                case SUBTRACT -> { v = a.minus(b); da = one; db = one.negate(); }
                case MULTIPLY -> { v = a.times(b); da = b; db = a; }
                case DIVIDE -> { v = a.over(b); da = one.over(b); db = v.over(b).negate(); }
                case POWER -> {
                    v = a.power(b);
                    da = varies[i.a()] ? b.times(a.power(b.plus(-1))) : zero;
                    db = varies[i.b()] && a.high() != 0 ? v.times(a.log()) : zero;
                }
                case NEGATE -> { v = a.negate(); da = one.negate(); }
                case EXP -> { v = a.exp(); da = v; }
                case LOG -> { v = a.log(); da = one.over(a); }
                case LOG10 -> { v = a.log10(); da = one.over(a.times(DoubleDouble.of(10).log())); }
                case SQRT -> { v = a.sqrt(); da = DoubleDouble.of(0.5).over(v); }
                case SIN -> { v = a.sin(); da = a.cos(); }
                case COS -> { v = a.cos(); da = a.sin().negate(); }
                case TAN -> { v = a.tan(); da = v.square().plus(1); }
                case ATAN -> { v = a.atan(); da = one.over(a.square().plus(1)); }
                case SINH -> { v = sinh(a); da = cosh(a); }
                case COSH -> { v = cosh(a); da = sinh(a); }
                case TANH -> { v = sinh(a).over(cosh(a)); da = one.minus(v.square()); }
                case ABS -> { v = a.abs(); da = DoubleDouble.of(Math.signum(a.high())); }
                default -> throw new IllegalStateException();
            }
            exactValue[k] = v;
            if (varies[k]) {
                chain(k, i, da, db);
            }
        }
        int last = code.length - 1;
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] = varies[last] ? exactSlope[last][j] : zero;
        }
        return exactValue[last];
    }

    private void chain(int k, Instruction i, DoubleDouble da, DoubleDouble db) {
        DoubleDouble[] into = exactSlope[k];
        boolean left = i.a() >= 0 && varies[i.a()];
        boolean right = i.b() >= 0 && varies[i.b()];
        for (int j = 0; j < parameters; j++) {
            if (i.a() < 0) {
                into[j] = j == place[k] ? DoubleDouble.ONE : DoubleDouble.ZERO;
            } else {
                DoubleDouble sum = left ? da.times(exactSlope[i.a()][j]) : DoubleDouble.ZERO;
                into[j] = right ? sum.plus(db.times(exactSlope[i.b()][j])) : sum;
            }
        }
    }

    private static DoubleDouble sinh(DoubleDouble a) {
        return a.exp().minus(a.negate().exp()).times(0.5);
    }

    private static DoubleDouble cosh(DoubleDouble a) {
        return a.exp().plus(a.negate().exp()).times(0.5);
    }
}
