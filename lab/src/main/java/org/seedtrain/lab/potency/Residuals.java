package org.seedtrain.lab.potency;

/// Whether an assay has an error to judge by.
final class Residuals {
    private Residuals() {}

    static void check(VarianceTable table, Assay assay) {
        if (table.residualDf() < 1) {
            throw new PotencyRefused("every treatment stands there once, so that there is no residual error to judge by: "
                    + (assay.design() == Design.COMPLETELY_RANDOMISED
                            ? "give replicates, or name the blocks in a column 'block'"
                            : "give replicates, or take fewer blocks"));
        }
    }
}
