package org.seedtrain.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs JMH so that a bench stays a matter of a minute: one fork, few short iterations.
///
/// @param quick one short iteration in this process: only to see that everything runs
/// @param progress is told what is being measured
public record Harness(boolean quick, Consumer<String> progress) {
    /// As the server is started; the last keeps JDK 25 from warning about JMH itself.
    private static final List<String> FORK = List.of(
            "-XX:+UseCompactObjectHeaders", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    /// How long to warm up and to measure.
    ///
    /// @param seconds of one iteration
    public record Effort(int warmups, int iterations, double seconds) {}

    /// One method to be measured.
    ///
    /// @param words for the progress
    /// @param operations how often one call does what is asked for
    /// @param settings system properties it reads
    public record Task(
            Class<?> where,
            String method,
            String words,
            Effort effort,
            int threads,
            int operations,
            Map<String, String> settings) {}

    public Collection<RunResult> run(Task task) {
        progress.accept("measuring: " + task.words() + " ...");
        Effort effort = quick ? new Effort(0, 1, 0.05) : task.effort();
        TimeValue time = new TimeValue((long) (effort.seconds() * 1000), TimeUnit.MILLISECONDS);
        List<String> arguments = new ArrayList<>(FORK);
        task.settings().forEach((name, value) -> arguments.add("-D" + name + "=" + value));
        Options options = new OptionsBuilder()
                .include(task.where().getName().replace(".", "\\.") + "\\." + task.method() + "$")
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .threads(task.threads())
                .operationsPerInvocation(task.operations())
                .warmupIterations(effort.warmups())
                .warmupTime(time)
                .measurementIterations(effort.iterations())
                .measurementTime(time)
                .forks(quick ? 0 : 1)
                .jvmArgsAppend(arguments.toArray(String[]::new))
                .build();
        if (quick) {
            System.setProperty("jmh.ignoreLock", "true");
            task.settings().forEach(System::setProperty);
        }
        try {
            return new Runner(options).run();
        } catch (RunnerException e) {
            throw new IllegalStateException(task.words() + " could not be measured: " + e.getMessage(), e);
        }
    }
}
