package org.seedtrain.plant.seed;

import static org.seedtrain.plant.seed.SeedState.*;

import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Stream;
import org.seedtrain.plant.chemistry.Gases;
import org.seedtrain.plant.chemistry.ProtonBalance;
import org.seedtrain.plant.chemistry.Water;
import org.seedtrain.plant.organism.Climate;
import org.seedtrain.plant.organism.Organism;
import org.seedtrain.plant.organism.Place;
import org.seedtrain.plant.physics.Jacket;
import org.seedtrain.plant.probe.ProbeKind;

/// A culture that breathes through its surface: `d(V c)/dt = V r + kLa V (H y P - c)`, the gas over it well mixed,
/// `n dy/dt = G (y_in - y) - transfer`; pH from the charge balance, to which ln a(H) relaxes in a few seconds; heat.
/// Vector: volume, strong charge and its squares, temperature, the leading part of [SeedState#x()], the species that the
/// organism reads, the others, the rest.
final class SeedDynamics implements Dynamics<SeedState> {
    private static final double MIXING = 5;
    private static final double ATMOSPHERE = 101_325;
    private static final double M_O2 = 31.998e-3;
    private static final double M_CO2 = 44.009e-3;
    private static final double LATENT = 2.4e6;
    /// Less than half a cell does not grow [kg].
    private static final double LEAST_GERM = 0.5 * Species.KG_PER_CFU;
    private static final int T = 3;
    private static final int X0 = 4;
    private static final int S0 = X0 + CORE;
    private static final int TOTALS = S0 + Species.COUNT;
    /// Heat in culture and walls [J].
    private static final int HEAT = TOTALS + COUNT - CORE;
    private static final double SMALL_VOLUME = 1e-7;

    private final SeedVessel vessel;
    private final SeedState begin;
    private final Now now;
    private final Stream[] inlets;
    private final Stream[] outlets;
    private final Organism organism;
    private final int[] reading;
    private final int[] place = new int[Species.COUNT];
    private final double[] charge = new double[Species.COUNT];
    private final double[] squared = new double[Species.COUNT];
    private final int[] acidAt = new int[ProtonBalance.ACIDS];
    private final double[] molesPer = new double[ProtonBalance.ACIDS];
    private final double[] constant = new double[ProtonBalance.ACIDS];
    private final double[] acids = new double[ProtonBalance.ACIDS];
    private final double[] c = new double[Species.COUNT];
    private final double[] r = new double[Species.COUNT];
    private final ProtonBalance protons = new ProtonBalance();
    private final Climate climate = new Climate();
    private final Surroundings around = new Surroundings();
    /// Of the culture by volume, for the temperature [J/(m3 K)].
    private final double heatCapacity;
    /// Net mass that streams bring [kg/s].
    private double brought;

    SeedDynamics(SeedVessel vessel, SeedState begin, Now now, Ports ports) {
        this.vessel = vessel;
        this.begin = begin;
        this.now = now;
        inlets = ports.inlets().toArray(new Stream[0]);
        outlets = ports.outlets().toArray(new Stream[0]);
        organism = vessel.organism();
        double there = begin.broth().volume();
        heatCapacity = Jacket.HEAT_CAPACITY * (there > SMALL_VOLUME ? begin.broth().mass() / there : 997);
        reading = organism.reads();
        boolean[] reads = new boolean[Species.COUNT];
        for (int k = 0; k < reading.length; k++) {
            place[reading[k]] = S0 + k;
            reads[reading[k]] = true;
        }
        int next = S0 + reading.length;
        for (int i = 0; i < Species.COUNT; i++) {
            place[i] = reads[i] ? place[i] : next++;
        }
        charge(Species.SODIUM, 1);
        charge(Species.POTASSIUM, 1);
        charge(Species.MAGNESIUM, 2);
        charge(Species.CALCIUM, 2);
        charge(Species.CHLORIDE, -1);
        charge(Species.SULFATE, -2);
        for (int k = 0; k < acidAt.length; k++) {
            Species species = ProtonBalance.species(k);
            molesPer[k] = 1e-3 / species.molarMass();
            acidAt[k] = reads[species.ordinal()] ? species.ordinal() : -1;
            constant[k] = species == Species.SULFATE ? 0 : begin.broth().mass(species) * molesPer[k];
        }
    }

    private void charge(Species species, double z) {
        charge[species.ordinal()] = z / species.molarMass();
        squared[species.ordinal()] = z * z / species.molarMass();
    }

    @Override
    public int dimension() {
        return HEAT + 1;
    }

    @Override
    public int core() {
        return outlets.length > 0 ? dimension() : S0 + reading.length;
    }

    @Override
    public void start(double[] y, int at) {
        double volume = 0;
        double charges = 0;
        double squares = 0;
        for (int i = 0; i < Species.COUNT; i++) {
            double mass = begin.broth().mass(Species.of(i));
            y[at + place[i]] = mass;
            volume += mass * Species.of(i).specificVolume();
            charges += charge[i] * mass;
            squares += squared[i] * mass;
        }
        y[at] = volume;
        y[at + 1] = charges;
        y[at + 2] = squares;
        y[at + T] = begin.broth().temperature();
        System.arraycopy(begin.x(), 0, y, at + X0, CORE);
        System.arraycopy(begin.x(), CORE, y, at + TOTALS, COUNT - CORE);
        y[at + HEAT] = begin.broth().enthalpy() + vessel.walls() * begin.broth().temperature();
    }

    @Override
    public void magnitude(double[] size, int at) {
        double volume = Math.max(begin.broth().volume(), 1e-5);
        size[at] = 0.1 * volume;
        size[at + 1] = 10 * volume;
        size[at + 2] = 50 * volume;
        size[at + T] = 10;
        size[at + X0 + LN_H] = 1;
        size[at + X0 + STRENGTH] = 0.1;
        size[at + X0 + PH_LAG] = 1;
        size[at + X0 + O2_LAG] = 20;
        size[at + X0 + HEAD_O2] = 0.1;
        size[at + X0 + HEAD_CO2] = 0.05;
        for (int i = 0; i < Species.COUNT; i++) {
            size[at + place[i]] = organism.small(Species.of(i)) * volume;
        }
        size[at + TOTALS] = 0.1 * volume;
        size[at + TOTALS + 1] = 4.2e7 * volume;
        size[at + HEAT] = 4.2e7 * volume;
    }

    @Override
    public void rates(double t, double[] y, int at, double[] dydt) {
        double volume = Math.max(y[at], SMALL_VOLUME);
        double inverse = 1 / volume;
        double temperature = y[at + T];
        int x = at + X0;
        for (int k = 0; k < reading.length; k++) {
            c[reading[k]] = y[at + S0 + k] * inverse;
        }
        if (y[at + place[Place.CONTAMINANT]] < LEAST_GERM) {
            c[Place.CONTAMINANT] = 0;
        }
        vessel.surround(
                begin, now.faults(), t, now.seed(), volume, temperature, y[x + PH_LAG], y[x + O2_LAG], around);
        for (int k = 0; k < acids.length; k++) {
            acids[k] = acidAt[k] < 0 ? constant[k] * inverse : Math.max(0, c[acidAt[k]]) * molesPer[k];
        }
        protons.look(
                y[x + LN_H], y[x + STRENGTH], temperature, y[at + 1] * inverse * 1e-3, y[at + 2] * inverse * 1e-3, acids);
        double step = protons.step();
        dydt[x + LN_H] = step / Math.sqrt(1 + 0.25 * step * step) / MIXING;
        dydt[x + STRENGTH] = (Math.min(5, protons.ionicStrength()) - y[x + STRENGTH]) / MIXING;
        double pH = -y[x + LN_H] / LN10;
        double free = protons.carbonDioxide() * 1e3;
        double strength = Math.max(0, Math.min(2, y[x + STRENGTH]));
        double henryO2 = Gases.oxygen(temperature, strength, Math.max(0, c[Place.GLUCOSE]));
        double henryCO2 = Gases.carbonDioxide(temperature, strength);
        climate.temperature = temperature;
        climate.coldest = temperature;
        climate.pH = pH;
        climate.ionicStrength = y[x + STRENGTH];
        climate.carbonDioxide = Math.max(0, free) / henryCO2;
        climate.shear = around.shear;
        organism.react(c, climate, r);
        double perHour = volume / 3600;
        for (int i = 0; i < Species.COUNT; i++) {
            dydt[at + place[i]] = r[i] * perHour;
        }
        double vapour = Water.vapourPressure(temperature);
        double dry = ATMOSPHERE - vapour;
        double dissolved = c[Place.OXYGEN] / M_O2;
        double oxygenIn = around.kLa * volume * (henryO2 * dry * y[x + HEAD_O2] - dissolved);
        double carbonDioxideOut = 0.91 * around.kLa * volume * (free - henryCO2 * dry * y[x + HEAD_CO2]);
        double evaporation = around.gas * around.dryness * vapour / dry * Species.WATER.molarMass();
        dydt[at + place[Place.OXYGEN]] += oxygenIn * M_O2;
        dydt[at + place[Place.CARBONATE]] -= carbonDioxideOut * M_CO2;
        dydt[at + place[Place.WATER]] -= evaporation;
        dydt[at + place[Place.CONTAMINANT]] += around.germs;
        dydt[x + HEAD_O2] = (around.gas * (around.freshOxygen - y[x + HEAD_O2]) - oxygenIn) / around.head;
        dydt[x + HEAD_CO2] =
                (around.gas * (around.freshCarbonDioxide - y[x + HEAD_CO2]) + carbonDioxideOut) / around.head;
        dydt[x + PH_LAG] = (pH - y[x + PH_LAG]) / ProbeKind.PH.lag();
        double percent = 100 * Math.max(0, dissolved) / henryO2 / (0.2095 * dry);
        dydt[x + O2_LAG] = (percent - y[x + O2_LAG]) / ProbeKind.OXYGEN.lag();
        double gained = oxygenIn * M_O2 - carbonDioxideOut * M_CO2 - evaporation + around.germs;
        dydt[at + TOTALS] = gained;
        double warmth = flowThrough(y, at, dydt, inverse, temperature);
        double metabolic = organism.oxygenUptake() * perHour * 14.4e6;
        double power = around.heat + metabolic - evaporation * LATENT;
        double streams = Jacket.HEAT_CAPACITY * warmth;
        dydt[at + T] = (power + streams) / (heatCapacity * volume + around.walls);
        double fromOutside = power + Jacket.HEAT_CAPACITY * temperature * gained;
        dydt[at + TOTALS + 1] = fromOutside;
        dydt[at + HEAT] = fromOutside + streams + Jacket.HEAT_CAPACITY * temperature * brought;
        sums(at, dydt);
    }

    private double flowThrough(double[] y, int at, double[] dydt, double inverse, double temperature) {
        double warmth = 0;
        brought = 0;
        for (Stream inlet : inlets) {
            double mass = 0;
            for (int i = 0; i < Species.COUNT; i++) {
                double rate = inlet.flow * inlet.concentration[i];
                dydt[at + place[i]] += rate;
                mass += rate;
            }
            warmth += mass * (inlet.temperature - temperature);
            brought += mass;
        }
        for (Stream outlet : outlets) {
            for (int i = 0; i < Species.COUNT; i++) {
                outlet.concentration[i] = y[at + place[i]] * inverse;
                dydt[at + place[i]] -= outlet.flow * outlet.concentration[i];
                brought -= outlet.flow * outlet.concentration[i];
            }
            outlet.temperature = temperature;
        }
        return warmth;
    }

    private void sums(int at, double[] dydt) {
        double volume = 0;
        double charges = 0;
        double squares = 0;
        for (int i = 0; i < Species.COUNT; i++) {
            double rate = dydt[at + place[i]];
            volume += Species.of(i).specificVolume() * rate;
            charges += charge[i] * rate;
            squares += squared[i] * rate;
        }
        dydt[at] = volume;
        dydt[at + 1] = charges;
        dydt[at + 2] = squares;
    }

    @Override
    public SeedState state(double t, double[] y, int at) {
        double[] mass = new double[Species.COUNT];
        double below = 0;
        for (int i = 0; i < Species.COUNT; i++) {
            double there = y[at + place[i]];
            below += Math.min(0, there);
            mass[i] = Math.max(0, there);
        }
        double water = mass[Place.WATER] + below;
        mass[Place.WATER] = Math.max(0, water);
        double all = 0;
        for (double there : mass) {
            all += there;
        }
        // The temperature is that of the heat there is: the balance stays closed.
        double temperature = y[at + HEAT] / (Jacket.HEAT_CAPACITY * all + vessel.walls());
        double[] x = new double[COUNT];
        System.arraycopy(y, at + X0, x, 0, CORE);
        System.arraycopy(y, at + TOTALS, x, CORE, COUNT - CORE);
        // Nothing evaporates from what is dry.
        x[GAS_NET] -= Math.min(0, water);
        return new SeedState(
                new Mixture(mass, temperature), x, begin.set(), begin.there(), begin.hole(), begin.pH());
    }

    /// Empty; full.
    @Override
    public int events() {
        return 2;
    }

    @Override
    public void events(double t, double[] y, int at, double[] g, int gAt) {
        g[gAt] = outlets.length > 0 ? SeedVessel.HEEL - y[at] : -1;
        g[gAt + 1] = inlets.length > 0 ? y[at] - vessel.capacity() + 1e-9 : -1;
    }
}
