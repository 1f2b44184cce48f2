package org.seedtrain.plant.mrna;

import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.probe.Calibration;

/// What a transcription reactor is at a moment.
///
/// @param contents everything in it, the precipitate too
/// @param nuclei of magnesium pyrophosphate crystals, in the unit of the source
/// @param to where the pump goes; empty when it stands
/// @param flow of the pump [m3/s]
/// @param remaining volume the pump is still to move [m3]
/// @param pH how the pH probe was standardised
/// @param sensed temperature at the thermometer's element [K]
/// @param dirt ribonuclease that came from outside so far [kg]
/// @param heat from the jacket and the room so far [J]
public record IvtReactorState(
        Mixture contents,
        double nuclei,
        double stirrer,
        boolean tempering,
        double setPoint,
        String to,
        double flow,
        double remaining,
        Calibration pH,
        double sensed,
        double dirt,
        double heat) {

    IvtReactorState contents(Mixture c, double n, double d) {
        return new IvtReactorState(c, n, stirrer, tempering, setPoint, to, flow, remaining, pH, sensed, d, heat);
    }

    IvtReactorState agitation(double s, boolean on, double set) {
        return new IvtReactorState(contents, nuclei, s, on, set, to, flow, remaining, pH, sensed, dirt, heat);
    }

    IvtReactorState pump(String t, double f, double r) {
        return new IvtReactorState(contents, nuclei, stirrer, tempering, setPoint, t, f, r, pH, sensed, dirt, heat);
    }

    IvtReactorState standardised(Calibration c) {
        return new IvtReactorState(
                contents, nuclei, stirrer, tempering, setPoint, to, flow, remaining, c, sensed, dirt, heat);
    }

    IvtReactorState sensed(double t) {
        return new IvtReactorState(contents, nuclei, stirrer, tempering, setPoint, to, flow, remaining, pH, t, dirt, heat);
    }

    IvtReactorState heat(double joules) {
        return new IvtReactorState(
                contents, nuclei, stirrer, tempering, setPoint, to, flow, remaining, pH, sensed, dirt, joules);
    }

    boolean pumping() {
        return !to.isEmpty();
    }
}
