package org.seedtrain.plant.seed;

/// What a vessel gives its culture at one moment. One instance serves one solver.
final class Surroundings {
    /// Oxygen transfer between the gas over the liquid and the liquid [1/s].
    double kLa;
    /// Fresh gas [mol/s] and what is in it.
    double gas;
    double freshOxygen;
    double freshCarbonDioxide;
    /// Gas over the liquid [mol].
    double head;
    /// Heat into the liquid [W].
    double heat;
    /// What the walls hold beside the liquid [J/K].
    double walls;
    /// Vapour that the fresh gas carries off, part of saturation that it lacks.
    double dryness;
    /// Death of unprotected animal cells [1/h].
    double shear;
    /// Germs that come in [kg/s].
    double germs;
}
