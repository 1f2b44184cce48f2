package org.seedtrain.batch.qc;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.seedtrain.lab.Constituent;
import org.seedtrain.lab.Specimen;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.RoomAir;

/// Rooms that the laboratory measures where they are: what counters and plates meet in them. A room is named by its unit and itself,
/// e.g. `HVAC-800.FILLING`.
public final class Rooms {
    private static final String COUNTED = ".particles";
    private static final double HOUR = 3600;
    /// Settle plates have stood open for so long before the test [h].
    private static final double EXPOSURE = 4;

    private Rooms() {}

    /// All rooms of a plant, in the order of its tags.
    public static List<String> of(PlantRun plant) {
        return plant.tags().stream().map(tag -> tag.name()).filter(tag -> tag.endsWith(COUNTED))
                .map(tag -> tag.substring(0, tag.length() - COUNTED.length())).filter(room -> is(plant, room)).toList();
    }

    public static boolean is(PlantRun plant, String name) {
        return name.indexOf('.') > 0 && plant.knows(name + COUNTED) && plant.knows(name + ".contact");
    }

    /// What a room is called, by language tag: its tags are titled `Filling room: pressure`.
    public static Map<String, String> title(PlantRun plant, String room) {
        Map<String, String> title = new TreeMap<>();
        plant.tag(room + COUNTED).title().forEach((language, words) -> title.put(language, words.split(":")[0]));
        return title;
    }

    /// @param room one of [#of]
    static Specimen specimen(PlantRun plant, String room, double time) {
        RoomAir now = air(plant, room, time);
        double since = Math.max(0, time - EXPOSURE * HOUR);
        double settling = time - since > HOUR / 4
                ? (now.fallen() - air(plant, room, since).fallen()) / ((time - since) / HOUR)
                : 4.6e-3 * HOUR * now.germs();
        Map<Constituent, Double> amounts = new EnumMap<>(Constituent.class);
        amounts.put(Constituent.PARTICLES, Math.max(0, plant.truth(room + COUNTED, time)));
        amounts.put(Constituent.LARGE_PARTICLES, Math.max(0, plant.truth(room + ".particles5", time)));
        amounts.put(Constituent.AIRBORNE_GERMS, now.germs());
        amounts.put(Constituent.SETTLING_GERMS, Math.max(0, settling));
        amounts.put(Constituent.SURFACE_GERMS, now.surface());
        return new Specimen(room, amounts, 7, 0.001, 0, now.temperature() - 273.15, 0, 0, now.temperature() - 273.15);
    }

    private static RoomAir air(PlantRun plant, String room, double time) {
        int dot = room.indexOf('.');
        return plant.air(room.substring(0, dot), room.substring(dot + 1), time)
                .orElseThrow(() -> new IllegalArgumentException("there is no room '" + room + "'"));
    }
}
