package org.seedtrain.batch.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedtrain.batch.MemoryRunLog;
import org.seedtrain.batch.recipe.LayoutReader;
import org.seedtrain.batch.view.ResultViews;
import org.seedtrain.plant.Plant;

/// Whole batches of the cell-culture line, and how a mistake travels through it to the release test.
class CellLineTest {
    private static final Path CONTENT = Path.of("../content");
    private static final String RECIPE = read("recipes/cell-culture-antibody.yaml");
    private static final String LAYOUT = read("plants/cell-culture.yaml");

    private static String read(String name) {
        try {
            return Files.readString(CONTENT.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BatchRun.Outcome make(long seed, String operator, Intervention... interventions) {
        BatchRun.Order order = new BatchRun.Order(
                RECIPE, LAYOUT, seed, Habits.read(operator, read("operators/" + operator + ".yaml")),
                List.of(interventions), Instant.parse("2026-01-05T08:00:00Z"));
        return BatchRun.make(order, new MemoryRunLog(), (_, _, _, _) -> {});
    }

    private static BatchRun.Outcome with(String set) {
        Plant plant = new Plant(LayoutReader.read("cell-culture.yaml", LAYOUT));
        return make(2, "careful", set.contains("=") ? Intervention.set(set, plant) : Intervention.malfunction(set, plant));
    }

    private static double result(BatchRun.Outcome outcome, String specification) {
        return outcome.run().results().stream()
                .filter(result -> result.id().equals(specification))
                .map(ResultViews.TestResult::computed)
                .mapToDouble(Double::doubleValue)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void careful_batches_are_released() {
        for (long seed = 1; seed < 4; seed++) {
            BatchRun.Outcome made = make(seed, "careful");
            assertThat(made.run().blockers()).as("seed %d", seed).isEmpty();
            assertThat(made.released()).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void a_culture_kept_warm_makes_acidic_antibody_and_one_with_a_hole_is_found_by_its_germs() {
        double good = result(make(2, "careful"), "acidic");
        BatchRun.Outcome warm = with("BRX-200.temperature.setpoint=37");
        assertThat(result(warm, "acidic")).isGreaterThan(good + 1.5);
        BatchRun.Outcome holed = with("BRX-200.bagLeak@300h");
        assertThat(holed.released()).isFalse();
        assertThat(holed.run().blockers().getFirst().text().en()).isNotEmpty();
    }

    @Test
    void clumsy_batches_are_often_rejected() {
        int rejected = 0;
        for (long seed = 1; seed < 6; seed++) {
            rejected += make(seed, "clumsy").released() ? 0 : 1;
        }
        assertThat(rejected).isGreaterThanOrEqualTo(3);
    }
}
