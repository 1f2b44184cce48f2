package org.seedtrain.plant.column;

import org.seedtrain.plant.Species;

/// Something that binds to a resin, or a part of it: host proteins and lipopolysaccharide are many things, and a resin
/// sees a share of them in each class.
///
/// @param species what it is in a [org.seedtrain.plant.Mixture]
/// @param share of that species, so that the shares of one species add up to 1
/// @param molarMass for the balance of sites [kg/mol]
/// @param law how it binds
/// @param film overall transfer coefficient into the particles, film and pores [m/s]
public record Binder(Species species, double share, double molarMass, Law law, double film) {

    /// How something binds in equilibrium.
    public sealed interface Law {}

    /// Exchange of ions, steric mass action (Brooks and Cramer 1992): all that binds so shares the ionic capacity of the
    /// resin.
    ///
    /// @param affinity K
    /// @param charge nu at the reference pH
    /// @param chargeSlope relative change of the charge by pH unit
    /// @param shielding sigma
    public record StericMass(double affinity, double charge, double chargeSlope, double shielding) implements Law {}

    /// A ligand (protein A, oligo-dT): Langmuir with competition between all that binds so,
    /// `q_i = H_i m_i cp_i / (1 + sum_j H_j m_j cp_j / qmax_j)`, linear where qmax is infinite. The affinity follows pH and
    /// salt: `m = (I/I0)^a / (1 + 10^(n (pH50 - pH)))`, where I are the equivalents of counter-ions.
    ///
    /// @param henry H, q by cp at low load
    /// @param most qmax [mol per m3 of solid]
    /// @param halfPH at which half of the affinity is left: pH50
    /// @param steepness n; 0: pH does not count
    /// @param saltExponent a; 0: salt does not count; more than 0 where salt makes it bind (base pairs)
    /// @param referenceSalt I0 [mol/m3]
    public record Ligand(
            double henry,
            double most,
            double halfPH,
            double steepness,
            double saltExponent,
            double referenceSalt)
            implements Law {}

    boolean exchanged() {
        return law instanceof StericMass;
    }
}
