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
    private final Panel panel;

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
        panel = new Panel(this);
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
        return panel.set(state, tag, value, site);
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
