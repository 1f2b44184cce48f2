package org.seedtrain.server.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.seedtrain.batch.BatchJson;
import org.seedtrain.batch.ChainVerification;
import org.seedtrain.batch.Entry;
import org.seedtrain.server.Browser;
import org.seedtrain.server.ServerProcess;

/// Kills a real server at random moments while people write, twenty times in a row (`-Dseedtrain.kills=N` for another number).
class KillIT {
    private static final int ROUNDS = Integer.getInteger("seedtrain.kills", 20);
    private static final int WRITERS = 4;
    private static final Path DATA = Path.of("target/kill-data");

    private record Acknowledged(String run, String id, String hash) {}

    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();

    @Test
    void loses_no_acknowledged_entry_and_keeps_the_chain_whole() throws Exception {
        clear();
        for (String file : List.of("recipes/small.yaml", "plants/small.yaml")) {
            Files.createDirectories(DATA.resolve("content").resolve(file).getParent());
            Files.copy(Path.of("src/test/resources/centre/content", file), DATA.resolve("content").resolve(file));
        }
        Random random = new Random(ROUNDS);
        ServerProcess server = new ServerProcess(DATA, List.of());
        server.start();
        try (Browser jiwoo = Browser.signedIn(server.port(), "jiwoo")) {
            List<String> runs = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                HttpResponse<String> made = jiwoo.post("/api/runs", Map.of("recipe", "small", "seed", i + 1));
                assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
                runs.add(jiwoo.json(made).get("id").asString());
            }
            for (int round = 0; round < ROUNDS; round++) {
                write(server, jiwoo, runs, 200 + random.nextInt(1200), round % 3 == 2);
                server.start();
                check(jiwoo, runs);
            }
            System.out.println(ROUNDS + " kills, " + acknowledged.size() + " acknowledged entries, none lost");
        } finally {
            server.stop();
        }
    }

    /// Everybody writes until the server is killed under their hands.
    private void write(ServerProcess server, Browser browser, List<String> runs, long milliseconds, boolean databaseToo) throws Exception {
        List<Thread> writers = new ArrayList<>();
        for (String run : runs) {
            writers.add(Thread.startVirtualThread(() -> writeUntilItBreaks(browser, run)));
        }
        Thread.sleep(milliseconds);
        server.kill();
        if (databaseToo) {
            server.killDatabase();
        }
        for (Thread writer : writers) {
            writer.join();
        }
    }

    private void writeUntilItBreaks(Browser browser, String run) {
        String id = UUID.randomUUID().toString();
        try {
            while (true) {
                HttpResponse<String> answer = browser.post(
                        "/api/runs/" + run + "/entries", Map.of("body", Map.of("kind", "note", "text", "written")), id);
                if (answer.statusCode() == 201) {
                    acknowledged.add(new Acknowledged(run, id, browser.json(answer).get("hash").asString()));
                    id = UUID.randomUUID().toString();
                }
            }
        } catch (UncheckedIOException killed) {
            // The server is gone.
        }
    }

    /// The session outlives the server, too: nobody signs in again.
    private void check(Browser browser, List<String> runs) {
        Map<String, String> hashes = new HashMap<>();
        for (String run : runs) {
            HttpResponse<String> log = browser.get("/api/runs/" + run + "/log.jsonl");
            assertThat(log.statusCode()).as(log.body()).isEqualTo(200);
            List<String> lines = log.body().lines().toList();
            assertThat(ChainVerification.of(lines).whole()).isTrue();
            for (String line : lines) {
                Entry entry = BatchJson.entry(line);
                assertThat(hashes.put(run + entry.id(), entry.hash())).as("entry " + entry.id() + " stands twice").isNull();
            }
        }
        for (Acknowledged one : acknowledged) {
            assertThat(hashes.get(one.run() + one.id())).isEqualTo(one.hash());
        }
        assertThat(browser.get("/api/training").statusCode()).isEqualTo(200);
    }

    private static void clear() throws Exception {
        if (Files.exists(DATA)) {
            try (var files = Files.walk(DATA)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    if (!file.startsWith(DATA.resolve("postgres/programs-18.6.0"))) {
                        try {
                            Files.delete(file);
                        } catch (java.nio.file.DirectoryNotEmptyException kept) {
                            // Holds the programs of PostgreSQL.
                        }
                    }
                }
            }
        }
    }
}
