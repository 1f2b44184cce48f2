package org.seedtrain.plant.units;

import java.util.Arrays;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Stream;
import org.seedtrain.plant.numeric.Sums;
import org.seedtrain.plant.physics.Jacket;

/// A well-mixed liquid as a slice of a state vector: the mass of each species [kg], then mass times temperature [kg K].
final class Liquid {
    static final int SIZE = Species.COUNT + 1;
    private static final int HEAT = Species.COUNT;
    /// Volume below which a vessel counts as empty [m3].
    static final double EMPTY = 1e-7;

    private static final int[] TRACES = {
        Species.TEMPLATE.ordinal(), Species.PLASMID.ordinal(),
        Species.ENDOTOXIN.ordinal(), Species.HOST_DNA.ordinal(), Species.AGGREGATE.ordinal(), Species.INDUCER.ordinal(),
        Species.VIRUS.ordinal()
    };

    /// Parts per million of parts.
    private static final int[] MARKS = {
        Species.ENCAPSULATED.ordinal(), Species.PARTICLE_D1.ordinal(), Species.PARTICLE_D2.ordinal(),
        Species.PARTICLE_D3.ordinal(), Species.RNASE.ordinal()
    };

    private Liquid() {}

    static void start(Mixture mixture, double[] y, int at) {
        mixture.put(y, at);
        y[at + HEAT] = mixture.mass() * mixture.temperature();
    }

    /// @param mass what is small in this vessel [kg]
    static void magnitude(double mass, double[] size, int at) {
        Arrays.fill(size, at, at + Species.COUNT, mass);
        for (int trace : TRACES) {
            size[at + trace] = 1e-5 * mass;
        }
        for (int mark : MARKS) {
            size[at + mark] = 1e-8 * mass;
        }
        size[at + Species.CONTAMINANT.ordinal()] = 1e-9 * mass;
        size[at + HEAT] = 300 * mass;
    }

    static Mixture mixture(double[] y, int at, double ifNothing) {
        double sum = mass(y, at);
        return Mixture.of(y, at, sum > 1e-12 ? y[at + HEAT] / sum : ifNothing);
    }

    static double mass(double[] y, int at) {
        return Sums.of(y, at, Species.COUNT);
    }

    static double volume(double[] y, int at) {
        return Species.volume(y, at);
    }

    static double temperature(double[] y, int at) {
        return temperature(y, at, mass(y, at));
    }

    /// @param mass of it, where it is known already
    static double temperature(double[] y, int at, double mass) {
        return mass > 1e-12 ? y[at + HEAT] / mass : 293.15;
    }

    static void still(double[] dydt, int at) {
        Arrays.fill(dydt, at, at + SIZE, 0);
    }

    /// Adds what a stream brings.
    static void in(Stream stream, double[] dydt, int at) {
        double flow = stream.flow;
        if (flow == 0) {
            return;
        }
        double[] concentration = stream.concentration;
        for (int i = 0; i < Species.COUNT; i++) {
            dydt[at + i] += flow * concentration[i];
        }
        dydt[at + HEAT] += stream.massFlow() * stream.temperature;
    }

    /// Adds a flow of one species at a temperature [kg/s, K].
    static void in(Species species, double rate, double temperature, double[] dydt, int at) {
        dydt[at + species.ordinal()] += rate;
        dydt[at + HEAT] += rate * temperature;
    }

    /// Gives a stream this liquid's composition.
    static void compose(Stream stream, double[] y, int at) {
        compose(stream, y, at, volume(y, at), temperature(y, at));
    }

    /// As above, where volume and temperature are known already.
    static void compose(Stream stream, double[] y, int at, double volume, double temperature) {
        double inverse = 1 / Math.max(volume, EMPTY);
        double[] concentration = stream.concentration;
        for (int i = 0; i < Species.COUNT; i++) {
            concentration[i] = y[at + i] * inverse;
        }
        stream.temperature = temperature;
    }

    /// Takes away what a stream that was composed from this liquid carries off.
    static void out(Stream stream, double[] dydt, int at) {
        double flow = stream.flow;
        if (flow == 0) {
            return;
        }
        double[] concentration = stream.concentration;
        for (int i = 0; i < Species.COUNT; i++) {
            dydt[at + i] -= flow * concentration[i];
        }
        dydt[at + HEAT] -= stream.massFlow() * stream.temperature;
    }

    /// Adds heat [W].
    static void heat(double power, double[] dydt, int at) {
        dydt[at + HEAT] += power / Jacket.HEAT_CAPACITY;
    }
}
