package org.seedtrain.bench.plant;

import java.time.Instant;
import java.util.List;
import org.seedtrain.batch.operator.BatchRun;
import org.seedtrain.batch.operator.Habits;
import org.seedtrain.server.content.Library;

/// What a careful operator is asked to make.
final class WholeBatch {
    private static final String RECIPE = "microbial-subunit";

    private WholeBatch() {}

    static BatchRun.Order order(long seed) {
        Library library = Library.bundled();
        return new BatchRun.Order(
                library.recipe(RECIPE).orElseThrow().text(),
                library.layout("demonstration").orElseThrow().text(),
                seed,
                Habits.careful(),
                List.of(),
                Instant.parse("2026-01-05T08:00:00Z"));
    }
}
