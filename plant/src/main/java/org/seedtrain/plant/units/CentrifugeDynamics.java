package org.seedtrain.plant.units;

import org.hipparchus.util.FastMath;
import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.Faults;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Stream;
import org.seedtrain.plant.physics.DiscStack;
import org.seedtrain.plant.physics.Jacket;

/// The equations of a running centrifuge. Solids settle hindered by their crowd (Richardson and Zaki), flocculated ones as
/// what they have grown to. Partial shots are drawn off evenly; before a full shot the bowl holds its liquid too, in it the
/// feed stands still. Sludge holds a fifth of its volume as dry solids, the rest is liquid of the
/// feed; the drive turns into heat of the outlet with the cube of speed, and cooling takes 85 % of it.
final class CentrifugeDynamics implements Dynamics<Centrifuge.State> {
    private static final double SOLIDS_IN_SLUDGE = 0.2;
    private static final double SPREAD = 0.25;
    private static final double DEBRIS_EXCESS = 80;
    private static final double SPIN_UP = 60;
    /// What a full shot takes [s].
    private static final double SHOT = 5;
    private static final double EMPTIED = 1e-3;
    /// Flocs hold water between their particles: their excess of density by that of the particles.
    private static final double LOOSE = 0.35;

    private final Centrifuge machine;
    private final Centrifuge.State begin;
    private final Stream feed;
    private final Stream centrate;
    private final Stream solids;
    private final Faults faults;
    private final double excess;
    private final double[] c = new double[Species.COUNT];
    private final Flocs flocs = new Flocs();
    private final double from;
    private double lysed;

    CentrifugeDynamics(Centrifuge machine, Centrifuge.State begin, Now now, Ports ports) {
        this.machine = machine;
        this.begin = begin;
        feed = ports.inlet("feed");
        centrate = ports.outlet("centrate");
        solids = ports.outlet("solids");
        excess = machine.cellExcess * Math.max(0.5, 1 + 0.08 * Noise.normal(now.seed(), machine.name() + ".density"));
        faults = now.faults();
        from = now.time();
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
            boolean shooting = begin.sinceShot() < 0;
            feed.flow = feed.open() && centrate.open() && !shooting ? begin.flow() : 0;
            centrate.flow = feed.flow;
            if (!begin.full()) {
                solids.flow = solids.open() ? Math.max(0, Liquid.volume(y, at)) / begin.interval() : 0;
            } else {
                solids.flow = shooting && solids.open() ? machine.bowl / SHOT : 0;
            }
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
        double turning = Math.max(0, speed) / machine.fullSpeed;
        boolean animal = machine.kind == Lysis.ANIMAL;
        lysed = machine.shear * (animal ? Math.min(1.5, turning * turning * turning) : 1);
        Lysis.breakCells(c, Math.min(1, lysed), machine.kind);
        double grade = flocs.grade(feed.concentration, feed.temperature);
        double grown = Flocs.growth(grade, turning);
        double looser = 1 - (1 - LOOSE) * grade;
        double viscosity = Lysis.liquidViscosity(c, feed.temperature) / DiscStack.hindered(Lysis.crowd(c));
        double fill = Math.min(1, settled(y, at) / machine.sludgeSpace);
        double room = 1 - fill * fill * fill * fill;
        double cells = room * machine.stack.caughtOf(
                machine.cellSize * grown, SPREAD, looser * excess, viscosity, speed, flow);
        double debris =
                room * machine.stack.caughtOf(
                        debrisSize(animal) * grown, SPREAD, looser * DEBRIS_EXCESS, viscosity, speed, flow);
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
        double filling = begin.full() ? filling(y, at) : 0;
        double mass = 0;
        for (int i = 0; i < Species.COUNT; i++) {
            double share = share(Species.of(i), cells, debris);
            double bound = Flocs.bound(Species.of(i), grade);
            double stays = c[i] * (share > 0 ? share : bound * debris + (1 - bound) * with);
            double kept = stays + filling * (c[i] - stays);
            centrate.concentration[i] = c[i] - kept;
            dydt[at + i] += flow * kept;
            mass += flow * kept;
        }
        dydt[at + Species.COUNT] += mass * temperature;
        dydt[at + Liquid.SIZE + 2] = feed.massFlow() * Jacket.HEAT_CAPACITY * rise;
    }

    /// Debris of bacteria by how far they are broken; of animal cells pieces of membrane and organelles.
    private double debrisSize(boolean animal) {
        return animal ? 2.5e-6 : Lysis.debrisSize(c);
    }

    /// Volume of settled sludge in the bowl [m3].
    private static double settled(double[] y, int at) {
        double sum = 0;
        for (int i = 0; i < Species.COUNT; i++) {
            sum += share(Species.of(i), 1, 1) * y[at + i] * Species.of(i).specificVolume();
        }
        return Math.max(0, sum) / SOLIDS_IN_SLUDGE;
    }

    /// Share of what comes that fills the bowl after a full shot.
    private double filling(double[] y, int at) {
        double full = Math.min(1, Math.max(0, Liquid.volume(y, at)) / machine.bowl);
        double square = full * full;
        return 1 - square * square;
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
        double since = begin.full() && begin.running() && begin.sinceShot() >= 0
                ? begin.sinceShot() + t - from
                : begin.sinceShot();
        return begin.shot(since, feed.flow > 0 ? lysed : begin.lysed()).moved(
                Liquid.mixture(y, at, begin.sludge().temperature()),
                y[at + Liquid.SIZE],
                y[at + Liquid.SIZE + 1],
                carried,
                feed.flow > 0 ? centrate.temperature : begin.outletTemperature(),
                y[at + Liquid.SIZE + 2]);
    }

    /// At speed (so that a machine that only spins up comes to rest); a full shot is due; it is over.
    @Override
    public int events() {
        return 3;
    }

    @Override
    public void events(double t, double[] y, int at, double[] g, int gAt) {
        boolean whole = begin.full() && begin.running() && solids.open();
        boolean shooting = begin.sinceShot() < 0;
        g[gAt + 1] = whole && !shooting ? (begin.sinceShot() + t - from) / begin.interval() - 1 : -1;
        g[gAt + 2] = whole && shooting ? EMPTIED - Liquid.volume(y, at) / machine.bowl : -1;
        g[gAt] = begin.running() ? -1 : 0.1 - Math.abs(y[at + Liquid.SIZE] - begin.speedSet());
    }

    @Override
    public Centrifuge.State fired(int event, Centrifuge.State state, double t) {
        if (event > 0) {
            return state.shot(event == 1 ? -1 : 0, state.lysed());
        }
        return state.moved(
                state.sludge(), begin.speedSet(), state.processed(), state.carried(), state.outletTemperature(),
                state.heat());
    }
}
