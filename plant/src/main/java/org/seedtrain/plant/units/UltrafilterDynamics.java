package org.seedtrain.plant.units;

import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.Faults;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Stream;
import org.seedtrain.plant.chemistry.Water;
import org.seedtrain.plant.mrna.Ageing;
import org.seedtrain.plant.mrna.ParticleSize;
import org.seedtrain.plant.physics.GelPolarisation;

/// The equations of an ultrafilter at work. Flux is what the membrane would pass, `Lp TMP/(1 + fouling)`, held back by
/// polarisation, `k ln(cg/c)`: `1/J = 1/Jm + 1/Jg`. What presses harder than polarisation lets through packs into the
/// gel and fouls; every pass of the pump aggregates a little.
final class UltrafilterDynamics implements Dynamics<Ultrafilter.State> {
    /// What aggregates in the pump.
    private static final Species[] PRODUCTS = {
        Species.ANTIGEN, Species.ANTIBODY, Species.ANTIBODY_ACIDIC, Species.ANTIBODY_MANNOSE
    };
    private static final double FOULING_RATE = 2e-4;

    private final Ultrafilter unit;
    private final Ultrafilter.State begin;
    private final Stream feed;
    private final Stream buffer;
    private final Stream permeate;
    private final Stream product;
    private final GelPolarisation gel;
    private final double membrane;
    private final long seed;
    private final Faults faults;
    private final double[] sieving = new double[Species.COUNT];

    UltrafilterDynamics(Ultrafilter unit, Ultrafilter.State begin, Now now, Ports ports) {
        this.unit = unit;
        this.begin = begin;
        feed = ports.inlet("feed");
        buffer = ports.inlet("buffer");
        permeate = ports.outlet("permeate");
        product = ports.outlet("product");
        gel = unit.polarisation(begin.crossFlow());
        membrane = unit.asNew(now.seed());
        seed = now.seed();
        faults = now.faults();
        for (int i = 0; i < Species.COUNT; i++) {
            sieving[i] = sievingOf(Species.of(i));
        }
    }

    /// Share of a species' concentration that goes through the membrane.
    private double sievingOf(Species species) {
        return switch (species) {
            case ANTIGEN, ANTIBODY, ANTIBODY_ACIDIC, ANTIBODY_MANNOSE -> unit.antigenSieving;
            case HOST_PROTEIN -> 2 * unit.antigenSieving;
            case ENDOTOXIN -> unit.endotoxinSieving;
            case SURFACTANT, POLYCATION -> 0.1;
            case YEAST_EXTRACT -> 0.9;
            case HOST_DNA -> unit.dnaSieving;
            case MRNA, UNCAPPED_MRNA, RNA_FRAGMENTS, DOUBLE_STRANDED_RNA -> unit.rnaSieving;
            case T7_POLYMERASE, PYROPHOSPHATASE, RESTRICTION_ENZYME, DNASE, RNASE, RNASE_INHIBITOR ->
                unit.enzymeSieving;
            // Lipids are in particles as soon as they meet water.
            case AGGREGATE, VIRUS, TEMPLATE, PLASMID, IONISABLE_LIPID, PHOSPHOLIPID, CHOLESTEROL, PEG_LIPID,
                    ENCAPSULATED, PARTICLE_D1, PARTICLE_D2, PARTICLE_D3 -> 0;
            default -> species.dissolved() ? 1 : 0;
        };
    }

    /// Tank, diavolumes, fouling, retentate valve, integral part of its controller.
    @Override
    public int dimension() {
        return Liquid.SIZE + 4;
    }

    @Override
    public void start(double[] y, int at) {
        Liquid.start(begin.tank(), y, at);
        y[at + Liquid.SIZE] = begin.volumes();
        y[at + Liquid.SIZE + 1] = begin.fouling();
        y[at + Liquid.SIZE + 2] = begin.loop().valve();
        y[at + Liquid.SIZE + 3] = begin.loop().integral();
    }

    @Override
    public void magnitude(double[] size, int at) {
        Liquid.magnitude(0.01, size, at);
        size[at + Liquid.SIZE] = 1;
        size[at + Liquid.SIZE + 1] = 1;
        size[at + Liquid.SIZE + 2] = 1;
        size[at + Liquid.SIZE + 3] = 1;
    }

    private double membraneFlux(double[] y, int at) {
        double valve = y[at + Liquid.SIZE + 2];
        double thinner = Water.viscosity(293.15) / Water.viscosity(Liquid.temperature(y, at));
        return membrane * thinner * unit.transmembrane(valve, begin.crossFlow(), Liquid.temperature(y, at)) / (1 + Math.max(0, y[at + Liquid.SIZE + 1]));
    }

    private double gelFlux(double[] y, int at) {
        double volume = Math.max(Liquid.EMPTY, Liquid.volume(y, at));
        double retained = y[at + Species.ANTIGEN.ordinal()]
                + y[at + Species.ANTIBODY.ordinal()]
                + y[at + Species.ANTIBODY_ACIDIC.ordinal()]
                + y[at + Species.ANTIBODY_MANNOSE.ordinal()]
                + y[at + Species.HOST_PROTEIN.ordinal()]
                + y[at + Species.AGGREGATE.ordinal()]
                + 3 * y[at + Species.HOST_DNA.ordinal()]
                + 8 * Math.max(0, ParticleSize.rna(y, at))
                + Math.max(0, ParticleSize.lipid(y, at))
                + y[at + Species.MAGNESIUM_PYROPHOSPHATE.ordinal()];
        return gel.flux(Math.max(1e-3, retained / volume));
    }

    private double flux(double[] y, int at) {
        if (begin.crossFlow() <= 0) {
            return 0;
        }
        double through = membraneFlux(y, at);
        double polarised = gelFlux(y, at);
        return polarised <= 0 ? 0 : through * polarised / (through + polarised);
    }

    @Override
    public void flows(double t, double[] y, int at) {
        switch (begin.phase()) {
            case STOPPED -> { }
            case LOADING -> feed.flow = feed.open() ? unit.pumpFlow : 0;
            case CONCENTRATING -> permeate.flow = permeate.open() ? flux(y, at) * unit.area : 0;
            case DIAFILTERING -> {
                permeate.flow = permeate.open() && buffer.open() ? flux(y, at) * unit.area : 0;
                buffer.flow = permeate.flow;
            }
            case RECOVERING -> product.flow = product.open() ? unit.pumpFlow : 0;
        }
    }

    @Override
    public void rates(double t, double[] y, int at, double[] dydt) {
        Liquid.still(dydt, at);
        dydt[at + Liquid.SIZE] = 0;
        dydt[at + Liquid.SIZE + 1] = 0;
        control(t, y, at, dydt);
        switch (begin.phase()) {
            case STOPPED -> { }
            case LOADING -> Liquid.in(feed, dydt, at);
            case RECOVERING -> {
                Liquid.compose(product, y, at);
                Liquid.out(product, dydt, at);
            }
            case CONCENTRATING, DIAFILTERING -> filter(t, y, at, dydt);
        }
    }

    /// The retentate valve follows its controller in 2 s, which acts on what the gauge shows.
    private void control(double t, double[] y, int at, double[] dydt) {
        boolean filters =
                begin.phase() == Ultrafilter.Phase.CONCENTRATING || begin.phase() == Ultrafilter.Phase.DIAFILTERING;
        int valve = at + Liquid.SIZE + 2;
        dydt[valve] = 0;
        dydt[valve + 1] = 0;
        if (filters) {
            double there = unit.transmembrane(y[valve], begin.crossFlow(), Liquid.temperature(y, at));
            double error = begin.pressure() - unit.shown(there, seed, faults, t);
            double free = Ultrafilter.CONTROLLER.free(error, 0, y[valve + 1]);
            dydt[valve] = (1 - faults.severity("retentateValve", t)) * (Ultrafilter.CONTROLLER.clip(free) - y[valve]) / 2;
            dydt[valve + 1] = Ultrafilter.CONTROLLER.integralRate(error, free);
        }
    }

    private static boolean isRna(int species) {
        return species >= Species.MRNA.ordinal() && species <= Species.DOUBLE_STRANDED_RNA.ordinal();
    }

    private void filter(double t, double[] y, int at, double[] dydt) {
        double leak = 0.2 * faults.severity("leak", t);
        Liquid.in(buffer, dydt, at);
        Liquid.compose(permeate, y, at);
        double passing = 0;
        double free = 1 - ParticleSize.encapsulated(y, at);
        for (int i = 0; i < Species.COUNT; i++) {
            double through = isRna(i) ? sieving[i] * free : sieving[i];
            permeate.concentration[i] *= through + leak * (1 - through);
            passing += permeate.concentration[i] * Species.of(i).specificVolume();
        }
        for (int i = 0; i < Species.COUNT; i++) {
            permeate.concentration[i] /= passing;
        }
        Liquid.out(permeate, dydt, at);
        double volume = Math.max(Liquid.EMPTY, Liquid.volume(y, at));
        dydt[at + Liquid.SIZE] = buffer.flow / volume;
        double excess = Math.max(0, membraneFlux(y, at) / Math.max(1e-9, gelFlux(y, at)) - 1);
        dydt[at + Liquid.SIZE + 1] = FOULING_RATE * Math.min(excess, 10);
        double pumped = unit.shear * begin.crossFlow() / volume;
        for (Species product : PRODUCTS) {
            double aggregation = pumped * y[at + product.ordinal()];
            dydt[at + product.ordinal()] -= aggregation;
            dydt[at + Species.AGGREGATE.ordinal()] += aggregation;
        }
        particles(y, at, volume, dydt);
    }

    /// Lipid nanoparticles coalesce while ethanol is there, and a little with every pass of the pump.
    private void particles(double[] y, int at, double volume, double[] dydt) {
        int first = at + Species.PARTICLE_D1.ordinal();
        if (y[first + 1] <= 0) {
            return;
        }
        double rate = Ageing.growth(Ageing.ethanolShare(y, at, volume), Liquid.temperature(y, at))
                + 5 * unit.shear * begin.crossFlow() / volume;
        for (int k = 1; k <= 3; k++) {
            double more = rate * (k + 0.1 * k * k) * y[first + k - 1];
            dydt[first + k - 1] += more;
            dydt[at + Species.WATER.ordinal()] -= more;
        }
    }

    @Override
    public Ultrafilter.State state(double t, double[] y, int at) {
        double flux = permeate.flow / unit.area;
        return begin.moved(
                Liquid.mixture(y, at, begin.tank().temperature()),
                y[at + Liquid.SIZE],
                y[at + Liquid.SIZE + 1],
                flux)
                .loop(new Ultrafilter.Loop(
                        Math.max(0, Math.min(1, y[at + Liquid.SIZE + 2])), y[at + Liquid.SIZE + 3]));
    }

    /// Concentrated, diafiltered, down to the heel, full.
    @Override
    public int events() {
        return 4;
    }

    @Override
    public void events(double t, double[] y, int at, double[] g, int gAt) {
        double volume = Liquid.volume(y, at);
        g[gAt] = begin.phase() == Ultrafilter.Phase.CONCENTRATING
                ? (Math.max(begin.target(), unit.heel) - volume) * 1e3
                : -1;
        g[gAt + 1] = begin.phase() == Ultrafilter.Phase.DIAFILTERING
                ? y[at + Liquid.SIZE] - begin.diavolumes()
                : -1;
        g[gAt + 2] = begin.phase() == Ultrafilter.Phase.RECOVERING ? (unit.heel - volume) * 1e3 : -1;
        g[gAt + 3] = begin.phase() == Ultrafilter.Phase.LOADING
                ? (volume - unit.tankVolume + Liquid.EMPTY) * 1e3
                : -1;
    }

    @Override
    public Ultrafilter.State fired(int event, Ultrafilter.State state, double t) {
        return state.phase(Ultrafilter.Phase.STOPPED);
    }
}
