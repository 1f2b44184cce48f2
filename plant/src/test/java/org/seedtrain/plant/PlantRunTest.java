package org.seedtrain.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlantRunTest {
    static PlantRun run() {
        return new PlantRun(
                new Plant(new PlantLayout(
                        "bench",
                        Map.of("en", "Bench", "ko", "작업대"),
                        List.of(
                                UnitLayout.of("A", "container")
                                        .contents(Map.of(Species.WATER, 5.0, Species.GLUCOSE, 0.5)),
                                UnitLayout.of("B", "container"),
                                UnitLayout.of("C", "container").parameters(Map.of("volume", 0.001))),
                        List.of(new MaterialLot(
                                "NACL-1", "sodium-chloride", Map.of("en", "Salt", "ko", "소금"),
                                Map.of(Species.SODIUM, 0.3934, Species.CHLORIDE, 0.6066), 2, "2027-01-01", "released",
                                Map.of())))),
                7);
    }

    static Command act(String unit, String action, Map<String, Double> numbers, Map<String, String> names) {
        return new Command.Act(unit, action, numbers, names);
    }

    @Test
    void pumps_what_was_asked_for_and_stops() {
        PlantRun run = run();
        run.apply(10, act("A", "transfer", Map.of("volume", 1.0, "flow", 0.6), Map.of("to", "B")));
        assertThat(run.contents("B", 60).volume()).isCloseTo(5e-4, within(1e-12));
        assertThat(run.nextDone("A", 60, 1000)).hasValueCloseTo(110.0, within(1e-2));
        assertThat(run.contents("B", 500).volume()).isCloseTo(1e-3, within(1e-11));
        assertThat(run.read("A.busy", 109)).isEqualTo(1);
        assertThat(run.read("A.busy", 111)).isEqualTo(0);
    }

    @Test
    void stops_pumping_when_the_target_is_full_and_when_the_source_is_empty() {
        PlantRun run = run();
        run.apply(0, act("A", "transfer", Map.of("flow", 6.0), Map.of("to", "C")));
        assertThat(run.contents("C", 500).volume()).isCloseTo(1e-3, within(1e-8));
        run.apply(600, act("A", "transfer", Map.of("flow", 6.0), Map.of("to", "B")));
        assertThat(run.contents("A", 1200).volume()).isCloseTo(0, within(1e-8));
        assertThat(run.read("A.busy", 1200)).isEqualTo(0);
    }

    @Test
    void takes_a_running_transfer_back_to_the_moment_of_a_command() {
        PlantRun run = run();
        run.apply(0, act("A", "transfer", Map.of("flow", 0.6), Map.of("to", "B")));
        run.contents("B", 400);
        run.apply(100, act("A", "stop", Map.of(), Map.of()));
        assertThat(run.contents("B", 400).volume()).isCloseTo(1e-3, within(1e-11));
        assertThat(run.contents("B", 50).volume()).isCloseTo(5e-4, within(1e-11));
    }

    @Test
    void leaves_the_plant_as_it_was_when_a_command_is_refused() {
        PlantRun run = run();
        assertThatThrownBy(() -> run.apply(5, act("B", "add", Map.of("mass", 3.0), Map.of("lot", "NACL-1"))))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("2.0 kg");
        assertThat(run.stock("NACL-1")).isEqualTo(2);
        run.apply(1, act("B", "add", Map.of("mass", 1.0), Map.of("lot", "NACL-1")));
        assertThat(run.stock("NACL-1")).isEqualTo(1);
        assertThat(run.contents("B", 1).mass(Species.SODIUM)).isEqualTo(0.3934);
        assertThatThrownBy(() -> run.apply(0.5, act("B", "discard", Map.of(), Map.of())))
                .hasMessageContaining("before");
    }

    @Test
    void refuses_what_is_not_declared_in_words() {
        PlantRun run = run();
        assertThat(run.check(0, act("A", "fly", Map.of(), Map.of())).orElseThrow().getMessage())
                .contains("it knows add");
        assertThat(run.check(0, new Command.SetValue("A.weight", 1)).orElseThrow().getMessage())
                .contains("cannot be set");
        assertThat(run.check(0, act("A", "transfer", Map.of("flow", 700.0), Map.of("to", "B")))
                        .orElseThrow()
                        .key())
                .isEqualTo("refused.outOfRange");
        assertThat(run.check(0, act("A", "transfer", Map.of(), Map.of("to", "Z"))).orElseThrow().getMessage())
                .contains("'Z'");
    }
}
