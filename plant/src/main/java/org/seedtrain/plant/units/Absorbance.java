package org.seedtrain.plant.units;

import org.seedtrain.plant.Species;

/// Light absorbed at 280 nm (Beer and Lambert). Specific coefficients [L/(g cm)]: 1 for the antigen and host proteins, 1.4
/// for antibodies and enzymes (tyrosine and tryptophan; Pace et al. 1995), 10 for DNA and 12 for RNA (half of what they
/// absorb at 260 nm), 9 for nucleotides on the average, 0.3 for peptides of yeast extract.
final class Absorbance {
    private static final double[] COEFFICIENT = new double[Species.COUNT];

    static {
        put(1, Species.ANTIGEN, Species.HOST_PROTEIN);
        put(1.3, Species.AGGREGATE);
        put(1.4, Species.ANTIBODY, Species.ANTIBODY_ACIDIC, Species.ANTIBODY_MANNOSE);
        put(1.4, Species.T7_POLYMERASE, Species.PYROPHOSPHATASE, Species.RESTRICTION_ENZYME, Species.DNASE);
        put(10, Species.HOST_DNA, Species.PLASMID, Species.TEMPLATE);
        put(12, Species.MRNA, Species.UNCAPPED_MRNA, Species.RNA_FRAGMENTS, Species.DOUBLE_STRANDED_RNA);
        put(9, Species.ATP, Species.UTP, Species.CTP, Species.GTP, Species.CAP_ANALOGUE);
        put(0.3, Species.YEAST_EXTRACT);
    }

    private Absorbance() {}

    private static void put(double coefficient, Species... species) {
        for (Species one : species) {
            COEFFICIENT[one.ordinal()] = coefficient;
        }
    }

    /// [AU] of a solution [kg/m3] over a path [m]; the detector saturates softly at 4 AU.
    static double of(double[] c, double path) {
        double sum = 0;
        for (int i = 0; i < c.length; i++) {
            if (COEFFICIENT[i] != 0) {
                sum += COEFFICIENT[i] * c[i];
            }
        }
        double absorbed = 100 * path * sum;
        return absorbed / (1 + Math.max(0, absorbed) / 40);
    }
}
