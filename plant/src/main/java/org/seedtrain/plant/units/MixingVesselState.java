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
        double drawn) {

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
                scale, drawn);
    }

    MixingVesselState filling(double target) {
        return new MixingVesselState(
                liquid, powders, stirrer, tempering, setPoint, target, to, flow, remaining, filtered, pHOffset,
                weightOffset,
                scale, drawn);
    }

    MixingVesselState pump(String t, double f, double r, boolean through) {
        return new MixingVesselState(
                liquid, powders, stirrer, tempering, setPoint, fillTo, t, f, r, through, pHOffset, weightOffset,
                scale, drawn);
    }

    MixingVesselState agitation(double s, boolean on, double set) {
        return new MixingVesselState(
                liquid, powders, s, on, set, fillTo, to, flow, remaining, filtered, pHOffset, weightOffset,
                scale, drawn);
    }

    MixingVesselState probes(double pH, double weight) {
        return new MixingVesselState(
                liquid, powders, stirrer, tempering, setPoint, fillTo, to, flow, remaining, filtered, pH, weight,
                scale, drawn);
    }

    MixingVesselState scale(double moles) {
        return new MixingVesselState(
                liquid, powders, stirrer, tempering, setPoint, fillTo, to, flow, remaining, filtered, pHOffset,
                weightOffset, moles, drawn);
    }

    MixingVesselState drawn(double mass) {
        return new MixingVesselState(
                liquid, powders, stirrer, tempering, setPoint, fillTo, to, flow, remaining, filtered, pHOffset,
                weightOffset, scale, mass);
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
