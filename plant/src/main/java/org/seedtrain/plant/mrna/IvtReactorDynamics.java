package org.seedtrain.plant.mrna;

import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.Faults;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Stream;
import org.seedtrain.plant.probe.Calibration;
import org.seedtrain.plant.probe.ProbeKind;

/// The equations of a transcription reactor. Nothing flows in; while it is pumped out, which takes minutes, its
/// composition is kept.
///
/// States: what reacts [kg], with temperature, nuclei and the thermometer behind the core of it; then the rest of it, ribonuclease from
/// outside, share left, volume pumped.
final class IvtReactorDynamics implements Dynamics<IvtReactorState> {
    private static final double CONTROLLER_GAIN = 4;
    private static final int CORE = IvtReactions.CORE;
    private static final int TEMPERATURE = CORE;
    private static final int NUCLEI = CORE + 1;
    private static final int SENSED = CORE + 2;
    private static final int REST = CORE + 3;
    private static final int DIRT = IvtReactions.COUNT + 3;
    private static final int GONE = DIRT + 1;
    private static final double HEAT_CAPACITY = 4184;
    private static final double DIRT_RATE = 1e-15;

    private final IvtReactor reactor;
    private final IvtReactorState begin;
    private final IvtReactions.Work work;
    private final Stream[] outlets;
    private final Stream pumped;
    private final Faults faults;
    private final long seed;
    private final boolean still;
    private final double volume;
    private final double mass;
    private final double[] constant;
    private final double[] c = new double[IvtReactions.COUNT];
    private final double[] rate = new double[IvtReactions.COUNT];

    IvtReactorDynamics(IvtReactor reactor, IvtReactorState begin, Now now, Ports ports) {
        this.reactor = reactor;
        this.begin = begin;
        work = reactor.reactions.work(begin.contents());
        outlets = ports.outlets().toArray(new Stream[0]);
        pumped = begin.pumping() ? IvtReactor.outlet(ports, begin.to()) : Stream.NONE;
        faults = now.faults();
        seed = now.seed();
        still = outlets.length > 0;
        volume = Math.max(IvtReactor.EMPTY, begin.contents().volume());
        mass = Math.max(1e-9, begin.contents().mass());
        constant = begin.contents().masses();
    }

    private static int place(int i) {
        return i < CORE ? i : i - CORE + REST;
    }

    @Override
    public int dimension() {
        return GONE + 2;
    }

    @Override
    public int core() {
        return REST;
    }

    @Override
    public void start(double[] y, int at) {
        for (int i = 0; i < IvtReactions.COUNT; i++) {
            y[at + place(i)] = begin.contents().mass(IvtReactions.REACTING[i]);
        }
        y[at + TEMPERATURE] = begin.contents().temperature();
        y[at + NUCLEI] = begin.nuclei();
        y[at + SENSED] = begin.sensed();
        y[at + DIRT] = 0;
        y[at + GONE] = 0;
        y[at + GONE + 1] = begin.heat();
    }

    @Override
    public void magnitude(double[] size, int at) {
        for (int i = 0; i < IvtReactions.COUNT; i++) {
            size[at + place(i)] = 1e-4 * mass;
        }
        size[at + 14] = 1e-7 * mass;
        size[at + 15] = 1e-12 * mass;
        size[at + 10] = 1e-6 * mass;
        size[at + 11] = 1e-6 * mass;
        size[at + TEMPERATURE] = 10;
        size[at + SENSED] = 10;
        size[at + NUCLEI] = 1e-5;
        size[at + DIRT] = 1e-12;
        size[at + GONE] = volume;
        size[at + GONE + 1] = 1e5 * mass;
    }

    @Override
    public void flows(double t, double[] y, int at) {
        if (begin.pumping()) {
            pumped.flow = pumped.open() ? begin.flow() : 0;
        }
    }

    @Override
    public void rates(double t, double[] y, int at, double[] dydt) {
        double temperature = y[at + TEMPERATURE];
        for (int i = 0; i < IvtReactions.COUNT; i++) {
            c[i] = y[at + place(i)] / volume;
        }
        double speed = begin.stirrer() * (1 - 0.95 * faults.severity("stirrer", t));
        double mixing = 0.3 + 0.7 * Math.min(1, speed / 120);
        if (still) {
            dydt[at + NUCLEI] = 0;
        } else {
            dydt[at + NUCLEI] = work.rates(c, Math.max(0, y[at + NUCLEI]), temperature, mixing, rate);
        }
        for (int i = 0; i < IvtReactions.COUNT; i++) {
            dydt[at + place(i)] = rate[i] * volume;
        }
        double dirt = DIRT_RATE * faults.severity("ribonuclease", t);
        dydt[at + 15] += dirt;
        dydt[at + DIRT] = dirt;
        double power = reactor.loss * (reactor.room - temperature);
        if (begin.tempering()) {
            double element = y[at + SENSED] - 273.15 - 8 * faults.severity("thermometer", t);
            double seen = 273.15 + reactor.thermometer.shown(element, seed, faults, t, Calibration.NONE);
            double jacket = begin.setPoint() + CONTROLLER_GAIN * (begin.setPoint() - seen);
            jacket = Math.max(275, Math.min(363, jacket));
            power += reactor.conductance * (1 - 0.95 * faults.severity("heater", t)) * (jacket - temperature);
        }
        dydt[at + TEMPERATURE] = power / (mass * HEAT_CAPACITY);
        dydt[at + SENSED] = (temperature - y[at + SENSED]) / ProbeKind.TEMPERATURE.lag();
        double out = 0;
        for (Stream outlet : outlets) {
            out += outlet.flow;
            for (int i = 0; i < Species.COUNT; i++) {
                outlet.concentration[i] = constant[i] / volume;
            }
            for (int i = 0; i < IvtReactions.COUNT; i++) {
                outlet.concentration[IvtReactions.REACTING[i].ordinal()] = c[i];
            }
            outlet.temperature = temperature;
        }
        dydt[at + GONE] = out;
        dydt[at + GONE + 1] = power * Math.max(0, 1 - y[at + GONE] / volume);
    }

    @Override
    public IvtReactorState state(double t, double[] y, int at) {
        double[] m = constant.clone();
        double negative = 0;
        for (int i = 0; i < IvtReactions.COUNT; i++) {
            double value = y[at + place(i)];
            negative += Math.min(0, value);
            m[IvtReactions.REACTING[i].ordinal()] = Math.max(0, value);
        }
        m[Species.WATER.ordinal()] += negative;
        Mixture whole = new Mixture(m, y[at + TEMPERATURE]);
        double share = Math.max(0, 1 - y[at + GONE] / volume);
        IvtReactorState later = begin.contents(
                        whole.part(share), Math.max(0, y[at + NUCLEI]), begin.dirt() + y[at + DIRT])
                .sensed(y[at + SENSED])
                .heat(y[at + GONE + 1]);
        return begin.pumping() ? later.pump(begin.to(), begin.flow(), begin.remaining() - y[at + GONE]) : later;
    }

    /// Pumped as much as asked; empty.
    @Override
    public int events() {
        return 2;
    }

    @Override
    public void events(double t, double[] y, int at, double[] g, int gAt) {
        double gone = y[at + GONE];
        g[gAt] = begin.pumping() ? (gone - begin.remaining()) * 1e3 : -1;
        g[gAt + 1] = outlets.length > 0 ? (gone - volume + IvtReactor.EMPTY) * 1e3 : -1;
    }

    @Override
    public IvtReactorState fired(int event, IvtReactorState state, double t) {
        return state.pump("", 0, 0);
    }
}
