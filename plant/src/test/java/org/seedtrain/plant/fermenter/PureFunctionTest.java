package org.seedtrain.plant.fermenter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtrain.plant.Alarm;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.Species;

/// The run is a function of its log: looking changes nothing, matter is neither made nor lost, whatever is done.
class PureFunctionTest {
    private record Entry(double time, Command command) {}

    /// Few by default; `-Dseedtrain.seeds=200` for a long search.
    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("seedtrain.seeds", 6));
    }

    /// A wild log: whatever a person could do, at random times within some hours; what is refused is left out.
    static List<Entry> wildLog(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Entry> log = new ArrayList<>();
        PlantRun run = new PlantRun(Bench.plant(), seed);
        double t = 0;
        add(run, log, 0, new Command.Act("FRM-200", "fill", Map.of("volume", 20.0), Map.of("from", "MEDIUM")));
        add(run, log, 300, new Command.Act("FRM-200", "add", Map.of(), Map.of("container", "GLUCOSE")));
        add(run, log, 301, new Command.Act("FRM-200", "inoculate", Map.of(), Map.of("container", "SEED")));
        t = 302;
        for (int i = 0; i < count; i++) {
            t += random.nextInt(4) == 0 ? 0 : random.nextDouble() * 1500;
            add(run, log, t, wild(random, i));
        }
        return log;
    }

    private static void add(PlantRun run, List<Entry> log, double t, Command command) {
        try {
            run.apply(t, command);
            log.add(new Entry(t, command));
        } catch (CommandRefused refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    private static Command wild(SplittableRandom random, int i) {
        String[] settings = {
            "phase", "temperature.mode", "pH.mode", "DO.mode", "pressure.mode", "feed.mode", "antifoam.mode", "gas"
        };
        String[] bottles = {"MEDIUM", "GLUCOSE", "SEED", "FB-210", "AC-211", "BS-212", "AF-213", "IPTG", "BUFFER-7"};
        return switch (random.nextInt(13)) {
            case 0, 1 -> set(settings[random.nextInt(settings.length)], random.nextInt(2));
            case 2 -> set(random.nextBoolean() ? "phase" : "feed.mode", random.nextInt(3));
            case 3 -> set("agitator.speed", random.nextInt(900));
            case 4 -> set("air.flow", random.nextInt(80));
            case 5 -> set("temperature.setpoint", 25 + random.nextInt(20));
            case 6 -> set("pH.setpoint", 6 + random.nextDouble() * 2);
            case 7 -> new Command.Act("FRM-200", "sample",
                    Map.of("volume", 10.0 + random.nextInt(50), "flush", 30.0 * random.nextInt(2)),
                    Map.of("tube", "S-" + i));
            case 8 -> new Command.Act("FRM-200", "add", Map.of("mass", 0.05 * random.nextDouble()),
                    Map.of("container", bottles[random.nextInt(bottles.length)]));
            case 9 -> new Command.Act("FRM-200", "empty", Map.of("volume", 2 * random.nextDouble(), "flow", 1.0),
                    Map.of("to", bottles[random.nextInt(bottles.length)]));
            case 10 -> new Command.Act(bottles[random.nextInt(bottles.length)], "transfer",
                    Map.of("volume", random.nextDouble(), "flow", 0.2),
                    Map.of("to", bottles[random.nextInt(bottles.length)]));
            case 11 -> set("feed.rate", random.nextDouble() * 20);
            default -> new Command.Malfunction("FRM-200", Faulty.of(random.nextInt(Faulty.COUNT)).word(),
                    random.nextDouble(), random.nextInt(2) * 600);
        };
    }

    private static Command set(String tag, double value) {
        return new Command.SetValue("FRM-200." + tag, value);
    }

    private static double[] fingerprint(PlantRun run, double end) {
        double[] all = new double[run.tags().size()];
        double[] print = new double[0];
        for (double t = 0; t <= end; t += end / 23) {
            run.readAll(t, all);
            double[] longer = new double[print.length + all.length];
            System.arraycopy(print, 0, longer, 0, print.length);
            System.arraycopy(all, 0, longer, print.length, all.length);
            print = longer;
        }
        return print;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void looking_at_any_time_in_any_order_changes_no_bit(long seed) {
        List<Entry> log = wildLog(seed, 25);
        double end = log.getLast().time + 3000;
        PlantRun quiet = new PlantRun(Bench.plant(), seed);
        log.forEach(entry -> quiet.apply(entry.time, entry.command));
        PlantRun watched = new PlantRun(Bench.plant(), seed);
        SplittableRandom random = new SplittableRandom(99 + seed);
        for (Entry entry : log) {
            for (int look = 0; look < 4; look++) {
                peek(watched, random, entry.time, end);
            }
            watched.apply(entry.time, entry.command);
        }
        List<Alarm> late = watched.alarms(end);
        assertThat(late).isEqualTo(quiet.alarms(end));
        assertThat(fingerprint(watched, end)).containsExactly(fingerprint(quiet, end));
    }

    private static void peek(PlantRun run, SplittableRandom random, double t, double end) {
        double when = random.nextInt(3) == 0 ? t : random.nextDouble() * end * 1.2;
        switch (random.nextInt(7)) {
            case 0 -> run.read("FRM-200.pH.reading", when);
            case 1 -> run.readAll(when, new double[run.tags().size()]);
            case 2 -> run.alarms(when);
            case 3 -> run.when("FRM-200.DO.reading", false, 20, Math.min(when, end), 5000);
            case 4 -> run.check(t, set("air.flow", 11));
            case 5 -> run.nextAlarm(t, 4000);
            default -> run.contents("FB-210", when);
        }
    }

    private static double everything(PlantRun run, double t) {
        double sum = run.discarded().mass();
        for (String unit : run.units()) {
            sum += run.contents(unit, t).mass() - run.fromOutside(unit, t);
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void matter_is_neither_made_nor_lost(long seed) {
        List<Entry> log = wildLog(seed, 40);
        PlantRun run = new PlantRun(Bench.plant(), seed);
        double beginning = everything(run, 0);
        for (Entry entry : log) {
            run.apply(entry.time, entry.command);
        }
        double end = log.getLast().time + 5000;
        assertThat(Math.abs(everything(run, end) / beginning - 1)).isLessThan(1e-9);
        for (String unit : run.units()) {
            for (Species species : Species.values()) {
                assertThat(run.contents(unit, end).mass(species)).as(unit + " " + species).isNotNegative();
            }
        }
    }

    @Test
    void a_refused_or_checked_command_leaves_no_trace() {
        PlantRun plain = new PlantRun(Bench.plant(), 5);
        PlantRun tried = new PlantRun(Bench.plant(), 5);
        for (PlantRun run : List.of(plain, tried)) {
            Bench.act(run, 0, "fill", Map.of("volume", 20.0), Map.of("from", "MEDIUM"));
            Bench.set(run, 400, "phase", 1);
        }
        assertThat(tried.check(900, set("phase", 0))).isEmpty();
        assertThat(tried.check(900, set("temperature.output", 50))).isEmpty();
        assertThat(tried.check(900, set("phase", 7))).isPresent();
        assertThat(tried.check(
                        900,
                        new Command.Act(
                                "FRM-200", "sample", Map.of("volume", 500.0), Map.of("tube", "FB-210"))))
                .isPresent();
        assertThat(fingerprint(tried, 4000)).containsExactly(fingerprint(plain, 4000));
    }
}
