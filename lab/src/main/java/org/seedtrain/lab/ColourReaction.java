package org.seedtrain.lab;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.protein.Interference;
import org.seedtrain.lab.protein.Interference.Substance;

/// The chemistry of a colorimetric protein assay on a plate: colour `A = X / (1 + X / most)`, X the colour of albumin
/// equivalents at low concentration.
enum ColourReaction {
    /// Bicinchoninic acid (Smith et al. 1985) at 562 nm. Cysteine, tyrosine and tryptophan react at once, the peptide backbone
    /// slowly and faster when warm (Wiechelman, Braun & Fitzpatrick 1988): `0.35 + 0.65 (1 - exp(-k t))`, k = 0.04 per min at
    /// 37 C, 80 kJ/mol.
    BCA(Interference.Assay.BCA, 0.00140, 9.0, 30, 37, List.of(2000.0, 1500.0, 1000.0, 750.0, 500.0, 250.0, 125.0, 62.5, 25.0), 0.25),
    /// Coomassie blue (Bradford 1976) at 595 nm: binds to arginine and lysine within two minutes, more to albumin than to most
    /// proteins, hardly to peptides; the complex settles out after a quarter of an hour. The reagent itself is brown.
    BRADFORD(Interference.Assay.BRADFORD, 0.00115, 1.9, 10, 25, List.of(1500.0, 1000.0, 750.0, 500.0, 250.0, 125.0), 0.60),
    /// Folin and Ciocalteu's reagent after alkaline copper (Lowry et al. 1951) at 750 nm, first order with 0.15 per min at 25 C.
    LOWRY(Interference.Assay.LOWRY, 0.00075, 4.0, 30, 25, List.of(1500.0, 1000.0, 750.0, 500.0, 250.0, 125.0, 62.5), 0.20);

    private static final double RATE_37 = 0.04;
    private static final double ACTIVATION = 80_000 / 8.31446261815324;

    private final Interference.Assay assay;
    private final double perUg;
    private final double most;
    private final double minutes;
    private final double temperature;
    private final List<Double> standards;
    private final double blankLimit;

    /// @param perUg absorbance per ug/mL of albumin after the usual time
    /// @param minutes usual reaction time
    /// @param temperature usual [Cel]
    /// @param standards albumin [ug/mL]
    ColourReaction(Interference.Assay assay, double perUg, double most, double minutes, double temperature, List<Double> standards,
            double blankLimit) {
        this.assay = assay;
        this.perUg = perUg;
        this.most = most;
        this.minutes = minutes;
        this.temperature = temperature;
        this.standards = standards;
        this.blankLimit = blankLimit;
    }

    Interference.Assay assay() {
        return assay;
    }

    double minutes() {
        return minutes;
    }

    double temperature() {
        return temperature;
    }

    List<Double> standards() {
        return standards;
    }

    double blankLimit() {
        return blankLimit;
    }

    double bent(double x) {
        return x / (1 + x / most);
    }

    /// Colour of a content of protein and of what the buffer adds and takes, at low concentration.
    ///
    /// @param ug_mL albumin equivalents
    double colour(double ug_mL, Map<Substance, Double> buffer) {
        double added = 0;
        double lost = 1;
        for (Map.Entry<Substance, Double> entry : buffer.entrySet()) {
            Interference one = Interference.of(assay, entry.getKey());
            added += one.apparent() * entry.getValue();
            lost += one.suppression() * entry.getValue();
        }
        return perUg * (ug_mL + added) / lost;
    }

    /// Albumin equivalents of a specimen [ug/mL].
    double equivalents(Specimen specimen) {
        double[] answers = switch (this) {
            case BCA -> new double[] {0.96, 0.96, 1.03, 0.35, 0.10, 0.25};
            case BRADFORD -> new double[] {0.72, 0.58, 0.80, 0.03, 0.05, 0.20};
            case LOWRY -> new double[] {0.95, 1.05, 1.00, 0.40, 0.10, 0.25};
        };
        return 1000 * (answers[0] * (specimen.amount(Constituent.ANTIGEN) + specimen.amount(Constituent.AGGREGATE))
                + answers[1] * specimen.amount(Constituent.ANTIBODY) + answers[2] * specimen.amount(Constituent.HOST_PROTEIN)
                + answers[3] * specimen.amount(Constituent.PEPTIDES)
                + answers[4] * (specimen.amount(Constituent.CELLS) + specimen.amount(Constituent.DEAD_CELLS))
                + answers[5] * specimen.amount(Constituent.DEBRIS));
    }

    /// What of a specimen can interfere, in a part of it.
    static Map<Substance, Double> buffer(Specimen specimen, double part) {
        Map<Substance, Double> buffer = new TreeMap<>();
        buffer.put(Substance.HISTIDINE, part * specimen.amount(Constituent.HISTIDINE));
        buffer.put(Substance.TRIS, part * specimen.amount(Constituent.TRIS));
        buffer.put(Substance.CITRATE, part * specimen.amount(Constituent.CITRATE));
        buffer.put(Substance.SUGAR, part * specimen.amount(Constituent.GLUCOSE) / 0.180156);
        buffer.put(Substance.THIOL, part * specimen.amount(Constituent.REDUCING_AGENT));
        buffer.put(Substance.DETERGENT, part * specimen.amount(Constituent.SURFACTANT));
        return buffer;
    }

    private static double rate(double temperature_C) {
        return RATE_37 * FastMath.exp(ACTIVATION * (1 / 310.15 - 1 / (temperature_C + 273.15)));
    }

    /// Colour after some time over that after the usual time.
    double relative(double passed, double temperature_C) {
        return development(passed, temperature_C) / development(minutes, temperature);
    }

    private double development(double passed, double temperature_C) {
        return switch (this) {
            case BCA -> 0.35 * (1 - FastMath.exp(-2 * passed)) + 0.65 * (1 - FastMath.exp(-rate(temperature_C) * passed));
            case BRADFORD -> (1 - FastMath.exp(-1.5 * passed)) * FastMath.exp(-0.004 * Math.max(0, passed - 15));
            case LOWRY -> 1 - FastMath.exp(-0.15 * FastMath.exp(0.04 * (temperature_C - 25)) * passed);
        };
    }

    /// Colour of the reagent itself.
    double reagent(double passed, double temperature_C) {
        return switch (this) {
            case BCA -> 0.035 + 0.0004 * passed * rate(temperature_C) / RATE_37;
            case BRADFORD -> 0.37;
            case LOWRY -> 0.02;
        };
    }
}
