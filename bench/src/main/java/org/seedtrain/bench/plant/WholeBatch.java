package org.seedtrain.bench.plant;

import java.time.Instant;
import java.util.List;
import org.seedtrain.batch.operator.BatchRun;
import org.seedtrain.batch.operator.Habits;
import org.seedtrain.server.content.Library;

/// What a careful operator is asked to make.
final class WholeBatch {
    /// A line of the plant: what is made where.
    enum Line {
        MICROBIAL("microbial-subunit", "demonstration"),
        MESSENGER_RNA("mrna-lnp", "mrna-lnp"),
        CELL_CULTURE("cell-culture-antibody", "cell-culture");

        final String recipe;
        private final String layout;

        Line(String recipe, String layout) {
            this.recipe = recipe;
            this.layout = layout;
        }
    }

    private WholeBatch() {}

    static BatchRun.Order order(Line line, long seed) {
        Library library = Library.bundled();
        return new BatchRun.Order(
                library.recipe(line.recipe).orElseThrow().text(),
                library.layout(line.layout).orElseThrow().text(),
                seed,
                Habits.careful(),
                List.of(),
                Instant.parse("2026-01-05T08:00:00Z"));
    }
}
