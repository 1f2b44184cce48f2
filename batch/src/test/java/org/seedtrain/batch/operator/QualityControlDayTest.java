package org.seedtrain.batch.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedtrain.batch.MemoryRunLog;

/// The course at the bench of the quality-control laboratory.
class QualityControlDayTest {
    private static final Path CONTENT = Path.of("../content");

    private static BatchRun.Outcome day(long seed, String operator) throws Exception {
        return BatchRun.make(
                new BatchRun.Order(
                        Files.readString(CONTENT.resolve("recipes/quality-control.yaml")),
                        Files.readString(CONTENT.resolve("plants/quality-control.yaml")),
                        seed,
                        Habits.read(CONTENT.resolve("operators/" + operator + ".yaml")),
                        List.of(),
                        Instant.parse("2026-01-05T08:00:00Z")),
                new MemoryRunLog(),
                (_, _, _, _) -> {});
    }

    @Test
    void a_careful_analyst_releases_the_bulk() throws Exception {
        for (long seed = 1; seed <= 20; seed++) {
            BatchRun.Outcome outcome = day(seed, "careful");
            assertThat(outcome.run().blockers()).as("seed " + seed).isEmpty();
            assertThat(outcome.released()).as("seed " + seed).isTrue();
        }
    }
}
