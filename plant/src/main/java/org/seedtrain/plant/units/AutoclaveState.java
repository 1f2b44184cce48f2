package org.seedtrain.plant.units;

import java.util.List;

/// What an autoclave is at a moment.
///
/// @param loads the containers inside
/// @param phase where the cycle stands
/// @param inPhase time in this phase [s]
/// @param chamber temperature at the drain [K]
/// @param air mole fraction of air left in the load
/// @param drainF F0 at the drain [s]
public record AutoclaveState(
        List<Load> loads, Phase phase, double inPhase, double chamber, double air, double drainF, Program program,
        Found found) {
    /// Where a cycle stands.
    public enum Phase {
        IDLE, AIR_REMOVAL, HEATING, HOLDING, COOLING, DONE, DRYING, LEAK_TEST, BOWIE_DICK;

        boolean running() {
            return this != IDLE && this != DONE;
        }

        boolean test() {
            return this == LEAK_TEST || this == BOWIE_DICK;
        }
    }

    /// A container inside.
    ///
    /// @param name of the container
    /// @param volume of liquid in it [m3]
    /// @param mass [kg]
    /// @param temperature at its coldest point [K]
    /// @param f F0 there [s]
    /// @param wet condensate on it [kg]; below zero what boiled away
    public record Load(String name, double volume, double mass, double temperature, double f, double wet) {
        Load at(double t, double lethality, double water) {
            return new Load(name, volume, mass, t, lethality, water);
        }

        /// Equipment and empty vessels: steam condenses on them.
        boolean dry() {
            return volume < 1e-5;
        }
    }

    /// What is set.
    ///
    /// @param setPoint [K]
    /// @param hold [s]
    /// @param pulses of air removal
    /// @param byLoad whether the load probe starts the hold, else the drain
    /// @param probeIn where the load probe is: 0 in the largest bottle, 1 in the smallest
    /// @param drying under vacuum after the hold [s]
    public record Program(double setPoint, double hold, int pulses, boolean byLoad, int probeIn, double drying) {}

    /// What was found and what left.
    ///
    /// @param leak at the last leak test [mbar/min], -1 before one
    /// @param spot what is left pale of the last Bowie-Dick sheet [%], -1 before one
    /// @param heat that loads took out with them so far [J]
    /// @param water that loads took out so far, less what boiled away [kg]
    public record Found(double leak, double spot, double heat, double water) {}

    public AutoclaveState {
        loads = List.copyOf(loads);
    }

    AutoclaveState loads(List<Load> other) {
        return new AutoclaveState(other, phase, inPhase, chamber, air, drainF, program, found);
    }

    AutoclaveState program(Program other) {
        return new AutoclaveState(loads, phase, inPhase, chamber, air, drainF, other, found);
    }

    AutoclaveState found(Found other) {
        return new AutoclaveState(loads, phase, inPhase, chamber, air, drainF, program, other);
    }

    AutoclaveState enter(Phase next) {
        return new AutoclaveState(loads, next, 0, chamber, air, drainF, program, found);
    }

    AutoclaveState fresh(double room) {
        List<Load> cold = loads.stream().map(one -> one.at(room, 0, 0)).toList();
        return new AutoclaveState(cold, Phase.AIR_REMOVAL, 0, chamber, 0.35, 0, program, found);
    }

    AutoclaveState moved(double time, double c, double a, double fd, List<Load> now) {
        return new AutoclaveState(now, phase, time, c, a, fd, program, found);
    }

    boolean running() {
        return phase.running();
    }

    /// The container with the load probe in it; -1 if there is none.
    int probed() {
        int at = -1;
        for (int k = 0; k < loads.size(); k++) {
            double v = loads.get(k).volume;
            double best = at < 0 ? v : loads.get(at).volume;
            if (at < 0 || (program.probeIn == 0 ? v > best : v < best)) {
                at = k;
            }
        }
        return at;
    }

    double mass() {
        double sum = 0;
        for (Load load : loads) {
            sum += load.mass;
        }
        return sum;
    }

    /// Condensate on the load [kg].
    double wet() {
        double sum = 0;
        for (Load load : loads) {
            sum += Math.max(0, load.wet);
        }
        return sum;
    }
}
