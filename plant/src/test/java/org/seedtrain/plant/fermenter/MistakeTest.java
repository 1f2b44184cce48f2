package org.seedtrain.plant.fermenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.Species;

/// What people do wrong at a fermenter, and what becomes of it. Nothing of it is scripted.
class MistakeTest {
    private static final double HOUR = 3600;

    private static PlantRun run() {
        return new PlantRun(Bench.plant(), 7);
    }

    private static double ready(PlantRun run) {
        Bench.act(run, 60, "fill", Map.of(), Map.of("from", "MEDIUM"));
        double t = run.nextDone("FRM-200", 70, HOUR).orElseThrow();
        Bench.set(run, t, "temperature.mode", 1);
        Bench.set(run, t, "agitator.speed", 300);
        Bench.set(run, t, "air.flow", 25);
        return t + 2 * HOUR;
    }

    @Test
    void a_careful_calibration_shows_the_true_pH_and_a_fair_slope() {
        PlantRun run = run();
        Bench.calibrate(run, 10);
        double t = ready(run);
        assertThat(run.noiseless("FRM-200.pH.reading", t))
                .isCloseTo(run.truth("FRM-200.pH.reading", t), within(0.06));
        assertThat(run.read("FRM-200.pH.slope", t)).isBetween(94.0, 103.0);
    }

    @Test
    void swapped_buffers_give_a_negative_slope_and_a_wrong_pH() {
        PlantRun run = run();
        Bench.act(run, 10, "calibratePH", Map.of("value", 4.01, "point", 1.0), Map.of("buffer", "BUFFER-7"));
        Bench.act(run, 40, "calibratePH", Map.of("value", 6.86, "point", 2.0), Map.of("buffer", "BUFFER-4"));
        double t = ready(run);
        assertThat(run.read("FRM-200.pH.slope", t)).isNegative();
        assertThat(Math.abs(run.noiseless("FRM-200.pH.reading", t) - run.truth("FRM-200.pH.reading", t)))
                .isGreaterThan(1);
    }

    @Test
    void the_controller_follows_the_wrong_probe() {
        PlantRun run = run();
        Bench.calibrate(run, 10);
        double t = ready(run);
        Bench.set(run, t, "pH.mode", 1);
        run.apply(t, new Command.Malfunction("FRM-200", "pHDrift", 1, 1800));
        double later = t + 3 * HOUR;
        assertThat(run.noiseless("FRM-200.pH.reading", later)).isCloseTo(7.0, within(0.06));
        assertThat(run.truth("FRM-200.pH.reading", later)).isGreaterThan(7.8);
        assertThat(run.read("FRM-200.base.total", later)).isGreaterThan(run.read("FRM-200.base.total", t) + 10);
    }

    @Test
    void oxygen_calibrated_before_steam_is_no_longer_right_after_it() {
        PlantRun run = run();
        double t = ready(run);
        Bench.act(run, t, "calibrateDO", Map.of("value", 100.0), Map.of());
        assertThat(run.noiseless("FRM-200.DO.reading", t + 1)).isCloseTo(100, within(0.1));
        Bench.set(run, t + 10, "phase", 2);
        double sterile = run.nextDone("FRM-200", t + 20, 8 * HOUR).orElseThrow() + 2 * HOUR;
        assertThat(run.noiseless("FRM-200.DO.reading", sterile)).isBetween(85.0, 97.0);
    }

    @Test
    void nitrogen_takes_the_oxygen_out_for_the_zero() {
        PlantRun run = run();
        double t = ready(run);
        Bench.set(run, t, "gas", 1);
        assertThat(run.truth("FRM-200.DO.reading", t + HOUR)).isLessThan(1);
        Bench.act(run, t + HOUR, "calibrateDO", Map.of("value", 0.0), Map.of());
        assertThat(run.noiseless("FRM-200.DO.reading", t + HOUR + 1)).isCloseTo(0, within(0.05));
    }

    @Test
    void a_port_that_is_not_flushed_gives_the_sample_of_last_time() {
        PlantRun run = run();
        double t = ready(run);
        Bench.act(run, t, "sample", Map.of("volume", 20.0), Map.of("tube", "S-1"));
        Bench.act(run, t + 10, "add", Map.of(), Map.of("container", "GLUCOSE"));
        Bench.act(run, t + 600, "sample", Map.of("volume", 20.0), Map.of("tube", "S-2"));
        Bench.act(run, t + 610, "sample", Map.of("volume", 20.0, "flush", 60.0), Map.of("tube", "S-3"));
        double broth = run.contents("FRM-200", t + 610).concentration(Species.GLUCOSE);
        assertThat(broth).isGreaterThan(9);
        assertThat(run.contents("S-2", t + 620).concentration(Species.GLUCOSE)).isLessThan(0.1);
        assertThat(run.contents("S-3", t + 620).concentration(Species.GLUCOSE)).isCloseTo(broth, within(0.2));
    }

    @Test
    void a_blocked_steam_trap_leaves_the_drain_cold_and_spores_alive() {
        PlantRun run = run();
        run.apply(0, new Command.Malfunction("FRM-200", "steamTrap", 1, 0));
        Bench.act(run, 60, "fill", Map.of(), Map.of("from", "MEDIUM"));
        double t = run.nextDone("FRM-200", 70, HOUR).orElseThrow();
        Bench.set(run, t, "sip.hold", 15);
        Bench.set(run, t, "phase", 2);
        double end = run.nextDone("FRM-200", t + 10, 10 * HOUR).orElseThrow();
        assertThat(run.read("FRM-200.sip.F0", end)).isGreaterThan(15);
        assertThat(run.read("FRM-200.sip.F0drain", end)).isLessThan(3);
        assertThat(run.contents("FRM-200", end).mass(Species.CONTAMINANT)).isGreaterThan(Species.KG_PER_CFU);
    }

    @Test
    void too_much_antifoam_takes_the_oxygen_transfer() {
        PlantRun run = run();
        double start = Bench.batch(run);
        double t = start + 16 * HOUR;
        double before = run.read("FRM-200.agitator.reading", t);
        PlantRun oily = run();
        Bench.batchUntilInduction(oily);
        Bench.act(oily, t, "doseAntifoam", Map.of("volume", 200.0), Map.of());
        assertThat(oily.read("FRM-200.agitator.reading", t + 1800)).isGreaterThan(before + 60);
    }

    @Test
    void without_cooling_water_the_culture_heats_itself() {
        PlantRun run = run();
        double start = Bench.batchUntilInduction(run);
        double t = start + 17 * HOUR;
        run.apply(t, new Command.Malfunction("FRM-200", "coolingLoss", 1, 0));
        assertThat(run.truth("FRM-200.temperature.reading", t + 2 * HOUR)).isGreaterThan(38.5);
        assertThat(run.nextAlarm(t, 3 * HOUR)).isPresent();
    }

    @Test
    void a_wet_vent_filter_brings_pressure() {
        PlantRun run = run();
        double start = Bench.batchUntilInduction(run);
        double t = start + 10 * HOUR;
        run.apply(t, new Command.Malfunction("FRM-200", "ventFilterWet", 1, 600));
        assertThat(run.read("FRM-200.pressure.reading", t + HOUR)).isGreaterThan(0.5);
        assertThat(run.read("FRM-200.vent.pressureDrop", t + HOUR)).isGreaterThan(400);
    }

    @Test
    void medium_without_magnesium_hardly_grows() {
        PlantRun run = new PlantRun(Bench.plant(Species.MAGNESIUM), 7);
        double start = Bench.batch(run);
        PlantRun good = run();
        Bench.batch(good);
        double t = start + 8 * HOUR;
        assertThat(run.contents("FRM-200", t).concentration(Species.CELLS))
                .isLessThan(0.2 * good.contents("FRM-200", t).concentration(Species.CELLS));
    }
}
