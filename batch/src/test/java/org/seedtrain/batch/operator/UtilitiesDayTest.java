package org.seedtrain.batch.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.seedtrain.batch.MemoryRunLog;
import org.seedtrain.batch.recipe.LayoutReader;
import org.seedtrain.plant.Plant;

/// A whole day at the utilities, and what its record says when something is wrong with them.
class UtilitiesDayTest {
    private static final Path CONTENT = Path.of("../content");

    private static BatchRun.Outcome day(long seed, String... wrong) throws Exception {
        String layout = Files.readString(CONTENT.resolve("plants/utilities.yaml"));
        Plant plant = new Plant(LayoutReader.read("utilities.yaml", layout));
        List<Intervention> interventions = java.util.Arrays.stream(wrong)
                .map(one -> one.contains("=") ? Intervention.set(one, plant) : Intervention.malfunction(one, plant))
                .toList();
        return BatchRun.make(
                new BatchRun.Order(
                        Files.readString(CONTENT.resolve("recipes/utilities-monitoring.yaml")),
                        layout,
                        seed,
                        Habits.read(CONTENT.resolve("operators/careful.yaml")),
                        interventions,
                        Instant.parse("2026-01-05T08:00:00Z")),
                new MemoryRunLog(),
                (_, _, _, _) -> {});
    }

    /// Steps whose value lies outside its limits.
    private static Set<String> failed(BatchRun.Outcome outcome) {
        return outcome.run().record().steps().stream()
                .filter(step -> "FAIL".equals(String.valueOf(step.verdict())))
                .map(step -> step.id())
                .collect(Collectors.toSet());
    }

    @Test
    void a_good_day_has_no_findings() throws Exception {
        for (long seed = 1; seed <= 3; seed++) {
            BatchRun.Outcome outcome = day(seed);
            assertThat(outcome.released()).isTrue();
            assertThat(failed(outcome)).isEmpty();
            assertThat(outcome.run().record().findings()).isEmpty();
        }
    }

    @Test
    void a_leaking_filter_is_found_at_rest() throws Exception {
        assertThat(failed(day(4, "HVAC-800.hepaFILLING@0h"))).contains("rooms.rest.filling");
    }

    @Test
    void droplets_in_the_still_are_found_in_the_sample() throws Exception {
        assertThat(failed(day(5, "WFI-820.carryover@0h"))).contains("water.p1.endotoxin");
    }

    @Test
    void thin_caustic_is_found_in_the_return_and_on_the_swab() throws Exception {
        assertThat(failed(day(6, "CIP-850.dosing@0h"))).contains("cleaning.cycle.caustic-conductivity", "cleaning.cycle.swab-result");
    }
}
