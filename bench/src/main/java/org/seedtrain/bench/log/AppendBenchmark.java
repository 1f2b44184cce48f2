package org.seedtrain.bench.log;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.seedtrain.batch.Actor;
import org.seedtrain.batch.BatchJson;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Hashes;
import org.seedtrain.batch.Role;
import org.seedtrain.batch.RunLog;
import org.seedtrain.plant.Command;
import org.seedtrain.server.runs.EntryStore;

/// What [LogBench] lets JMH measure: every thread is a writer in a run of its own.
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
public class AppendBenchmark {
    /// System property: the folder of the database, which runs already.
    static final String FOLDER = "seedtrain.bench.folder";

    /// The server's own store on an empty log.
    @State(Scope.Benchmark)
    public static class Store {
        private HikariDataSource source;
        EntryStore entries;

        @Setup(Level.Trial)
        public void open() throws IOException {
            source = LogDatabase.in(Path.of(System.getProperty(FOLDER)), words -> {}).fresh();
            entries = new EntryStore(source);
        }

        @TearDown(Level.Trial)
        public void close() {
            entries.close();
            source.close();
        }
    }

    /// One who works in a run.
    @State(Scope.Thread)
    public static class Writer {
        private static final Instant BEGIN = Instant.parse("2026-01-05T08:00:00Z");
        private static final Actor ACTOR = new Actor("trainee", "Kim Jiwoo", Role.TRAINEE);

        private RunLog log;
        private String last;
        private long seq;

        @Setup(Level.Trial)
        public void begin(Store store) {
            log = store.entries.log(UUID.randomUUID().toString());
            last = Hashes.NONE;
            seq = 0;
        }

        /// The next command of the run, chained to the one before.
        Entry next() {
            Entry entry = BatchJson.sealed(new Entry(
                    seq,
                    UUID.randomUUID().toString(),
                    seq,
                    BEGIN.plusSeconds(seq),
                    ACTOR,
                    "cultivation.feed",
                    new Body.Plant(new Command.SetValue("FRM-200.feed.rate", 1.2)),
                    last,
                    ""));
            seq++;
            last = entry.hash();
            return entry;
        }
    }

    /// Seals an entry and appends it; returns when it is on the disk.
    @Benchmark
    @OutputTimeUnit(TimeUnit.SECONDS)
    public Entry append(Writer writer) {
        return writer.log.append(writer.next());
    }
}
