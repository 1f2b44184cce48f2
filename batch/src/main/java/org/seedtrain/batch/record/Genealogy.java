package org.seedtrain.batch.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Text;
import org.seedtrain.batch.view.ResultViews.Edge;
import org.seedtrain.batch.view.ResultViews.Node;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.MaterialLot;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.UnitLayout;

/// What went into what: from the lots in the store over bags and vessels to vials and samples. An edge has the mass that
/// really moved, found from the contents before and after, and the entry that moved it. What only carries (a balance, an
/// autoclave) does not appear; a mixing vessel appears once for each batch that was made in it.
public final class Genealogy {
    private static final double NOTHING = 1e-9;

    private final Ledger ledger;
    private final PlantRun plant;
    private final Lots lots;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Edge> edges = new ArrayList<>();
    /// Hoses that hang now: unit and container to the entry that connected them.
    private final Map<String, Hose> hoses = new TreeMap<>();
    /// Units that hung at a container at any time, as unit and container.
    private final Set<String> hung = new TreeSet<>();
    /// By balance.
    private final Map<String, String> standing = new TreeMap<>();

    private record Hose(String unit, String container, Entry since, double mass) {}

    public Genealogy(Ledger ledger, PlantRun plant, Lots lots) {
        this.ledger = ledger;
        this.plant = plant;
        this.lots = lots;
    }

    public org.seedtrain.batch.view.ResultViews.Genealogy view() {
        Entry first = ledger.entries().getFirst();
        for (UnitLayout unit : plant.plant().layout().units()) {
            for (Map.Entry<String, String> hose : new TreeMap<>(unit.hoses()).entrySet()) {
                connect(unit.name(), hose.getKey(), hose.getValue(), first);
            }
        }
        for (Entry entry : ledger.entries()) {
            if (entry.body() instanceof Body.Plant body && body.command() instanceof Command.Act act) {
                act(entry, act);
            }
        }
        new TreeMap<>(hoses).values().forEach(hose -> disconnect(hose, ledger.entries().getLast().time()));
        edges.sort(java.util.Comparator.comparingLong(Edge::seq).thenComparing(Edge::from).thenComparing(Edge::to));
        var whole = new org.seedtrain.batch.view.ResultViews.Genealogy(List.copyOf(nodes.values()), List.copyOf(edges));
        return new VesselBatches(plant.plant().layout(), ledger).apart(whole);
    }

    private void act(Entry entry, Command.Act act) {
        Map<String, String> names = new TreeMap<>(act.names());
        switch (type(act.target())) {
            case "autoclave" -> {
                return;
            }
            case "balance" -> {
                weigh(entry, act);
                return;
            }
            default -> { }
        }
        if (names.containsKey("port")) {
            String port = act.target() + "." + names.get("port");
            Hose old = hoses.remove(port);
            if (old != null) {
                disconnect(old, entry.time());
            }
            if (names.containsKey("to")) {
                connect(act.target(), names.get("port"), names.get("to"), entry);
            }
            return;
        }
        List<String> containers = names.values().stream()
                .filter(plant.units()::contains)
                .filter(name -> !name.equals(act.target()))
                .distinct()
                .toList();
        names.values().stream().flatMap(name -> lots.lot(name).stream()).forEach(lot -> lot(entry, act, lot, containers));
        if (names.values().stream().anyMatch(name -> lots.lot(name).isPresent())) {
            return;
        }
        containers.forEach(container -> moved(entry, act.target(), container));
    }

    private String type(String name) {
        return plant.plant().layout().units().stream()
                .filter(unit -> unit.name().equals(name))
                .map(UnitLayout::type)
                .findFirst()
                .orElse("");
    }

    /// What is added at a balance goes into the container that stands on it; what is taken out again was not added.
    private void weigh(Entry entry, Command.Act act) {
        if (act.names().containsKey("container")) {
            standing.put(act.target(), act.names().get("container"));
            return;
        }
        String container = standing.get(act.target());
        if (container == null || !plant.units().contains(container)) {
            return;
        }
        double change = change(container, entry.time(), entry.time());
        MaterialLot lot = act.names().values().stream().flatMap(name -> lots.lot(name).stream()).findFirst().orElse(null);
        if (lot != null && change > NOTHING) {
            node(lot.id(), "lot", Text.of(lot.title()), 0, entry.seq());
            edge(lot.id(), container, change, entry);
        } else if (change < -NOTHING) {
            for (int i = edges.size() - 1; i >= 0; i--) {
                Edge edge = edges.get(i);
                if (edge.to().equals(container)) {
                    edges.set(i, new Edge(edge.from(), container, Math.max(0, edge.mass_kg() + change), edge.seq()));
                    return;
                }
            }
        }
    }

    /// Powder from the store goes into the container that is named, else into the target.
    private void lot(Entry entry, Command.Act act, MaterialLot lot, List<String> containers) {
        String into = containers.isEmpty() ? act.target() : containers.getFirst();
        double mass = change(into, entry.time(), entry.time());
        if (mass <= NOTHING) {
            mass = act.quantities().getOrDefault("mass", 0.0);
        }
        node(lot.id(), "lot", Text.of(lot.title()), 0, entry.seq());
        edge(lot.id(), into, mass, entry);
    }

    /// How a container's mass changed between just before a moment and a later one [kg].
    private double change(String container, double from, double to) {
        return plant.contents(container, to).mass() - plant.contents(container, Math.nextDown(from)).mass();
    }

    /// The direction shows in what became of the container's mass until the next command that concerns it.
    private void moved(Entry entry, String unit, String container) {
        double until = next(entry, container);
        double change = change(container, entry.time(), until);
        if (Math.abs(change) > NOTHING) {
            edge(change > 0 ? unit : container, change > 0 ? container : unit, Math.abs(change), entry);
        }
    }

    private double next(Entry entry, String container) {
        for (int i = (int) entry.seq() + 1; i < ledger.entries().size(); i++) {
            Entry later = ledger.entries().get(i);
            if (later.body() instanceof Body.Plant body
                    && body.command() instanceof Command.Act act
                    && (act.target().equals(container) || act.names().containsValue(container))) {
                return Math.max(entry.time(), Math.nextDown(later.time()));
            }
        }
        return ledger.entries().getLast().time();
    }

    private void connect(String unit, String port, String container, Entry entry) {
        hung.add(unit + " " + container);
        hoses.put(unit + "." + port, new Hose(unit, container, entry, plant.contents(container, entry.time()).mass()));
    }

    /// What moved through a hose, told apart by the commands to its unit: each is an edge of its own. While another unit
    /// fills or empties the container, or hangs at it too and is worked at, nothing is said to go through the hose.
    private void disconnect(Hose hose, double time) {
        @Nullable Entry cause = hose.since.body() instanceof Body.Plant ? hose.since : null;
        double mass = hose.mass;
        for (Entry entry : ledger.entries()) {
            if (entry.seq() <= hose.since.seq() || entry.time() > time || !(entry.body() instanceof Body.Plant body)) {
                continue;
            }
            String unit = body.command().target().split("\\.")[0];
            boolean own = unit.equals(hose.unit);
            boolean shared = !own && hung.contains(unit + " " + hose.container);
            Command.Act act = !own && body.command() instanceof Command.Act other ? other : null;
            if (own || shared || act != null && (act.target().equals(hose.container) || act.names().containsValue(hose.container))) {
                mass = through(hose, cause, mass, plant.contents(hose.container, Math.nextDown(entry.time())).mass());
                if (act != null && act.action().equals("sample")) {
                    mass = plant.contents(hose.container, entry.time()).mass();
                } else {
                    cause = own ? entry : null;
                }
            }
        }
        through(hose, cause, mass, plant.contents(hose.container, Math.max(hose.since.time(), Math.nextDown(time))).mass());
    }

    private double through(Hose hose, @Nullable Entry cause, double before, double after) {
        if (cause != null && Math.abs(after - before) > NOTHING) {
            boolean filled = after > before;
            edge(filled ? hose.unit : hose.container, filled ? hose.container : hose.unit, Math.abs(after - before), cause);
        }
        return after;
    }

    private void edge(String from, String to, double mass, Entry entry) {
        unit(from, entry);
        unit(to, entry);
        edges.add(new Edge(from, to, mass, entry.seq()));
    }

    private void unit(String name, Entry entry) {
        if (nodes.containsKey(name)) {
            return;
        }
        UnitLayout layout = plant.plant().layout().units().stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElse(null);
        boolean sample = entry.body() instanceof Body.Plant body
                && body.command() instanceof Command.Act act
                && act.action().equals("sample")
                && act.names().containsValue(name);
        node(name, layout != null ? "vessel" : sample ? "sample" : "container",
                layout != null ? Text.of(layout.title()) : Text.same(name), entry.time(), entry.seq());
    }

    private void node(String id, String kind, Text title, double time, long seq) {
        nodes.putIfAbsent(id, new Node(id, kind, title, time, seq));
    }

    /// Everything that went into something, as far back as it goes, as far as it went in before a time.
    public static List<Edge> ancestors(org.seedtrain.batch.view.ResultViews.Genealogy genealogy, String of, long until) {
        List<Edge> found = new ArrayList<>();
        List<String> open = new ArrayList<>(List.of(of));
        Map<String, Long> seen = new TreeMap<>(Map.of(of, until));
        while (!open.isEmpty()) {
            String node = open.removeLast();
            long before = seen.get(node);
            for (Edge edge : genealogy.edges()) {
                if (edge.to().equals(node) && edge.seq() <= before && !found.contains(edge)) {
                    found.add(edge);
                    if (seen.getOrDefault(edge.from(), -1L) < before) {
                        seen.put(edge.from(), before);
                        open.add(edge.from());
                    }
                }
            }
        }
        found.sort(java.util.Comparator.comparingLong(Edge::seq));
        return found;
    }
}
