package org.seedtrain.plant.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.seedtrain.plant.MaterialLot;
import org.seedtrain.plant.PlantLayout;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The layout that ships with the content, read without any checking.
final class DemonstrationPlant {
    private DemonstrationPlant() {}

    @SuppressWarnings("unchecked")
    static PlantLayout layout() {
        Map<String, Object> top;
        try {
            String text = Files.readString(Path.of("../content/plants/demonstration.yaml"));
            top = (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<UnitLayout> units = new ArrayList<>();
        for (Map<String, Object> unit : (List<Map<String, Object>>) top.get("units")) {
            units.add(unit(unit));
        }
        List<MaterialLot> lots = new ArrayList<>();
        for (Map<String, Object> lot : (List<Map<String, Object>>) top.get("lots")) {
            lots.add(new MaterialLot(
                    (String) lot.get("id"),
                    (String) lot.get("material"),
                    (Map<String, String>) lot.get("title"),
                    species(lot.get("composition")),
                    ((Number) lot.get("amount")).doubleValue(),
                    (String) lot.get("expiry"),
                    (String) lot.get("status"),
                    numbers(lot.get("properties"))));
        }
        return new PlantLayout(
                (String) top.get("name"), (Map<String, String>) top.get("title"), List.copyOf(units), List.copyOf(lots));
    }

    @SuppressWarnings("unchecked")
    private static UnitLayout unit(Map<String, Object> node) {
        Map<String, Object> none = Map.of();
        return new UnitLayout(
                (String) node.get("name"),
                (String) node.get("type"),
                (Map<String, String>) node.get("title"),
                numbers(node.get("parameters")),
                nested((Map<String, Object>) node.getOrDefault("probes", none)),
                nested((Map<String, Object>) node.getOrDefault("loops", none)),
                (Map<String, String>) node.getOrDefault("hoses", Map.of()),
                species(node.get("contents")),
                293.15,
                (Map<String, String>) node.getOrDefault("services", Map.of()));
    }

    private static Map<String, Map<String, Double>> nested(Map<String, Object> node) {
        Map<String, Map<String, Double>> all = new TreeMap<>();
        node.forEach((name, value) -> all.put(name, numbers(value)));
        return all;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Double> numbers(Object node) {
        Map<String, Double> all = new TreeMap<>();
        if (node != null) {
            ((Map<String, Object>) node).forEach((name, value) -> all.put(name, ((Number) value).doubleValue()));
        }
        return all;
    }

    private static Map<Species, Double> species(Object node) {
        Map<Species, Double> all = new EnumMap<>(Species.class);
        numbers(node).forEach((name, value) -> all.put(Species.valueOf(name), value));
        return all;
    }
}
