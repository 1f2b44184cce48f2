package org.seedtrain.lab.micro;

import java.util.OptionalDouble;

/// Onset of a kinetic limulus test: the first time from which the absorbance of a well stays so much above its start (mean of the first
/// three readings), interpolated between readings.
public final class KineticOnset {
    private KineticOnset() {}

    /// @param time rising
    /// @param rise above the start, as a rule 0.1 (chromogenic, 405 nm)
    /// @return nothing when the well did not react in the time it was read
    public static OptionalDouble of(double[] time, double[] absorbance, double rise) {
        if (time.length < 5 || time.length != absorbance.length) {
            throw new IllegalArgumentException("a kinetic curve needs five readings or more, with as many times; there are " + time.length
                    + " times and " + absorbance.length + " readings");
        }
        double level = (absorbance[0] + absorbance[1] + absorbance[2]) / 3 + rise;
        int at = time.length;
        while (at > 0 && absorbance[at - 1] >= level) {
            at--;
        }
        if (at == time.length) {
            return OptionalDouble.empty();
        }
        if (at == 0) {
            return OptionalDouble.of(time[0]);
        }
        double part = (level - absorbance[at - 1]) / (absorbance[at] - absorbance[at - 1]);
        return OptionalDouble.of(time[at - 1] + part * (time[at] - time[at - 1]));
    }
}
