package org.seedtrain.server.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.seedtrain.batch.Actor;
import org.seedtrain.batch.BatchJson;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.ChainVerification;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Hashes;
import org.seedtrain.batch.Role;
import org.seedtrain.batch.RunLog;
import org.seedtrain.server.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

class EntryStoreIT {
    private static HikariDataSource source;
    private static EntryStore store;

    @BeforeAll
    static void open() {
        source = TestDatabase.migrated();
        store = new EntryStore(source);
    }

    @AfterAll
    static void close() {
        store.close();
        source.close();
    }

    static Entry note(long seq, String prev, String text) {
        return BatchJson.sealed(new Entry(
                seq,
                UUID.randomUUID().toString(),
                seq,
                Instant.parse("2026-11-24T06:00:00.123Z"),
                new Actor("u1", "김지우", Role.TRAINEE),
                null,
                new Body.Note(text),
                prev,
                ""));
    }

    @Test
    void gives_back_byte_for_byte_what_was_appended() {
        Entry first = note(0, Hashes.NONE, "pH 7.02 ± 0.01 µS·cm⁻¹");
        Entry second = note(1, first.hash(), "한국어");
        assertThat(store.append("a", first)).isEqualTo(first);
        assertThat(store.append("a", second)).isEqualTo(second);
        assertThat(store.entries("a", 0)).containsExactly(first, second);
        assertThat(store.size("a")).isEqualTo(2);
        assertThat(ChainVerification.of(store.lines("a", 0)).whole()).isTrue();
    }

    @Test
    void lands_a_retried_request_once() {
        Entry first = note(0, Hashes.NONE, "once");
        store.append("b", first);
        Entry again = new Entry(
                1, first.id(), 1, first.wall(), first.actor(), null, first.body(), first.hash(), first.hash());
        assertThat(store.append("b", again)).isEqualTo(first);
        assertThat(store.size("b")).isEqualTo(1);
    }

    @Test
    void lets_only_one_of_two_servers_append_a_number() throws Exception {
        try (EntryStore other = new EntryStore(source);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                EntryStore mine = i % 2 == 0 ? store : other;
                Entry entry = note(0, Hashes.NONE, "server " + i);
                tries.add(threads.submit(() -> {
                    try {
                        mine.append("c", entry);
                        return true;
                    } catch (RunLog.SequenceConflict conflict) {
                        assertThat(conflict.size()).isEqualTo(1);
                        return false;
                    }
                }));
            }
            int landed = 0;
            for (Future<Boolean> one : tries) {
                landed += one.get() ? 1 : 0;
            }
            assertThat(landed).isEqualTo(1);
        }
    }

    @Test
    void lets_nobody_change_or_remove_an_entry() {
        store.append("d", note(0, Hashes.NONE, "stays"));
        JdbcClient application = JdbcClient.create(source);
        JdbcClient owner = JdbcClient.create(new org.springframework.jdbc.datasource.DriverManagerDataSource(
                source.getJdbcUrl() + "&currentSchema=seedtrain",
                TestDatabase.cluster().owner(),
                TestDatabase.cluster().ownerPassword()));
        for (String change : List.of(
                "UPDATE entry SET line = '{}' WHERE run = 'd'", "DELETE FROM entry WHERE run = 'd'", "TRUNCATE entry")) {
            assertThatThrownBy(() -> application.sql(change).update()).hasStackTraceContaining("permission denied");
            assertThatThrownBy(() -> owner.sql(change).update()).hasStackTraceContaining("append-only");
        }
        assertThat(store.size("d")).isEqualTo(1);
    }

    @Test
    void stores_what_64_writers_append_at_once() throws Exception {
        int writers = 64;
        int each = Integer.getInteger("seedtrain.appends", 50);
        long began = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                String run = "w" + i;
                all.add(threads.submit(() -> {
                    String prev = Hashes.NONE;
                    for (int seq = 0; seq < each; seq++) {
                        prev = store.append(run, note(seq, prev, "n")).hash();
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("%d writers: %.0f durable appends/s%n", writers, writers * each / seconds);
        for (int i = 0; i < writers; i++) {
            assertThat(ChainVerification.of(store.lines("w" + i, 0)).whole()).isTrue();
            assertThat(store.size("w" + i)).isEqualTo(each);
        }
    }
}
