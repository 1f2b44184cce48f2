package org.seedtrain.lab;

import static org.seedtrain.lab.Constituent.AGGREGATE;
import static org.seedtrain.lab.Constituent.ANTIBODY;
import static org.seedtrain.lab.Constituent.ANTIGEN;
import static org.seedtrain.lab.Constituent.CELLS;
import static org.seedtrain.lab.Constituent.DEAD_CELLS;
import static org.seedtrain.lab.Constituent.DEBRIS;
import static org.seedtrain.lab.Constituent.DNA;
import static org.seedtrain.lab.Constituent.HOST_PROTEIN;
import static org.seedtrain.lab.Constituent.PEPTIDES;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seedtrain.lab.protein.Absorbance280;

/// What [AbsorbanceMethod] looks for.
enum AbsorbanceOf {
    /// `c = (A280 - k A320) D / E`, E the absorbance of 1 g/L (from the sequence, Pace et al. 1995). Scattered light grows with the
    /// fourth power of the frequency: k = (320/280)^4 = 1.71. Pure protein has A260/A280 0.57, pure DNA 1.8.
    PROTEIN,
    /// `c = (A260 - A320) D 40 ug/mL`; RNA alone has A260/A280 2.1. Particles must be opened by a detergent first, or their
    /// scattered light counts as RNA.
    RNA;

    /// Absorbance of 1 g/L at 280 nm: antigen, antibody, host protein, DNA, peptides.
    private static final double ANTIGEN_280 = 1.05;
    private static final double ANTIBODY_280 = 1.40;
    private static final double HOST_280 = 0.95;
    private static final double DNA_280 = 11.0;
    private static final double PEPTIDES_280 = 0.35;
    private static final double PROTEIN_RATIO = 0.57;
    private static final double DNA_RATIO = 1.82;

    String id() {
        return this == PROTEIN ? "a280" : "a260";
    }

    String wavelength() {
        return this == PROTEIN ? "A280" : "A260";
    }

    Map<String, String> title() {
        return this == PROTEIN ? Words.of("Protein (A280)", "단백질 정량(A280)") : Words.of("RNA content (A260)", "RNA 정량(A260)");
    }

    Attribute attribute() {
        return this == PROTEIN ? Attribute.of("protein", "Protein", "단백질", "g/L", 3) : Attribute.of("rna", "RNA", "RNA", "ug/mL", 1);
    }

    List<Input> inputs() {
        Input replicates = Input.number("replicates", "Readings", "측정 횟수", "1", 1, 10, 3, 0);
        return this == PROTEIN
                ? List.of(Input.number("dilution", "Dilution, 1 to", "희석배수", "1", 1, 1000, 2, 0),
                        Input.number("extinction", "Absorbance of 1 g/L", "1 g/L의 흡광도", "L/g/cm", 0.05, 5, ANTIGEN_280, 3),
                        Input.choice("scatter", "Scattered light (A320)", "산란 보정(A320)",
                                Input.option("subtract", "subtracted", "차감"), Input.option("keep", "not subtracted", "차감하지 않음")),
                        replicates)
                : List.of(Input.number("dilution", "Dilution, 1 to", "희석배수", "1", 1, 10000, 5, 0),
                        Input.choice("detergent", "Particles", "입자", Input.option("opened", "opened with detergent", "계면활성제로 개방"),
                                Input.option("whole", "left whole", "그대로")),
                        replicates);
    }

    /// For an absorbance of about 0.8.
    ///
    /// @param expected in the unit of the attribute
    double dilution(double expected) {
        return this == PROTEIN ? Dilutions.round(expected * ANTIGEN_280 / 0.8) : Dilutions.round(Math.max(1, expected / 25));
    }

    /// What an unblanked cuvette adds at 260, 280 and 320 nm.
    double[] cuvette(Noise noise) {
        boolean one = this == PROTEIN;
        return new double[] {
            0.075 + 0.003 * noise.normal(0), 0.060 + 0.003 * noise.normal(one ? 0 : 1), 0.045 + 0.003 * noise.normal(one ? 0 : 2)
        };
    }

    /// Absorbances at 260, 280 and 320 nm of the undiluted specimen.
    double[] spectrum(Specimen specimen, Worksheet worksheet) {
        if (this == RNA) {
            return RnaSpectrum.of(specimen, worksheet.choice("detergent").equals("opened"));
        }
        boolean antibody = specimen.amount(ANTIBODY) > specimen.amount(ANTIGEN);
        double product = antibody ? ANTIBODY_280 : ANTIGEN_280;
        double protein = product * (specimen.amount(ANTIGEN) + specimen.amount(ANTIBODY) + specimen.amount(AGGREGATE))
                + HOST_280 * specimen.amount(HOST_PROTEIN) + PEPTIDES_280 * specimen.amount(PEPTIDES);
        double dna = DNA_280 * specimen.amount(DNA);
        double solids = specimen.amount(CELLS) + specimen.amount(DEAD_CELLS) + 0.4 * specimen.amount(DEBRIS);
        double scattered = 12 * solids + 0.03 * specimen.amount(AGGREGATE);
        return new double[] {
            PROTEIN_RATIO * protein + DNA_RATIO * dna + 2.3 * scattered,
            protein + dna + Absorbance280.SCATTER * scattered, scattered
        };
    }

    /// How much of A320 is taken off.
    double scatter(Worksheet worksheet) {
        return this == RNA ? 1 : worksheet.choice("scatter").equals("subtract") ? Absorbance280.SCATTER : 0;
    }

    /// Content of the undiluted specimen for a net absorbance of 1, in the unit of the attribute.
    double perAbsorbance(Worksheet worksheet) {
        return worksheet.number("dilution") * (this == PROTEIN ? 1 / worksheet.number("extinction") : 40);
    }

    /// Relative, of the extinction and the dilution.
    double uncertainty() {
        return this == PROTEIN ? 0.02 : 0.015;
    }

    double ratioUncertainty() {
        return this == PROTEIN ? 0.02 : 0.03;
    }

    /// @param at mean absorbance at the peak
    List<Flag> flags(String specimen, double at, double a320, double ratio) {
        List<Flag> flags = new ArrayList<>();
        if (a320 > 0.1 * at) {
            flags.add(this == PROTEIN
                    ? Flag.of("scatter", specimen, "Scattered light is more than a tenth of the signal: clarify the sample",
                            "산란광이 신호의 1/10을 넘음: 검체를 맑게 할 것")
                    : Flag.of("scatter", specimen, "Scattered light is more than a tenth of the signal: open the particles",
                            "산란광이 신호의 1/10을 넘음: 입자를 개방할 것"));
        }
        if (this == PROTEIN && ratio > 0.8) {
            flags.add(Flag.of("nucleic-acid", specimen, "A260/A280 above 0.8: nucleic acids count as protein",
                    "A260/A280이 0.8 초과: 핵산이 단백질로 계산됨"));
        }
        if (this == RNA && ratio < 1.9) {
            flags.add(Flag.of("protein", specimen, "A260/A280 below 1.9: protein is there", "A260/A280이 1.9 미만: 단백질 존재"));
        }
        if (this == PROTEIN && at > 1.5) {
            flags.add(Flag.of("not-linear", specimen, "Above 1.5 stray light bends the reading: dilute more",
                    "1.5를 넘으면 미광으로 낮게 읽힘: 더 희석할 것"));
        }
        return flags;
    }
}
