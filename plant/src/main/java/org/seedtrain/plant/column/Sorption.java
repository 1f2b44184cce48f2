package org.seedtrain.plant.column;

/// A [Binding] made ready to be computed at one place at a time, on slices of flat arrays.
sealed interface Sorption permits KineticSorption, RapidSorption {
    static Sorption of(Binding binding, double phase) {
        if (binding.kinetic()) {
            return KineticSorption.of(binding);
        }
        return RapidSorption.of(binding, phase);
    }
}
