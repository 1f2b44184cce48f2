package org.seedtrain.plant;

import java.util.Map;

/// A lot of raw material in the store.
///
/// @param id e.g. `GLU-2406`
/// @param material what its label says, e.g. `glucose-monohydrate`
/// @param title by language tag
/// @param composition what one kilogram really is, as mass fractions by species (a hydrate brings its water)
/// @param amount received [kg]
/// @param expiry last day of use, ISO date
/// @param status `released`, `quarantine`, `rejected`, `expired`
/// @param properties further numbers a model may use, e.g. `dissolutionTime` [s], `pHStandard`
public record MaterialLot(
        String id,
        String material,
        Map<String, String> title,
        Map<Species, Double> composition,
        double amount,
        String expiry,
        String status,
        Map<String, Double> properties) {}
