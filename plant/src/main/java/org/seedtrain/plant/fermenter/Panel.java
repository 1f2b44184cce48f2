package org.seedtrain.plant.fermenter;

import static org.seedtrain.plant.fermenter.FermenterState.*;

import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Site;
import org.seedtrain.plant.control.Pi;

/// What happens when somebody sets a value at the fermenter's panel: loops change their mode without a bump, outputs can
/// be set in manual only, a feed profile begins anew.
final class Panel {
    private final Fermenter fermenter;

    Panel(Fermenter fermenter) {
        this.fermenter = fermenter;
    }

    FermenterState set(FermenterState state, String tag, double value, Site site) {
        Setting setting = Setting.of(fermenter.name(), tag);
        Loops.View view = fermenter.look(state, site.now());
        FermenterState changed = state.with(setting, value);
        return switch (setting) {
            case PHASE -> Sterilisation.phase(fermenter, state, changed, (int) value, site.time());
            case T_MODE -> mode(changed, value, Setting.T_OUTPUT, view.heat, I_T,
                    fermenter.loops().temperature().integralFor(
                            view.heat,
                            state.set(Setting.T_SETPOINT) - view.temperature,
                            (state.x()[T] - state.x()[T_LAG]) / Loops.THERMOMETER_LAG));
            case PH_MODE -> mode(changed, value, Setting.PH_OUTPUT, view.dose, I_PH,
                    fermenter.loops().pH().integralFor(
                            view.dose,
                            Pi.beyond(state.set(Setting.PH_SETPOINT) - view.pH, fermenter.loops().pHBand()),
                            0));
            case DO_MODE -> mode(changed, value, Setting.DO_OUTPUT, view.cascade, I_DO,
                    fermenter.loops().oxygen().integralFor(view.cascade, state.set(Setting.DO_SETPOINT) - view.oxygen, 0));
            case P_MODE -> mode(changed, value, Setting.P_OUTPUT, view.valve, I_P,
                    fermenter.loops().pressure().integralFor(view.valve, view.pressure - state.set(Setting.P_SETPOINT), 0));
            case T_OUTPUT -> manual(state, changed, Setting.T_MODE, tag);
            case PH_OUTPUT -> manual(state, changed, Setting.PH_MODE, tag);
            case DO_OUTPUT -> manual(state, changed, Setting.DO_MODE, tag);
            case P_OUTPUT -> manual(state, changed, Setting.P_MODE, tag);
            case FEED_MODE, FEED_RATE -> changed.remember(FEED_START, site.time());
            case FEED_MU -> changed.with(
                            Setting.FEED_RATE,
                            state.is(Setting.FEED_MODE, 2)
                                    ? Math.min(60, view.feed * 60e6 / (1 + 0.5 * view.fault[Faulty.FEED_DRIFT.ordinal()]))
                                    : state.set(Setting.FEED_RATE))
                    .remember(FEED_START, site.time());
            default -> changed;
        };
    }

    /// Changing the mode changes the output by nothing.
    private static FermenterState mode(
            FermenterState changed, double mode, Setting output, double now, int integral, double integralNow) {
        return mode == 0 ? changed.with(output, now) : changed.x(integral, integralNow);
    }

    private static FermenterState manual(FermenterState state, FermenterState changed, Setting mode, String tag) {
        if (!state.is(mode, 0)) {
            throw new CommandRefused(
                    "refused.inAutomatic", tag + " is set by its controller; switch the loop to manual first", tag);
        }
        return changed;
    }
}
