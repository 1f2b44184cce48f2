package org.seedtrain.plant;

/// The moment at which a unit is asked something.
///
/// @param time simulated time [s]
/// @param seed of the run; use it with [Noise]
/// @param faults malfunctions of this unit
public record Now(double time, long seed, Faults faults) {}
