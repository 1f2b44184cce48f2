package org.seedtrain.plant.units;

import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.Faults;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Stream;
import org.seedtrain.plant.organism.Cho;
import org.seedtrain.plant.organism.Climate;
import org.seedtrain.plant.organism.Place;

/// CHO cells in a shake flask in an incubator with 5 % carbon dioxide: the equations of [Cho] at the pH of the
/// bicarbonate, `pH = 6.1 + log10(HCO3/(0.03 mmol/(L mmHg) 38 mmHg))` less a tenth for every 12 mmol/L of lactate, and with
/// the oxygen that shaking brings (the gases that come and go are not weighed).
final class CellFlask implements Dynamics<ShakeFlask.State> {
    private final ShakeFlask shaker;
    private final ShakeFlask.State begin;
    private final Stream[] inlets;
    private final Faults faults;
    private final Now now;
    private final Cho cells = new Cho();
    private final Climate climate = new Climate();
    private final double[] c = new double[Species.COUNT];
    private final double[] r = new double[Species.COUNT];
    private final double vigour;

    CellFlask(ShakeFlask shaker, ShakeFlask.State begin, Now now, Ports ports) {
        this.shaker = shaker;
        this.begin = begin;
        inlets = ports.inlets().toArray(new Stream[0]);
        this.now = now;
        faults = now.faults();
        climate.germ = 0.9 * Noise.uniform(now.seed(), Noise.hash(shaker.name() + ":germ"), 0);
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
        double inverse = 1 / volume;
        for (int i = 0; i < Species.COUNT; i++) {
            c[i] = y[at + i] * inverse;
        }
        double temperature = Liquid.temperature(y, at);
        double shaking = begin.on() ? Math.max(5, begin.speed()) * (1 - faults.severity("shaking", t)) : 5;
        // Surface aeration of a third of air saturation where nobody breathes; cells draw it down.
        double supply = 0.35 * shaking / 120;
        double biomass = Math.max(0, c[Place.CELLS]);
        c[Place.OXYGEN] = 6.5e-3 * supply / (supply + 0.02 * biomass);
        climate.temperature = temperature;
        climate.coldest = temperature;
        climate.volume = volume;
        climate.pH = Math.max(6, 7.25 - Math.max(0, c[Place.LACTATE]) / 0.08907 / 120);
        climate.ionicStrength = 0.14;
        climate.carbonDioxide = 5066;
        climate.shear = shaking > 250 ? 0.02 : 0;
        cells.react(c, climate, r);
        for (int i = 0; i < Species.COUNT; i++) {
            if (i != Place.OXYGEN && i != Place.CARBONATE && i != Place.WATER) {
                double rate = r[i] * volume / 3600 * vigour;
                dydt[at + i] += rate;
                dydt[at + Place.WATER] -= rate;
            }
        }
        double heat = 20 * volume * 1e3 * (shaker.incubator(begin, new Now(t, now.seed(), faults)) - temperature);
        Liquid.heat(heat * 0.2, dydt, at);
        dydt[at + Liquid.SIZE] = heat * 0.2;
    }

    @Override
    public ShakeFlask.State state(double t, double[] y, int at) {
        return begin.warmed(Liquid.mixture(y, at, begin.flask().temperature()), y[at + Liquid.SIZE]);
    }
}
