package org.seedtrain.plant.fermenter;

import static org.seedtrain.plant.fermenter.FermenterState.*;

import org.seedtrain.plant.organism.Place;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.Species;

/// Sterilisation in place: how it begins and what it leaves behind.
final class Sterilisation {
    private Sterilisation() {}

    /// The phase is chosen: sterilisation begins, or whatever ran is broken off.
    static FermenterState phase(Fermenter fermenter, FermenterState state, FermenterState changed, int phase, double time) {
        String name = fermenter.name();
        Vessel vessel = fermenter.vessel();
        if (phase != 2) {
            return changed.remember(STAGE, 0);
        }
        if (state.memory()[STAGE] > 0) {
            throw new CommandRefused("refused.running", name + " is being sterilised already", name);
        }
        if (state.volume() < 0.1 * vessel.total()) {
            throw new CommandRefused(
                    "refused.tooLittle",
                    name + " needs at least " + 100 * vessel.total() + " L to be sterilised; it holds "
                            + state.volume() * 1e3 + " L",
                    name, 0.1 * vessel.total(), state.volume());
        }
        return changed.remember(STAGE, 1)
                .remember(STEAMED, time)
                .x(TRAPPED, 0.5)
                .x(F0_COLD, 0)
                .x(F0_VESSEL, 0)
                .x(I_T, 100);
    }

    /// After steam: probes have aged, survivors are counted in whole organisms.
    static FermenterState done(Fermenter fermenter, FermenterState state, double t, long seed) {
        String name = fermenter.name();
        double expected = state.mass()[Place.CONTAMINANT] / Species.KG_PER_CFU;
        // Luck is drawn by the time of the command: the end of the steam is the solver's.
        double when = state.memory()[STEAMED];
        double survivors = count(expected, Noise.uniform(seed, Noise.hash(name + ":survivors"), when));
        double[] mass = state.mass().clone();
        mass[Place.CONTAMINANT] = survivors * Species.KG_PER_CFU;
        mass[Place.WATER] += state.mass()[Place.CONTAMINANT] - mass[Place.CONTAMINANT];
        FermenterState clean = new FermenterState(
                mass, state.x(), state.memory(), sterile(state.deadLeg()), state.hoses(), state.pH(), state.oxygen());
        double holding = fermenter.loops().temperature().clip(state.x()[I_T]);
        return clean.remember(STAGE, 0)
                .with(Setting.PHASE, 1)
                .x(I_T, holding)
                .pH(state.pH().sterilised(t, Noise.normal(seed, Noise.hash(name + ":pH"), when)))
                .oxygen(state.oxygen().sterilised(Noise.normal(seed, Noise.hash(name + ":DO"), when)));
    }

    static Mixture sterile(Mixture mixture) {
        double[] mass = mixture.masses();
        mass[Place.DEBRIS] += mass[Place.CONTAMINANT];
        mass[Place.CONTAMINANT] = 0;
        return new Mixture(mass, mixture.temperature());
    }

    /// After alcohol: one germ in a thousand is left, in whole ones.
    static Mixture disinfected(Mixture mixture, long seed, double t, String name) {
        double[] mass = mixture.masses();
        double left = count(
                1e-3 * mass[Place.CONTAMINANT] / Species.KG_PER_CFU,
                Noise.uniform(seed, Noise.hash(name + ":alcohol"), t));
        double gone = mass[Place.CONTAMINANT] - left * Species.KG_PER_CFU;
        mass[Place.CONTAMINANT] -= gone;
        mass[Place.DEBRIS] += gone;
        return new Mixture(mass, mixture.temperature());
    }

    /// A Poisson number by inversion; large ones stay as expected.
    static double count(double expected, double uniform) {
        if (expected > 30) {
            return expected;
        }
        double term = StrictMath.exp(-expected);
        double sum = term;
        int n = 0;
        while (uniform > sum && n < 200) {
            n++;
            term *= expected / n;
            sum += term;
        }
        return n;
    }
}
