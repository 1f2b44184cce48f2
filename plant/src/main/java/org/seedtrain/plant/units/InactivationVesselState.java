package org.seedtrain.plant.units;

import org.seedtrain.plant.Mixture;

/// What a vessel for virus inactivation is at a moment.
///
/// @param liquid stirred contents
/// @param wall drops above the liquid that saw no acid
/// @param stirrer [1/min]
/// @param tempering whether the jacket holds the temperature
/// @param setPoint of the temperature [K]
/// @param dosing what the dosing pump does
/// @param pHSet where dosing ends
/// @param doseFlow of the dosing pump [m3/s]
/// @param shown pH as the probe has it, with lag, without offset
/// @param offset of the probe
/// @param reduction log10 of virus taken away since the vessel was filled, what a calculation from the truth would say
/// @param dosed acid and base given since the vessel was filled [m3]
/// @param to where the pump goes; empty when it stands
/// @param flow of the pump [m3/s]
/// @param remaining volume the pump is still to move [m3]
/// @param heat from the jacket and the room so far [J]
public record InactivationVesselState(
        Mixture liquid,
        Mixture wall,
        Hoses hoses,
        double stirrer,
        boolean tempering,
        double setPoint,
        Dosing dosing,
        double pHSet,
        double doseFlow,
        double shown,
        double offset,
        double reduction,
        double dosed,
        String to,
        double flow,
        double remaining,
        double heat) {

    enum Dosing { OFF, ACID, BASE }

    InactivationVesselState liquid(Mixture l, Mixture w) {
        return new InactivationVesselState(
                l, w, hoses, stirrer, tempering, setPoint, dosing, pHSet, doseFlow, shown, offset, reduction, dosed, to,
                flow, remaining, heat);
    }

    InactivationVesselState moved(double s, double r, double d, double left) {
        return new InactivationVesselState(
                liquid, wall, hoses, stirrer, tempering, setPoint, dosing, pHSet, doseFlow, s, offset, r, d, to, flow,
                left, heat);
    }

    InactivationVesselState dose(Dosing what, double pH, double q) {
        return new InactivationVesselState(
                liquid, wall, hoses, stirrer, tempering, setPoint, what, pH, q, shown, offset, reduction, dosed, to,
                flow, remaining, heat);
    }

    InactivationVesselState agitation(double n, boolean on, double set) {
        return new InactivationVesselState(
                liquid, wall, hoses, n, on, set, dosing, pHSet, doseFlow, shown, offset, reduction, dosed, to, flow,
                remaining, heat);
    }

    InactivationVesselState offset(double pH) {
        return new InactivationVesselState(
                liquid, wall, hoses, stirrer, tempering, setPoint, dosing, pHSet, doseFlow, shown, pH, reduction, dosed,
                to, flow, remaining, heat);
    }

    InactivationVesselState pump(String t, double q, double v) {
        return new InactivationVesselState(
                liquid, wall, hoses, stirrer, tempering, setPoint, dosing, pHSet, doseFlow, shown, offset, reduction,
                dosed, t, q, v, heat);
    }

    InactivationVesselState hoses(Hoses h) {
        return new InactivationVesselState(
                liquid, wall, h, stirrer, tempering, setPoint, dosing, pHSet, doseFlow, shown, offset, reduction, dosed,
                to, flow, remaining, heat);
    }

    InactivationVesselState heat(double joules) {
        return new InactivationVesselState(
                liquid, wall, hoses, stirrer, tempering, setPoint, dosing, pHSet, doseFlow, shown, offset, reduction,
                dosed, to, flow, remaining, joules);
    }

    boolean pumping() {
        return !to.isEmpty();
    }

    String doses() {
        return dosing == Dosing.ACID ? "acid" : "base";
    }
}
