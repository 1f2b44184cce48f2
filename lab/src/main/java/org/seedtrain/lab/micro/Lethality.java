package org.seedtrain.lab.micro;

import org.hipparchus.util.FastMath;

/// What heat does to germs, in minutes at a reference temperature: `F = integral of 10^((T - Tref)/z) dt`. F0 has Tref 121.1 °C (USP,
/// PDA: 250 °F) or 121 °C (Ph. Eur. 5.1.1, EN 285) and z 10 K; FH of dry heat 170 °C and 20 K; of depyrogenation 250 °C and 46.4 K.
///
/// @param reference [°C]
/// @param z [K]
public record Lethality(double reference, double z) {
    public Lethality {
        if (!(z > 0)) {
            throw new IllegalArgumentException("z must be above 0; it is " + z);
        }
    }

    public static Lethality f0() {
        return new Lethality(121.1, 10);
    }

    /// Minutes at the reference temperature that one minute at this temperature is worth.
    public double rate(double temperature_C) {
        return FastMath.pow(10, (temperature_C - reference) / z);
    }

    /// Of a straight change of temperature, exactly: `dt (r2 - r1)/ln(r2/r1)`.
    public double segment(double from_C, double to_C, double duration) {
        double difference = FastMath.log(10) * (to_C - from_C) / z;
        double rate = rate(from_C);
        return duration * (Math.abs(difference) < 1e-12 ? rate : rate * FastMath.expm1(difference) / difference);
    }

    /// Sum over readings between which the temperature is taken as straight; running total at each reading.
    ///
    /// @param time rising
    public double[] accumulated(double[] time, double[] temperature_C) {
        double[] sum = new double[time.length];
        for (int i = 1; i < time.length; i++) {
            sum[i] = sum[i - 1] + segment(temperature_C[i - 1], temperature_C[i], time[i] - time[i - 1]);
        }
        return sum;
    }

    /// The trapezoidal rule over lethal rates, as most loggers reckon; too high where the temperature changes fast.
    public double trapezoid(double[] time, double[] temperature_C) {
        double sum = 0;
        for (int i = 1; i < time.length; i++) {
            sum += 0.5 * (rate(temperature_C[i - 1]) + rate(temperature_C[i])) * (time[i] - time[i - 1]);
        }
        return sum;
    }

    /// log10 of the survivors: `log10 N0 - F/D`.
    ///
    /// @param f lethality in the unit of D
    /// @param d decimal reduction time at the reference temperature
    public static double logSurvivors(double n0, double f, double d) {
        return FastMath.log10(n0) - f / d;
    }
}
