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
}
