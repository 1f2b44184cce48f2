package org.seedtrain.plant.fermenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.Species;

class FermenterTest {
    private static final double HOUR = 3600;

    @Test
    void grows_to_a_dense_culture_that_makes_antigen_and_stays_clean() {
        PlantRun run = new PlantRun(Bench.plant(), 7);
        double start = Bench.batch(run);
        double end = start + 24 * HOUR;
        var broth = run.contents("FRM-200", end);
        assertThat(broth.concentration(Species.CELLS)).isBetween(25.0, 60.0);
        assertThat(broth.concentration(Species.ANTIGEN_IN_CELLS)).isBetween(1.0, 10.0);
        assertThat(broth.concentration(Species.ACETATE)).isLessThan(2.5);
        assertThat(broth.mass(Species.CONTAMINANT)).isZero();
        assertThat(run.truth("FRM-200.temperature.reading", end)).isCloseTo(37, within(0.3));
        assertThat(run.noiseless("FRM-200.DO.reading", end)).isBetween(20.0, 45.0);
        double respiratory = run.read("FRM-200.CER", start + 16 * HOUR) / run.read("FRM-200.OUR", start + 16 * HOUR);
        assertThat(respiratory).isBetween(0.85, 1.2);
    }

    @Test
    void the_drain_gets_hot_later_than_the_thermometer_and_its_F0_counts() {
        PlantRun run = new PlantRun(Bench.plant(), 7);
        double start = Bench.batch(run);
        double hot = run.when("FRM-200.temperature.reading", true, 121, 0, start).orElseThrow();
        double drain = run.when("FRM-200.drain.reading", true, 121, 0, start).orElseThrow();
        assertThat(drain - hot).isBetween(120.0, 1500.0);
        assertThat(run.read("FRM-200.sip.F0drain", start)).isGreaterThan(15);
        assertThat(run.read("FRM-200.sip.F0drain", start)).isLessThan(run.read("FRM-200.sip.F0", start));
        assertThat(run.read("FRM-200.pressure.reading", hot + 600)).isBetween(0.95, 1.2);
    }

    @Test
    void a_vessel_that_was_not_sterilised_is_overgrown() {
        PlantRun run = new PlantRun(Bench.plant(), 7);
        Bench.act(run, 0, "fill", Map.of(), Map.of("from", "MEDIUM"));
        double t = run.nextDone("FRM-200", 10, HOUR).orElseThrow();
        Bench.act(run, t, "add", Map.of(), Map.of("container", "GLUCOSE"));
        Bench.set(run, t, "phase", 1);
        Bench.set(run, t, "temperature.mode", 1);
        Bench.set(run, t, "air.flow", 30);
        Bench.set(run, t, "agitator.speed", 400);
        assertThat(run.contents("FRM-200", t + 18 * HOUR).concentration(Species.CONTAMINANT)).isGreaterThan(1);
    }

    @Test
    void overfeeding_brings_acetate_and_takes_the_oxygen() {
        PlantRun run = new PlantRun(Bench.plant(), 7);
        double start = Bench.batch(run);
        PlantRun fast = new PlantRun(Bench.plant(), 7);
        Bench.batch(fast);
        fast.apply(start + 18 * HOUR, new Command.SetValue("FRM-200.feed.rate", 40));
        fast.apply(start + 18 * HOUR, new Command.SetValue("FRM-200.air.flow", 20));
        double later = start + 20 * HOUR;
        assertThat(fast.contents("FRM-200", later).concentration(Species.ACETATE))
                .isGreaterThan(run.contents("FRM-200", later).concentration(Species.ACETATE) + 1);
        assertThat(fast.alarms(later)).anyMatch(alarm -> alarm.tag().equals("FRM-200.DO.reading"));
    }
}
