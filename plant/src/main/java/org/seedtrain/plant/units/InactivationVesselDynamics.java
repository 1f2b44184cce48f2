package org.seedtrain.plant.units;

import org.hipparchus.util.FastMath;
import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Stream;
import org.seedtrain.plant.chemistry.IonicEquilibrium;
import org.seedtrain.plant.numeric.Quick;

/// The equations of a vessel for virus inactivation.
///
/// Virus falls by many powers of ten, so what is integrated is its log reduction, `dL/dt = 1/D(pH, T)`, and what is left
/// at a moment is `10^-L` of what was there at the beginning of the stretch; what is killed is protein. While product
/// flows in, virus is integrated plainly, which is exact to the solver's tolerance only. Where acid comes in, a plume of
/// low pH stands until it is mixed (`tm = 6 s (200/N)`): what is drawn through it aggregates with the plume's rate.
final class InactivationVesselDynamics implements Dynamics<InactivationVesselState> {
    private static final double LN10 = 2.302585092994046;
    private static final int VIRUS = Species.VIRUS.ordinal();
    private static final int CORPSES = Species.HOST_PROTEIN.ordinal();
    private static final double MOST = 60;
    private static final double PLUME = 5;
    private static final double MIXING = 6;

    private final InactivationVessel vessel;
    private final InactivationVesselState begin;
    private final Now now;
    private final Stream[] inlets;
    private final Stream[] outlets;
    private final Stream dose;
    private final Stream pumped;
    private final boolean fed;
    private final IonicEquilibrium equilibrium = new IonicEquilibrium();

    InactivationVesselDynamics(InactivationVessel vessel, InactivationVesselState begin, Now now, Ports ports) {
        this.vessel = vessel;
        this.begin = begin;
        this.now = now;
        inlets = ports.inlets().toArray(new Stream[0]);
        outlets = ports.outlets().toArray(new Stream[0]);
        dose = begin.dosing() == InactivationVesselState.Dosing.OFF ? Stream.NONE : ports.inlet(begin.doses());
        pumped = begin.pumping() ? MixingVesselDynamics.outlet(ports, begin.to()) : Stream.NONE;
        boolean other = false;
        for (Stream inlet : inlets) {
            other |= inlet != dose;
        }
        fed = other;
        if (begin.liquid().volume() > 2 * Liquid.EMPTY) {
            equilibrium.solve(begin.liquid().masses(), 0, begin.liquid().volume(), begin.liquid().temperature());
            equilibrium.startHere();
        }
        for (Stream outlet : outlets) {
            outlet.compose(begin.liquid());
        }
    }

    /// Liquid, log reduction in this stretch, probe, volume dosed, volume pumped, heat.
    @Override
    public int dimension() {
        return Liquid.SIZE + 5;
    }

    @Override
    public int core() {
        return Liquid.SIZE + 4;
    }

    @Override
    public void start(double[] y, int at) {
        Liquid.start(begin.liquid(), y, at);
        y[at + Liquid.SIZE] = 0;
        y[at + Liquid.SIZE + 1] = begin.shown();
        y[at + Liquid.SIZE + 2] = 0;
        y[at + Liquid.SIZE + 3] = 0;
        y[at + Liquid.SIZE + 4] = begin.heat();
    }

    @Override
    public void magnitude(double[] size, int at) {
        Liquid.magnitude(0.1, size, at);
        size[at + VIRUS] = Math.max(1e-20, begin.liquid().mass(Species.VIRUS));
        size[at + Liquid.SIZE] = 1;
        size[at + Liquid.SIZE + 1] = 1;
        size[at + Liquid.SIZE + 2] = 1e-3;
        size[at + Liquid.SIZE + 3] = 1e-3;
        size[at + Liquid.SIZE + 4] = 1e5;
    }

    @Override
    public void flows(double t, double[] y, int at) {
        if (dose != Stream.NONE) {
            dose.flow = dose.open() ? begin.doseFlow() : 0;
        }
        if (begin.pumping()) {
            pumped.flow = pumped.open() ? begin.flow() : 0;
        }
    }

    @Override
    public void rates(double t, double[] y, int at, double[] dydt) {
        Liquid.still(dydt, at);
        for (Stream inlet : inlets) {
            Liquid.in(inlet, dydt, at);
        }
        double mass = Liquid.mass(y, at);
        double volume = Math.max(Liquid.EMPTY, Liquid.volume(y, at));
        double temperature = Liquid.temperature(y, at, mass);
        double pH = equilibrium.solve(y, at, volume, temperature);
        double killing = killing(y, at, pH, temperature);
        if (fed) {
            double killed = LN10 * killing * y[at + VIRUS];
            dydt[at + VIRUS] -= killed;
            dydt[at + CORPSES] += killed;
        }
        dydt[at + Liquid.SIZE] = killing;
        dydt[at + Liquid.SIZE + 1] = (pH - y[at + Liquid.SIZE + 1]) / vessel.probeLag;
        dydt[at + Liquid.SIZE + 2] = dose.flow;
        dydt[at + Liquid.SIZE + 3] = begin.pumping() ? pumped.flow : 0;
        Proteins.aggregate(vessel.aggregation.at(pH, temperature) + plume(t, pH, volume, temperature), y, at, dydt);
        heat(at, mass, temperature, dydt);
        double left = fed ? 1 : remaining(y[at + Liquid.SIZE]);
        for (Stream out : outlets) {
            Liquid.compose(out, y, at, volume, temperature);
            Liquid.out(out, dydt, at);
            double virus = out.concentration[VIRUS];
            out.concentration[VIRUS] = left * virus;
            out.concentration[CORPSES] += (1 - left) * virus;
        }
    }

    private void heat(int at, double mass, double temperature, double[] dydt) {
        dydt[at + Liquid.SIZE + 4] = 0;
        if (mass > 1e-3) {
            double power = vessel.loss * (vessel.room - temperature);
            if (begin.tempering()) {
                double jacket = begin.setPoint() + 8 * (begin.setPoint() - temperature);
                power += vessel.conductance * (Math.max(275.15, Math.min(333.15, jacket)) - temperature);
            }
            Liquid.heat(power, dydt, at);
            dydt[at + Liquid.SIZE + 4] = power;
        }
    }

    /// Decades a second; citrate slows by a factor that grows with its share among citrate and acetate.
    private double killing(double[] y, int at, double pH, double temperature) {
        double citrate = Math.max(0, y[at + Species.CITRATE.ordinal()] / Species.CITRATE.molarMass());
        double acetate = Math.max(0, y[at + Species.ACETATE.ordinal()] / Species.ACETATE.molarMass());
        double slower = citrate > 0 ? 1 + (vessel.citrate - 1) * citrate / (citrate + acetate) : 1;
        return Math.min(1, 1 / (slower * vessel.law.decimalReduction(pH, temperature)));
    }

    /// Rate [1/s] with which product aggregates in the plume of the acid.
    private double plume(double t, double pH, double volume, double temperature) {
        if (dose.flow <= 0 || begin.dosing() != InactivationVesselState.Dosing.ACID) {
            return 0;
        }
        double speed = Math.max(5, begin.stirrer() * (1 - 0.95 * now.faults().severity("stirrer", t)));
        double stays = MIXING * 200 / speed;
        double harmed = -FastMath.expm1(-stays * vessel.aggregation.at(Math.min(pH, 2.2), temperature));
        return PLUME * dose.flow / volume * stays / MIXING * harmed;
    }

    private static double remaining(double reduction) {
        return Quick.exp(-LN10 * Math.max(0, Math.min(MOST, reduction)));
    }

    @Override
    public InactivationVesselState state(double t, double[] y, int at) {
        Mixture liquid = Liquid.mixture(y, at, begin.liquid().temperature());
        if (!fed) {
            double[] m = liquid.masses();
            double killed = (1 - remaining(y[at + Liquid.SIZE])) * m[VIRUS];
            m[VIRUS] *= remaining(y[at + Liquid.SIZE]);
            m[CORPSES] += killed;
            liquid = new Mixture(m, liquid.temperature());
        }
        return begin.liquid(liquid, begin.wall())
                .heat(y[at + Liquid.SIZE + 4])
                .moved(
                        y[at + Liquid.SIZE + 1],
                        begin.reduction() + y[at + Liquid.SIZE],
                        begin.dosed() + y[at + Liquid.SIZE + 2],
                        begin.remaining() - y[at + Liquid.SIZE + 3]);
    }

    /// pH reached, pumped, empty, full.
    @Override
    public int events() {
        return 4;
    }

    @Override
    public void events(double t, double[] y, int at, double[] g, int gAt) {
        double volume = Liquid.volume(y, at);
        g[gAt] = dose != Stream.NONE
                ? vessel.reached(begin, y[at + Liquid.SIZE + 1], new Now(t, now.seed(), now.faults()))
                : -1;
        g[gAt + 1] = begin.pumping() ? y[at + Liquid.SIZE + 3] - begin.remaining() : -1;
        g[gAt + 2] = outlets.length > 0 ? Liquid.EMPTY - volume : -1;
        g[gAt + 3] = inlets.length > 0 ? volume - vessel.volume + Liquid.EMPTY : -1;
    }

    @Override
    public InactivationVesselState fired(int event, InactivationVesselState state, double t) {
        return switch (event) {
            case 0 -> state.dose(InactivationVesselState.Dosing.OFF, state.pHSet(), state.doseFlow());
            case 1 -> state.pump("", 0, 0);
            default -> state;
        };
    }
}
