package org.seedtrain.plant.column;

import org.seedtrain.plant.Species;

/// Something that binds to an ion exchanger, or a part of it: host proteins and lipopolysaccharide are many things, and
/// a resin sees a share of them in each class.
///
/// @param species what it is in a [org.seedtrain.plant.Mixture]
/// @param share of that species, so that the shares of one species add up to 1
/// @param molarMass for the balance of sites [kg/mol]
/// @param affinity K of steric mass action
/// @param charge nu at the reference pH
/// @param chargeSlope relative change of the charge by pH unit
/// @param shielding sigma
/// @param film overall transfer coefficient into the particles, film and pores [m/s]
public record Binder(
        Species species,
        double share,
        double molarMass,
        double affinity,
        double charge,
        double chargeSlope,
        double shielding,
        double film) {}
