package org.seedtrain.lab.micro;

/// The test for sterility (USP 71, Ph. Eur. 2.6.1, KP): how much is tested, and what the tubes say after 14 days.
public final class SterilityTest {
    public static final double LEAST_DAYS = 14;
    /// Days that a subculture of a product that is turbid itself stands on.
    public static final double SUBCULTURE_DAYS = 4;

    private SterilityTest() {}

    public enum Kind {
        PARENTERAL,
        /// More than 100 mL in a container.
        LARGE_VOLUME,
        OPHTHALMIC,
        BULK_SOLID
    }

    /// Fewest containers to test of a batch, table 3.
    public static int articles(Kind kind, int batch) {
        return switch (kind) {
            case PARENTERAL -> batch <= 100 ? Math.min(batch, Math.max(4, tenth(batch))) : batch <= 500 ? 10 : Math.min(20, share(batch, 50));
            case LARGE_VOLUME ->
                    batch <= 100 ? Math.min(batch, Math.max(4, tenth(batch))) : batch <= 500 ? 10 : Math.min(10, share(batch, 50));
            case OPHTHALMIC -> batch <= 200 ? Math.min(batch, Math.max(2, share(batch, 20))) : 10;
            case BULK_SOLID -> batch <= 4 ? batch : batch <= 50 ? Math.max(4, share(batch, 5)) : Math.max(10, share(batch, 50));
        };
    }

    private static int tenth(int batch) {
        return share(batch, 10);
    }

    private static int share(int batch, int part) {
        return (batch + part - 1) / part;
    }

    /// Least volume of a liquid from each container for each medium [mL], table 2.
    public static double quantity_mL(double content_mL) {
        if (content_mL < 1) {
            return content_mL;
        }
        return content_mL <= 40 ? Math.max(1, 0.5 * content_mL) : content_mL <= 100 ? 20 : Math.max(20, 0.1 * content_mL);
    }

    public enum Finding {
        /// No growth: complies.
        STERILE,
        /// Growth, and the test was sound: does not comply.
        NOT_STERILE,
        /// Growth, but the test is shown to be invalid: repeat it with as many units.
        INVALID_REPEAT,
        /// Not yet 14 days, or a turbid product not yet transferred or its subculture not yet 4 days.
        UNFINISHED,
        /// Nothing may be said: the media would not have let germs grow.
        MEDIA_UNSUITABLE
    }

    /// Why a test with growth may be declared invalid (USP 71 "Observation and interpretation", a to d).
    public enum Invalid {
        NO,
        /// The monitoring of the testing facility shows a fault.
        MONITORING,
        /// A review of the procedure reveals a fault.
        PROCEDURE,
        /// The negative control grew.
        NEGATIVE_CONTROL,
        /// After identification the growth may be ascribed without doubt to faults of material or technique.
        IDENTIFIED
    }

    /// @param days of incubation, membrane or direct inoculation
    /// @param growing vessels with growth, of both media
    /// @param negativeGrew whether a negative control grew
    /// @param mediaSuitable growth promotion and method suitability hold
    /// @param turbid whether the product itself makes the medium turbid
    /// @param subculture_d days since a portion was transferred; below 0 when none was
    /// @param repeated whether this is the repetition after an invalid test
    public record Observation(double days, int growing, boolean negativeGrew, boolean mediaSuitable, boolean turbid, double subculture_d,
            Invalid invalid, boolean repeated) {}

    public static Finding judge(Observation seen) {
        if (seen.negativeGrew() || seen.growing() > 0) {
            boolean invalid = seen.negativeGrew() || seen.invalid() != Invalid.NO;
            // Growth in a repetition counts, whatever else is found, unless its own control grew.
            return invalid && !(seen.repeated() && !seen.negativeGrew()) ? Finding.INVALID_REPEAT : Finding.NOT_STERILE;
        }
        if (!seen.mediaSuitable()) {
            return Finding.MEDIA_UNSUITABLE;
        }
        boolean waited = seen.days() >= LEAST_DAYS && (!seen.turbid() || seen.subculture_d() >= SUBCULTURE_DAYS);
        return waited ? Finding.STERILE : Finding.UNFINISHED;
    }

    /// Chance that a batch with a share of contaminated units passes: none of n units is among them, `(1 - p)^n`.
    public static double passes(double share, int units) {
        return org.hipparchus.util.FastMath.pow(1 - share, units);
    }
}
