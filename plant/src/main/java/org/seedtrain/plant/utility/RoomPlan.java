package org.seedtrain.plant.utility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.seedtrain.plant.LayoutRefused;
import org.seedtrain.plant.Parameters;
import org.seedtrain.plant.UnitLayout;

/// Which rooms there are and which doors lead from one to another. In the layout they stand under `loops`: `FILLING: {...}`
/// is a room, `FILLING>AIRLOCK: {...}` a door.
record RoomPlan(List<Room> rooms, List<Door> doors) {
    /// @param volume [m3]
    /// @param supply design flow [m3/s]
    /// @param pressure to be held [Pa]
    /// @param overflow whether its air leaves into the room it stands open to: its damper stays shut
    /// @param leak area towards the outside [m2]
    /// @param filter name of the malfunction of its filter
    /// @param damper name of the malfunction of its damper
    /// @param people who are in it when a run begins
    /// @param gown that they wear
    record Room(
            String name,
            double volume,
            double supply,
            double pressure,
            boolean overflow,
            double leak,
            boolean airlock,
            double people,
            double gown,
            String filter,
            String damper) {
        Room(
                String name, double volume, double supply, double pressure, boolean overflow, double leak, boolean airlock,
                double people, double gown) {
            this(name, volume, supply, pressure, overflow, leak, airlock, people, gown, "hepa" + name, "damper" + name);
        }
    }

    /// @param open area [m2]
    /// @param gap area when closed [m2]
    record Door(String name, int one, int other, double open, double gap) {}

    /// That of a layout.
    static RoomPlan of(UnitLayout layout) {
        Parameters own = new Parameters("unit " + layout.name(), layout.parameters());
        own.done();
        List<Room> rooms = new ArrayList<>();
        List<String> names = new ArrayList<>();
        TreeMap<String, Map<String, Double>> described = new TreeMap<>(layout.loops());
        described.forEach((name, values) -> {
            if (!name.contains(">")) {
                names.add(name);
                Parameters p = new Parameters("unit " + layout.name() + ", room " + name, values);
                double volume = p.get("volume", "m3", 60, 0.1, 1e5);
                rooms.add(new Room(
                        name,
                        volume,
                        p.get("airChanges", "1/h", 20, 0.1, 2000) * volume / 3600,
                        p.get("pressure", "Pa", 15, -100, 200),
                        p.get("overflow", "1", 0, 0, 1) > 0.5,
                        p.get("leak", "m2", 0.002, 1e-6, 10),
                        p.get("airlock", "1", 0, 0, 1) > 0.5,
                        p.get("people", "1", 0, 0, 20),
                        p.get("gown", "1", 2, 0, 3)));
                p.done();
            }
        });
        if (rooms.isEmpty()) {
            throw new LayoutRefused("unit " + layout.name() + ": there is no room; describe rooms under loops, e.g. FILLING: {volume: 60}");
        }
        List<Door> doors = new ArrayList<>();
        described.forEach((name, values) -> {
            if (name.contains(">")) {
                String[] ends = name.split(">");
                Parameters p = new Parameters("unit " + layout.name() + ", door " + name, values);
                for (String end : ends) {
                    if (!names.contains(end)) {
                        throw new LayoutRefused("unit " + layout.name() + ": door " + name + " leads to '" + end
                                + "'; rooms are " + String.join(", ", names));
                    }
                }
                doors.add(new Door(
                        ends[0] + "-" + ends[1],
                        names.indexOf(ends[0]),
                        names.indexOf(ends[1]),
                        p.get("open", "m2", 1.8, 0, 20),
                        p.get("gap", "m2", 0.008, 0, 20)));
                p.done();
            }
        });
        return new RoomPlan(List.copyOf(rooms), List.copyOf(doors));
    }

    /// Place of a room; -1 if there is none of that name.
    int room(String name) {
        for (int i = 0; i < rooms.size(); i++) {
            if (rooms.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
