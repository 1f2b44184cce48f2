package org.seedtrain.plant.organism;

/// What the cells feel beside the substances around them. One instance serves one solver; a vessel sets it before it
/// asks for rates.
public final class Climate {
    /// [K]
    public double temperature = 310.15;
    /// Where spores survive longest [K].
    public double coldest = 310.15;
    public double pH = 7;
    /// Ionic strength [mol/L].
    public double ionicStrength = 0.15;
    /// Pressure of dissolved carbon dioxide [Pa].
    public double carbonDioxide;
    /// Death by stirrer and bubbles of cells that nothing protects [1/h].
    public double shear;
    /// Of the broth [m3].
    public double volume = 1;
    /// How much of a germ there must be for one to be there, 0 to 0.9: drawn once for a vessel, so that a third of a germ
    /// that came through a filter grows in a third of the runs.
    public double germ;
}
