package org.seedtrain.lab.ms.deconvolution;

import java.util.List;

/// A mass found in a spectrum.
///
/// @param mass_Da neutral, average (centroid of the isotope envelope)
/// @param intensity area under its peaks in the spectrum, all charges together [counts m/z]
/// @param charges at which it was seen, ascending
/// @param share of the intensity at its peaks that is its own and no other mass's, 0 to 1
/// @param error_Da standard error of the mass from the scatter between its charges
public record NeutralMass(double mass_Da, double intensity, List<Integer> charges, double share, double error_Da) {
    public NeutralMass {
        charges = List.copyOf(charges);
    }
}
