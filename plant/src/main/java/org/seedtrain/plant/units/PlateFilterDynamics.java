package org.seedtrain.plant.units;

import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.Faults;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Stream;
import org.seedtrain.plant.mrna.ParticleSize;

/// The equations of a running filter: hold-up (well mixed; it fills before anything leaves), what is caught, pressure
/// `P = mu R Q/(1 - V/Vmax - m/mmax)^2`.
final class PlateFilterDynamics implements Dynamics<PlateFilter.State> {
    private static final int CAUGHT = Liquid.SIZE;
    private static final int VOLUME = CAUGHT + Species.COUNT;
    /// Mass times temperature of what is caught [kg K].
    private static final int WARMTH = VOLUME + 1;

    private final PlateFilter filter;
    private final PlateFilter.State begin;
    private final Stream feed;
    private final Stream filtrate;
    private final Faults faults;
    private final double[] large = new double[4];
    private double inside;
    private final double[] marks = new double[3];
    private final double room;
    private final Flocs flocs = new Flocs();

    PlateFilterDynamics(PlateFilter filter, PlateFilter.State begin, Now now, Ports ports) {
        this.filter = filter;
        this.begin = begin;
        feed = ports.inlet("feed");
        filtrate = ports.outlet("filtrate");
        faults = now.faults();
        room = Math.max(0.3, 1 + 0.1 * Noise.normal(now.seed(), filter.name() + ".capacity"));
    }

    @Override
    public int dimension() {
        return WARMTH + 1;
    }

    @Override
    public void start(double[] y, int at) {
        Liquid.start(begin.holdUp(), y, at);
        for (int i = 0; i < Species.COUNT; i++) {
            y[at + CAUGHT + i] = begin.caught().mass(Species.of(i));
        }
        y[at + VOLUME] = begin.throughput();
        y[at + WARMTH] = begin.caught().mass() * begin.caught().temperature();
    }

    @Override
    public void magnitude(double[] size, int at) {
        Liquid.magnitude(0.01, size, at);
        for (int i = 0; i < Species.COUNT; i++) {
            size[at + CAUGHT + i] = 1e-3;
        }
        size[at + VOLUME] = 1e-3;
        size[at + WARMTH] = 0.3;
    }

    @Override
    public void flows(double t, double[] y, int at) {
        feed.flow = feed.open() && filtrate.open() ? begin.flow() : 0;
        double full = Math.max(0, Liquid.volume(y, at)) / filter.holdUpVolume;
        double square = full * full;
        filtrate.flow = feed.flow * square * square;
    }

    @Override
    public void rates(double t, double[] y, int at, double[] dydt) {
        Liquid.still(dydt, at);
        Liquid.in(feed, dydt, at);
        Liquid.compose(filtrate, y, at);
        Liquid.out(filtrate, dydt, at);
        double by = PlateFilter.passesBy(begin, faults, t);
        double free = Math.max(0, 1 - y[at + CAUGHT + Species.HOST_DNA.ordinal()] / filter.dnaCapacity);
        particles(feed.concentration);
        double grade = flocs.grade(feed.concentration, feed.temperature);
        double caught = 0;
        for (int i = 0; i < Species.COUNT; i++) {
            double stays = (1 - by)
                    * switch (Species.of(i)) {
                        case DEBRIS, ANTIFOAM -> 1 - filter.debrisPassage / (1 + 9 * grade);
                        case CELLS, RESTING_CELLS, PLASMID_FREE_CELLS, DEAD_CELLS, ANTIGEN_IN_CELLS, CONTAMINANT ->
                            1 - filter.cellPassage;
                        case HOST_DNA -> onFlocs(Species.HOST_DNA, filter.bindsDna * free, grade);
                        case HOST_PROTEIN, POLYCATION -> onFlocs(Species.of(i), 0, grade);
                        case ENDOTOXIN -> onFlocs(Species.ENDOTOXIN, filter.bindsEndotoxin * free, grade);
                        case AGGREGATE -> filter.stopsAggregate;
                        case MAGNESIUM_PYROPHOSPHATE -> 1;
                        case IONISABLE_LIPID, PHOSPHOLIPID, CHOLESTEROL, PEG_LIPID, ENCAPSULATED ->
                            large[0];
                        case MRNA, UNCAPPED_MRNA, RNA_FRAGMENTS, DOUBLE_STRANDED_RNA -> inside * large[0];
                        case PARTICLE_D1 -> large[1];
                        case PARTICLE_D2 -> large[2];
                        case PARTICLE_D3 -> large[3];
                        default -> 0;
                    };
            double rate = stays * feed.flow * feed.concentration[i];
            dydt[at + CAUGHT + i] = rate;
            dydt[at + i] -= rate;
            caught += rate;
        }
        dydt[at + Species.COUNT] -= caught * feed.temperature;
        dydt[at + WARMTH] = caught * feed.temperature;
        dydt[at + VOLUME] = feed.flow;
    }

    /// Which share of the particles' mass and of each mark is too large for the pores; worked out again only when the
    /// particles are others.
    private void particles(double[] c) {
        inside = ParticleSize.encapsulated(c, 0);
        double d1 = c[Species.PARTICLE_D1.ordinal()];
        double d2 = c[Species.PARTICLE_D2.ordinal()];
        double d3 = c[Species.PARTICLE_D3.ordinal()];
        if (d1 == marks[0] && d2 == marks[1] && d3 == marks[2]) {
            return;
        }
        marks[0] = d1;
        marks[1] = d2;
        marks[2] = d3;
        for (int k = 0; k < large.length; k++) {
            large[k] = ParticleSize.above(k, filter.pore, d1, d2, d3);
        }
    }

    /// What is bound to flocs stays with them.
    private static double onFlocs(Species species, double bound, double grade) {
        return 1 - (1 - bound) * (1 - Flocs.bound(species, grade));
    }

    /// Coarse flocs make an open cake: up to three times as much solids fit in, and the pores behind block later.
    private double open(double[] y, int at) {
        double looser = 1 + 2 * flocs.grade(feed.concentration, feed.temperature);
        double caught = 0;
        for (int i = 0; i < Species.COUNT; i++) {
            caught += y[at + CAUGHT + i];
        }
        return Math.max(
                0.01, 1 - (y[at + VOLUME] / filter.capacityVolume + caught / filter.capacitySolids) / (room * looser));
    }

    private double pressure(double[] y, int at) {
        double open = open(y, at);
        return Lysis.viscosity(feed.concentration, feed.temperature) * filter.resistance * begin.flow() / (open * open);
    }

    @Override
    public PlateFilter.State state(double t, double[] y, int at) {
        double[] caught = new double[Species.COUNT];
        System.arraycopy(y, at + CAUGHT, caught, 0, Species.COUNT);
        double mass = 0;
        for (double one : caught) {
            mass += one;
        }
        return begin.moved(
                Liquid.mixture(y, at, 293.15),
                new Mixture(caught, mass > 1e-12 ? y[at + WARMTH] / mass : feed.temperature),
                y[at + VOLUME],
                pressure(y, at));
    }

    /// Pressure trip.
    @Override
    public int events() {
        return 1;
    }

    /// By its viscosity.
    @Override
    public boolean eventsSeeStreams() {
        return true;
    }

    @Override
    public void events(double t, double[] y, int at, double[] g, int gAt) {
        g[gAt] = pressure(y, at) / filter.tripPressure - 1;
    }

    @Override
    public PlateFilter.State fired(int event, PlateFilter.State state, double t) {
        return filter.trip(state);
    }
}
