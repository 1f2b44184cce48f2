package org.seedtrain.plant.column;

import java.util.List;

/// How well a bed is packed, judged as in a packing test: by the peak of a pulse of something that does not bind.
///
/// @param retention time of the maximum [s]
/// @param plates N by the width at half height, `5.545 (t/w)^2`
/// @param height of a plate [m]
/// @param reduced height of a plate by particle diameter; well packed: up to 5
/// @param asymmetry As, what lies behind the maximum by what lies before it, at a tenth of the height; well packed: 0.8 to 1.6
/// @param momentPlates N by the moments, `mean^2/variance`
public record PackingQuality(
        double retention, double plates, double height, double reduced, double asymmetry, double momentPlates) {
    private static final double HALF = 5.545177444479562;

    /// From a signal whose baseline is zero, at increasing times after the middle of the pulse was injected.
    ///
    /// @param length of the bed [m]
    /// @param diameter of the particles [m]
    public static PackingQuality of(double[] times, double[] signal, double length, double diameter) {
        int top = 0;
        for (int i = 1; i < signal.length; i++) {
            top = signal[i] > signal[top] ? i : top;
        }
        if (!(signal[top] > 0) || top == 0 || top == signal.length - 1) {
            throw new IllegalArgumentException("there is no peak within the times given");
        }
        double peak = signal[top];
        double at = times[top];
        double left = signal[top - 1];
        double right = signal[top + 1];
        double bend = left - 2 * peak + right;
        if (bend < 0) {
            // the parabola through three points; their distances are taken as equal
            double offset = 0.5 * (left - right) / bend;
            at += offset * 0.5 * (times[top + 1] - times[top - 1]);
            peak -= 0.25 * (left - right) * offset;
        }
        double half = crossing(times, signal, top, 0.5 * peak, 1) - crossing(times, signal, top, 0.5 * peak, -1);
        double before = at - crossing(times, signal, top, 0.1 * peak, -1);
        double behind = crossing(times, signal, top, 0.1 * peak, 1) - at;
        double plates = HALF * at * at / (half * half);
        return new PackingQuality(
                at, plates, length / plates, length / plates / diameter, behind / before, momentPlates(times, signal));
    }

    /// Of a bed into which a pulse of two hundredths of its liquid is injected.
    ///
    /// @param flow [m3/s]
    public static PackingQuality of(PackedBed bed, double flow) {
        double velocity = flow / (bed.area() * bed.totalPorosity());
        double liquid = bed.length() / velocity;
        double pulse = 0.02 * liquid;
        double[] times = new double[2001];
        for (int i = 0; i < times.length; i++) {
            times[i] = 4 * liquid * i / (times.length - 1);
        }
        double[] none = {0};
        ColumnCase tracer = new ColumnCase(
                ColumnCase.Model.LRM, bed.length(), velocity, velocity * bed.dispersivity(), bed.totalPorosity(), Double.NaN,
                Double.NaN, new double[0], new double[0], new double[0],
                new Binding.Linear(false, none, new double[] {1}), none, none,
                List.of(
                        new ColumnCase.Section(0, pulse, new double[] {1}, none),
                        new ColumnCase.Section(pulse, 4 * liquid, none, none)),
                times, new ColumnCase.Tolerance(1e-6, 1e-9), null);
        double[] outlet = ColumnSolver.solve(tracer).outlet()[0];
        for (int i = 0; i < times.length; i++) {
            times[i] -= 0.5 * pulse;
        }
        return of(times, outlet, bed.length(), 2 * bed.radius());
    }

    private static double crossing(double[] times, double[] signal, int top, double level, int direction) {
        for (int i = top; i + direction >= 0 && i + direction < signal.length; i += direction) {
            double here = signal[i];
            double next = signal[i + direction];
            if (next <= level) {
                return times[i] + (here - level) / (here - next) * (times[i + direction] - times[i]);
            }
        }
        return direction > 0 ? times[times.length - 1] : times[0];
    }

    private static double momentPlates(double[] times, double[] signal) {
        double zeroth = 0;
        double first = 0;
        double second = 0;
        for (int i = 1; i < times.length; i++) {
            double width = 0.5 * (times[i] - times[i - 1]);
            for (int side = i - 1; side <= i; side++) {
                double part = width * signal[side];
                zeroth += part;
                first += part * times[side];
                second += part * times[side] * times[side];
            }
        }
        double mean = first / zeroth;
        return mean * mean / (second / zeroth - mean * mean);
    }
}
