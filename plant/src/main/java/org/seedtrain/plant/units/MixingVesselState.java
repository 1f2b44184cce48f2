package org.seedtrain.plant.units;

import java.util.List;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.probe.Calibration;

/// What a mixing vessel is at a moment.
///
/// @param fillTo weight [kg] at which the water valve closes; NaN when it is closed
/// @param to where the pump goes; empty when it stands
/// @param flow of the pump [m3/s]
/// @param remaining volume the pump is still to move [m3]
/// @param pH adjustment of its pH probe
/// @param fallen minerals that have fallen out
/// @param drawn water from the main so far [kg]
/// @param heat from the jacket, the room and with that water so far [J]
public record MixingVesselState(
        Mixture liquid,
        List<Powder> powders,
        double stirrer,
        boolean tempering,
        double setPoint,
        double fillTo,
        String to,
        double flow,
        double remaining,
        boolean filtered,
        Calibration pH,
        Fallen fallen,
        double drawn,
        double heat) {

    /// A powder that was charged and has not dissolved yet.
    ///
    /// @param rest what is still solid
    /// @param time in which its heap is wetted when well stirred [s]
    /// @param grain size of its particles now [m]
    record Powder(Mixture rest, double time, double grain) {}

    /// @param brushite calcium hydrogen phosphate [mol]
    /// @param struvite magnesium ammonium phosphate [mol]
    record Fallen(double brushite, double struvite) {
        static final Fallen NONE = new Fallen(0, 0);

        /// [kg]
        double mass() {
            return brushite * Precipitate.Mineral.BRUSHITE.molarMass + struvite * Precipitate.Mineral.STRUVITE.molarMass;
        }

        Mixture mixture() {
            return Precipitate.Mineral.BRUSHITE.mixture(brushite).plus(Precipitate.Mineral.STRUVITE.mixture(struvite));
        }
    }

    public MixingVesselState {
        powders = List.copyOf(powders);
    }

    MixingVesselState liquid(Mixture l, List<Powder> p) {
        return new MixingVesselState(
                l, p, stirrer, tempering, setPoint, fillTo, to, flow, remaining, filtered, pH, fallen, drawn, heat);
    }

    MixingVesselState filling(double target) {
        return new MixingVesselState(
                liquid, powders, stirrer, tempering, setPoint, target, to, flow, remaining, filtered, pH, fallen, drawn,
                heat);
    }

    MixingVesselState pump(String t, double f, double r, boolean through) {
        return new MixingVesselState(
                liquid, powders, stirrer, tempering, setPoint, fillTo, t, f, r, through, pH, fallen, drawn, heat);
    }

    MixingVesselState agitation(double s, boolean on, double set) {
        return new MixingVesselState(
                liquid, powders, s, on, set, fillTo, to, flow, remaining, filtered, pH, fallen, drawn, heat);
    }

    MixingVesselState pH(Calibration adjusted) {
        return new MixingVesselState(
                liquid, powders, stirrer, tempering, setPoint, fillTo, to, flow, remaining, filtered, adjusted, fallen,
                drawn, heat);
    }

    MixingVesselState fallen(Fallen solid) {
        return new MixingVesselState(
                liquid, powders, stirrer, tempering, setPoint, fillTo, to, flow, remaining, filtered, pH, solid, drawn,
                heat);
    }

    MixingVesselState drawn(double mass, double joules) {
        return new MixingVesselState(
                liquid, powders, stirrer, tempering, setPoint, fillTo, to, flow, remaining, filtered, pH, fallen, mass,
                joules);
    }

    boolean pumping() {
        return !to.isEmpty();
    }

    boolean fills() {
        return !Double.isNaN(fillTo);
    }

    /// Whether a powder is on its way into solution: one that the solution holds no more of lies there.
    boolean dissolving() {
        for (Powder powder : powders) {
            if (!Dissolution.rests(powder, liquid)) {
                return true;
            }
        }
        return false;
    }

    double weight() {
        double sum = liquid.mass() + fallen.mass();
        for (Powder powder : powders) {
            sum += powder.rest().mass();
        }
        return sum;
    }
}
