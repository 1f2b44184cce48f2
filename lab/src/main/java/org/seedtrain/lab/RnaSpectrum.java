package org.seedtrain.lab;

import static org.seedtrain.lab.Constituent.DNA;
import static org.seedtrain.lab.Constituent.DOUBLE_STRANDED_RNA;
import static org.seedtrain.lab.Constituent.ENZYMES;
import static org.seedtrain.lab.Constituent.LIPID;
import static org.seedtrain.lab.Constituent.MRNA;
import static org.seedtrain.lab.Constituent.NUCLEOTIDES;
import static org.seedtrain.lab.Constituent.PARTICLE_SIZE;
import static org.seedtrain.lab.Constituent.RNA_FRAGMENTS;
import static org.seedtrain.lab.Constituent.TEMPLATE_DNA;
import static org.seedtrain.lab.Constituent.UNCAPPED_MRNA;

/// What light sees of RNA, nucleotides and lipid particles. 1 g/L of RNA absorbs 25 at 260 nm in 1 cm (40 ug/mL for an
/// absorbance of 1), nucleotides 20, DNA 20; A260/A280 of RNA 2.10, DNA 1.85, nucleotides 2.4, protein 0.57.
final class RnaSpectrum {
    /// Scattered light at 320 nm of 1 g/L of lipid in particles of 80 nm.
    private static final double SCATTER = 0.12;

    private RnaSpectrum() {}

    static double rna(Specimen specimen) {
        return specimen.amount(MRNA) + specimen.amount(UNCAPPED_MRNA) + specimen.amount(RNA_FRAGMENTS)
                + specimen.amount(DOUBLE_STRANDED_RNA);
    }

    private static double sizeCubed(Specimen specimen) {
        double size = specimen.amount(PARTICLE_SIZE) / 80;
        return size * size * size;
    }

    /// [NTU]
    static double turbidity(Specimen specimen) {
        return 8 * specimen.amount(LIPID) * sizeCubed(specimen);
    }

    /// Absorbances at 260, 280 and 320 nm of the undiluted specimen.
    ///
    /// @param opened particles were dissolved by a detergent
    static double[] of(Specimen specimen, boolean opened) {
        double rna = 25 * rna(specimen);
        double dna = 20 * (specimen.amount(DNA) + specimen.amount(TEMPLATE_DNA));
        double bases = 20 * specimen.amount(NUCLEOTIDES);
        double protein = 0.95 * (specimen.amount(ENZYMES) + specimen.protein());
        double scattered = opened ? 0 : SCATTER * specimen.amount(LIPID) * sizeCubed(specimen);
        return new double[] {
            rna + dna + bases + 0.57 * protein + 2.29 * scattered,
            rna / 2.10 + dna / 1.85 + bases / 2.4 + protein + 1.71 * scattered,
            scattered
        };
    }
}
