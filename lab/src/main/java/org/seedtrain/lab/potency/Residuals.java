package org.seedtrain.lab.potency;

/// Whether an assay has an error to judge by.
final class Residuals {
    private Residuals() {}

    static void check(VarianceTable table, Assay assay) {
        double size = assay.observations().stream().mapToDouble(one -> one.response() * one.response()).sum();
        if (!(table.source("treatments").orElseThrow().ss() > 1e-20 * size)) {
            throw new PotencyRefused("all treatments give the same response: there is no slope to read a potency from");
        }
        if (table.residualDf() < 1) {
            throw new PotencyRefused("every treatment stands there once, so that there is no residual error to judge by: "
                    + (assay.design() == Design.COMPLETELY_RANDOMISED
                            ? "give replicates, or name the blocks in a column 'block'"
                            : "give replicates, or take fewer blocks"));
        }
    }
}
