package org.seedtrain.server.runs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sql.DataSource;
import org.seedtrain.batch.BatchJson;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.RunLog;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The entries of all runs in PostgreSQL. What many writers append at the same time is written in one transaction, so that
/// they share one flush to the disk; each is told only after the commit.
///
/// Two servers can never both append number n of a run: (run, seq) is unique. A retried request lands once: (run, id) is
/// unique, too.
public final class EntryStore implements AutoCloseable {
    /// The channel on which every server hears of new entries; the payload is `run seq`.
    static final String CHANNEL = "seedtrain_entry";

    private static final int LARGEST_GROUP = 256;

    private static final String INSERT = """
            INSERT INTO entry (run, seq, id, line)
            SELECT * FROM unnest(?::text[], ?::bigint[], ?::text[], ?::text[])
            ON CONFLICT DO NOTHING
            RETURNING run, seq, id""";

    private record Waiting(String run, Entry entry, String line, CompletableFuture<Entry> done) {}

    private record Place(String run, long seq, String id) {}

    private final DataSource source;
    private final JdbcClient sql;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Thread writer;
    private volatile boolean closed;

    public EntryStore(DataSource source) {
        this.source = source;
        this.sql = JdbcClient.create(source);
        this.writer = Thread.ofPlatform().name("entry-writer").daemon().start(this::write);
    }

    /// The log of one run, as the batch room sees it.
    public RunLog log(String run) {
        return new RunLog() {
            @Override
            public long size() {
                return EntryStore.this.size(run);
            }

            @Override
            public List<Entry> entries(long from) {
                return EntryStore.this.entries(run, from);
            }

            @Override
            public Entry append(Entry entry) {
                return EntryStore.this.append(run, entry);
            }
        };
    }

    public long size(String run) {
        return sql.sql("SELECT coalesce(max(seq) + 1, 0) FROM entry WHERE run = ?")
                .param(run)
                .query(Long.class)
                .single();
    }

    public List<Entry> entries(String run, long from) {
        return lines(run, from).stream().map(BatchJson::entry).toList();
    }

    /// The log as it was hashed, one entry a line.
    public List<String> lines(String run, long from) {
        return sql.sql("SELECT line FROM entry WHERE run = ? AND seq >= ? ORDER BY seq")
                .params(run, from)
                .query(String.class)
                .list();
    }

    /// The entry with the identifier that the client gave it, if it has landed.
    public Optional<Entry> find(String run, String id) {
        return sql.sql("SELECT line FROM entry WHERE run = ? AND id = ?")
                .params(run, id)
                .query(String.class)
                .optional()
                .map(BatchJson::entry);
    }

    /// Appends an entry. When this returns, the entry is on the disk.
    ///
    /// @return the entry as it stands in the log: this one, or the one that already had its identifier
    /// @throws RunLog.SequenceConflict if another entry has taken its number
    public Entry append(String run, Entry entry) {
        var waiting = new Waiting(run, entry, BatchJson.line(entry), new CompletableFuture<>());
        queue.add(waiting);
        if (closed && queue.remove(waiting)) {
            throw new IllegalStateException("the server is stopping");
        }
        try {
            return waiting.done().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RunLog.SequenceConflict conflict) {
                throw conflict;
            }
            throw new IllegalStateException("the entry could not be stored: " + e.getCause().getMessage(), e.getCause());
        }
    }

    @Override
    public void close() {
        closed = true;
        writer.interrupt();
        try {
            writer.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        List<Waiting> group = new ArrayList<>();
        while (!closed || !queue.isEmpty()) {
            try {
                group.add(closed ? queue.remove() : queue.take());
            } catch (InterruptedException e) {
                continue;
            }
            queue.drainTo(group, LARGEST_GROUP - 1);
            write(group);
            group.clear();
        }
    }

    private void write(List<Waiting> group) {
        Set<Place> stored;
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                stored = insert(connection, group);
                announce(connection, group);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException | RuntimeException e) {
            group.forEach(one -> one.done().completeExceptionally(e));
            return;
        }
        for (Waiting one : group) {
            // Of two that ask for the same place in one group, only the first has it.
            if (stored.remove(new Place(one.run(), one.entry().seq(), one.entry().id()))) {
                one.done().complete(one.entry());
            } else {
                refuse(one);
            }
        }
    }

    private static Set<Place> insert(Connection connection, List<Waiting> group) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setArray(1, connection.createArrayOf("text", column(group, Waiting::run)));
            insert.setArray(2, connection.createArrayOf("bigint", column(group, one -> one.entry().seq())));
            insert.setArray(3, connection.createArrayOf("text", column(group, one -> one.entry().id())));
            insert.setArray(4, connection.createArrayOf("text", column(group, Waiting::line)));
            Set<Place> stored = new HashSet<>();
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    stored.add(new Place(rows.getString(1), rows.getLong(2), rows.getString(3)));
                }
            }
            return stored;
        }
    }

    private static Object[] column(List<Waiting> group, java.util.function.Function<Waiting, Object> value) {
        return group.stream().map(value).toArray();
    }

    /// The other servers hear of it at the commit, not before.
    private static void announce(Connection connection, List<Waiting> group) throws SQLException {
        Map<String, Long> last = new HashMap<>();
        group.forEach(one -> last.merge(one.run(), one.entry().seq(), Math::max));
        try (PreparedStatement notify = connection.prepareStatement("SELECT pg_notify(?, word) FROM unnest(?::text[]) word")) {
            notify.setString(1, CHANNEL);
            Object[] words = last.entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .toArray();
            notify.setArray(2, connection.createArrayOf("text", words));
            notify.execute();
        }
    }

    private void refuse(Waiting one) {
        try {
            Optional<Entry> known = find(one.run(), one.entry().id());
            if (known.isPresent()) {
                one.done().complete(known.get());
            } else {
                one.done().completeExceptionally(
                        new RunLog.SequenceConflict(one.entry().seq(), size(one.run())));
            }
        } catch (RuntimeException e) {
            one.done().completeExceptionally(e);
        }
    }
}
