package org.seedtrain.plant.units;

import org.hipparchus.util.FastMath;
import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.Faults;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Stream;
import org.seedtrain.plant.physics.Jacket;

/// The equations of a running centrifuge. Sludge holds a fifth of its volume as dry solids, the rest is liquid of the
/// feed; the drive turns into heat of the outlet with the cube of speed, and cooling takes 85 % of it.
final class CentrifugeDynamics implements Dynamics<Centrifuge.State> {
    private static final double SOLIDS_IN_SLUDGE = 0.2;
    private static final double CELL_SIZE = 1.0e-6;
    private static final double SPREAD = 0.25;
    private static final double CELL_EXCESS = 70;
    private static final double DEBRIS_EXCESS = 80;
    private static final double SPIN_UP = 60;

    private final Centrifuge machine;
    private final Centrifuge.State begin;
    private final Stream feed;
    private final Stream centrate;
    private final Stream solids;
    private final Faults faults;
    private final double excess;
    private final double[] c = new double[Species.COUNT];

    CentrifugeDynamics(Centrifuge machine, Centrifuge.State begin, Now now, Ports ports) {
        this.machine = machine;
        this.begin = begin;
        feed = ports.inlet("feed");
        centrate = ports.outlet("centrate");
        solids = ports.outlet("solids");
        excess = CELL_EXCESS * Math.max(0.5, 1 + 0.08 * Noise.normal(now.seed(), machine.name() + ".density"));
        faults = now.faults();
    }

    private double speedSet(double t) {
        return begin.speedSet() * (1 - 0.6 * faults.severity("drive", t));
    }

    /// Sludge, speed, volume processed, heat.
    @Override
    public int dimension() {
        return Liquid.SIZE + 3;
    }

    @Override
    public int core() {
        return Liquid.SIZE + 2;
    }

    @Override
    public void start(double[] y, int at) {
        Liquid.start(begin.sludge(), y, at);
        y[at + Liquid.SIZE] = begin.speed();
        y[at + Liquid.SIZE + 1] = begin.processed();
        y[at + Liquid.SIZE + 2] = begin.heat();
    }

    @Override
    public void magnitude(double[] size, int at) {
        Liquid.magnitude(0.01, size, at);
        size[at + Liquid.SIZE] = 10;
        size[at + Liquid.SIZE + 1] = 1e-3;
        size[at + Liquid.SIZE + 2] = 1e5;
    }

    @Override
    public void flows(double t, double[] y, int at) {
        if (begin.running()) {
            feed.flow = feed.open() && centrate.open() ? begin.flow() : 0;
            centrate.flow = feed.flow;
            solids.flow = solids.open() ? Math.max(0, Liquid.volume(y, at)) / begin.interval() : 0;
        }
    }

    @Override
    public void rates(double t, double[] y, int at, double[] dydt) {
        Liquid.still(dydt, at);
        double speed = y[at + Liquid.SIZE];
        dydt[at + Liquid.SIZE] = (speedSet(t) - speed) / SPIN_UP;
        dydt[at + Liquid.SIZE + 1] = feed.flow;
        dydt[at + Liquid.SIZE + 2] = 0;
        if (solids.flow > 0) {
            Liquid.compose(solids, y, at);
            Liquid.out(solids, dydt, at);
        }
        if (feed.flow > 0) {
            separate(y, at, speed, dydt);
        }
    }

    private void separate(double[] y, int at, double speed, double[] dydt) {
        double flow = feed.flow;
        System.arraycopy(feed.concentration, 0, c, 0, Species.COUNT);
        Lysis.breakCells(c, machine.shear);
        double viscosity = Lysis.viscosity(c, feed.temperature);
        double fill = Math.min(1, Math.max(0, Liquid.volume(y, at)) / machine.sludgeSpace);
        double room = 1 - fill * fill * fill * fill;
        double cells = room * machine.stack.caughtOf(CELL_SIZE, SPREAD, excess, viscosity, speed, flow);
        double debris =
                room * machine.stack.caughtOf(Lysis.debrisSize(c), SPREAD, DEBRIS_EXCESS, viscosity, speed, flow);
        double caughtVolume = 0;
        double solidVolume = 0;
        for (int i = 0; i < Species.COUNT; i++) {
            double v = c[i] * Species.of(i).specificVolume();
            double share = share(Species.of(i), cells, debris);
            caughtVolume += share * v;
            solidVolume += share > 0 ? v : 0;
        }
        double liquid = Math.max(1e-9, 1 - solidVolume);
        double with = Math.min(0.95, caughtVolume * (1 - SOLIDS_IN_SLUDGE) / SOLIDS_IN_SLUDGE / liquid);
        double rise = machine.windage
                * FastMath.pow(Math.max(0, speed) / machine.fullSpeed, 3)
                * (begin.cooling() ? 0.15 : 1)
                / (flow * 1000 * Jacket.HEAT_CAPACITY);
        double temperature = feed.temperature + rise;
        Lysis.aggregate(c, -FastMath.expm1(-Lysis.unfolding(temperature) * 30));
        centrate.temperature = temperature;
        double mass = 0;
        for (int i = 0; i < Species.COUNT; i++) {
            double share = share(Species.of(i), cells, debris);
            double kept = c[i] * (share > 0 ? share : with);
            centrate.concentration[i] = c[i] - kept;
            dydt[at + i] += flow * kept;
            mass += flow * kept;
        }
        dydt[at + Species.COUNT] += mass * temperature;
        dydt[at + Liquid.SIZE + 2] = feed.massFlow() * Jacket.HEAT_CAPACITY * rise;
    }

    private static double share(Species species, double cells, double debris) {
        return switch (species) {
            case CELLS, RESTING_CELLS, PLASMID_FREE_CELLS, DEAD_CELLS, ANTIGEN_IN_CELLS, CONTAMINANT -> cells;
            case DEBRIS -> debris;
            default -> 0;
        };
    }

    @Override
    public Centrifuge.State state(double t, double[] y, int at) {
        double carried = feed.flow > 0 ? Lysis.solids(centrate.concentration) : 0;
        return begin.moved(
                Liquid.mixture(y, at, begin.sludge().temperature()),
                y[at + Liquid.SIZE],
                y[at + Liquid.SIZE + 1],
                carried,
                feed.flow > 0 ? centrate.temperature : begin.outletTemperature(),
                y[at + Liquid.SIZE + 2]);
    }

    /// At speed (so that a machine that only spins up comes to rest).
    @Override
    public int events() {
        return 1;
    }

    @Override
    public void events(double t, double[] y, int at, double[] g, int gAt) {
        g[gAt] = begin.running() ? -1 : 0.1 - Math.abs(y[at + Liquid.SIZE] - begin.speedSet());
    }

    @Override
    public Centrifuge.State fired(int event, Centrifuge.State state, double t) {
        return state.moved(
                state.sludge(), begin.speedSet(), state.processed(), state.carried(), state.outletTemperature(),
                state.heat());
    }
}
