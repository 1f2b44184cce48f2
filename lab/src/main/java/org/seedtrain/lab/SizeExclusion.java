package org.seedtrain.lab;

import static org.seedtrain.lab.Constituent.AGGREGATE;
import static org.seedtrain.lab.Constituent.ANTIBODY;
import static org.seedtrain.lab.Constituent.ANTIGEN;
import static org.seedtrain.lab.Constituent.DNA;
import static org.seedtrain.lab.Constituent.HOST_PROTEIN;
import static org.seedtrain.lab.Constituent.PEPTIDES;

import java.util.List;
import org.seedtrain.lab.Elution.Band;

/// What elutes from a size-exclusion column at 280 nm: each constituent at the time of its size. Host proteins spread: a quarter
/// large, two fifths small, a quarter smaller, and a tenth elutes under the antigen, as size alone cannot tell them apart.
final class SizeExclusion {
    /// Area of a microgram [mAU.min].
    private static final double PER_UG = 4.75;

    private SizeExclusion() {}

    static Specimen standard() {
        return Specimen.named(ReferenceInjections.STANDARD).with(ANTIGEN, 0.98).with(AGGREGATE, 0.02);
    }

    /// @param volume_uL of the undiluted specimen
    static List<Band> bands(Specimen specimen, double volume_uL) {
        double scale = PER_UG * volume_uL;
        double host = scale * specimen.amount(HOST_PROTEIN);
        return List.of(new Band(5.2, 0.13, 0.06, 20 * scale * specimen.amount(DNA)),
                new Band(6.4, 0.13, 0.05, scale * specimen.amount(AGGREGATE)),
                new Band(7.25, 0.16, 0.05, 0.25 * host),
                new Band(8.2, 0.125, 0.06, scale * (specimen.amount(ANTIGEN) + specimen.amount(ANTIBODY))),
                new Band(8.2, 0.16, 0.06, 0.10 * host),
                new Band(9.3, 0.15, 0.06, 0.40 * host),
                new Band(10.05, 0.14, 0.06, 0.25 * host),
                new Band(11.4, 0.15, 0.08, 0.5 * scale * specimen.amount(PEPTIDES)),
                new Band(12.2, 0.12, 0.05, 8));
    }
}
