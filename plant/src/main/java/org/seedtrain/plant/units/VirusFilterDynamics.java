package org.seedtrain.plant.units;

import java.util.Arrays;
import org.hipparchus.util.FastMath;
import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Stream;

/// The equations of a virus filter at work: hold-up, what is caught, throughput, loosened virus. Flux after standard
/// blocking, `J = J0 (1 - V/Vmax - m/mmax)^2`, J0 by viscosity. What drifted loose in a pause is washed through by 5 L/m2.
final class VirusFilterDynamics implements Dynamics<VirusFilter.State> {
    private static final double LN10 = 2.302585092994046;
    private static final double WASH = 5e-3;
    private static final int VIRUS = Species.VIRUS.ordinal();
    /// What is too large for 20 nm pores.
    private static final int[] RETAINED = retained();
    private static final int AGGREGATE = Species.AGGREGATE.ordinal();
    private static final int VOLUME = Liquid.SIZE + RETAINED.length;

    private final VirusFilter filter;
    private final VirusFilter.State begin;
    private final Now now;
    private final Stream feed;
    private final Stream filtrate;

    VirusFilterDynamics(VirusFilter filter, VirusFilter.State begin, Now now, Ports ports) {
        this.filter = filter;
        this.begin = begin;
        this.now = now;
        feed = ports.inlet("feed");
        filtrate = ports.outlet("filtrate");
    }

    private static int[] retained() {
        return Arrays.stream(Species.values())
                .filter(species -> switch (species) {
                    case AGGREGATE, HOST_DNA, VIRUS -> true;
                    default -> !species.dissolved();
                })
                .mapToInt(Species::ordinal)
                .toArray();
    }

    /// What blocks the pores [kg].
    static double blocking(Mixture caught) {
        double sum = 0;
        for (int i : RETAINED) {
            sum += caught.mass(Species.of(i));
        }
        return sum;
    }

    @Override
    public int dimension() {
        return VOLUME + 2;
    }

    @Override
    public void start(double[] y, int at) {
        Liquid.start(begin.holdUp(), y, at);
        for (int k = 0; k < RETAINED.length; k++) {
            y[at + Liquid.SIZE + k] = begin.caught().mass(Species.of(RETAINED[k]));
        }
        y[at + VOLUME] = begin.throughput();
        y[at + VOLUME + 1] = begin.relaxed();
    }

    @Override
    public void magnitude(double[] size, int at) {
        Liquid.magnitude(0.01, size, at);
        size[at + VIRUS] = 1e-18;
        for (int k = 0; k < RETAINED.length; k++) {
            size[at + Liquid.SIZE + k] = RETAINED[k] == VIRUS ? 1e-15 : 1e-3;
        }
        size[at + VOLUME] = 1e-3;
        size[at + VOLUME + 1] = 1;
    }

    private double open(double[] y, int at) {
        double caught = 0;
        for (int k = 0; k < RETAINED.length; k++) {
            caught += y[at + Liquid.SIZE + k];
        }
        return filter.open(y[at + VOLUME], caught, now.seed());
    }

    private Now at(double t) {
        return new Now(t, now.seed(), now.faults());
    }

    @Override
    public void flows(double t, double[] y, int at) {
        double open = open(y, at);
        double flux = filter.cleanFlux(filter.pressure(begin, at(t)), feed.concentration, feed.temperature) * open * open;
        feed.flow = feed.open() && filtrate.open() ? flux * filter.area : 0;
        double full = Math.max(0, Liquid.volume(y, at)) / filter.holdUpVolume;
        filtrate.flow = feed.flow * full * full * full * full;
    }

    @Override
    public void rates(double t, double[] y, int at, double[] dydt) {
        Liquid.still(dydt, at);
        Liquid.in(feed, dydt, at);
        Liquid.compose(filtrate, y, at);
        Liquid.out(filtrate, dydt, at);
        double by = filter.passesBy(begin, at(t));
        double reduction = filter.reduction(open(y, at), y[at + VOLUME + 1], filter.pressure(begin, at(t)));
        double passes = FastMath.exp(-LN10 * reduction);
        for (int k = 0; k < RETAINED.length; k++) {
            int i = RETAINED[k];
            double stays = (1 - by) * (i == VIRUS ? 1 - passes : i == AGGREGATE ? filter.aggregateRetention : 1);
            double rate = stays * feed.flow * feed.concentration[i];
            dydt[at + Liquid.SIZE + k] = rate;
            dydt[at + i] -= rate;
            dydt[at + Species.COUNT] -= rate * feed.temperature;
        }
        dydt[at + VOLUME] = feed.flow;
        dydt[at + VOLUME + 1] = -y[at + VOLUME + 1] * feed.flow / (filter.area * WASH);
    }

    @Override
    public VirusFilter.State state(double t, double[] y, int at) {
        double[] caught = new double[Species.COUNT];
        for (int k = 0; k < RETAINED.length; k++) {
            caught[RETAINED[k]] = y[at + Liquid.SIZE + k];
        }
        return begin.moved(
                Liquid.mixture(y, at, 293.15),
                new Mixture(caught, feed.temperature),
                y[at + VOLUME],
                Math.max(0, y[at + VOLUME + 1]),
                feed.flow / filter.area);
    }
}
