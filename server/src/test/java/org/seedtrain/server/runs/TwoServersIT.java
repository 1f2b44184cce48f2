package org.seedtrain.server.runs;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.seedtrain.batch.Actor;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.ChainVerification;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Role;
import org.seedtrain.batch.Run;
import org.seedtrain.server.TestDatabase;
import org.seedtrain.server.content.Library;

/// Two servers in front of one database, working on one run.
class TwoServersIT {
    private static final Actor KIM = new Actor("u1", "Kim", Role.TRAINEE);

    private HikariDataSource source;
    private EntryStore oneStore;
    private EntryStore otherStore;
    private LiveRuns one;
    private LiveRuns other;

    @BeforeEach
    void start() {
        source = TestDatabase.migrated();
        oneStore = new EntryStore(source);
        otherStore = new EntryStore(source);
        one = new LiveRuns(oneStore, source);
        other = new LiveRuns(otherStore, source);
        one.start();
        other.start();
        Library library = Library.with(Path.of("src/test/resources/centre/content"));
        Body.Start start = Runs.begin("run", library.recipe("small").orElseThrow(), library, 7);
        oneStore.append("run", Run.first("first-entry", KIM, Instant.now(), start));
    }

    @AfterEach
    void stop() {
        one.stop();
        other.stop();
        oneStore.close();
        otherStore.close();
        source.close();
    }

    private static Entry.Draft note(String id) {
        return new Entry.Draft(id, null, new Body.Note("note"), KIM);
    }

    @Test
    void hear_of_each_others_entries_within_a_second() throws Exception {
        LiveRun here = one.get("run");
        LiveRun there = other.get("run");
        there.append(run -> note("n-0"));
        assertThat(here.after(0, 5000)).extracting(Entry::id).containsExactly("n-0");
        for (int i = 1; i < 5; i++) {
            String id = "n-" + i;
            here.append(run -> note(id));
            long began = System.nanoTime();
            assertThat(there.after(i, 1000)).extracting(Entry::id).containsExactly(id);
            assertThat(System.nanoTime() - began).isLessThan(1_000_000_000L);
        }
    }

    @Test
    void append_to_one_run_at_once_without_gap_or_double() throws Exception {
        List<Future<Entry>> all = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                LiveRun run = i % 2 == 0 ? one.get("run") : other.get("run");
                String id = "n-" + i / 2 + (i % 4 < 2 ? "-retried" : "-" + i % 2);
                all.add(threads.submit(() -> run.append(state -> note(id))));
            }
            for (Future<Entry> each : all) {
                each.get();
            }
        }
        List<String> lines = oneStore.lines("run", 0);
        assertThat(ChainVerification.of(lines).whole()).isTrue();
        // Of every four drafts, two are one request that was sent to both servers.
        assertThat(lines).hasSize(1 + 75);
    }
}
