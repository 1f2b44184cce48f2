package org.seedtrain.plant.probe;

/// Kinds of instruments with the errors that are usual for them. Offset and drift in the unit of the reading, gain and
/// noise as parts of it; standard deviations over many instruments of a kind. Sources: accuracy classes and data sheets of
/// common makes (Pt100 class A: IEC 60751; transmitters and their signals at failure: NAMUR NE 43); see
/// docs/reference/models/probes.md.
public enum ProbeKind {
    /// Pt100 class A with transmitter [°C]: 0.15 K + 0.2 %; open circuit drives it to the upper end.
    TEMPERATURE(0.08, 5e-4, 0.002, 0.03, 0, 8, Open.HIGH, 3, false),
    /// Gauge of silicon on a membrane [bar]: 0.1 % of a span of some bars.
    PRESSURE(0.002, 5e-4, 1e-4, 0.002, 0, 0.5, Open.LOW, 0.3, false),
    /// Load cells [kg].
    WEIGHT(0, 5e-4, 2e-4, 0, 1e-4, 1, Open.LOW, 2, false),
    /// Coriolis or magnetic meter [L/min and others].
    FLOW(0, 3e-3, 0, 0, 2e-3, 1, Open.LOW, 0.2, false),
    /// Electromagnetic force compensation [g]: the balance computes its own errors; the scale of a probe is its
    /// repeatability.
    BALANCE(0, 0, 0, 1, 0, 0, Open.LOW, 0, false),
    /// Guided radar or pressure of the column [%, mm].
    LEVEL(0, 3e-3, 0.01, 0, 2e-3, 2, Open.LOW, 10, false),
    /// Toroidal or two-pole cell, compensated to 25 °C [mS/cm].
    CONDUCTIVITY(0, 5e-3, 0, 0, 2e-3, 3, Open.LOW, 0.5, true),
    /// Glass electrode in its simplest form [pH]; [PhProbe] is the full one.
    PH(0.03, 3e-3, 0.01, 0.004, 0, 6, Open.MIDDLE, 0.5, true),
    /// Optical oxygen spot [% of air saturation]; [OxygenProbe] is the membrane.
    OXYGEN(0.3, 0.02, 0.1, 0.15, 0, 20, Open.LOW, 15, true),
    /// Severinghaus electrode [mmHg].
    CARBON_DIOXIDE(6, 0.03, 0.8, 0.7, 0, 60, Open.LOW, 60, true),
    /// Radio-frequency capacitance [pF/cm].
    CAPACITANCE(0.1, 0.06, 0.02, 0.05, 0.01, 30, Open.LOW, 3, true),
    /// Scattered or absorbed light [AU, NTU].
    TURBIDITY(0.005, 0.02, 0.002, 0.002, 0.002, 5, Open.HIGH, 0.3, true),
    /// Absorbance at one wavelength through a cell [AU].
    UV(5e-4, 0.01, 2e-4, 2e-4, 0, 1, Open.HIGH, 0.1, true),
    /// Paramagnetic oxygen in the off-gas [%].
    OFF_GAS_OXYGEN(0.03, 3e-3, 0.01, 0.01, 0, 30, Open.LOW, 2, false),
    /// Infrared carbon dioxide in the off-gas [%].
    OFF_GAS_CARBON_DIOXIDE(0.02, 0.015, 0.005, 0.005, 0, 30, Open.LOW, 2, false),
    /// Oxidation by ultraviolet light and conductivity [µg/L].
    TOC(2, 0.05, 0.1, 1, 0.01, 240, Open.LOW, 100, false),
    /// Laser counter [1/m3]: its flow and its diode.
    PARTICLES(0, 0.05, 0, 0, 0.02, 60, Open.LOW, 0, true);

    /// What a transmitter shows when its element or its loop is open.
    enum Open { LOW, MIDDLE, HIGH }

    final double offset;
    final double gain;
    final double drift;
    final double noise;
    final double relativeNoise;
    final double lag;
    final Open open;
    final double farOff;
    final boolean fouls;

    /// @param offset [unit]
    /// @param gain [1]
    /// @param drift [unit/d]
    /// @param noise [unit]
    /// @param relativeNoise [1]
    /// @param lag time constant [s]
    /// @param farOff how far the malfunction `Drift` takes it [unit]
    /// @param fouls whether product on it takes from the signal
    ProbeKind(
            double offset, double gain, double drift, double noise, double relativeNoise, double lag, Open open,
            double farOff, boolean fouls) {
        this.offset = offset;
        this.gain = gain;
        this.drift = drift;
        this.noise = noise;
        this.relativeNoise = relativeNoise;
        this.lag = lag;
        this.open = open;
        this.farOff = farOff;
        this.fouls = fouls;
    }

    /// Time constant with which the instrument follows [s].
    public double lag() {
        return lag;
    }
}
