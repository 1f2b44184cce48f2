package org.seedtrain.batch.operator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.seedtrain.batch.Text;
import org.seedtrain.batch.recipe.YamlNode;
import org.seedtrain.plant.Noise;

/// How somebody works: pace, hand, and how often which mistake happens.
///
/// @param pace seconds for a step's parts: `act`, `read`, `write`, `check`
/// @param pipetteCv relative standard deviation of a pipetting step
/// @param pipetteBias relative bias of the pipette
/// @param rates probability of a slip at each occasion
public record Habits(
        String id, Text title, Map<String, Double> pace, double pipetteCv, double pipetteBias, Map<Slip, Double> rates) {
    private static final Map<String, Double> PACE = Map.of("act", 20.0, "read", 15.0, "write", 10.0, "check", 30.0);

    /// Somebody who makes no mistakes.
    public static Habits careful() {
        return new Habits("careful", new Text("Careful", "꼼꼼한 작업자"), PACE, 0.006, 0.002, Map.of());
    }

    public static Habits read(Path file) throws IOException {
        return read(file.toString(), Files.readString(file));
    }

    /// @throws org.seedtrain.batch.recipe.ContentError with every problem of the file
    public static Habits read(String file, String text) {
        YamlNode top = YamlNode.parse(file, text).keys(Set.of("id", "title", "pace", "hand", "rates"));
        Map<String, Double> pace = new TreeMap<>(PACE);
        YamlNode paces = top.get("pace");
        if (paces.present()) {
            paces.keys(PACE.keySet()).entries().forEach((name, value) -> pace.put(name, value.between(1, 3600)));
        }
        YamlNode hand = top.get("hand");
        if (hand.present()) {
            hand.keys(Set.of("pipetteCv", "pipetteBias"));
        }
        Map<Slip, Double> rates = new EnumMap<>(Slip.class);
        YamlNode listed = top.get("rates");
        if (listed.present()) {
            listed.keys(Arrays.stream(Slip.values()).map(Slip::word).collect(Collectors.toSet()));
            for (Slip slip : Slip.values()) {
                if (listed.has(slip.word())) {
                    rates.put(slip, listed.get(slip.word()).between(0, 1));
                }
            }
        }
        Habits habits = new Habits(
                top.get("id").word(),
                top.get("title").text(),
                pace,
                hand.get("pipetteCv").number(0.006),
                hand.get("pipetteBias").number(0.002),
                rates);
        top.throwProblems();
        return habits;
    }

    /// Whether a slip happens at an occasion of a run.
    boolean slips(Slip slip, long seed, String occasion) {
        double rate = rates.getOrDefault(slip, 0.0);
        return rate > 0 && Noise.uniform(seed, id + "/" + slip.word() + "/" + occasion) < rate;
    }

    /// A number in 0..1 that belongs to an occasion.
    double draw(long seed, String occasion) {
        return Noise.uniform(seed, id + "/draw/" + occasion);
    }

    double pace(String part) {
        return pace.getOrDefault(part, 10.0);
    }
}
