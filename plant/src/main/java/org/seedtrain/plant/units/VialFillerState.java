package org.seedtrain.plant.units;

import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.physics.Jacket;

/// What a vial filler is at a moment.
///
/// @param filled everything filled so far, good and bad
/// @param vials filled so far
/// @param rejected of those [expected number]
/// @param dose set [m3]
/// @param order vials to fill
/// @param speed [1/s]
/// @param bias of the dosing pump, relative
/// @param tipping expected number of stoppages so far
/// @param cleared stoppages that somebody cleared
/// @param outside marks and germs that came from elsewhere [kg]
/// @param warmth of them [J]
/// @param fallen germs that had settled in the room when the filling began [1/m2]
public record VialFillerState(
        Mixture filled,
        double vials,
        double rejected,
        Hoses hoses,
        boolean running,
        double dose,
        double order,
        double speed,
        double bias,
        double tipping,
        double cleared,
        double outside,
        double warmth,
        double fallen) {
    VialFillerState settings(boolean on, double d, double n, double v) {
        return new VialFillerState(filled, vials, rejected, hoses, on, d, n, v, bias, tipping, cleared, outside, warmth, fallen);
    }

    VialFillerState hoses(Hoses h) {
        return new VialFillerState(filled, vials, rejected, h, running, dose, order, speed, bias, tipping, cleared, outside, warmth, fallen);
    }

    VialFillerState moved(Mixture m, double n, double r, double hazard) {
        return new VialFillerState(m, n, r, hoses, running, dose, order, speed, bias, hazard, cleared, outside, warmth, fallen);
    }

    VialFillerState bias(double b) {
        return new VialFillerState(
                filled, vials, rejected, hoses, running, dose, order, speed, b, tipping, cleared, outside, warmth, fallen);
    }

    VialFillerState begun(double settled) {
        return new VialFillerState(
                filled, vials, rejected, hoses, running, dose, order, speed, bias, tipping, cleared, outside, warmth, settled);
    }

    VialFillerState cleared(Mixture m, double stoppages, double more) {
        return new VialFillerState(
                m, vials, rejected, hoses, running, dose, order, speed, bias, tipping, stoppages, outside + more,
                warmth + more * Jacket.HEAT_CAPACITY * m.temperature(), fallen);
    }
}
