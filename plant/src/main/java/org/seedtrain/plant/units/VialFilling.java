package org.seedtrain.plant.units;

import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.Faults;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Stream;

/// The line while it fills: what is in the vials, how many there are, how many lie outside the tolerance, how many stoppages
/// are expected.
final class VialFilling implements Dynamics<VialFillerState> {
    private final VialFiller filler;
    private final VialFillerState begin;
    private final Stream feed;
    private final Faults faults;
    private final double from;
    private final long seed;

    VialFilling(VialFiller filler, VialFillerState begin, Now now, Stream feed) {
        this.filler = filler;
        this.begin = begin;
        faults = now.faults();
        from = now.time();
        seed = now.seed();
        this.feed = feed;
    }

    @Override
    public int dimension() {
        return Liquid.SIZE + 3;
    }

    /// The turntable's speed says all.
    @Override
    public int core() {
        return 0;
    }

    private double vials(double t) {
        return begin.vials() + begin.speed() * (t - from);
    }

    @Override
    public void start(double[] y, int at) {
        Liquid.start(begin.filled(), y, at);
        y[at + Liquid.SIZE] = begin.vials();
        y[at + Liquid.SIZE + 1] = begin.rejected();
        y[at + Liquid.SIZE + 2] = begin.tipping();
    }

    @Override
    public void magnitude(double[] size, int at) {
        Liquid.magnitude(1e-3, size, at);
        size[at + Liquid.SIZE] = 1;
        size[at + Liquid.SIZE + 1] = 1;
        size[at + Liquid.SIZE + 2] = 1;
    }

    @Override
    public void flows(double t, double[] y, int at) {
        feed.flow = feed.open()
                ? begin.speed() * begin.dose() * filler.delivery(begin, vials(t), faults, t)
                : 0;
    }

    @Override
    public void rates(double t, double[] y, int at, double[] dydt) {
        Liquid.still(dydt, at);
        Liquid.in(feed, dydt, at);
        double vials = feed.flow > 0 ? begin.speed() : 0;
        dydt[at + Liquid.SIZE] = vials;
        dydt[at + Liquid.SIZE + 1] = vials * filler.outside(filler.delivery(begin, vials(t), faults, t) - 1);
        dydt[at + Liquid.SIZE + 2] = vials * VialFiller.TIPPING * faults.severity("tipping", t);
    }

    @Override
    public VialFillerState state(double t, double[] y, int at) {
        return begin.moved(
                Liquid.mixture(y, at, begin.filled().temperature()),
                y[at + Liquid.SIZE],
                y[at + Liquid.SIZE + 1],
                y[at + Liquid.SIZE + 2]);
    }

    @Override
    public int events() {
        return 2;
    }

    @Override
    public void events(double t, double[] y, int at, double[] g, int gAt) {
        g[gAt] = y[at + Liquid.SIZE] - begin.order();
        g[gAt + 1] = Chance.count(seed, filler.name() + ".tipped", y[at + Liquid.SIZE + 2]) - begin.cleared() - 0.5;
    }

    @Override
    public VialFillerState fired(int event, VialFillerState state, double t) {
        return state.settings(false, state.dose(), state.order(), state.speed());
    }
}
