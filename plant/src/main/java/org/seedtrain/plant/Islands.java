package org.seedtrain.plant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/// Finds which units move together from a moment on and opens their equations.
final class Islands {
    private static final int MOST_SETTLING = 50;

    /// What a unit is at the moment the islands are made.
    record Held(UnitModel<Object> model, Object state, Faults faults) {}

    private record Joint(int from, int to, Stream stream) {}

    private final double time;
    private final long seed;
    private final double tolerance;
    private final ToIntFunction<String> indexOf;
    private final IntFunction<Map<Integer, Held>> reach;
    private final TreeMap<Integer, Held> held;

    /// @param held the units that are opened anew
    /// @param reach gives, for a unit outside, all units of its island as they are now; they are then opened anew too
    Islands(
            double time,
            long seed,
            double tolerance,
            Map<Integer, Held> held,
            ToIntFunction<String> indexOf,
            IntFunction<Map<Integer, Held>> reach) {
        this.time = time;
        this.seed = seed;
        this.tolerance = tolerance;
        this.held = new TreeMap<>(held);
        this.indexOf = indexOf;
        this.reach = reach;
    }

    /// All units that are opened anew.
    SortedMap<Integer, Held> held() {
        return held;
    }

    List<Segment> open() {
        List<Joint> joints = joints();
        Map<Integer, Ports> ports = ports(joints);
        int rounds = 0;
        while (settle(ports)) {
            joints = joints();
            ports = ports(joints);
            if (++rounds > MOST_SETTLING) {
                throw new IllegalStateException("the units " + names() + " do not settle at t = " + time + " s");
            }
        }
        List<Segment> segments = new ArrayList<>();
        for (List<Integer> island : connected(joints)) {
            List<Segment.Member> members = new ArrayList<>();
            List<Ports> openings = new ArrayList<>();
            for (int unit : island) {
                Held one = held.get(unit);
                members.add(new Segment.Member(unit, one.model, one.state, one.faults));
                openings.add(ports.getOrDefault(unit, Ports.NONE));
            }
            segments.add(new Segment(time, seed, tolerance, members, openings, ring(island, joints)));
        }
        return segments;
    }

    private String names() {
        return String.join(", ", held.values().stream().map(h -> h.model.name()).toList());
    }

    private boolean settle(Map<Integer, Ports> ports) {
        boolean changed = false;
        for (Map.Entry<Integer, Held> entry : held.entrySet()) {
            Held one = entry.getValue();
            Object settled = one.model.settle(
                    one.state,
                    new Now(time, seed, one.faults),
                    ports.getOrDefault(entry.getKey(), Ports.NONE));
            if (settled != one.state) {
                entry.setValue(new Held(one.model, settled, one.faults));
                changed = true;
            }
        }
        return changed;
    }

    private List<Joint> joints() {
        List<Joint> joints = new ArrayList<>();
        List<Integer> waiting = new ArrayList<>(held.keySet());
        for (int w = 0; w < waiting.size(); w++) {
            int unit = waiting.get(w);
            Held owner = held.get(unit);
            for (Link link : owner.model.links(owner.state)) {
                int otherUnit = indexOf.applyAsInt(link.other());
                if (!held.containsKey(otherUnit)) {
                    for (Map.Entry<Integer, Held> mate : reach.apply(otherUnit).entrySet()) {
                        if (held.putIfAbsent(mate.getKey(), mate.getValue()) == null) {
                            waiting.add(mate.getKey());
                        }
                    }
                }
                Held other = held.get(otherUnit);
                int from = link.inward() ? otherUnit : unit;
                int to = link.inward() ? unit : otherUnit;
                Held source = link.inward() ? other : owner;
                Held target = link.inward() ? owner : other;
                String fromPort = link.inward() ? link.otherPort() : link.port();
                String toPort = link.inward() ? link.port() : link.otherPort();
                joints.add(new Joint(from, to, new Stream(
                        source.model.name(),
                        fromPort,
                        target.model.name(),
                        toPort,
                        !source.model.canGive(source.state, fromPort),
                        !target.model.canTake(target.state, toPort))));
            }
        }
        return joints;
    }

    private static Map<Integer, Ports> ports(List<Joint> joints) {
        Map<Integer, List<Stream>> inlets = new HashMap<>();
        Map<Integer, List<Stream>> outlets = new HashMap<>();
        Map<Integer, Ports> ports = new HashMap<>();
        for (Joint joint : joints) {
            inlets.computeIfAbsent(joint.to, u -> new ArrayList<>()).add(joint.stream);
            outlets.computeIfAbsent(joint.from, u -> new ArrayList<>()).add(joint.stream);
        }
        for (Joint joint : joints) {
            for (int unit : new int[] {joint.from, joint.to}) {
                ports.put(
                        unit,
                        new Ports(inlets.getOrDefault(unit, List.of()), outlets.getOrDefault(unit, List.of())));
            }
        }
        return ports;
    }

    /// Units that hang together, each island from upstream to downstream; a ring is opened at its first unit.
    private List<List<Integer>> connected(List<Joint> joints) {
        Map<Integer, Integer> root = new TreeMap<>();
        held.keySet().forEach(unit -> root.put(unit, unit));
        for (Joint joint : joints) {
            int a = find(root, joint.from);
            int b = find(root, joint.to);
            root.put(Math.max(a, b), Math.min(a, b));
        }
        TreeMap<Integer, List<Integer>> islands = new TreeMap<>();
        for (int unit : held.keySet()) {
            islands.computeIfAbsent(find(root, unit), r -> new ArrayList<>()).add(unit);
        }
        List<List<Integer>> ordered = new ArrayList<>();
        for (List<Integer> island : islands.values()) {
            ordered.add(downstream(island, joints));
        }
        return ordered;
    }

    /// Whether something flows back upstream: a ring of hoses.
    private static boolean ring(List<Integer> island, List<Joint> joints) {
        for (Joint joint : joints) {
            int from = island.indexOf(joint.from);
            if (from >= 0 && from >= island.indexOf(joint.to)) {
                return true;
            }
        }
        return false;
    }

    private static int find(Map<Integer, Integer> root, int unit) {
        int up = root.get(unit);
        return up == unit ? unit : find(root, up);
    }

    private static List<Integer> downstream(List<Integer> island, List<Joint> joints) {
        List<Integer> left = new ArrayList<>(island);
        List<Integer> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            int next = left.getFirst();
            for (int candidate : left) {
                boolean free = true;
                for (Joint joint : joints) {
                    free &= joint.to != candidate || joint.from == candidate || !left.contains(joint.from);
                }
                if (free) {
                    next = candidate;
                    break;
                }
            }
            ordered.add(next);
            left.remove((Integer) next);
        }
        return ordered;
    }
}
