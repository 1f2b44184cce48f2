package org.seedtrain.plant.units;

import org.hipparchus.util.FastMath;
import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.Faults;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.chemistry.Water;
import org.seedtrain.plant.physics.Lethality;

/// The equations of an autoclave's cycle: chamber towards its goal, the coldest point of the load towards the steam it
/// feels, `Ts = T + ln(1 - air) R T^2/dHv` (Clausius and Clapeyron), air that leaves, lethality.
final class AutoclaveCycle implements Dynamics<Autoclave.State> {
    private static final double PULSE = 150;
    private static final double AIR_LEFT_BY_PULSE = 0.15;
    private static final double STEAM = 373.15;
    private static final double SAFE = 353.15;
    private static final double HEAT_OF_VAPORISATION = 39.7e3;
    /// A load that is not hot by then is cooled again [s].
    private static final double GIVES_UP = 21600;

    private final Autoclave autoclave;
    private final Autoclave.State begin;
    private final double loadTime;
    private final double airRate;
    private final Faults faults;

    AutoclaveCycle(Autoclave autoclave, Autoclave.State begin, Now now) {
        this.autoclave = autoclave;
        this.begin = begin;
        // a bottle warms by conduction and convection through its surface
        loadTime = 120 + 6e4 * FastMath.pow(begin.largest(), 2.0 / 3);
        faults = now.faults();
        airRate = begin.phase() == Autoclave.Phase.AIR_REMOVAL ? -FastMath.log(AIR_LEFT_BY_PULSE) / PULSE : 1.0 / 3600;
    }

    /// Time in the phase, chamber, load, air, F0 at the drain, F0 in the load.
    @Override
    public int dimension() {
        return 6;
    }

    @Override
    public void start(double[] y, int at) {
        y[at] = begin.inPhase();
        y[at + 1] = begin.chamber();
        y[at + 2] = begin.load();
        y[at + 3] = begin.air();
        y[at + 4] = begin.drainF();
        y[at + 5] = begin.loadF();
    }

    @Override
    public void magnitude(double[] size, int at) {
        for (int i = 0; i < 6; i++) {
            size[at + i] = i == 3 ? 0.1 : 10;
        }
    }

    @Override
    public void rates(double t, double[] y, int at, double[] dydt) {
        double chamber = y[at + 1];
        double load = y[at + 2];
        double goal =
                switch (begin.phase()) {
                    case AIR_REMOVAL -> STEAM;
                    case HEATING, HOLDING -> begin.setPoint() + 1;
                    default -> autoclave.room;
                };
        double steam = chamber
                + FastMath.log(Math.max(0.01, 1 - y[at + 3]))
                        * Water.GAS_CONSTANT
                        * chamber
                        * chamber
                        / HEAT_OF_VAPORISATION;
        dydt[at] = 1;
        dydt[at + 1] = (goal - chamber) / autoclave.chamberTime;
        dydt[at + 2] = ((begin.phase() == Autoclave.Phase.COOLING ? chamber : steam) - load) / loadTime;
        dydt[at + 3] = -airRate * (1 - 0.8 * faults.severity("vacuum", t)) * y[at + 3];
        dydt[at + 4] = Lethality.F0.rate(chamber);
        dydt[at + 5] = Lethality.F0.rate(load);
    }

    @Override
    public Autoclave.State state(double t, double[] y, int at) {
        return begin.moved(y[at], y[at + 1], y[at + 2], y[at + 3], y[at + 4], y[at + 5]);
    }

    @Override
    public int events() {
        return 1;
    }

    @Override
    public void events(double t, double[] y, int at, double[] g, int gAt) {
        g[gAt] = switch (begin.phase()) {
            case AIR_REMOVAL -> y[at] - begin.pulses() * PULSE - 1;
            case HEATING -> Math.max(y[at + (begin.byLoad() ? 2 : 1)] - begin.setPoint(), y[at] - GIVES_UP);
            case HOLDING -> y[at] - begin.hold() - 1e-3;
            default -> Math.min(SAFE - y[at + 2], y[at] - 60);
        };
    }

    @Override
    public Autoclave.State fired(int event, Autoclave.State state, double t) {
        return state.enter(
                switch (begin.phase()) {
                    case AIR_REMOVAL -> Autoclave.Phase.HEATING;
                    case HEATING -> state.inPhase() < GIVES_UP - 1 ? Autoclave.Phase.HOLDING : Autoclave.Phase.COOLING;
                    case HOLDING -> Autoclave.Phase.COOLING;
                    default -> Autoclave.Phase.DONE;
                });
    }
}
