package org.seedtrain.plant;

import org.seedtrain.plant.numeric.Sums;

/// What flows through one open [Link], between two units that are integrated together. It is scratch space of the
/// solver: the owner of the link sets [#flow] in [Dynamics#flows], the source sets composition and temperature in
/// [Dynamics#rates] (units are called from upstream to downstream). Volumes are additive, so that a volume flow is the
/// same at both ends.
public final class Stream {
    /// What an unconnected port sees: nothing flows.
    public static final Stream NONE = new Stream("", "", "", "", true, true);

    /// [m3/s], never negative
    public double flow;
    /// [kg/m3] by ordinal of [Species]
    public final double[] concentration = new double[Species.COUNT];
    /// [K]
    public double temperature = 293.15;

    /// Of steam: part of the mass that is vapour, and gases that do not condense, by volume.
    public double dryness = 0.99;
    public double gases = 0.01;

    private final String from;
    private final String fromPort;
    private final String to;
    private final String toPort;
    private final boolean dry;
    private final boolean full;

    public Stream(String from, String fromPort, String to, String toPort, boolean dry, boolean full) {
        this.from = from;
        this.fromPort = fromPort;
        this.to = to;
        this.toPort = toPort;
        this.dry = dry;
        this.full = full;
    }

    public String from() {
        return from;
    }

    public String fromPort() {
        return fromPort;
    }

    public String to() {
        return to;
    }

    public String toPort() {
        return toPort;
    }

    /// The source has nothing to give: whoever drives the flow must set 0.
    public boolean dry() {
        return dry;
    }

    /// The target can take nothing more: whoever drives the flow must set 0.
    public boolean full() {
        return full;
    }

    public boolean open() {
        return !dry && !full;
    }

    /// [kg/s]
    public double massFlow(Species species) {
        return flow * concentration[species.ordinal()];
    }

    /// Mass flow of everything [kg/s].
    public double massFlow() {
        return Sums.of(concentration, 0, concentration.length) * flow;
    }

    /// Takes composition and temperature from well-mixed contents.
    public void compose(Mixture mixture) {
        double volume = mixture.volume();
        mixture.put(concentration, 0);
        for (int i = 0; i < concentration.length; i++) {
            concentration[i] = volume > 0 ? concentration[i] / volume : 0;
        }
        temperature = mixture.temperature();
    }
}
