package org.seedtrain.plant.units;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;
import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.Faults;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Stream;
import org.seedtrain.plant.chemistry.Water;
import org.seedtrain.plant.physics.Jacket;
import org.seedtrain.plant.physics.Lethality;

/// The equations of an autoclave's cycle: chamber towards its goal, the coldest point of the load towards the steam it
/// feels, `Ts = T + ln(1 - air) R T^2/dHv` (Clausius and Clapeyron), air that leaves, lethality.
final class AutoclaveCycle implements Dynamics<AutoclaveState> {
    private static final double PULSE = 150;
    private static final double STEAM = 373.15;
    private static final double SAFE = 353.15;
    private static final double HEAT_OF_VAPORISATION = 39.7e3;
    /// A load that is not hot by then is cooled again [s].
    private static final double GIVES_UP = 21600;
    /// What the tests take [s] (EN 285): 15 min under vacuum, 3.5 min at 134 °C.
    private static final double LEAK_TEST = 900;
    private static final double BOWIE_DICK = 210;
    private static final double TESTED_AT = 407.15;
    /// Of each container: temperature, F0, condensate.
    private static final int EACH = 3;
    /// Heat capacity of a piece of equipment with its wrapping [J/K].
    private static final double GOODS = 1500;
    private static final double EVAPORATION = 2.2e6;
    private static final double DRIES = 300;
    /// Boiling point at the pressure of drying [K] and how fast a liquid comes to it [1/s].
    private static final double UNDER_VACUUM = 323.15;
    private static final double BOILING = 1.0 / 200;

    /// Mass that slows the chamber down as much as its own wall [kg].
    private static final double HEAVY = 300;
    /// Heat capacity of the wall [J/K], what the trap lets through [W], heat of condensation [J/kg].
    private static final double WALL = 150e3;
    private static final double DRAIN = 2e3;
    private static final double LATENT = 2.2e6;
    /// How fast gases gather in the load [1/s for each part of them in the steam]: with a tenth of them in it some eighth
    /// of the gas in the load is air (EN 285 allows 3.5 %).
    private static final double GATHERS = 1.2e-3;

    private final Autoclave autoclave;
    private final AutoclaveState begin;
    private final int count;
    private final double[] loadTime;
    private final int probed;
    private final double chamberTime;
    private final double airRate;
    private final Faults faults;
    private final Now now;
    private final Stream steam;

    AutoclaveCycle(Autoclave autoclave, AutoclaveState begin, Now now, Stream steam) {
        this.steam = steam;
        this.autoclave = autoclave;
        this.begin = begin;
        this.now = now;
        count = begin.loads().size();
        loadTime = new double[count];
        for (int k = 0; k < count; k++) {
            // a bottle warms by conduction and convection through its surface
            loadTime[k] = 120 + 6e4 * FastMath.pow(begin.loads().get(k).volume(), 2.0 / 3);
        }
        probed = begin.probed();
        chamberTime = autoclave.chamberTime * (1 + begin.mass() / HEAVY);
        faults = now.faults();
        airRate = begin.phase() == AutoclaveState.Phase.AIR_REMOVAL
                ? -FastMath.log(Autoclave.AIR_LEFT_BY_PULSE) / PULSE
                : 1.0 / 3600;
    }

    /// Time in the phase, chamber, air, F0 at the drain, then temperature, F0 and condensate of each container.
    @Override
    public int dimension() {
        return 4 + EACH * count;
    }

    @Override
    public void start(double[] y, int at) {
        y[at] = begin.inPhase();
        y[at + 1] = begin.chamber();
        y[at + 2] = begin.air();
        y[at + 3] = begin.drainF();
        for (int k = 0; k < count; k++) {
            y[at + 4 + EACH * k] = begin.loads().get(k).temperature();
            y[at + 5 + EACH * k] = begin.loads().get(k).f();
            y[at + 6 + EACH * k] = begin.loads().get(k).wet();
        }
    }

    @Override
    public void magnitude(double[] size, int at) {
        for (int i = 0; i < dimension(); i++) {
            size[at + i] = i == 2 || i > 3 && (i - 4) % EACH == 2 ? 0.1 : 10;
        }
    }

    /// Steam for wall and load as they warm, and for the trap: the drain runs all the time.
    @Override
    public void flows(double t, double[] y, int at) {
        if (steam == Stream.NONE || begin.phase() == AutoclaveState.Phase.COOLING
                || begin.phase() == AutoclaveState.Phase.DRYING || begin.phase() == AutoclaveState.Phase.LEAK_TEST) {
            return;
        }
        double goal = begin.phase() == AutoclaveState.Phase.AIR_REMOVAL ? STEAM : begin.program().setPoint() + 1;
        double heat = DRAIN + WALL * Math.max(0, goal - y[at + 1]) / autoclave.chamberTime;
        for (int k = 0; k < count; k++) {
            double warms = Math.max(0, y[at + 1] - y[at + 4 + EACH * k]) / loadTime[k];
            heat += begin.loads().get(k).mass() * Jacket.HEAT_CAPACITY * warms;
        }
        steam.flow = heat / LATENT * 1e-3;
    }

    @Override
    public void rates(double t, double[] y, int at, double[] dydt) {
        double chamber = y[at + 1];
        boolean cooling = begin.phase() == AutoclaveState.Phase.COOLING;
        boolean drying = begin.phase() == AutoclaveState.Phase.DRYING;
        double goal =
                switch (begin.phase()) {
                    case AIR_REMOVAL, DRYING -> STEAM;
                    case BOWIE_DICK -> TESTED_AT;
                    case HEATING, HOLDING -> begin.program().setPoint() + 1 - 8 * faults.severity("steamSupply", t);
                    default -> autoclave.room;
                };
        double brought = 0;
        double poor = 1;
        if (steam != Stream.NONE && !cooling) {
            goal = Math.min(goal, steam.temperature);
            // what the steam brings beyond the usual per cent gathers where it condenses
            brought = GATHERS * Math.max(0, steam.gases - 0.01) * Math.max(0, 0.5 - y[at + 2]);
            poor = steam.dryness / 0.99;
        }
        double felt = chamber
                + FastMath.log(Math.max(0.01, 1 - y[at + 2]))
                        * Water.GAS_CONSTANT
                        * chamber
                        * chamber
                        / HEAT_OF_VAPORISATION;
        double slow = cooling ? 1 - 0.9 * faults.severity("cooling", t) : 1;
        dydt[at] = 1;
        dydt[at + 1] = slow * poor * (goal - chamber) / chamberTime;
        dydt[at + 2] = -airRate * Autoclave.suction(faults, t) * y[at + 2]
                + 3e-4 * faults.severity("doorSeal", t) * (0.5 - y[at + 2])
                + brought;
        dydt[at + 3] = Lethality.F0.rate(chamber);
        for (int k = 0; k < count; k++) {
            int at0 = at + 4 + EACH * k;
            double load = y[at0];
            dydt[at0] = drying && !begin.loads().get(k).dry()
                    ? BOILING * Autoclave.suction(faults, t) * Math.min(0, UNDER_VACUUM - load)
                    : poor * ((cooling || drying ? chamber : felt) - load) / loadTime[k];
            dydt[at0 + 1] = Lethality.F0.rate(load);
            dydt[at0 + 2] = wetting(begin.loads().get(k), y[at0 + 2], dydt[at0], cooling, drying, t);
        }
    }

    /// Condensate on a container [kg/s]: steam gives goods their heat and runs off half of them; in vacuum it dries from
    /// the wall's heat, `dw/dt = -w/300 s`. A liquid boils in vacuum and gives its own heat: `dw/dt = m cp/L dT/dt`.
    private double wetting(AutoclaveState.Load load, double wet, double warming, boolean cooling, boolean drying, double t) {
        if (!load.dry()) {
            return drying ? load.mass() * Jacket.HEAT_CAPACITY / EVAPORATION * warming : 0;
        }
        double condensing = cooling ? 0 : 0.5 * GOODS / EVAPORATION * Math.max(0, warming);
        return drying ? -wet / DRIES * Autoclave.suction(faults, t) : condensing;
    }

    @Override
    public AutoclaveState state(double t, double[] y, int at) {
        List<AutoclaveState.Load> loads = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
            loads.add(begin.loads().get(k).at(y[at + 4 + EACH * k], y[at + 5 + EACH * k], y[at + 6 + EACH * k]));
        }
        return begin.moved(y[at], y[at + 1], y[at + 2], y[at + 3], loads);
    }

    @Override
    public int events() {
        return 1;
    }

    @Override
    public void events(double t, double[] y, int at, double[] g, int gAt) {
        double load = probed < 0 ? y[at + 1] : y[at + 4 + EACH * probed];
        double hottest = 0;
        for (int k = 0; k < count; k++) {
            hottest = Math.max(hottest, y[at + 4 + EACH * k]);
        }
        double leading = autoclave.shown(begin.program().byLoad(), begin.program().byLoad() ? load : y[at + 1], now, t);
        g[gAt] = switch (begin.phase()) {
            case AIR_REMOVAL -> y[at] - begin.program().pulses() * PULSE - 1;
            case HEATING -> Math.max(leading - begin.program().setPoint(), y[at] - GIVES_UP);
            case HOLDING -> y[at] - begin.program().hold() - 1e-3;
            case DRYING -> y[at] - begin.program().drying();
            case LEAK_TEST -> y[at] - LEAK_TEST;
            case BOWIE_DICK -> y[at] - BOWIE_DICK;
            default -> Math.min(SAFE - Math.max(hottest, count == 0 ? y[at + 1] : 0), y[at] - 60);
        };
    }

    @Override
    public AutoclaveState fired(int event, AutoclaveState state, double t) {
        if (begin.phase().test()) {
            return autoclave.tested(state, new Now(t, now.seed(), faults));
        }
        return state.enter(switch (begin.phase()) {
            case AIR_REMOVAL -> AutoclaveState.Phase.HEATING;
            case HEATING -> state.inPhase() < GIVES_UP - 1 ? AutoclaveState.Phase.HOLDING : AutoclaveState.Phase.COOLING;
            case HOLDING -> begin.program().drying() > 0 ? AutoclaveState.Phase.DRYING : AutoclaveState.Phase.COOLING;
            case DRYING -> AutoclaveState.Phase.COOLING;
            default -> AutoclaveState.Phase.DONE;
        });
    }
}
