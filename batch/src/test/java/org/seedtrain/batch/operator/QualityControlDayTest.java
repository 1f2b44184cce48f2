package org.seedtrain.batch.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtrain.batch.MemoryRunLog;

/// The courses at the bench of the quality-control laboratory.
class QualityControlDayTest {
    private static final Path CONTENT = Path.of("../content");

    private static BatchRun.Outcome day(String course, long seed) throws Exception {
        return BatchRun.make(
                new BatchRun.Order(
                        Files.readString(CONTENT.resolve("recipes/" + course + ".yaml")),
                        Files.readString(CONTENT.resolve("plants/" + course + ".yaml")),
                        seed,
                        Habits.read(CONTENT.resolve("operators/careful.yaml")),
                        List.of(),
                        Instant.parse("2026-01-05T08:00:00Z")),
                new MemoryRunLog(),
                (_, _, _, _) -> {});
    }

    @ParameterizedTest
    @ValueSource(strings = {"quality-control", "quality-control-methods"})
    void a_careful_analyst_releases_the_bulk(String course) throws Exception {
        for (long seed = 1; seed <= 10; seed++) {
            BatchRun.Outcome outcome = day(course, seed);
            assertThat(outcome.run().blockers()).as("seed " + seed).isEmpty();
            assertThat(outcome.released()).as("seed " + seed).isTrue();
        }
    }
}
