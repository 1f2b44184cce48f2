package org.seedtrain.plant.column;

import org.seedtrain.plant.Species;

/// Equivalents of counter-ions by mole of a species, near neutral pH.
final class CounterIons {
    private CounterIons() {}

    static double equivalents(Species species, boolean anionExchanger) {
        return anionExchanger ? anions(species) : cations(species);
    }

    private static double anions(Species species) {
        return switch (species) {
            case CHLORIDE, ACETATE -> 1;
            case SULFATE -> 2;
            case PHOSPHATE -> 1.5;
            case CITRATE -> 2.5;
            case CARBONATE -> 0.8;
            default -> 0;
        };
    }

    private static double cations(Species species) {
        return switch (species) {
            case SODIUM, POTASSIUM, AMMONIA -> 1;
            case MAGNESIUM, CALCIUM -> 2;
            case TRIS -> 0.8;
            default -> 0;
        };
    }
}
