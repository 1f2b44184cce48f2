package org.seedtrain.plant.units;

import java.util.List;
import org.seedtrain.plant.Mixture;

/// What a mixing vessel is at a moment.
///
/// @param fillTo weight [kg] at which the water valve closes; NaN when it is closed
/// @param to where the pump goes; empty when it stands
/// @param flow of the pump [m3/s]
/// @param remaining volume the pump is still to move [m3]
/// @param pHOffset what the pH probe reads too much
/// @param drawn water from the main so far [kg]
/// @param heat from the jacket, the room and with that water so far [J]
/// @param scale calcium hydrogen phosphate that has fallen out [mol]
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
        double pHOffset,
        double weightOffset,
        double scale,
        double drawn,
        double heat) {

    /// A powder that was charged and has not dissolved yet.
    ///
    /// @param rest what is still solid
    /// @param time of dissolution when well stirred [s]
    record Powder(Mixture rest, double time) {}

    public MixingVesselState {
        powders = List.copyOf(powders);
    }

    MixingVesselState liquid(Mixture l, List<Powder> p) {
        return new MixingVesselState(
                l, p, stirrer, tempering, setPoint, fillTo, to, flow, remaining, filtered, pHOffset, weightOffset,
                scale, drawn, heat);
    }

    MixingVesselState filling(double target) {
        return new MixingVesselState(
                liquid, powders, stirrer, tempering, setPoint, target, to, flow, remaining, filtered, pHOffset,
                weightOffset,
                scale, drawn, heat);
    }

    MixingVesselState pump(String t, double f, double r, boolean through) {
        return new MixingVesselState(
                liquid, powders, stirrer, tempering, setPoint, fillTo, t, f, r, through, pHOffset, weightOffset,
                scale, drawn, heat);
    }

    MixingVesselState agitation(double s, boolean on, double set) {
        return new MixingVesselState(
                liquid, powders, s, on, set, fillTo, to, flow, remaining, filtered, pHOffset, weightOffset,
                scale, drawn, heat);
    }

    MixingVesselState probes(double pH, double weight) {
        return new MixingVesselState(
                liquid, powders, stirrer, tempering, setPoint, fillTo, to, flow, remaining, filtered, pH, weight,
                scale, drawn, heat);
    }

    MixingVesselState scale(double moles) {
        return new MixingVesselState(
                liquid, powders, stirrer, tempering, setPoint, fillTo, to, flow, remaining, filtered, pHOffset,
                weightOffset, moles, drawn, heat);
    }

    MixingVesselState drawn(double mass, double joules) {
        return new MixingVesselState(
                liquid, powders, stirrer, tempering, setPoint, fillTo, to, flow, remaining, filtered, pHOffset,
                weightOffset, scale, mass, joules);
    }

    boolean pumping() {
        return !to.isEmpty();
    }

    boolean fills() {
        return !Double.isNaN(fillTo);
    }

    double weight() {
        double sum = liquid.mass() + scale * Precipitate.MOLAR_MASS;
        for (Powder powder : powders) {
            sum += powder.rest().mass();
        }
        return sum;
    }
}
