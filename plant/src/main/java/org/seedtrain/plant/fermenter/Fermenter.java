package org.seedtrain.plant.fermenter;

import static org.seedtrain.plant.fermenter.FermenterState.*;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.AlarmLimit;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.LayoutRefused;
import org.seedtrain.plant.Link;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Readout;
import org.seedtrain.plant.Site;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.UnitModel;
import org.seedtrain.plant.probe.OxygenProbe;
import org.seedtrain.plant.probe.PhProbe;

/// A stirred, aerated, jacketed fermenter that is sterilised in place. Hoses: `feed`, `acid`, `base`, `antifoam` (its own
/// pumps), `inlet` and `outlet` (for [#act] `fill` and `empty`); any other unit may pump out of it.
public final class Fermenter implements UnitModel<FermenterState> {
    static final List<String> PORTS = List.of("feed", "acid", "base", "antifoam");
    private static final double LN10 = 2.302585092994046;

    private final String name;
    private final Vessel vessel;
    private final Loops loops;
    private final SortedMap<String, String> hoses;
    private final Mixture beginning;
    private final Readings readings;
    private final List<Tag> tags;
    private final FermenterWork work;

    private Fermenter(UnitLayout layout) {
        name = layout.name();
        vessel = Vessel.of(layout);
        loops = Loops.of(layout);
        for (String port : new TreeSet<>(layout.hoses().keySet())) {
            if (!PORTS.contains(port)) {
                throw new LayoutRefused("unit " + name + ": there is no hose '" + port + "'; known are "
                        + String.join(", ", PORTS));
            }
        }
        for (String probe : new TreeSet<>(layout.probes().keySet())) {
            throw new LayoutRefused("unit " + name + ": probe '" + probe + "' takes no parameters");
        }
        hoses = new TreeMap<>(layout.hoses());
        beginning = Mixture.of(layout.contents(), layout.temperature());
        readings = new Readings(this);
        List<Tag> all = new ArrayList<>();
        Arrays.stream(Setting.values()).map(setting -> setting.tag(name)).forEach(all::add);
        all.addAll(readings.tags());
        tags = List.copyOf(all);
        work = new FermenterWork(this);
    }

    /// Builds it from its layout.
    public static Fermenter create(UnitLayout layout) {
        return new Fermenter(layout);
    }

    Vessel vessel() {
        return vessel;
    }

    Loops loops() {
        return loops;
    }

    static double fullest(Vessel vessel) {
        return 0.88 * vessel.total();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Tag> tags() {
        return tags;
    }

    @Override
    public List<Action> actions() {
        return FermenterWork.actions();
    }

    @Override
    public List<MalfunctionKind> malfunctions() {
        return Faulty.kinds();
    }

    @Override
    public List<AlarmLimit> alarms() {
        return readings.alarms();
    }

    @Override
    public FermenterState initial(long seed) {
        double[] mass = beginning.masses();
        // A vessel that was opened is not sterile: some hundred thousand spores.
        mass[Culture.CONTAMINANT] += 1e5 * Species.KG_PER_CFU;
        double room = Vessel.ROOM;
        double[] x = new double[X_COUNT];
        x[LN_H] = -7 * LN10;
        x[STRENGTH] = 1e-3;
        x[T] = beginning.mass() > 0 ? beginning.temperature() : room;
        x[JACKET] = room;
        x[COLD] = room;
        x[T_LAG] = x[T];
        x[TRAPPED] = 0.5;
        double head = Loops.headSpace(vessel, beginning.volume());
        double dry = (Vessel.ATMOSPHERE - Steam.pressure(x[T])) * head / (8.314462618 * x[T]);
        x[N_O2] = 0.2095 * dry;
        x[N_CO2] = 4.2e-4 * dry;
        x[N_N2] = (1 - 0.2095 - 4.2e-4) * dry;
        x[PH_LAG] = 7;
        x[O2_LAG] = 0.2095 * (Vessel.ATMOSPHERE - Steam.pressure(x[T]));
        double[] memory = Setting.presets(MEMORY_COUNT);
        memory[INOCULATED] = -1;
        return new FermenterState(
                mass, x, memory, Mixture.NOTHING, hoses, PhProbe.used(seed, name + ".pH"),
                OxygenProbe.used(seed, name + ".DO"));
    }

    Loops.View look(FermenterState state, Now now) {
        Loops.View view = new Loops.View();
        loops.look(state, vessel, now.faults(), now.time(), state.x(), 0, state.volume(), view);
        return view;
    }

    @Override
    public FermenterState set(FermenterState state, String tag, double value, Site site) {
        Setting setting = Setting.of(name, tag);
        Loops.View view = look(state, site.now());
        FermenterState changed = state.with(setting, value);
        return switch (setting) {
            case PHASE -> phase(state, changed, (int) value);
            case T_MODE -> mode(changed, value, Setting.T_OUTPUT, view.heat, I_T,
                    loops.temperature().integralFor(
                            view.heat,
                            state.set(Setting.T_SETPOINT) - view.temperature,
                            (state.x()[T] - state.x()[T_LAG]) / Loops.THERMOMETER_LAG));
            case PH_MODE -> mode(changed, value, Setting.PH_OUTPUT, view.dose, I_PH, view.dose);
            case DO_MODE -> mode(changed, value, Setting.DO_OUTPUT, view.cascade, I_DO,
                    loops.oxygen().integralFor(view.cascade, state.set(Setting.DO_SETPOINT) - view.oxygen, 0));
            case P_MODE -> mode(changed, value, Setting.P_OUTPUT, view.valve, I_P,
                    loops.pressure().integralFor(view.valve, view.pressure - state.set(Setting.P_SETPOINT), 0));
            case T_OUTPUT -> manual(state, changed, Setting.T_MODE, tag);
            case PH_OUTPUT -> manual(state, changed, Setting.PH_MODE, tag);
            case DO_OUTPUT -> manual(state, changed, Setting.DO_MODE, tag);
            case P_OUTPUT -> manual(state, changed, Setting.P_MODE, tag);
            case FEED_MODE, FEED_RATE -> changed.remember(FEED_START, site.time());
            case FEED_MU -> changed.with(
                            Setting.FEED_RATE,
                            state.is(Setting.FEED_MODE, 2)
                                    ? Math.min(60, view.feed * 60e6 / (1 + 0.5 * view.fault[Faulty.FEED_DRIFT.ordinal()]))
                                    : state.set(Setting.FEED_RATE))
                    .remember(FEED_START, site.time());
            default -> changed;
        };
    }

    /// Changing the mode changes the output by nothing.
    private static FermenterState mode(
            FermenterState changed, double mode, Setting output, double now, int integral, double integralNow) {
        return mode == 0 ? changed.with(output, now) : changed.x(integral, integralNow);
    }

    private static FermenterState manual(FermenterState state, FermenterState changed, Setting mode, String tag) {
        if (!state.is(mode, 0)) {
            throw new CommandRefused(
                    "refused.inAutomatic", tag + " is set by its controller; switch the loop to manual first", tag);
        }
        return changed;
    }

    private FermenterState phase(FermenterState state, FermenterState changed, int phase) {
        if (phase != 2) {
            return changed.remember(STAGE, 0);
        }
        if (state.memory()[STAGE] > 0) {
            throw new CommandRefused("refused.running", name + " is being sterilised already", name);
        }
        if (state.volume() < 0.1 * vessel.total()) {
            throw new CommandRefused(
                    "refused.tooLittle",
                    name + " needs at least " + 100 * vessel.total() + " L to be sterilised; it holds "
                            + state.volume() * 1e3 + " L",
                    name, 0.1 * vessel.total(), state.volume());
        }
        return changed.remember(STAGE, 1)
                .x(TRAPPED, 0.5)
                .x(F0_COLD, 0)
                .x(F0_VESSEL, 0)
                .x(I_T, 100);
    }

    /// After steam: probes have aged, survivors are counted in whole organisms.
    FermenterState sterilised(FermenterState state, double t, long seed) {
        double expected = state.mass()[Culture.CONTAMINANT] / Species.KG_PER_CFU;
        double survivors = count(expected, Noise.uniform(seed, Noise.hash(name + ":survivors"), t));
        double[] mass = state.mass().clone();
        mass[Culture.CONTAMINANT] = survivors * Species.KG_PER_CFU;
        mass[Culture.WATER] += state.mass()[Culture.CONTAMINANT] - mass[Culture.CONTAMINANT];
        FermenterState clean = new FermenterState(
                mass, state.x(), state.memory(), sterile(state.deadLeg()), state.hoses(), state.pH(), state.oxygen());
        double holding = loops.temperature().clip(state.x()[I_T]);
        return clean.remember(STAGE, 0)
                .with(Setting.PHASE, 1)
                .x(I_T, holding)
                .pH(state.pH().sterilised(t, Noise.normal(seed, Noise.hash(name + ":pH"), t)))
                .oxygen(state.oxygen().sterilised(Noise.normal(seed, Noise.hash(name + ":DO"), t)));
    }

    static Mixture sterile(Mixture mixture) {
        double[] mass = mixture.masses();
        mass[Culture.DEBRIS] += mass[Culture.CONTAMINANT];
        mass[Culture.CONTAMINANT] = 0;
        return new Mixture(mass, mixture.temperature());
    }

    /// A Poisson number by inversion; large ones stay as expected.
    static double count(double expected, double uniform) {
        if (expected > 30) {
            return expected;
        }
        double term = StrictMath.exp(-expected);
        double sum = term;
        int n = 0;
        while (uniform > sum && n < 200) {
            n++;
            term *= expected / n;
            sum += term;
        }
        return n;
    }

    @Override
    public FermenterState act(FermenterState state, Command.Act act, Site site) {
        return work.act(state, act, site);
    }

    @Override
    public List<Link> links(FermenterState state) {
        List<Link> links = new ArrayList<>();
        // Also while it is sterilised: the pumps stand still then, but may go on at its end.
        add(links, state, "feed", !state.is(Setting.FEED_MODE, 0));
        boolean doses = state.is(Setting.PH_MODE, 1) || state.set(Setting.PH_OUTPUT) != 0;
        add(links, state, "acid", doses);
        add(links, state, "base", doses || !state.is(Setting.PHASE, 0));
        add(links, state, "antifoam", state.is(Setting.ANTIFOAM_MODE, 1));
        add(links, state, "inlet", state.memory()[FILL_FLOW] > 0);
        if (state.memory()[EMPTY_FLOW] > 0 && state.hoses().containsKey("outlet")) {
            links.add(new Link("outlet", false, state.hoses().get("outlet"), "in"));
        }
        return links;
    }

    private static void add(List<Link> links, FermenterState state, String port, boolean open) {
        String other = state.hoses().get(port);
        if (open && other != null) {
            links.add(Link.from(other, port));
        }
    }

    @Override
    public FermenterState settle(FermenterState state, Now now, Ports ports) {
        FermenterState settled = state;
        if (state.memory()[FILL_FLOW] > 0
                && (!ports.inlet("inlet").open() || state.x()[FILLED] >= state.memory()[FILL_VOLUME])) {
            settled = settled.remember(FILL_FLOW, 0);
        }
        if (state.memory()[EMPTY_FLOW] > 0
                && (!ports.outlet("outlet").open() || state.x()[EMPTIED] >= state.memory()[EMPTY_VOLUME])) {
            settled = settled.remember(EMPTY_FLOW, 0);
        }
        return settled;
    }

    @Override
    public @Nullable Dynamics<FermenterState> open(FermenterState state, Now now, Ports ports) {
        boolean still = ports.closed()
                && state.is(Setting.PHASE, 0)
                && state.volume() < 1e-4
                && state.is(Setting.T_MODE, 0)
                && state.is(Setting.DO_MODE, 0)
                && state.set(Setting.T_OUTPUT) == 0
                && state.set(Setting.AIR) == 0
                && state.set(Setting.OXYGEN) == 0
                && Math.abs(state.x()[T] - Vessel.ROOM) < 0.5
                && Math.abs(state.x()[JACKET] - Vessel.ROOM) < 0.5;
        return still ? null : new FermenterDynamics(this, state, now, ports);
    }

    @Override
    public void read(FermenterState state, Now now, Readout out) {
        readings.read(state, now, out);
    }

    @Override
    public List<Map<String, String>> outside(FermenterState state, Now now) {
        return readings.outside(state);
    }

    @Override
    public Mixture contents(FermenterState state) {
        return state.broth();
    }

    @Override
    public double fromOutside(FermenterState state) {
        return state.x()[FermenterState.GAS_NET] - state.deadLeg().mass();
    }

    @Override
    public FermenterState withContents(FermenterState state, Mixture contents) {
        return state.broth(contents);
    }

    @Override
    public double capacity() {
        return fullest(vessel);
    }

    @Override
    public boolean canGive(FermenterState state, String port) {
        return state.volume() > vessel.heel() + 1e-9;
    }

    @Override
    public boolean canTake(FermenterState state, String port) {
        return state.volume() < fullest(vessel);
    }

    /// Names that an action may give for a hose.
    static String port(Map<String, String> names) {
        String port = names.getOrDefault("port", "");
        if (!PORTS.contains(port)) {
            throw new CommandRefused(
                    "refused.noSuchPort", "there is no port '" + port + "'; known are " + String.join(", ", PORTS),
                    port);
        }
        return port;
    }
}
