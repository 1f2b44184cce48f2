package org.seedtrain.lab.ms.sequence;

/// Chemical elements with the masses and abundances of their isotopes: the table of the reference cases (Wapstra & Audi
/// masses of 2003; IUPAC representative abundances of 1997 for H, C, N, O, S, Fe). Average masses follow from it:
/// H 1.00794, C 12.01074, N 14.00670, O 15.99940, S 32.06479. Other tables differ by up to 0.05 Da at 17 kDa.
public enum Element {
    H(0, new double[] {1.00782503207, 2.0141017778}, new double[] {0.999885, 0.000115}),
    C(0, new double[] {12.0, 13.0033548378}, new double[] {0.9893, 0.0107}),
    N(0, new double[] {14.0030740048, 15.0001088982}, new double[] {0.99636, 0.00364}),
    O(0, new double[] {15.99491461956, 16.9991317, 17.999161}, new double[] {0.99757, 0.00038, 0.00205}),
    S(0, new double[] {31.972071, 32.97145876, 33.9678669, 0, 35.96708076}, new double[] {0.9499, 0.0075, 0.0425, 0, 0.0001}),
    P(0, new double[] {30.97376163}, new double[] {1}),
    Na(0, new double[] {22.9897692809}, new double[] {1}),
    K(0, new double[] {38.96370668, 39.96399848, 40.96182576}, new double[] {0.932581, 0.000117, 0.067302}),
    Cl(0, new double[] {34.96885268, 0, 36.96590259}, new double[] {0.7576, 0, 0.2424}),
    Se(6, new double[] {73.9224764, 0, 75.9192136, 76.919914, 77.9173091, 0, 79.9165213, 0, 81.9166994},
            new double[] {0.0089, 0, 0.0937, 0.0763, 0.2377, 0, 0.4961, 0, 0.0873}),
    Fe(2, new double[] {53.9396105, 0, 55.9349375, 56.935394, 57.9332756}, new double[] {0.05845, 0, 0.91754, 0.02119, 0.00282});

    private final int common;
    private final double[] masses;
    private final double[] abundances;

    Element(int common, double[] masses, double[] abundances) {
        this.common = common;
        this.masses = masses;
        this.abundances = abundances;
    }

    /// Of the most abundant isotope [Da].
    public double monoisotopic() {
        return masses[common];
    }

    /// Mean over the isotopes [Da].
    public double average() {
        double sum = 0;
        for (int i = 0; i < masses.length; i++) {
            sum += masses[i] * abundances[i];
        }
        return sum;
    }

    /// Of the isotopes, by nominal mass from the lightest; 0 where there is none [Da].
    double[] masses() {
        return masses.clone();
    }

    double[] abundances() {
        return abundances.clone();
    }
}
