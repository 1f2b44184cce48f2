package org.seedtrain.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.batch.recipe.LayoutReader;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.Plant;
import org.seedtrain.plant.PlantRun;

/// A fermenter that is being filled raises its weight alarm at 58 kg: after some 11 minutes at 5 L/min.
class ClockTest {
    private static final Instant BEGIN = Instant.parse("2026-11-24T00:00:00Z");
    private static final String LAYOUT =
            """
            name: filling
            title: {en: Filling, ko: 채우기}
            units:
              - {name: TK-1, type: container, title: {en: Tank, ko: 탱크}, parameters: {volume: 0.1}, contents: {WATER: 80}}
              - {name: FRM-200, type: fermenter, title: {en: Fermenter, ko: 발효조}}
            lots: []
            """;

    private static PlantRun filling() {
        PlantRun plant = new PlantRun(new Plant(LayoutReader.read("filling.yaml", LAYOUT)), 7);
        plant.apply(0, new Command.Act("FRM-200", "fill", Map.of("volume", 59.0, "flow", 5.0), Map.of("from", "TK-1")));
        return plant;
    }

    private static RunClock fast() {
        return new RunClock(0, BEGIN, 600, false, true, false);
    }

    @Test
    void a_fast_clock_falls_back_to_1_at_the_moment_of_the_alarm() {
        PlantRun plant = filling();
        double alarm = plant.nextAlarm(0, 3600).orElseThrow();
        assertThat(alarm).isBetween(690.0, 705.0);
        double wallUntilAlarm = alarm / 600;
        Instant later = BEGIN.plusMillis((long) (1000 * wallUntilAlarm) + 10_000);
        assertThat(fast().at(later, plant)).isCloseTo(alarm + 10, within(0.01));
        assertThat(fast().seen(later, plant).slowed()).isTrue();
    }

    @Test
    void looking_often_or_once_gives_the_same_time() {
        RunClock clock = fast();
        for (int i = 1; i <= 40; i++) {
            clock = clock.seen(BEGIN.plusMillis(i * 100L), filling());
        }
        assertThat(clock.time()).isCloseTo(fast().at(BEGIN.plusMillis(4000), filling()), within(1e-6));
    }

    @Test
    void a_clock_that_shall_not_slow_down_runs_through() {
        RunClock clock = new RunClock(0, BEGIN, 600, false, false, false);
        assertThat(clock.at(BEGIN.plusSeconds(5), filling())).isEqualTo(3000);
    }
}
