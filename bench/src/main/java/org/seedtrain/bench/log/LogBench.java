package org.seedtrain.bench.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.ListStatistics;
import org.seedtrain.bench.Figure;
import org.seedtrain.bench.Harness;
import org.seedtrain.bench.Machine;
import org.seedtrain.bench.Report;

/// `./seedtrain bench log`.
public final class LogBench {
    private static final int[] WRITERS = {1, 8, 64};
    private static final double TARGET = 3000;
    private static final double CONFIDENCE = 0.999;
    private static final double MILLISECONDS = 1e3;

    private final Harness harness;
    private final Path folder;
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /// @param folder where the database is made
    public LogBench(Harness harness, Path folder) {
        this.harness = harness;
        this.folder = folder;
    }

    public Report report() throws IOException {
        Machine machine = Machine.here();
        Files.createDirectories(folder);
        try (LogDatabase database = LogDatabase.in(folder, harness.progress())) {
            for (int writers : WRITERS) {
                append(writers);
            }
        }
        figures.add(Figure.plain(
                "flushes", "pages flushed by this disk, one after the other", "1/s",
                Disk.flushes(folder, harness.quick() ? 0.05 : 2)));
        notes.add("an append is acknowledged after its commit; entries of one group share a flush (fsync on, " + folder
                + " on " + Disk.kind(folder) + ")");
        machine.remark().ifPresent(notes::add);
        return new Report(
                "log", harness.quick(), Instant.now().truncatedTo(ChronoUnit.SECONDS), machine, figures, notes);
    }

    private void append(int writers) {
        String who = writers == 1 ? "1 writer" : writers + " writers";
        var results = harness.run(new Harness.Task(
                AppendBenchmark.class, "append", "durable appends, " + who, new Harness.Effort(2, 5, 1), writers, 1,
                Map.of(AppendBenchmark.FOLDER, folder.toString())));
        for (RunResult result : results) {
            if (result.getParams().getMode() == Mode.Throughput) {
                figures.add(Figure.of(
                        "appends_" + writers, "durable appends, " + who, "1/s",
                        result.getPrimaryResult().getScore(), result.getPrimaryResult().getScoreError(),
                        writers == 64 ? Figure.Target.atLeast(TARGET) : null));
            } else {
                ListStatistics p99 = p99(result);
                figures.add(new Figure(
                        "append_p99_" + writers, "99 % of appends are faster than, " + who, "ms",
                        p99.getMean() * MILLISECONDS, p99.getMeanErrorAt(CONFIDENCE) * MILLISECONDS, null));
            }
        }
    }

    /// The 99th percentile of each iteration [s].
    private static ListStatistics p99(RunResult result) {
        ListStatistics all = new ListStatistics();
        for (BenchmarkResult fork : result.getBenchmarkResults()) {
            for (IterationResult iteration : fork.getIterationResults()) {
                all.addValue(iteration.getPrimaryResult().getStatistics().getPercentile(99));
            }
        }
        return all;
    }
}
