package org.seedtrain.lab.potency;

/// How treatments were given to units: which differences between units the analysis of variance takes away.
public enum Design {
    COMPLETELY_RANDOMISED("completely-randomised"),
    /// Every treatment in every block (plate, litter, day).
    RANDOMISED_BLOCK("randomised-block"),
    /// Every treatment once in every row and every column.
    LATIN_SQUARE("latin-square");

    private final String id;

    Design(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
