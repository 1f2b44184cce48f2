package org.seedtrain.server.runs;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.seedtrain.server.problems.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// The runs that this server has in memory. Losing any of them loses nothing: each can be computed from its log. Hears from
/// PostgreSQL what other servers append.
@Component
class LiveRuns implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LiveRuns.class);
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int MOST = 500;
    private static final int LISTEN_ms = 500;

    private final EntryStore store;
    private final DataSource source;
    private final Map<String, LiveRun> runs = new ConcurrentHashMap<>();
    private volatile boolean running;
    private Thread listener = new Thread();

    LiveRuns(EntryStore store, DataSource source) {
        this.store = store;
        this.source = source;
    }

    /// @throws Refused if there is no such run
    LiveRun get(String id) {
        LiveRun known = runs.get(id);
        if (known != null) {
            return known;
        }
        if (store.size(id) == 0) {
            throw Refused.notFound("run.none", "There is no run '" + id + "'.", id);
        }
        return runs.computeIfAbsent(id, key -> new LiveRun(key, store.log(key)));
    }

    /// Whether the server still works; who waits for long asks now and then.
    boolean open() {
        return running;
    }

    int size() {
        return runs.size();
    }

    @Scheduled(fixedDelay = 60_000)
    void forget() {
        boolean many = runs.size() > MOST;
        runs.values().removeIf(run -> run.idle() > (many ? KEPT.toNanos() / 10 : KEPT.toNanos()));
    }

    @Override
    public void start() {
        running = true;
        listener = Thread.ofVirtual().name("entry-listener").start(this::listen);
    }

    @Override
    public void stop() {
        running = false;
        runs.values().forEach(LiveRun::wake);
        try {
            // It looks up now and then; interrupting it would break its connection.
            listener.join(2 * LISTEN_ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Streams must end before the web server waits for its requests to end.
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE;
    }

    private void listen() {
        while (running) {
            try (Connection connection = source.getConnection();
                    Statement sql = connection.createStatement()) {
                sql.execute("LISTEN " + EntryStore.CHANNEL);
                // What was said while nobody listened is found by looking.
                runs.values().forEach(run -> run.hear(store.size(run.id()) - 1));
                hear(connection.unwrap(PGConnection.class));
            } catch (SQLException | RuntimeException e) {
                if (running) {
                    LOG.warn("The database does not tell of new entries: {}. Trying again.", e.getMessage());
                    pause();
                }
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (running) {
            PGNotification[] words = connection.getNotifications(LISTEN_ms);
            for (PGNotification word : words == null ? new PGNotification[0] : words) {
                List<String> parts = List.of(word.getParameter().split(" "));
                LiveRun run = runs.get(parts.getFirst());
                if (run != null) {
                    long seq = Long.parseLong(parts.getLast());
                    Thread.startVirtualThread(() -> run.hear(seq));
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
