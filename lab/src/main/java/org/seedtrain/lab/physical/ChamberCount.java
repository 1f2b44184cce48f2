package org.seedtrain.lab.physical;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.seedtrain.lab.micro.BinomialInterval;
import org.seedtrain.lab.micro.PoissonInterval;

/// Cells in a counting chamber with trypan blue: concentrations with their exact Poisson intervals, viability with its exact binomial one.
///
/// @param viable living cells [1/mL]
/// @param viableLow lower end of the 95 % interval
/// @param total living and dead cells [1/mL]
/// @param viability_percent share of living cells
/// @param viabilityLow lower end of its 95 % interval [%]
/// @param counted cells in all
/// @param unevenP chance of fields at least so uneven if only chance scattered the cells
public record ChamberCount(double viable, double viableLow, double viableHigh, double total, double totalLow, double totalHigh,
        double viability_percent, double viabilityLow, double viabilityHigh, long counted, double unevenP) {

    /// @param living bright cells by field
    /// @param dead blue cells by field, as many
    /// @param dilution all of it, the dye among it
    /// @param field_mL volume over one field: 1e-4 for 1 mm2 under 0.1 mm
    public static ChamberCount of(long[] living, long[] dead, double dilution, double field_mL) {
        if (living.length == 0 || living.length != dead.length) {
            throw new IllegalArgumentException(living.length + " fields of living cells but " + dead.length + " of dead ones");
        }
        long alive = 0;
        long gone = 0;
        for (int i = 0; i < living.length; i++) {
            if (living[i] < 0 || dead[i] < 0) {
                throw new IllegalArgumentException("field " + (i + 1) + " has " + living[i] + " living and " + dead[i]
                        + " dead cells; both must be 0 or more");
            }
            alive += living[i];
            gone += dead[i];
        }
        double scale = dilution / (field_mL * living.length);
        PoissonInterval viable = PoissonInterval.of(alive);
        PoissonInterval total = PoissonInterval.of(alive + gone);
        BinomialInterval share = alive + gone > 0 ? BinomialInterval.of(alive, alive + gone) : new BinomialInterval(0, 1);
        double viability = alive + gone > 0 ? 100.0 * alive / (alive + gone) : 0;
        return new ChamberCount(alive * scale, viable.low() * scale, viable.high() * scale, (alive + gone) * scale, total.low() * scale,
                total.high() * scale, viability, 100 * share.low(), 100 * share.high(), alive + gone, uneven(living, dead, alive + gone));
    }

    private static double uneven(long[] living, long[] dead, long all) {
        if (living.length < 2 || all == 0) {
            return 1;
        }
        double mean = (double) all / living.length;
        double chi = 0;
        for (int i = 0; i < living.length; i++) {
            double difference = living[i] + dead[i] - mean;
            chi += difference * difference / mean;
        }
        return 1 - new ChiSquaredDistribution(living.length - 1.0).cumulativeProbability(chi);
    }
}
