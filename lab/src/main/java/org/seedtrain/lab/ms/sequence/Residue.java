package org.seedtrain.lab.ms.sequence;

import java.util.Optional;

/// Amino acids as they stand in a chain, without the water of the free acid.
public enum Residue {
    G("C2H3NO"), A("C3H5NO"), S("C3H5NO2"), P("C5H7NO"), V("C5H9NO"), T("C4H7NO2"), C("C3H5NOS"), L("C6H11NO"), I("C6H11NO"),
    N("C4H6N2O2"), D("C4H5NO3"), Q("C5H8N2O2"), K("C6H12N2O"), E("C5H7NO3"), M("C5H9NOS"), H("C6H7N3O"), F("C9H9NO"),
    R("C6H12N4O"), Y("C9H9NO2"), W("C11H10N2O"), U("C3H5NOSe");

    private static final Residue[] BY_LETTER = new Residue[26];

    static {
        for (Residue residue : values()) {
            BY_LETTER[residue.name().charAt(0) - 'A'] = residue;
        }
    }

    private final Formula formula;

    Residue(String formula) {
        this.formula = Formula.of(formula);
    }

    public Formula formula() {
        return formula;
    }

    public static Optional<Residue> of(char letter) {
        return letter >= 'A' && letter <= 'Z' ? Optional.ofNullable(BY_LETTER[letter - 'A']) : Optional.empty();
    }

    /// @throws SequenceRefused for a letter that is no residue
    static Residue known(char letter) {
        return of(letter).orElseThrow(() -> new SequenceRefused("'" + letter + "' is not an amino acid"));
    }
}
