package org.seedtrain.lab.ms.deconvolution;

/// Where masses are looked for.
///
/// @param lowMass_Da lightest neutral mass
/// @param highMass_Da heaviest neutral mass
/// @param lowMz m/z below which the spectrum is left out
/// @param highMz m/z above which the spectrum is left out
/// @param highCharge most charges that are thought of
/// @param least smallest intensity that is reported, as part of the largest
public record MassSearch(
        double lowMass_Da, double highMass_Da, double lowMz, double highMz, int highCharge, double least) {
    /// Intact proteins as they come from reversed-phase or desalting columns.
    public static final MassSearch PROTEINS = new MassSearch(5_000, 200_000, 400, 8_000, 120, 0.02);

    public MassSearch {
        if (!(lowMass_Da >= 500 && highMass_Da > lowMass_Da && highMass_Da <= 2_000_000)) {
            throw new DeconvolutionRefused("masses from " + lowMass_Da + " to " + highMass_Da
                    + " Da: the lower must be at least 500, the upper larger than it and at most 2,000,000");
        }
        if (!(lowMz > 0 && highMz > lowMz)) {
            throw new DeconvolutionRefused("m/z from " + lowMz + " to " + highMz + ": the upper must be larger than the lower");
        }
        if (highCharge < 2 || highCharge > 300) {
            throw new DeconvolutionRefused("at most " + highCharge + " charges: it must lie between 2 and 300");
        }
        if (!(least > 0 && least < 1)) {
            throw new DeconvolutionRefused("least intensity " + least + ": it must lie between 0 and 1");
        }
    }

    public MassSearch withMasses(double low, double high) {
        return new MassSearch(low, high, lowMz, highMz, highCharge, least);
    }

    public MassSearch withMz(double low, double high) {
        return new MassSearch(lowMass_Da, highMass_Da, low, high, highCharge, least);
    }

    public MassSearch withLeast(double part) {
        return new MassSearch(lowMass_Da, highMass_Da, lowMz, highMz, highCharge, part);
    }
}
