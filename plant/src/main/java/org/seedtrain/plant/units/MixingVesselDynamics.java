package org.seedtrain.plant.units;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;
import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.Faults;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Stream;
import org.seedtrain.plant.chemistry.Water;
import org.seedtrain.plant.physics.Jacket;

/// The equations of a mixing vessel: contents, heat, dissolution, pump.
///
/// Powder dissolves after [Dissolution] as long as the solution holds more of it. Heat by the jacket, `UA (Tj - T)`, with a proportional controller that
/// moves Tj between 5 and 110 °C; loss to the room.
final class MixingVesselDynamics implements Dynamics<MixingVesselState> {
    private static final double CONTROLLER_GAIN = 8;
    private static final double COLDEST_JACKET = 278.15;
    private static final double HOTTEST_JACKET = 383.15;
    private static final double DISSOLVED = 1e-4;

    private final MixingVessel vessel;
    private final MixingVesselState begin;
    private final Stream[] inlets;
    private final Stream[] outlets;
    private final Stream pumped;
    private final Stream water;
    private final Faults faults;
    private final boolean wet;
    private final int powders;
    private final double[][] solid;
    private final Precipitation precipitation;
    private final Dissolution[] dissolving;
    private final boolean resting;
    private final Now now;

    MixingVesselDynamics(MixingVessel vessel, MixingVesselState begin, Now now, Ports ports) {
        this.vessel = vessel;
        this.begin = begin;
        inlets = ports.inlets().toArray(new Stream[0]);
        outlets = ports.outlets().toArray(new Stream[0]);
        Stream own = Stream.NONE;
        for (Stream outlet : outlets) {
            outlet.compose(begin.liquid());
            own = begin.pumping() && outlet.to().equals(begin.to()) ? outlet : own;
        }
        pumped = own;
        water = ports.inlet("water");
        faults = now.faults();
        wet = begin.liquid().mass() > 0 || begin.fills();
        this.now = now;
        precipitation = new Precipitation(begin.liquid(), begin.fallen());
        resting = !begin.dissolving();
        powders = begin.powders().size();
        solid = new double[powders][];
        dissolving = new Dissolution[powders];
        for (int k = 0; k < powders; k++) {
            solid[k] = begin.powders().get(k).rest().masses();
            dissolving[k] = new Dissolution(begin.powders().get(k), vessel.volume);
        }
    }

    static Stream outlet(Ports ports, String to) {
        for (Stream stream : ports.outlets()) {
            if (stream.to().equals(to)) {
                return stream;
            }
        }
        return Stream.NONE;
    }

    /// Liquid, then the share of each powder that is still solid, then the volume pumped, brushite and
    /// struvite [mol], water from the main [kg], heat [J].
    @Override
    public int dimension() {
        return Liquid.SIZE + powders + 5;
    }

    @Override
    public int core() {
        return Liquid.SIZE + powders + 3;
    }

    @Override
    public void start(double[] y, int at) {
        Liquid.start(begin.liquid(), y, at);
        for (int k = 0; k < powders; k++) {
            y[at + Liquid.SIZE + k] = 1;
        }
        y[at + Liquid.SIZE + powders] = 0;
        y[at + Liquid.SIZE + powders + 1] = begin.fallen().brushite();
        y[at + Liquid.SIZE + powders + 2] = begin.fallen().struvite();
        y[at + Liquid.SIZE + powders + 3] = begin.drawn();
        y[at + Liquid.SIZE + powders + 4] = begin.heat();
    }

    @Override
    public void magnitude(double[] size, int at) {
        Liquid.magnitude(0.1, size, at);
        for (int k = 0; k < powders; k++) {
            size[at + Liquid.SIZE + k] = 1;
        }
        size[at + Liquid.SIZE + powders] = 1e-3;
        size[at + Liquid.SIZE + powders + 1] = 0.01;
        size[at + Liquid.SIZE + powders + 2] = 0.01;
        size[at + Liquid.SIZE + powders + 3] = 1;
        size[at + Liquid.SIZE + powders + 4] = 1e5;
    }

    @Override
    public void flows(double t, double[] y, int at) {
        if (begin.pumping()) {
            pumped.flow = pumped.open() ? begin.flow() : 0;
        }
        if (water != Stream.NONE) {
            water.flow = begin.fills() && water.open() ? vessel.waterFlow : 0;
        }
    }

    @Override
    public void rates(double t, double[] y, int at, double[] dydt) {
        Liquid.still(dydt, at);
        for (Stream inlet : inlets) {
            Liquid.in(inlet, dydt, at);
        }
        boolean loop = water != Stream.NONE;
        double main = begin.fills() && vessel.water == null ? vessel.waterFlow * Water.density(vessel.waterTemperature) : 0;
        Liquid.in(Species.WATER, main, vessel.waterTemperature, dydt, at);
        double drawn = loop ? water.massFlow() : main;
        double drawnAt = loop ? water.temperature : vessel.waterTemperature;
        dydt[at + Liquid.SIZE + powders + 3] = drawn;
        double mass = Liquid.mass(y, at);
        double volume = Liquid.volume(y, at);
        double temperature = Liquid.temperature(y, at, mass);
        dissolve(t, y, at, mass, volume, temperature, dydt);
        int scale = at + Liquid.SIZE + powders + 1;
        precipitation.add(y, at, volume, temperature, scale, dydt);
        double fallen = dydt[scale] * Precipitate.Mineral.BRUSHITE.molarMass
                + dydt[scale + 1] * Precipitate.Mineral.STRUVITE.molarMass;
        double heat = drawn * Jacket.HEAT_CAPACITY * drawnAt
                + fallen * Jacket.HEAT_CAPACITY * (Precipitate.COUNTED_AT - temperature);
        if (mass > 1e-3) {
            double power = vessel.loss * (vessel.room - temperature);
            if (begin.tempering()) {
                double jacket = begin.setPoint() + CONTROLLER_GAIN * (begin.setPoint() - temperature);
                jacket = Math.max(COLDEST_JACKET, Math.min(HOTTEST_JACKET, jacket));
                power += vessel.conductance * (jacket - temperature);
            }
            Liquid.heat(power, dydt, at);
            heat += power;
        }
        dydt[at + Liquid.SIZE + powders + 4] = heat;
        dydt[at + Liquid.SIZE + powders] = begin.pumping() ? pumped.flow : 0;
        for (Stream out : outlets) {
            Liquid.compose(out, y, at, volume, temperature);
            if (begin.pumping() && out == pumped && begin.filtered()) {
                for (int i = 0; i < Species.COUNT; i++) {
                    if (!Species.of(i).dissolved()) {
                        out.concentration[i] = 0;
                    }
                }
            }
            Liquid.out(out, dydt, at);
        }
    }

    /// Of the stirrer [1/s].
    static double speed(MixingVesselState state, Faults faults, double t) {
        return state.stirrer() / 60 * (1 - 0.95 * faults.severity("stirrer", t));
    }

    private void dissolve(
            double t, double[] y, int at, double mass, double volume, double temperature, double[] dydt) {
        double speed = speed(begin, faults, t);
        for (int k = 0; k < powders; k++) {
            double rate = wet
                    ? dissolving[k].rate(speed, y[at + Liquid.SIZE + k], y, at, mass, volume, temperature)
                    : 0;
            dydt[at + Liquid.SIZE + k] = -rate;
            Mixture rest = begin.powders().get(k).rest();
            for (int i = 0; i < Species.COUNT; i++) {
                dydt[at + i] += rate * solid[k][i];
            }
            dydt[at + Species.COUNT] += rate * rest.mass() * rest.temperature();
        }
    }

    @Override
    public MixingVesselState state(double t, double[] y, int at) {
        Mixture liquid = Liquid.mixture(y, at, begin.liquid().temperature());
        List<MixingVesselState.Powder> left = new ArrayList<>();
        for (int k = 0; k < powders; k++) {
            MixingVesselState.Powder powder = begin.powders().get(k);
            double share = y[at + Liquid.SIZE + k];
            if (share > DISSOLVED) {
                left.add(new MixingVesselState.Powder(
                        powder.rest().part(share), powder.time(), powder.grain() * FastMath.cbrt(share)));
            } else {
                liquid = liquid.plus(powder.rest().part(share));
            }
        }
        double moved = y[at + Liquid.SIZE + powders];
        return begin.liquid(liquid, left)
                .fallen(new MixingVesselState.Fallen(
                        y[at + Liquid.SIZE + powders + 1], y[at + Liquid.SIZE + powders + 2]))
                .drawn(y[at + Liquid.SIZE + powders + 3], y[at + Liquid.SIZE + powders + 4])
                .pump(begin.to(), begin.flow(), begin.remaining() - moved, begin.filtered());
    }

    /// Water at its weight, pump done, empty, full, a powder gone, minerals begin or rest, nothing more dissolves.
    @Override
    public int events() {
        return 8;
    }

    @Override
    public void events(double t, double[] y, int at, double[] g, int gAt) {
        double mass = Liquid.mass(y, at);
        double volume = Liquid.volume(y, at);
        double calcium = y[at + Liquid.SIZE + powders + 1];
        double magnesium = y[at + Liquid.SIZE + powders + 2];
        double weight = mass
                + calcium * Precipitate.Mineral.BRUSHITE.molarMass
                + magnesium * Precipitate.Mineral.STRUVITE.molarMass;
        double temperature = Liquid.temperature(y, at, mass);
        double least = 1;
        double unsaturated = 0;
        for (int k = 0; k < powders; k++) {
            double share = y[at + Liquid.SIZE + k];
            weight += share * begin.powders().get(k).rest().mass();
            least = Math.min(least, share);
            unsaturated = Math.max(unsaturated, Math.abs(1 - dissolving[k].saturation(y, at, temperature)));
        }
        g[gAt] = begin.fills() ? vessel.panel.scale(weight, now.seed(), faults, t) - begin.fillTo() : -1;
        g[gAt + 1] = begin.pumping() ? y[at + Liquid.SIZE + powders] - begin.remaining() : -1;
        g[gAt + 2] = outlets.length > 0 ? Liquid.EMPTY - volume : -1;
        g[gAt + 3] = inlets.length > 0 || begin.fills() ? volume - vessel.volume + Liquid.EMPTY : -1;
        g[gAt + 4] = powders > 0 ? DISSOLVED - least : -1;
        precipitation.turns(y, at, volume, temperature, at + Liquid.SIZE + powders + 1, g, gAt + 5);
        g[gAt + 7] = powders > 0 && !resting ? 0.5 * Dissolution.SATURATED - unsaturated : -1;
    }

    @Override
    public MixingVesselState fired(int event, MixingVesselState state, double t) {
        return switch (event) {
            case 0 -> state.filling(Double.NaN);
            case 1 -> state.pump("", 0, 0, state.filtered());
            case 3 -> state.filling(Double.NaN);
            default -> state;
        };
    }
}
