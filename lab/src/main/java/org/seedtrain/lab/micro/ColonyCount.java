package org.seedtrain.lab.micro;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.hipparchus.util.FastMath;

/// The weighted mean of counted plates, ISO 7218: `N = sum C / sum(V d)`; with n1 plates of the first dilution d and n2
/// of the next this is `sum C / (V (n1 + 0.1 n2) d)`.
///
/// @param colonies sum of all counts
/// @param sample_mL specimen in all the plates together, undiluted
public record ColonyCount(long colonies, double sample_mL) {

    /// @param dilution factor, 1 for undiluted, 100 for 10^-2
    /// @param volume_mL of the dilution on the plate
    public record Plate(long colonies, double dilution, double volume_mL) {}

    public static ColonyCount of(List<Plate> plates) {
        if (plates.isEmpty()) {
            throw new IllegalArgumentException("there is no plate to count");
        }
        long colonies = 0;
        double sample = 0;
        for (Plate plate : plates) {
            colonies += plate.colonies();
            sample += plate.volume_mL() / plate.dilution();
        }
        return new ColonyCount(colonies, sample);
    }

    /// [CFU/mL]
    public double perMillilitre() {
        return colonies / sample_mL;
    }

    /// Exact 95 % interval [CFU/mL].
    public PoissonInterval interval() {
        PoissonInterval counts = PoissonInterval.of(colonies);
        return new PoissonInterval(counts.low() / sample_mL, counts.high() / sample_mL);
    }

    /// As it is reported: two significant digits, half up (ISO 7218).
    public static double twoSignificant(double value) {
        if (!(value > 0)) {
            return 0;
        }
        int exponent = (int) Math.floor(FastMath.log10(value));
        return BigDecimal.valueOf(value).setScale(1 - exponent, RoundingMode.HALF_UP).doubleValue();
    }
}
