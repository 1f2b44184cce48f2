package org.seedtrain.plant;

import java.util.Arrays;
import org.seedtrain.plant.numeric.Sums;

/// A container while something flows in or out of it. As long as nothing flows in, what flows out has one composition
/// and one number (what has left) says all; what only flows in is added up; only both together need mixing equations.
final class ContainerDynamics implements Dynamics<Container.State> {
    private final Container container;
    private final Container.State start;
    private final Stream[] inlets;
    private final Stream[] outlets;
    private final double beginVolume;
    private final boolean source;
    private final boolean sink;
    private final double pumped;
    /// What its pump drives.
    private final Stream[] driven;

    ContainerDynamics(Container container, Container.State start, Ports ports) {
        this.container = container;
        this.start = start;
        inlets = ports.inlets().toArray(new Stream[0]);
        outlets = ports.outlets().toArray(new Stream[0]);
        beginVolume = start.contents().volume();
        source = inlets.length == 0;
        sink = outlets.length == 0;
        pumped = start.transfer() == null ? 0 : start.transfer().flow();
        driven = Arrays.stream(outlets)
                .filter(outlet -> pumped > 0 && outlet.to().equals(start.transfer().to()))
                .toArray(Stream[]::new);
        if (source) {
            for (Stream outlet : outlets) {
                outlet.compose(start.contents());
            }
        }
    }

    /// States: a source has the volume that left; else the masses of all species and mass times temperature; behind
    /// them, if a pump runs, the volume it moved.
    @Override
    public int dimension() {
        return (source ? 1 : Species.COUNT + 1) + (pumped > 0 ? 1 : 0);
    }

    @Override
    public int core() {
        return source || sink ? 0 : Species.COUNT + 1;
    }

    @Override
    public void start(double[] y, int at) {
        if (source) {
            y[at] = 0;
        } else {
            double[] mass = start.contents().masses();
            System.arraycopy(mass, 0, y, at, Species.COUNT);
            y[at + Species.COUNT] = start.contents().mass() * start.contents().temperature();
        }
        if (pumped > 0) {
            y[at + dimension() - 1] = 0;
        }
    }

    @Override
    public void magnitude(double[] size, int at) {
        double scale = Math.max(1e-6, 0.01 * Math.max(beginVolume, 1e-4));
        for (int i = 0; i < dimension(); i++) {
            size[at + i] = source ? scale : 1e3 * scale;
        }
        if (!source) {
            size[at + Species.COUNT] = 3e5 * scale;
        }
        if (pumped > 0) {
            size[at + dimension() - 1] = scale;
        }
    }

    @Override
    public void flows(double t, double[] y, int at) {
        for (Stream outlet : driven) {
            if (outlet.from().equals(container.name())) {
                outlet.flow = outlet.open() ? pumped : 0;
            }
        }
    }

    @Override
    public void rates(double t, double[] y, int at, double[] dydt) {
        double out = 0;
        for (Stream outlet : outlets) {
            out += outlet.flow;
        }
        if (source) {
            dydt[at] = out;
        } else {
            mix(y, at, dydt, out);
        }
        if (pumped > 0) {
            double moved = 0;
            for (Stream outlet : driven) {
                moved += outlet.flow;
            }
            dydt[at + dimension() - 1] = moved;
        }
    }

    private void mix(double[] y, int at, double[] dydt, double out) {
        Arrays.fill(dydt, at, at + Species.COUNT + 1, 0);
        for (Stream inlet : inlets) {
            double flow = inlet.flow;
            double[] concentration = inlet.concentration;
            for (int i = 0; i < Species.COUNT; i++) {
                dydt[at + i] += flow * concentration[i];
            }
            dydt[at + Species.COUNT] += inlet.massFlow() * inlet.temperature;
        }
        if (outlets.length > 0) {
            double mass = Sums.of(y, at, Species.COUNT);
            double dilution = 1 / Math.max(Species.volume(y, at), Container.smallest());
            double temperature = mass > 0 ? y[at + Species.COUNT] / mass : start.contents().temperature();
            for (Stream outlet : outlets) {
                double[] concentration = outlet.concentration;
                for (int i = 0; i < Species.COUNT; i++) {
                    concentration[i] = y[at + i] * dilution;
                }
                outlet.temperature = temperature;
            }
            for (int i = 0; i <= Species.COUNT; i++) {
                dydt[at + i] -= out * dilution * y[at + i];
            }
        }
    }

    private double volume(double[] y, int at) {
        return source ? beginVolume - y[at] : Species.volume(y, at);
    }

    @Override
    public Container.State state(double t, double[] y, int at) {
        Mixture contents;
        if (source) {
            contents = start.contents().part(beginVolume > 0 ? Math.max(0, 1 - y[at] / beginVolume) : 1);
        } else {
            double[] mass = new double[Species.COUNT];
            double sum = 0;
            double below = 0;
            for (int i = 0; i < Species.COUNT; i++) {
                mass[i] = Math.max(0, y[at + i]);
                below += Math.min(0, y[at + i]);
                sum += y[at + i];
            }
            // What the solver's tolerance put below zero is taken from the water: the balance stays closed.
            int water = Species.WATER.ordinal();
            mass[water] = Math.max(0, mass[water] + below);
            contents = new Mixture(
                    mass, sum > 0 ? y[at + Species.COUNT] / sum : start.contents().temperature());
        }
        Container.Transfer transfer = start.transfer();
        if (transfer != null && pumped > 0) {
            transfer = new Container.Transfer(
                    transfer.to(), transfer.flow(), transfer.remaining() - y[at + dimension() - 1]);
        }
        return new Container.State(contents, start.label(), transfer, start.heat(), start.grain());
    }

    /// Empty, full, pumped as much as asked.
    @Override
    public int events() {
        return 3;
    }

    @Override
    public void events(double t, double[] y, int at, double[] g, int gAt) {
        double volume = volume(y, at);
        g[gAt] = outlets.length > 0 ? 0.5 * Container.smallest() - volume : -1;
        g[gAt + 1] = inlets.length > 0 ? volume - container.capacity() + 0.5 * Container.smallest() : -1;
        g[gAt + 2] = pumped > 0 ? y[at + dimension() - 1] - start.transfer().remaining() : -1;
    }

    @Override
    public Container.State fired(int event, Container.State state, double t) {
        return event == 2 ? state.transfer(null) : state;
    }
}
