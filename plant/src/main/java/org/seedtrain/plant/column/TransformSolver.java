package org.seedtrain.plant.column;

import java.util.Arrays;
import org.hipparchus.util.FastMath;

/// Solves one component that binds linearly by inverting its Laplace transform: a Fourier series along a line right of all
/// singularities (Dubner and Abate 1968; Crump 1976). Axial dispersion makes the terms fall exponentially with the
/// frequency, so the series is summed to rounding; the period is four times the time asked, the line so far right that what
/// a period repeats is below 1e-14. No error of discretisation is left. Only for a column in equilibrium at the beginning.
final class TransformSolver {
    private static final double SHIFT = 8;
    private static final int MOST = 1 << 21;
    /// With more terms elements are as quick.
    private static final int OFTEN = 1 << 19;
    private static final double NOTHING = 1e-17;

    private final ColumnCase column;
    private final double end;
    private final double halfPeriod;
    private final double line;
    private final double scale;
    private final double rest;
    private double[] re = new double[4096];
    private double[] im = new double[4096];
    private int count;
    private double heldAtEnd;
    private double leftAtEnd;

    private TransformSolver(ColumnCase column) {
        this.column = column;
        double[] times = column.times();
        end = times[times.length - 1];
        halfPeriod = spacing(times) > 0 ? 0.5 * spacing(times) * fourTimes(times.length) : 2 * end;
        // exp(-2 line halfPeriod) is what a period repeats
        line = 2 * SHIFT / halfPeriod;
        rest = column.startLiquid()[0];
        double most = 0;
        for (ColumnCase.Section s : column.inlet()) {
            double last = s.constant()[0] + s.slope()[0] * (s.end() - s.start());
            most = Math.max(most, Math.max(Math.abs(s.constant()[0] - rest), Math.abs(last - rest)));
        }
        scale = most;
    }

    /// Whether a case can be solved so.
    static boolean fits(ColumnCase column) {
        if (!(column.binding() instanceof Binding.Linear linear) || !(column.dispersion() > 0)) {
            return false;
        }
        for (int i = 0; i < column.components(); i++) {
            double c = column.startLiquid()[i];
            double off = linear.ka()[i] * c - linear.kd()[i] * column.startBound()[i];
            if (Math.abs(off) > 1e-14 * linear.ka()[i] * Math.abs(c)
                    || linear.kinetic() && linear.kd()[i] == 0 && linear.ka()[i] > 0 && c != 0) {
                return false;
            }
        }
        return column.times()[column.times().length - 1] > 0;
    }

    /// Whether its series also ends: not where hardly anything smooths a jump on its way to the outlet, for a run that is
    /// very long against the passage or a bed that is as good as a stirred tank.
    static boolean suits(ColumnCase column) {
        if (!fits(column)) {
            return false;
        }
        TransformSolver solver = new TransformSolver(column);
        Complex last = new Complex(solver.line, OFTEN * FastMath.PI / solver.halfPeriod);
        return new TransferFunction(column).of(last)[0].size() < NOTHING;
    }

    static ColumnSolution solve(ColumnCase column) {
        return new TransformSolver(column).run();
    }

    private static int fourTimes(int points) {
        int size = 4;
        while (size < 4 * (points - 1)) {
            size *= 2;
        }
        return size;
    }

    /// Distance of equidistant times from 0, or 0 if they are not.
    private static double spacing(double[] times) {
        int last = times.length - 1;
        if (last < 1 || times[0] != 0) {
            return 0;
        }
        double spacing = times[last] / last;
        for (int i = 0; i <= last; i++) {
            if (Math.abs(times[i] - i * spacing) > 1e-12 * times[last]) {
                return 0;
            }
        }
        return spacing;
    }

    private ColumnSolution run() {
        double[] times = column.times();
        double[] outlet = new double[times.length];
        Arrays.fill(outlet, rest);
        if (scale > 0) {
            coefficients();
            if (spacing(times) > 0) {
                onGrid(outlet, spacing(times));
            } else {
                anywhere(times, outlet);
            }
        }
        double entered = ElementSolver.entered(column, end)[0];
        double size = Math.max(Math.abs(entered), Math.abs(rest) * column.length());
        double error = entered - rest * column.velocity() * end - leftAtEnd - heldAtEnd;
        ColumnSolution.Statistics statistics =
                new ColumnSolution.Statistics(ColumnCase.Method.TRANSFORM, 0, 0, 1, count, 0, 0, count, 0);
        return new ColumnSolution(
                times, new double[][] {outlet}, new double[] {size > 0 ? error / size : 0},
                new double[] {1e-12}, statistics);
    }

    private void coefficients() {
        TransferFunction transfer = new TransferFunction(column);
        double last = FastMath.exp(line * end) / halfPeriod;
        int below = 0;
        for (int k = 0; below < 8; k++) {
            if (k == MOST) {
                throw new CaseRefused("resolution.method is transform; its series does not end for axialDispersion_m2_s "
                        + column.dispersion() + " and " + end + " s: use elements");
            }
            Complex s = new Complex(line, k * FastMath.PI / halfPeriod);
            Complex[] response = transfer.of(s);
            Complex in = inlet(s);
            Complex out = in.times(response[0]);
            Complex total = in.times(response[1]);
            double half = k == 0 ? 0.5 : 1;
            if (k == re.length) {
                re = Arrays.copyOf(re, 2 * k);
                im = Arrays.copyOf(im, 2 * k);
            }
            re[k] = half * out.re();
            im[k] = half * out.im();
            Complex turn = new Complex(0, s.im() * end).exp().times(last * half);
            leftAtEnd += out.by(s).times(turn).re() * column.velocity();
            // what falls slowly with the frequency is what is exactly known: what came in
            heldAtEnd += total.minus(in.times(column.velocity()).by(s)).times(turn).re();
            count = k + 1;
            below = response[0].size() < NOTHING ? below + 1 : 0;
        }
        heldAtEnd += ElementSolver.entered(column, end)[0] - rest * column.velocity() * end;
    }

    /// Transform of the inlet up to the end, beyond what was there at the beginning.
    private Complex inlet(Complex s) {
        Complex sum = new Complex(0, 0);
        for (ColumnCase.Section section : column.inlet()) {
            double to = Math.min(end, section.end());
            if (section.start() >= end) {
                break;
            }
            double first = section.constant()[0] - rest;
            double slope = section.slope()[0];
            double second = first + slope * (to - section.start());
            if (first == 0 && second == 0) {
                continue;
            }
            Complex begin = s.times(-section.start()).exp();
            Complex finish = s.times(-to).exp();
            sum = sum.plus(begin.times(first).minus(finish.times(second)).by(s));
            if (slope != 0) {
                sum = sum.plus(begin.minus(finish).times(slope).by(s.times(s)));
            }
        }
        return sum;
    }

    private void onGrid(double[] outlet, double spacing) {
        int size = (int) Math.round(2 * halfPeriod / spacing);
        double[] a = new double[size];
        double[] b = new double[size];
        for (int k = 0; k < count; k++) {
            a[k & size - 1] += re[k];
            b[k & size - 1] += im[k];
        }
        Fourier.transform(a, b);
        for (int j = 0; j < outlet.length; j++) {
            outlet[j] += FastMath.exp(line * j * spacing) / halfPeriod * a[j];
        }
    }

    private void anywhere(double[] times, double[] outlet) {
        for (int j = 0; j < times.length; j++) {
            Complex turn = new Complex(0, FastMath.PI / halfPeriod * times[j]).exp();
            double x = 0;
            double y = 0;
            for (int k = count - 1; k >= 0; k--) {
                double next = x * turn.re() - y * turn.im() + re[k];
                y = x * turn.im() + y * turn.re() + im[k];
                x = next;
            }
            outlet[j] += FastMath.exp(line * times[j]) / halfPeriod * x;
        }
    }
}
