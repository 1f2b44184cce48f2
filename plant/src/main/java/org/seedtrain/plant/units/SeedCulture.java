package org.seedtrain.plant.units;

import org.hipparchus.util.FastMath;
import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.Faults;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Stream;

/// Growth on glucose and ammonia, or on yeast extract when ammonia is out: `mu = mumax(T) S/(Ks+S)`, slowed where
/// the shaker cannot bring the oxygen: `mu/(1 + mu X/rmax)`. Resting cells wake in half an hour; without food cells
/// come to rest in some hours and die in days. One gram of cells takes 2.2 g glucose and 0.146 g ammonia, leaves
/// 0.08 g acetate, the rest is booked as water (the gases that come and go are not weighed).
final class SeedCulture implements Dynamics<ShakeFlask.State> {
    private final ShakeFlask shaker;
    private final ShakeFlask.State begin;
    private final Stream[] inlets;
    private final Faults faults;
    private final Now now;
    private final double vigour;

    SeedCulture(ShakeFlask shaker, ShakeFlask.State begin, Now now, Ports ports) {
        this.shaker = shaker;
        this.begin = begin;
        inlets = ports.inlets().toArray(new Stream[0]);
        this.now = now;
        faults = now.faults();
        vigour = 1 + 0.02 * Noise.normal(now.seed(), shaker.name() + ".vigour");
    }

    @Override
    public int dimension() {
        return Liquid.SIZE + 1;
    }

    @Override
    public int core() {
        return Liquid.SIZE;
    }

    @Override
    public void start(double[] y, int at) {
        Liquid.start(begin.flask(), y, at);
        y[at + Liquid.SIZE] = begin.heat();
    }

    @Override
    public void magnitude(double[] size, int at) {
        Liquid.magnitude(1e-4, size, at);
        size[at + Liquid.SIZE] = 1e3;
    }

    @Override
    public void rates(double t, double[] y, int at, double[] dydt) {
        Liquid.still(dydt, at);
        for (Stream inlet : inlets) {
            Liquid.in(inlet, dydt, at);
        }
        double volume = Math.max(1e-6, Liquid.volume(y, at));
        double temperature = Liquid.temperature(y, at);
        double glucose = Math.max(0, y[at + Species.GLUCOSE.ordinal()]) / volume;
        double ammonia = Math.max(0, y[at + Species.AMMONIA.ordinal()]) / volume;
        double yeast = Math.max(0, y[at + Species.YEAST_EXTRACT.ordinal()]) / volume;
        double food = glucose / (0.05 + glucose);
        double fromAmmonia = ammonia / (0.02 + ammonia);
        double nitrogen = fromAmmonia + (1 - fromAmmonia) * yeast / (0.2 + yeast);
        double free = 0.95 / 3600 * vigour * warm(temperature) * food * nitrogen;
        double living = Math.max(
                0,
                y[at + Species.CELLS.ordinal()]
                        + y[at + Species.PLASMID_FREE_CELLS.ordinal()]
                        + y[at + Species.CONTAMINANT.ordinal()]);
        double mu = free / (1 + free * living / volume / mostGrowth(t));
        double wake = y[at + Species.RESTING_CELLS.ordinal()] * food * nitrogen * warm(temperature) / 1800;
        double tire = (1 - food) / 14400;
        double die = (1 - food) * 0.01 / 3600;
        double cells = y[at + Species.CELLS.ordinal()];
        double without = y[at + Species.PLASMID_FREE_CELLS.ordinal()];
        double foreign = y[at + Species.CONTAMINANT.ordinal()];
        double lost = 0.001 * mu * cells;
        dydt[at + Species.CELLS.ordinal()] += mu * cells - lost + wake - (tire + die) * cells;
        dydt[at + Species.RESTING_CELLS.ordinal()] += tire * cells - wake;
        dydt[at + Species.DEAD_CELLS.ordinal()] += die * (cells + without);
        dydt[at + Species.PLASMID_FREE_CELLS.ordinal()] += 1.05 * mu * without + lost - die * without;
        dydt[at + Species.CONTAMINANT.ordinal()] += 1.1 * mu * foreign;
        double grown = mu * (cells + 1.05 * without + 1.1 * foreign);
        eat(grown, fromAmmonia, at, dydt);
        double heat = 20 * volume * 1e3 * (shaker.incubator(begin, new Now(t, now.seed(), faults)) - temperature);
        Liquid.heat(heat * 0.2, dydt, at);
        dydt[at + Liquid.SIZE] = heat * 0.2;
    }

    /// Growth [kg/(m3 s)] for which the shaker brings the oxygen: 1 kg of cells needs about 1 kg.
    private double mostGrowth(double t) {
        double shaking = begin.on() ? begin.speed() * (1 - faults.severity("shaking", t)) : 0;
        return shaker.transferRate * FastMath.pow(Math.max(shaking, 5) / 200, 1.5) * 0.032;
    }

    private void eat(double grown, double fromAmmonia, int at, double[] dydt) {
        double glucose = 2.2 * grown;
        double ammonia = 0.146 * grown * fromAmmonia;
        double yeast = 1.2 * grown * (1 - fromAmmonia);
        double acetate = 0.08 * grown;
        dydt[at + Species.GLUCOSE.ordinal()] -= glucose;
        dydt[at + Species.AMMONIA.ordinal()] -= ammonia;
        dydt[at + Species.YEAST_EXTRACT.ordinal()] -= yeast;
        dydt[at + Species.ACETATE.ordinal()] += acetate;
        dydt[at + Species.WATER.ordinal()] += glucose + ammonia + yeast - acetate - grown;
    }

    /// Relative growth rate, Ratkowsky et al. (1983) with 5, 37 and 46 °C.
    private double warm(double temperature) {
        double t = temperature - 273.15;
        if (t <= 5 || t >= 46) {
            return 0;
        }
        double root = (t - 5) * (1 - FastMath.exp(0.35 * (t - 46)));
        double best = (37 - 5) * (1 - FastMath.exp(0.35 * (37.0 - 46)));
        return root * root / (best * best);
    }

    @Override
    public ShakeFlask.State state(double t, double[] y, int at) {
        return begin.warmed(Liquid.mixture(y, at, begin.flask().temperature()), y[at + Liquid.SIZE]);
    }
}
