package org.seedtrain.batch.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.seedtrain.batch.Text;
import org.seedtrain.plant.MaterialLot;
import org.seedtrain.plant.PlantLayout;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;

/// Reads a plant layout file. The schema is described in docs/reference/plant-layout.md.
public final class LayoutReader {
    private static final Set<String> SPECIES =
            Arrays.stream(Species.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    private static final double ICE_POINT = 273.15;

    private LayoutReader() {}

    public static PlantLayout read(Path file) throws IOException {
        return read(file.toString(), Files.readString(file));
    }

    /// @param file how problems name the file
    /// @throws ContentError with every problem of the file
    public static PlantLayout read(String file, String text) {
        YamlNode top = YamlNode.parse(file, text).keys(Set.of("name", "title", "units", "lots"));
        Set<String> units = new TreeSet<>();
        top.get("units").items().forEach(unit -> {
            if (!units.add(unit.get("name").word())) {
                unit.problem("the unit '" + unit.get("name").word() + "' stands twice; give every unit its own name");
            }
        });
        Set<String> lots = new HashSet<>();
        top.get("lots").items().forEach(lot -> {
            if (!lots.add(lot.get("id").word())) {
                lot.problem("the lot '" + lot.get("id").word() + "' stands twice; give every lot its own id");
            }
        });
        PlantLayout layout = new PlantLayout(
                top.get("name").word(),
                words(top.get("title").text()),
                top.get("units").items().stream().map(node -> unit(node, units)).toList(),
                top.get("lots").items().stream().map(LayoutReader::lot).toList());
        top.throwProblems();
        return layout;
    }

    private static Map<String, String> words(Text text) {
        return Map.of("en", text.en(), "ko", text.ko());
    }

    private static UnitLayout unit(YamlNode node, Set<String> units) {
        node.keys(Set.of(
                "name", "type", "title", "parameters", "probes", "loops", "hoses", "services", "contents", "temperature_C"));
        node.get("hoses").entries().values().forEach(hose -> {
            if (!units.contains(hose.word())) {
                hose.problem("there is no unit '" + hose.word() + "'; did you mean '"
                        + Words.nearest(hose.word(), units) + "'?");
            }
        });
        node.get("services").entries().values().forEach(service -> {
            String unit = service.word().split("\\.", 2)[0];
            if (!units.contains(unit)) {
                service.problem("there is no unit '" + unit + "'; did you mean '" + Words.nearest(unit, units) + "'?");
            }
        });
        return new UnitLayout(
                node.get("name").word(),
                node.get("type").word(),
                words(node.get("title").text()),
                node.get("parameters").numbers(),
                nested(node.get("probes")),
                nested(node.get("loops")),
                node.get("hoses").wordMap(),
                masses(node.get("contents"), 0, 1e6),
                node.get("temperature_C").number(20) + ICE_POINT,
                node.get("services").wordMap());
    }

    private static Map<String, Map<String, Double>> nested(YamlNode node) {
        Map<String, Map<String, Double>> all = new TreeMap<>();
        node.entries().forEach((name, value) -> all.put(name, value.numbers()));
        return all;
    }

    private static Map<Species, Double> masses(YamlNode node, double low, double high) {
        Map<Species, Double> masses = new EnumMap<>(Species.class);
        node.entries().forEach((name, value) -> {
            if (SPECIES.contains(name)) {
                masses.put(Species.valueOf(name), value.between(low, high));
            } else {
                value.problem("there is no species '" + name + "'; did you mean '" + Words.nearest(name, SPECIES)
                        + "'?");
            }
        });
        return masses;
    }

    private static MaterialLot lot(YamlNode node) {
        node.keys(Set.of(
                "id", "material", "title", "composition", "amount", "expiry", "status", "properties"));
        Map<Species, Double> composition = masses(node.get("composition"), 0, 1);
        double sum = composition.values().stream().mapToDouble(Double::doubleValue).sum();
        if (Math.abs(sum - 1) > 1e-6) {
            node.get("composition")
                    .problem("the mass fractions sum up to " + Words.plain(sum) + "; they must sum up to 1");
        }
        return new MaterialLot(
                node.get("id").word(),
                node.get("material").word(),
                words(node.get("title").text()),
                composition,
                node.get("amount").between(0, 1e6),
                expiry(node.get("expiry")),
                node.get("status").oneOf(Set.of("released", "quarantine", "rejected")),
                node.get("properties").numbers());
    }

    /// A date, or a period that is counted from the first day of the run: so that a lot of a training plant does not
    /// grow old with the file.
    private static String expiry(YamlNode node) {
        String word = node.word();
        try {
            if (word.startsWith("P")) {
                Period.parse(word);
            } else if (!word.isEmpty()) {
                LocalDate.parse(word);
            }
        } catch (DateTimeParseException e) {
            node.problem("'" + word + "' is no date; write a period from the first day of the run like P180D or P-12D,"
                    + " or a date like 2027-05-31");
        }
        return word;
    }

    /// Every material that the store has a lot of.
    public static List<String> materials(PlantLayout layout) {
        return layout.lots().stream().map(MaterialLot::material).distinct().sorted().toList();
    }
}
