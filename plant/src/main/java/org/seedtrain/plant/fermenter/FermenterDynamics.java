package org.seedtrain.plant.fermenter;

import static org.seedtrain.plant.fermenter.FermenterState.*;
import static org.seedtrain.plant.fermenter.Slice.CHARGE;
import static org.seedtrain.plant.fermenter.Slice.CHARGES;
import static org.seedtrain.plant.fermenter.Slice.SPECIFIC;
import static org.seedtrain.plant.fermenter.Slice.SQUARED;
import static org.seedtrain.plant.fermenter.Slice.SQUARES;
import static org.seedtrain.plant.fermenter.Slice.VOLUME;
import static org.seedtrain.plant.fermenter.Slice.X0;

import org.seedtrain.plant.organism.Climate;
import org.seedtrain.plant.organism.Organism;
import org.seedtrain.plant.organism.Place;
import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Stream;
import org.seedtrain.plant.chemistry.ProtonBalance;
import org.seedtrain.plant.physics.Jacket;
import org.seedtrain.plant.probe.OxygenProbe;
import org.seedtrain.plant.probe.PhProbe;

/// The equations of a fermenter from one command or event to the next; the vector's order is that of [Slice].
final class FermenterDynamics implements Dynamics<FermenterState> {
    private static final double LN10 = 2.302585092994046;
    private static final double MIXING = 3;
    /// Water in a syrup [kg/m3].
    private static final double SYRUP = 300;
    private static final double LATENT = 2.35e6;
    /// Steam that runs through the drains while it is sterilised [W]; heat of condensation [J/kg].
    private static final double DRAINS = 8e3;
    private static final double CONDENSATION = 2.2e6;
    private static final double M_O2 = 31.998e-3;
    private static final double M_CO2 = 44.009e-3;

    private final Fermenter fermenter;
    private final Vessel vessel;
    private final FermenterState start;
    private final Now now;
    private final Stream feed;
    private final Stream acid;
    private final Stream base;
    private final Stream antifoam;
    private final Stream feedB;
    private final Stream fill;
    private final Stream empty;
    private final Stream steam;
    private final Stream[] inlets;
    private final Stream[] outlets;
    private final boolean open;
    private final int stage;
    private final double filterWet;
    private final boolean cells;
    /// Through a hole in the bag [kg/s].
    private final double germs;
    /// Of the broth by volume, for the temperature [J/(m3 K)].
    private final double heatCapacity;
    /// Boiled down to a syrup: nothing more evaporates.
    private final boolean dry;
    private final Slice slice;
    /// By weak acid: where its concentration stands (-1: it only comes and goes), moles per mass, what was there [mol].
    private final int[] acidAt = new int[ProtonBalance.ACIDS];
    private final double[] molesPer = new double[ProtonBalance.ACIDS];
    private final double[] constant = new double[ProtonBalance.ACIDS];

    private final Loops.View view = new Loops.View();
    private final ProtonBalance protons = new ProtonBalance();
    private final Organism organism;
    private final Climate climate = new Climate();
    private final double[] acids = new double[ProtonBalance.ACIDS];
    private final double[] c = new double[Species.COUNT];
    private final double[] r = new double[Species.COUNT];
    private final Gassing gassing;
    /// Net mass that streams bring [kg/s].
    private double brought;

    FermenterDynamics(Fermenter fermenter, FermenterState start, Now now, Ports ports) {
        this.fermenter = fermenter;
        this.start = start;
        this.now = now;
        vessel = fermenter.vessel();
        gassing = new Gassing(vessel);
        feed = ports.inlet("feed");
        acid = ports.inlet("acid");
        base = ports.inlet("base");
        antifoam = ports.inlet("antifoam");
        feedB = ports.inlet("feedB");
        fill = ports.inlet("inlet");
        empty = ports.outlet("outlet");
        steam = ports.inlet("steam");
        inlets = ports.inlets().stream().filter(stream -> stream != steam).toArray(Stream[]::new);
        outlets = ports.outlets().toArray(new Stream[0]);
        open = outlets.length > 0;
        stage = (int) start.memory()[STAGE];
        filterWet = start.x()[WET];
        dry = start.mass()[Place.WATER] < SYRUP * start.volume() * 1.1;
        slice = fermenter.slice();
        organism = fermenter.use().organism();
        cells = fermenter.use().cells();
        germs = Bag.germs(start, fermenter.use());
        double there = start.volume();
        heatCapacity = Jacket.HEAT_CAPACITY * (there > 1e-5 ? start.broth().mass() / there : 997);
        climate.germ = 0.9 * Noise.uniform(now.seed(), Noise.hash(fermenter.name() + ":germ"), 0);
        for (int k = 0; k < acidAt.length; k++) {
            Species species = ProtonBalance.species(k);
            acidAt[k] = -1;
            molesPer[k] = 1e-3 / species.molarMass();
            // Sulfate counts as a strong ion.
            constant[k] = species == Species.SULFATE ? 0 : start.mass()[species.ordinal()] * molesPer[k];
            for (int read : slice.reading) {
                acidAt[k] = read == species.ordinal() ? read : acidAt[k];
            }
        }
    }

    @Override
    public int dimension() {
        return slice.dimension;
    }

    @Override
    public int core() {
        return open ? slice.dimension : slice.read;
    }

    /// Cells take weeks.
    @Override
    public void start(double[] y, int at) {
        slice.pack(start, vessel.steel(), y, at);
    }

    @Override
    public void magnitude(double[] size, int at) {
        slice.magnitude(Math.max(start.volume(), 1e-3), size, at);
    }

    @Override
    public void flows(double t, double[] y, int at) {
        fermenter.loops().look(start, vessel, now.faults(), t, y, at + X0, y[at + VOLUME], view);
        set(feed, view.feed);
        double dose = view.dose * 0.01 * vessel.pump();
        set(base, Math.max(0, dose) + 0.5 * view.fault[Faulty.BASE_STUCK.ordinal()] * vessel.pump());
        set(acid, Math.max(0, -dose));
        set(antifoam, view.antifoam);
        set(feedB, view.feedB);
        set(fill, start.memory()[FILL_FLOW]);
        set(empty, start.memory()[EMPTY_FLOW]);
        double up = Math.max(0, view.heat) * 0.01 * (1 - view.fault[Faulty.FILM_HEATER.ordinal()]);
        double jacket = Math.max(0, vessel.steamTemperature() - y[at + X0 + JACKET]);
        set(steam, (DRAINS + up * vessel.heater() * jacket) / CONDENSATION * 1e-3);
    }

    private static void set(Stream stream, double flow) {
        if (stream != Stream.NONE) {
            stream.flow = stream.open() ? flow : 0;
        }
    }

    @Override
    public void rates(double t, double[] y, int at, double[] dydt) {
        int x = at + X0;
        double volume = Math.max(y[at + VOLUME], 1e-5);
        double inverse = 1 / volume;
        double temperature = y[x + T];
        int[] reading = slice.reading;
        for (int k = 0; k < reading.length; k++) {
            c[reading[k]] = y[at + slice.s0 + k] * inverse;
        }
        chemistry(y, at, inverse, temperature, dydt);
        double pH = -y[x + LN_H] / LN10;
        gassing.dry = dry;
        gassing.exchange(y, x, c, volume, temperature, protons.carbonDioxide() * 1e3, view, filterWet);
        climate.temperature = temperature;
        climate.coldest = Math.min(temperature, y[x + COLD]);
        climate.pH = pH;
        climate.ionicStrength = y[x + STRENGTH];
        climate.carbonDioxide = gassing.carbonDioxidePressure;
        climate.shear = gassing.shear;
        climate.volume = volume;
        organism.react(c, climate, r);

        double perHour = volume / 3600;
        for (int i = 0; i < Species.COUNT; i++) {
            dydt[at + slice.place[i]] = r[i] * perHour;
        }
        dydt[at + slice.place[Place.OXYGEN]] += gassing.oxygenIn * M_O2;
        dydt[at + slice.place[Place.CARBONATE]] -= gassing.carbonDioxideOut * M_CO2;
        dydt[at + slice.place[Place.WATER]] -= gassing.evaporation;
        dydt[at + slice.place[Place.CONTAMINANT]] += leaking();
        double warmth = flowThrough(y, at, dydt, inverse, temperature);
        double dv = 0;
        double charge = 0;
        double squares = 0;
        for (int i = 0; i < Species.COUNT; i++) {
            double rate = dydt[at + slice.place[i]];
            dv += SPECIFIC[i] * rate;
            if (CHARGES[i] != 0) {
                charge += CHARGES[i] * rate;
                squares += SQUARED[i] * rate;
            }
        }
        dydt[at + VOLUME] = dv;
        dydt[at + CHARGE] = charge;
        dydt[at + SQUARES] = squares;
        heat(y, at, volume, temperature, warmth, dydt);
        probes(y, at, temperature, pH, dydt);
        totals(y, at, temperature, dydt);
    }

    private void chemistry(double[] y, int at, double inverse, double temperature, double[] dydt) {
        int x = at + X0;
        for (int k = 0; k < acidAt.length; k++) {
            acids[k] = acidAt[k] < 0 ? constant[k] * inverse : positive(c[acidAt[k]]) * molesPer[k];
        }
        protons.look(
                y[x + LN_H],
                y[x + STRENGTH],
                temperature,
                y[at + CHARGE] * inverse * 1e-3,
                y[at + SQUARES] * inverse * 1e-3,
                acids);
        double step = protons.step();
        dydt[x + LN_H] = step / Math.sqrt(1 + 0.25 * step * step) / MIXING;
        dydt[x + STRENGTH] = (Math.min(5, protons.ionicStrength()) - y[x + STRENGTH]) / MIXING;
    }

    /// Germs that come in [kg/s].
    private double leaking() {
        return view.fault[Faulty.LEAK.ordinal()] * Species.KG_PER_CFU / 60
                + germs
                + Bag.germs(1.5e-4 * view.fault[Faulty.BAG_LEAK.ordinal()]);
    }

    private static double positive(double value) {
        return value > 0 ? value : 0;
    }

    /// What flows in and out; returns the heat that the inlets bring, as power per heat capacity of water [kg K/s].
    private double flowThrough(double[] y, int at, double[] dydt, double inverse, double temperature) {
        double warmth = 0;
        brought = 0;
        for (Stream inlet : inlets) {
            if (inlet.flow > 0) {
                double mass = 0;
                for (int i = 0; i < Species.COUNT; i++) {
                    double rate = inlet.flow * inlet.concentration[i];
                    dydt[at + slice.place[i]] += rate;
                    mass += rate;
                }
                warmth += mass * (inlet.temperature - temperature);
                brought += mass;
            }
        }
        for (Stream outlet : outlets) {
            for (int i = 0; i < Species.COUNT; i++) {
                double concentration = y[at + slice.place[i]] * inverse;
                outlet.concentration[i] = concentration;
                dydt[at + slice.place[i]] -= outlet.flow * concentration;
                brought -= outlet.flow * concentration;
            }
            outlet.temperature = temperature;
        }
        return warmth;
    }

    private void heat(double[] y, int at, double volume, double temperature, double warmth, double[] dydt) {
        int x = at + X0;
        double jacket = y[x + JACKET];
        double wetted = Math.min(1, volume / (0.7 * vessel.total())) + 0.05;
        double through = vessel.conductance() * wetted * (jacket - temperature);
        double metabolic = organism.oxygenUptake() * volume / 3600 * 14.4e6;
        double power = through
                + metabolic
                + gassing.power
                - gassing.evaporation * LATENT
                - vessel.loss() * (temperature - Vessel.ROOM);
        double streams = Jacket.HEAT_CAPACITY * warmth;
        dydt[x + T] = (power + streams) / (heatCapacity * volume + vessel.steel());
        double gained = power + Jacket.HEAT_CAPACITY * temperature * gasGained();
        dydt[at + slice.at(HEAT_IN)] = gained;
        dydt[at + slice.heat] = gained + streams + Jacket.HEAT_CAPACITY * temperature * brought;
        double up = Math.max(0, view.heat) * 0.01 * (1 - view.fault[Faulty.FILM_HEATER.ordinal()]);
        double down = Math.max(0, -view.heat) * 0.01 * (1 - view.fault[Faulty.COOLING_LOSS.ordinal()]);
        boolean piped = steam != Stream.NONE;
        double hottest = piped ? Math.min(vessel.steamTemperature(), steam.temperature) : vessel.steamTemperature();
        dydt[x + JACKET] = (up * vessel.heater() * Math.max(0, hottest - jacket)
                        + down * vessel.cooler() * (vessel.waterTemperature() - jacket)
                        - 1.5 * (jacket - Vessel.ROOM)
                        - through)
                / vessel.jacketHeat();
        double trap = view.fault[Faulty.STEAM_TRAP.ordinal()];
        double hot = Math.min(1, Math.max(0, (temperature - 371) / 4));
        double trapped = y[x + TRAPPED];
        // Dalton: air lowers the pressure of the steam and so the temperature at which it condenses, by RT2/L ln(1-y).
        double there = hot > 0 ? temperature + hot * 32 * StrictMath.log(Math.max(0.05, 1 - trapped)) : temperature;
        dydt[x + COLD] = (there - y[x + COLD]) / (200 * (1 + 6 * trap));
        dydt[x + TRAPPED] = -trapped * hot * (1 - 0.97 * trap) / 260;
        if (piped) {
            // gases that came with the steam stay where it condenses
            dydt[x + TRAPPED] += hot * 6e-3 * Math.max(0, steam.gases - 0.01) * Math.max(0, 0.5 - trapped);
        }
        dydt[x + N_O2] = gassing.headOxygen;
        dydt[x + N_CO2] = gassing.headCarbonDioxide;
        dydt[x + N_N2] = gassing.headNitrogen;
        dydt[x + FOAM] = gassing.foamRate;
    }

    /// Mass that the broth gains from the gas [kg/s].
    private double gasGained() {
        return gassing.oxygenIn * M_O2 - gassing.carbonDioxideOut * M_CO2 - gassing.evaporation + leaking();
    }

    private void probes(double[] y, int at, double temperature, double pH, double[] dydt) {
        int x = at + X0;
        dydt[x + PH_LAG] = (pH - y[x + PH_LAG]) / PhProbe.LAG;
        dydt[x + O2_LAG] = (gassing.oxygenPressure - y[x + O2_LAG]) / OxygenProbe.LAG;
        dydt[x + T_LAG] = (temperature - y[x + T_LAG]) / Loops.THERMOMETER_LAG;
        dydt[x + I_T] = view.heatIntegral;
        dydt[x + I_PH] = view.doseIntegral;
        dydt[x + I_DO] = view.cascadeIntegral;
        dydt[x + I_P] = view.valveIntegral;
        int z = at + slice.at(CO2_LAG);
        dydt[z] = cells ? (gassing.carbonDioxidePressure - y[z]) / CellProbes.CO2_LAG_TIME : 0;
        dydt[z + 1] = cells ? (CellProbes.viable(c) - y[z + 1]) / CellProbes.CAPACITANCE_LAG_TIME : 0;
    }

    private void totals(double[] y, int at, double temperature, double[] dydt) {
        int z = at + slice.totals - slice.core;
        double cold = y[at + X0 + COLD];
        dydt[z + WET] = gassing.wetting;
        dydt[z + F0_COLD] = cold > 350 ? StrictMath.exp(LN10 * (cold - 394.25) / 10) : 0;
        dydt[z + F0_VESSEL] = temperature > 350 ? StrictMath.exp(LN10 * (temperature - 394.25) / 10) : 0;
        dydt[z + FEED_TOTAL] = feed.flow;
        dydt[z + ACID_TOTAL] = acid.flow;
        dydt[z + BASE_TOTAL] = base.flow;
        dydt[z + ANTIFOAM_TOTAL] = antifoam.flow;
        dydt[z + GAS_NET] = gasGained();
        dydt[z + O2_TOTAL] = gassing.oxygenIn * M_O2;
        dydt[z + CO2_TOTAL] = gassing.carbonDioxideOut * M_CO2;
        dydt[z + FILLED] = fill.flow;
        dydt[z + EMPTIED] = empty.flow;
        dydt[z + FEED_B_TOTAL] = feedB.flow;
        dydt[z + CO2_GAS_TOTAL] = view.carbonDioxide;
    }

    @Override
    public FermenterState state(double t, double[] y, int at) {
        return slice.unpack(start, vessel.steel(), y, at);
    }

    /// Sterilisation: hot enough, held long enough, cool; filled; emptied; heel reached; full; vent filter wetter; boiled
    /// down or diluted again; the bag tested; the bag torn by pressure.
    @Override
    public int events() {
        return fermenter.use().bag() ? 11 : 9;
    }

    @Override
    public void events(double t, double[] y, int at, double[] g, int gAt) {
        int x = at + X0;
        int z = at + slice.totals - slice.core;
        g[gAt] = stage == 1 ? y[x + T_LAG] - (start.set(Setting.SIP_TEMPERATURE) + Loops.CELSIUS - 0.4) : -1;
        g[gAt + 1] = stage == 2 ? t - start.memory()[HOLD_END] : -1;
        g[gAt + 2] = stage == 3 ? 313.15 - y[x + T_LAG] : -1;
        g[gAt + 3] = fill.open() ? y[z + FILLED] - start.memory()[FILL_VOLUME] : -1;
        g[gAt + 4] = empty.open() ? y[z + EMPTIED] - start.memory()[EMPTY_VOLUME] : -1;
        g[gAt + 5] = open ? vessel.heel() - 1e-10 - y[at + VOLUME] : -1;
        g[gAt + 6] = inlets.length > 0 ? y[at + VOLUME] - Fermenter.fullest(vessel) - 1e-10 : -1;
        g[gAt + 7] = y[z + WET] - filterWet - 0.1;
        double water = y[at + slice.place[Place.WATER]];
        if (fermenter.use().bag()) {
            double test = start.memory()[TEST_END];
            g[gAt + 9] = test > 0 ? t - test : -1;
            g[gAt + 10] = start.memory()[HOLE] < Bag.TORN ? view.pressure - Bag.STRENGTH : -1;
        }
        g[gAt + 8] = dry ? water - 1.2 * SYRUP * y[at + VOLUME] : SYRUP * y[at + VOLUME] - water;
    }

    @Override
    public FermenterState fired(int event, FermenterState state, double t) {
        return switch (event) {
            case 0 -> state.remember(STAGE, 2).remember(HOLD_END, t + 60 * state.set(Setting.SIP_HOLD));
            case 1 -> state.remember(STAGE, 3);
            case 2 -> Sterilisation.done(fermenter, state, t, now.seed());
            case 3 -> state.remember(FILL_FLOW, 0);
            case 4 -> state.remember(EMPTY_FLOW, 0);
            case 9 -> Bag.tested(state, view.fault[Faulty.BAG_LEAK.ordinal()], fermenter.name(), now.seed());
            case 10 -> state.remember(HOLE, Bag.TORN);
            default -> state;
        };
    }
}
