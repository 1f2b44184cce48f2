package org.seedtrain.plant.fermenter;

import static org.seedtrain.plant.fermenter.FermenterState.*;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.Header;
import org.seedtrain.plant.organism.Place;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.AlarmLimit;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.LayoutRefused;
import org.seedtrain.plant.Link;
import org.seedtrain.plant.Load;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Readout;
import org.seedtrain.plant.Site;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.Supply;
import org.seedtrain.plant.UnitModel;
import org.seedtrain.plant.probe.OxygenProbe;
import org.seedtrain.plant.probe.PhProbe;

/// A stirred, aerated 50 L bioreactor in three uses: stainless fermenter (*E. coli* or yeast) and stainless cell culture,
/// jacketed and sterilised in place, and a single-use bag in a heated holder. Hoses: `feed`, `base`, `antifoam` and `acid`
/// or `feedB` (its own pumps), `inlet` and `outlet` (for [#act] `fill` and `empty`); any other unit may pump out of it.
public final class Fermenter implements UnitModel<FermenterState> {
    private static final double LN10 = 2.302585092994046;

    /// Of a gas at 20 °C and 1 atm [m3/mol].
    private static final double MOLAR = 0.024055;

    private final String name;
    private final Use use;
    private final Slice slice;
    private final Vessel vessel;
    private final Loops loops;
    private final SortedMap<String, String> hoses;
    private final @Nullable Supply steam;
    /// The room around it; null: the usual one.
    final @Nullable Supply room;
    private final Mixture beginning;
    private final Readings readings;
    private final List<Tag> tags;
    private final FermenterWork work;
    private final Panel panel;

    private Fermenter(UnitLayout layout, Use use) {
        name = layout.name();
        this.use = use;
        slice = new Slice(use);
        vessel = Vessel.of(layout, use);
        loops = Loops.of(layout, use);
        for (String port : new TreeSet<>(layout.hoses().keySet())) {
            if (!use.ports().contains(port)) {
                throw new LayoutRefused("unit " + name + ": there is no hose '" + port + "'; known are "
                        + String.join(", ", use.ports()));
            }
        }
        for (String probe : new TreeSet<>(layout.probes().keySet())) {
            throw new LayoutRefused("unit " + name + ": probe '" + probe + "' takes no parameters");
        }
        hoses = new TreeMap<>(layout.hoses());
        steam = Supply.of(layout, "steam");
        room = Supply.of(layout, "room");
        beginning = Mixture.of(layout.contents(), layout.temperature());
        readings = new Readings(this);
        tags = List.copyOf(readings.tags());
        work = new FermenterWork(this);
        panel = new Panel(this);
    }

    /// For bacteria: stainless steel, steam in place.
    public static Fermenter bacteria(UnitLayout layout) {
        return new Fermenter(layout, Use.BACTERIA);
    }

    /// The same with yeast.
    public static Fermenter yeast(UnitLayout layout) {
        return new Fermenter(layout, Use.YEAST);
    }

    /// For animal cells: stainless steel, steam in place.
    public static Fermenter cells(UnitLayout layout) {
        return new Fermenter(layout, Use.CELLS);
    }

    /// For animal cells in a single-use bag.
    public static Fermenter bag(UnitLayout layout) {
        return new Fermenter(layout, Use.BAG);
    }

    Use use() {
        return use;
    }

    Slice slice() {
        return slice;
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
        return FermenterWork.actions(use);
    }

    @Override
    public List<String> services() {
        return use.bag() ? List.of("room") : List.of("room", "steam");
    }

    /// Those that a vessel of this use has.
    private List<String> having(String... faults) {
        return List.of(faults).stream()
                .filter(fault -> malfunctions().stream().anyMatch(kind -> kind.name().equals(fault)))
                .toList();
    }

    @Override
    public List<String> without(Header header) {
        return switch (header) {
            case POWER -> having("stirrerSlip", "heaterFailure");
            case COMPRESSED_AIR -> having("airLoss", "overlayLoss");
            case CHILLED_WATER -> having("coolingLoss");
            case CLEAN_STEAM -> List.of();
        };
    }

    /// Stirrer (its drive has 0.85), gas, what the jacket gives to the chilled water.
    @Override
    public Load load(FermenterState state, Now now) {
        Loops.View view = look(state, now);
        double gas = view.air + view.pureOxygen + view.nitrogen + view.carbonDioxide;
        double actual = gas * 8.314462618 * state.x()[T] / Math.max(1e4, view.headPressure);
        double stirring = vessel.gassedPower(view.speed, Math.max(1e-4, state.volume()), actual) / 0.85;
        double cold = Math.max(0, -view.heat) * 0.01 * (1 - view.fault[Faulty.COOLING_LOSS.ordinal()]);
        double cooling = cold * vessel.cooler() * Math.max(0, state.x()[JACKET] - vessel.waterTemperature());
        return new Load(stirring, (view.air + view.overlay) * MOLAR, cooling, 0);
    }

    @Override
    public List<MalfunctionKind> malfunctions() {
        return Faulty.kinds(use);
    }

    @Override
    public List<AlarmLimit> alarms() {
        return readings.alarms();
    }

    @Override
    public FermenterState initial(long seed) {
        double[] mass = beginning.masses();
        // A vessel that was opened is not sterile: some hundred thousand spores. A bag comes irradiated.
        mass[Place.CONTAMINANT] += use.bag() ? 0 : 1e5 * Species.KG_PER_CFU;
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
        x[CO2_LAG] = 4.2e-4 * Vessel.ATMOSPHERE;
        double[] memory = Setting.presets(MEMORY_COUNT, use);
        memory[INOCULATED] = -1;
        CellProbes.individual(memory, seed, name);
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
        add(links, state, "feedB", state.set(Setting.FEED_B) > 0);
        add(links, state, "base", doses || !state.is(Setting.PHASE, 0));
        add(links, state, "antifoam", state.is(Setting.ANTIFOAM_MODE, 1));
        add(links, state, "inlet", state.memory()[FILL_FLOW] > 0);
        if (steam != null && state.memory()[STAGE] > 0) {
            links.add(steam.link("steam"));
        }
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
                && state.set(Setting.OVERLAY) == 0
                && state.set(Setting.CARBON_DIOXIDE) == 0
                && state.memory()[TEST_END] == 0
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
    public double heatFromOutside(FermenterState state) {
        return state.x()[FermenterState.HEAT_IN];
    }

    /// In the wall and in the sample port.
    @Override
    public double heatHeld(FermenterState state) {
        return vessel.steel() * state.x()[T] + state.deadLeg().enthalpy();
    }

    @Override
    public FermenterState withContents(FermenterState state, Mixture contents) {
        return state.poured(contents, vessel.steel());
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
        return state.volume() < fullest(vessel) && (!use.bag() || state.memory()[BAG] > 0);
    }

    /// Names that an action may give for a hose.
    String port(Map<String, String> names) {
        String port = names.getOrDefault("port", "");
        if (!use.ports().contains(port)) {
            throw new CommandRefused(
                    "refused.noSuchPort",
                    "there is no port '" + port + "'; known are " + String.join(", ", use.ports()),
                    port);
        }
        return port;
    }
}
