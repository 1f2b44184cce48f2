package org.seedtrain.plant.mrna;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.Plant;
import org.seedtrain.plant.PlantLayout;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The runs on the pages of these units show what the pages say.
class DocumentedCasesTest {

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new TreeMap<>();
        if (node != null) {
            node.propertyStream().forEach(e -> texts.put(e.getKey(), e.getValue().asString()));
        }
        return texts;
    }

    private static Map<String, Double> numbers(JsonNode node) {
        Map<String, Double> numbers = new TreeMap<>();
        if (node != null) {
            node.propertyStream().forEach(e -> numbers.put(e.getKey(), e.getValue().asDouble()));
        }
        return numbers;
    }

    @ParameterizedTest
    @CsvSource({
        "ivt, R-200.turbidity.reading, 7200, 1000, 3000", "ivt, R-200.temperature.reading, 3600, 36.5, 37.5",
        "lnp-mixer, MIX-350.aqueous.reading, 150, 290, 310", "lnp-mixer, MIX-350.pressure.reading, 400, 2, 10",
        "freezer, FRZ-700.load.reading, 10800, -70.5, -69", "freezer, FRZ-700.chamber.reading, 14400, -30, 0"
    })
    void runs_as_the_page_says(String name, String tag, double time, double low, double high) {
        JsonNode c = JsonMapper.shared()
                .readTree(Path.of("../docs/reference/models/cases/" + name + ".json").toFile());
        List<UnitLayout> units = new ArrayList<>();
        for (JsonNode unit : c.get("layout").get("units")) {
            Map<Species, Double> contents = new EnumMap<>(Species.class);
            numbers(unit.get("contents")).forEach((species, mass) -> contents.put(Species.valueOf(species), mass));
            units.add(UnitLayout.of(unit.get("name").asString(), unit.get("type").asString())
                    .parameters(numbers(unit.get("parameters")))
                    .hoses(texts(unit.get("hoses")))
                    .contents(contents));
        }
        PlantRun run = new PlantRun(new Plant(new PlantLayout(name, Map.of(), units, List.of())), 1);
        for (JsonNode command : c.get("commands")) {
            double at = command.get("at_s").asDouble();
            if (command.has("set")) {
                run.apply(at, new Command.SetValue(command.get("set").asString(), command.get("value").asDouble()));
            } else if (command.has("act")) {
                run.apply(at, new Command.Act(command.get("act").asString(), command.get("action").asString(),
                        numbers(command.get("quantities")), texts(command.get("names"))));
            } else {
                run.apply(at, new Command.Malfunction(command.get("malfunction").asString(),
                        command.get("fault").asString(), command.get("severity").asDouble(),
                        command.get("ramp_s").asDouble()));
            }
        }
        assertThat(run.noiseless(tag, time)).isBetween(low, high);
    }
}
