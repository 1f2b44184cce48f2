package org.seedtrain.server.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.seedtrain.batch.ChainVerification;
import org.seedtrain.batch.Run;
import org.seedtrain.server.ServerTest;
import org.seedtrain.server.accounts.Accounts;
import org.seedtrain.server.accounts.Person;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class DemonstrationRunsIT {
    @Autowired
    DemonstrationRuns demonstration;

    @Autowired
    Runs runs;

    @Autowired
    Accounts accounts;

    @Test
    void a_new_centre_shows_a_released_a_rejected_and_a_growing_batch_once() {
        demonstration.make();
        demonstration.make();

        Person quality = accounts.findByUsername("quality").orElseThrow();
        Map<RunSummary.Status, List<RunSummary>> shown =
                runs.page(quality, 0, 10).stream().collect(Collectors.groupingBy(RunSummary::status));
        assertThat(shown).hasSize(3).allSatisfy((status, batches) -> assertThat(batches).hasSize(1));
        shown.values().forEach(batches ->
                assertThat(ChainVerification.of(runs.lines(quality, batches.getFirst().id())).whole()).isTrue());

        RunSummary growing = shown.get(RunSummary.Status.OPEN).getFirst();
        runs.look(quality, growing.id(), (Run run) -> {
            assertThat(run.plant().read("FRM-200.DO.reading", run.last().time())).isBetween(15.0, 60.0);
            assertThat(run.plant().read("FRM-200.agitator.reading", run.last().time())).isGreaterThan(300);
            assertThat(run.plant().read("FRM-200.feed.flow", run.last().time())).isGreaterThan(1);
            return run;
        });
    }
}
