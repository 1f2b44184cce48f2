package org.seedtrain.lab.water;

import org.hipparchus.util.FastMath;

/// Conductivity of water, USP <645> (stages 1 to 3; also Ph. Eur. 0169, KP and JP) and Ph. Eur. 0008 (purified water).
public final class Conductivity {
    /// Limits of stage 1 [uS/cm] at 0, 5 ... 100 C, not compensated for temperature.
    private static final double[] STAGE_1 = {
        0.6, 0.8, 0.9, 1.0, 1.1, 1.3, 1.4, 1.5, 1.7, 1.8, 1.9, 2.1, 2.2, 2.4, 2.5, 2.7, 2.7, 2.7, 2.7, 2.9, 3.1
    };
    /// Limit of stage 2 [uS/cm] at 25 C, in equilibrium with the air.
    public static final double STAGE_2 = 2.1;
    /// Limits of stage 3 [uS/cm] at pH 5.0, 5.1 ... 7.0.
    private static final double[] STAGE_3 = {
        4.7, 4.1, 3.6, 3.3, 3.0, 2.8, 2.6, 2.5, 2.4, 2.4, 2.4, 2.4, 2.5, 2.4, 2.3, 2.2, 2.1, 2.6, 3.1, 3.8, 4.6
    };
    private static final double[] EP_TEMPERATURE = {0, 10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90, 100};
    private static final double[] EP_LIMIT = {2.4, 3.6, 4.3, 5.1, 5.4, 6.5, 7.1, 8.1, 9.1, 9.7, 9.7, 9.7, 10.2};

    private Conductivity() {}

    /// The limit of stage 1 [uS/cm]: that of the next lower temperature in the table.
    ///
    /// @param temperature_C 0 to 100
    public static double stage1(double temperature_C) {
        inside(temperature_C);
        return STAGE_1[(int) FastMath.floor(temperature_C / 5 + 1e-9)];
    }

    /// The limit of stage 3 [uS/cm] at this pH, to a tenth.
    ///
    /// @param ph 5.0 to 7.0
    /// @throws WaterRefused outside, where the water fails whatever its conductivity
    public static double stage3(double ph) {
        long tenth = FastMath.round(10 * ph);
        if (tenth < 50 || tenth > 70) {
            throw new WaterRefused("the pH is " + ph + "; stage 3 passes only from 5.0 to 7.0");
        }
        return STAGE_3[(int) (tenth - 50)];
    }

    /// The limit of Ph. Eur. 0008 for purified water in bulk [uS/cm], interpolated between its temperatures.
    public static double purifiedWater(double temperature_C) {
        inside(temperature_C);
        int i = 0;
        while (i < EP_TEMPERATURE.length - 2 && temperature_C > EP_TEMPERATURE[i + 1]) {
            i++;
        }
        double part = (temperature_C - EP_TEMPERATURE[i]) / (EP_TEMPERATURE[i + 1] - EP_TEMPERATURE[i]);
        return EP_LIMIT[i] + part * (EP_LIMIT[i + 1] - EP_LIMIT[i]);
    }

    private static void inside(double temperature_C) {
        if (!(temperature_C >= 0 && temperature_C <= 100)) {
            throw new WaterRefused("the temperature is " + temperature_C + " C; it must lie between 0 and 100 C");
        }
    }
}
