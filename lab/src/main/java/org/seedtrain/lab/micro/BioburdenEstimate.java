package org.seedtrain.lab.micro;

import java.util.List;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.stats.Student;

/// Bioburden of items or portions of liquid after correction for what the removal does not recover (ISO 11737-1:2018).
///
/// @param mean of the portions, corrected, in CFU per `per`
/// @param low lower end of the 95 % interval of the mean: exact Poisson of the sum, or Student's of the portions where they scatter
///     more than chance
/// @param high upper end
/// @param sd of the portions
/// @param colonies counted in all
/// @param spikes portions above twice the mean
/// @param dispersed whether the portions scatter more than Poisson (variance over mean, chi-squared, 95 %)
public record BioburdenEstimate(
        double mean, double low, double high, double sd, long colonies, List<Integer> spikes, boolean dispersed) {

    /// @param volume of sample that was filtered or plated, or items (1) or a part of one
    public record Portion(long colonies, double volume) {
        public Portion {
            if (colonies < 0 || !(volume > 0)) {
                throw new IllegalArgumentException("a portion needs a count of 0 or more and an amount above 0; got " + colonies + ", "
                        + volume);
            }
        }
    }

    /// @param per amount to which the result is related, e.g. 100 mL
    /// @param recovery share of the germs that the method finds, above 0 to 1
    public static BioburdenEstimate of(List<Portion> portions, double per, double recovery) {
        int n = portions.size();
        long colonies = portions.stream().mapToLong(Portion::colonies).sum();
        double volume = portions.stream().mapToDouble(Portion::volume).sum();
        double scale = per / (volume * recovery);
        double mean = colonies * scale;
        double chi = 0;
        double squares = 0;
        for (Portion portion : portions) {
            double expected = colonies * portion.volume() / volume;
            chi += expected > 0 ? (portion.colonies() - expected) * (portion.colonies() - expected) / expected : 0;
            double each = portion.colonies() * per / (portion.volume() * recovery);
            squares += (each - mean) * (each - mean);
        }
        double sd = n > 1 ? Math.sqrt(squares / (n - 1)) : 0;
        boolean dispersed = n > 1 && chi > new org.hipparchus.distribution.continuous.ChiSquaredDistribution(n - 1.0)
                .inverseCumulativeProbability(0.95);
        PoissonInterval exact = PoissonInterval.of(colonies);
        double low = exact.low() * scale;
        double high = exact.high() * scale;
        if (dispersed) {
            double half = Student.twoSided95(n - 1.0) * sd / Math.sqrt(n);
            low = Math.max(0, Math.min(low, mean - half));
            high = Math.max(high, mean + half);
        }
        List<Integer> spikes = java.util.stream.IntStream.range(0, n)
                .filter(i -> portions.get(i).colonies() * per / (portions.get(i).volume() * recovery) > 2 * mean + 1e-9 && n > 2)
                .boxed().toList();
        return new BioburdenEstimate(mean, low, high, sd, colonies, spikes, dispersed);
    }

    /// Share that the first of some exhaustive treatments of the same item recovers (ISO 11737-1 annex C).
    public static double recovery(long... counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        if (sum == 0) {
            throw new IllegalArgumentException("no treatment recovered a colony");
        }
        return (double) counts[0] / sum;
    }

    /// What an acceptance criterion of `10^n` still takes: a factor of two (USP 61 and 1111: 10 -> 20, 100 -> 200).
    public static double maximumAcceptable(double criterion) {
        double log = FastMath.log10(criterion);
        return Math.abs(log - Math.rint(log)) < 1e-9 ? 2 * criterion : criterion;
    }
}
