package org.seedtrain.lab.ms.deconvolution;

import java.util.List;

/// What a spectrum of charged proteins comes to.
///
/// @param masses by intensity, largest first
/// @param mass_Da axis of the deconvolved spectrum, evenly spaced in the logarithm
/// @param intensity of the deconvolved spectrum
/// @param noise standard deviation of the spectrum where nothing is [counts]
/// @param passes how often intensity was shared among the charges
public record Deconvolved(List<NeutralMass> masses, double[] mass_Da, double[] intensity, double noise, int passes) {
    public Deconvolved {
        masses = List.copyOf(masses);
    }
}
