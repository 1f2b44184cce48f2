package org.seedtrain.lab.micro;

/// Growth promotion and suitability of a method (USP 61, Ph. Eur. 2.6.12): a count on a medium under test against that of a reference,
/// which may differ by a factor of two.
///
/// @param ratio test over reference; infinite where the reference did not grow
/// @param low lower end of its exact 95 % interval (conditional binomial)
/// @param high upper end
public record ColonyRecovery(double ratio, double low, double high) {
    public static final double LEAST = 0.5;
    public static final double MOST = 2;
    /// Most germs that an inoculum may have [CFU].
    public static final int MOST_INOCULATED = 100;

    /// Counts of the same number of plates.
    public static ColonyRecovery of(long test, long reference) {
        if (test < 0 || reference < 0) {
            throw new IllegalArgumentException("counts cannot be below 0; got " + test + " and " + reference);
        }
        if (test + reference == 0) {
            return new ColonyRecovery(0, 0, Double.POSITIVE_INFINITY);
        }
        BinomialInterval interval = BinomialInterval.ratio(test, reference);
        return new ColonyRecovery(reference > 0 ? (double) test / reference : Double.POSITIVE_INFINITY, interval.low(), interval.high());
    }

    public boolean within() {
        return ratio >= LEAST && ratio <= MOST;
    }
}
