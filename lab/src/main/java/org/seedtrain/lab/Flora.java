package org.seedtrain.lab;

/// The germs that a specimen can be contaminated with. Which one it is hangs on the label of the tube alone, so that every test of
/// the same tube meets the same germ.
enum Flora {
    STAPHYLOCOCCUS("Staphylococcus epidermidis", true, Body.COCCUS, Grouping.CLUSTER, 0.9, 0.9, 0.7, 1, 0.8, 1, false),
    MICROCOCCUS("Micrococcus luteus", true, Body.COCCUS, Grouping.TETRAD, 1.2, 1.2, 1.5, 1, 0.05, 2, false),
    BACILLUS("Bacillus cereus", true, Body.ROD, Grouping.CHAIN, 3.5, 1.0, 0.5, 1, 0.7, 2, true),
    PSEUDOMONAS("Pseudomonas aeruginosa", false, Body.ROD, Grouping.SINGLE, 2.0, 0.6, 0.6, 1, 0.2, 1, false),
    RALSTONIA("Ralstonia pickettii", false, Body.ROD, Grouping.SINGLE, 1.8, 0.6, 2.0, 1, 0.1, 2, false),
    CANDIDA("Candida albicans", true, Body.YEAST, Grouping.SINGLE, 5.0, 4.0, 1.4, 1, 0.6, 1, false),
    /// Of the skin; grows without oxygen only, and slowly.
    CUTIBACTERIUM("Cutibacterium acnes", true, Body.ROD, Grouping.CLUSTER, 1.8, 0.5, 5.0, 0, 1, 1, false);

    enum Body { COCCUS, ROD, YEAST }

    enum Grouping { SINGLE, CLUSTER, CHAIN, TETRAD }

    final String latin;
    final boolean gramPositive;
    final Body body;
    final Grouping grouping;
    final double length_um;
    final double width_um;
    /// Doubling time at the best temperature [h].
    final double doubling_h;
    /// Growth in air, and in fluid thioglycollate, relative to the best.
    final double inAir;
    final double withoutAir;
    /// How its colony looks.
    final int form;
    /// Whether some of its colonies creep over a wet plate.
    final boolean spreads;

    Flora(String latin, boolean gramPositive, Body body, Grouping grouping, double length_um, double width_um, double doubling_h,
            double inAir, double withoutAir, int form, boolean spreads) {
        this.latin = latin;
        this.gramPositive = gramPositive;
        this.body = body;
        this.grouping = grouping;
        this.length_um = length_um;
        this.width_um = width_um;
        this.doubling_h = doubling_h;
        this.inAir = inAir;
        this.withoutAir = withoutAir;
        this.form = form;
        this.spreads = spreads;
    }

    private static final Flora[] USUAL = {STAPHYLOCOCCUS, MICROCOCCUS, BACILLUS, PSEUDOMONAS, RALSTONIA, CANDIDA, CUTIBACTERIUM};
    private static final Flora[] OF_HANDS = {STAPHYLOCOCCUS, MICROCOCCUS, CUTIBACTERIUM};

    static Flora of(Specimen specimen) {
        return USUAL[(int) (USUAL.length * Noise.of(0, "flora", specimen.name()).uniform(0))];
    }

    /// What the analyst sheds.
    static Flora ofHands(Noise noise) {
        return OF_HANDS[(int) (OF_HANDS.length * noise.uniform(77))];
    }
}
