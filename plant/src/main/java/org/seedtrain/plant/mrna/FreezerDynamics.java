package org.seedtrain.plant.mrna;

import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.Faults;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Now;

/// The equations of a freezer whose chamber or load is on its way.
final class FreezerDynamics implements Dynamics<Freezer.State> {
    private final Freezer freezer;
    private final Freezer.State begin;
    private final Faults faults;
    private final long seed;
    private final Freezing freezing;
    private final boolean loaded;

    FreezerDynamics(Freezer freezer, Freezer.State begin, Now now) {
        this.freezer = freezer;
        this.begin = begin;
        faults = now.faults();
        seed = now.seed();
        freezing = begin.freezing();
        loaded = begin.contents().mass() > 0;
    }

    /// Temperature of the chamber, enthalpy of the load [J/kg], growth of the particles, heat
    /// into the load [J].
    @Override
    public int dimension() {
        return 4;
    }

    @Override
    public int core() {
        return 2;
    }

    @Override
    public void start(double[] y, int at) {
        y[at] = begin.chamber();
        y[at + 1] = freezing.enthalpy(loaded ? begin.contents().temperature() : begin.chamber());
        y[at + 2] = 0;
        y[at + 3] = begin.heat();
    }

    @Override
    public void magnitude(double[] size, int at) {
        size[at] = 100;
        size[at + 1] = 1e5;
        size[at + 2] = 1;
        size[at + 3] = 1e5;
    }

    @Override
    public void rates(double t, double[] y, int at, double[] dydt) {
        dydt[at] = (freezer.target(begin, y[at], seed, faults, t) - y[at]) / freezer.pullDown;
        double temperature = freezing.temperature(y[at + 1]);
        dydt[at + 1] = freezer.transfer * (y[at] - temperature);
        dydt[at + 2] = freezing.coalescence(temperature);
        dydt[at + 3] = begin.contents().mass() * dydt[at + 1];
    }

    @Override
    public Freezer.State state(double t, double[] y, int at) {
        Mixture held = loaded
                ? Freezing.coalesced(begin.contents(), y[at + 2]).at(freezing.temperature(y[at + 1]))
                : begin.contents().at(y[at]);
        return begin.later(held, y[at], y[at + 3]);
    }

    /// Begins to freeze, thaws; turns to glass, softens.
    @Override
    public int events() {
        return 4;
    }

    @Override
    public void events(double t, double[] y, int at, double[] g, int gAt) {
        double glass = freezing.temperature(y[at + 1]) - Freezing.GLASS;
        g[gAt] = loaded ? -1e-3 * y[at + 1] : -1;
        g[gAt + 1] = loaded ? 1e-3 * y[at + 1] : -1;
        g[gAt + 2] = loaded ? -glass : -1;
        g[gAt + 3] = loaded ? glass : -1;
    }
}
