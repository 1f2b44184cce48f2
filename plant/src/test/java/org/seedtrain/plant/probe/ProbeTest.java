package org.seedtrain.plant.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Actions;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Plant;
import org.seedtrain.plant.PlantLayout;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.Readout;
import org.seedtrain.plant.Site;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.Tags;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.UnitModel;
import org.seedtrain.plant.UnitTypes;

class ProbeTest {
    /// Ten of every kind, all at the same known value.
    private static final class Rack implements UnitModel<Rack.State> {
        record State(double value, Calibration calibration) {}

        private final List<Tag> tags = new ArrayList<>();
        private final List<Probe> probes = new ArrayList<>();

        Rack() {
            for (ProbeKind kind : ProbeKind.values()) {
                for (int i = 0; i < 10; i++) {
                    tags.add(Tags.reading("R." + kind + i + ".reading", kind.name(), kind.name(), "1", 0, 200, 2));
                }
            }
            int k = 0;
            for (ProbeKind kind : ProbeKind.values()) {
                for (int i = 0; i < 10; i++) {
                    probes.add(Probe.of(kind, tags, tags.get(k++).name()));
                }
            }
        }

        @Override
        public String name() {
            return "R";
        }

        @Override
        public List<Tag> tags() {
            return tags;
        }

        @Override
        public List<Action> actions() {
            return List.of(
                    Actions.of("put", "Put", "놓기").quantity("value", "Value", "값", "1", 0, 200).action(),
                    Actions.of("point", "Point", "점").quantity("value", "Value", "값", "1", 0, 200).action());
        }

        @Override
        public List<MalfunctionKind> malfunctions() {
            return probes.stream().flatMap(probe -> probe.malfunctions().stream()).toList();
        }

        @Override
        public State initial(long seed) {
            return new State(100, Calibration.NONE);
        }

        @Override
        public State act(State s, Command.Act act, Site site) {
            double value = act.quantities().get("value");
            return act.action().equals("put")
                    ? new State(value, s.calibration)
                    : new State(s.value, probes.get(0).point(s.value, value, site.now(), s.calibration));
        }

        @Override
        public void read(State s, Now now, Readout out) {
            for (int i = 0; i < probes.size(); i++) {
                probes.get(i).read(out, s.value, now, i == 0 ? s.calibration : Calibration.NONE);
            }
        }
    }

    private final PlantRun run = new PlantRun(
            new Plant(
                    new PlantLayout(
                            "rack", Map.of("en", "Rack", "ko", "선반"), List.of(UnitLayout.of("R", "rack")), List.of()),
                    UnitTypes.all().add("rack", layout -> new Rack())),
            5);

    private void put(double t, double value) {
        run.apply(t, new Command.Act("R", "put", Map.of("value", value), Map.of()));
    }

    private void arm(double t, String name, double severity, double ramp) {
        run.apply(t, new Command.Malfunction("R", name, severity, ramp));
    }

    private double shown(String probe, double t) {
        return run.noiseless("R." + probe + ".reading", t);
    }

    @Test
    void ten_probes_of_a_kind_differ_as_much_as_the_kind_says() {
        double sum = 0;
        for (int i = 0; i < 10; i++) {
            double error = shown("TEMPERATURE" + i, 0) - 100;
            sum += error * error;
        }
        assertThat(Math.sqrt(sum / 10)).isBetween(0.03, 0.25);
        assertThat(shown("TEMPERATURE0", 0)).isNotEqualTo(shown("TEMPERATURE1", 0));
        assertThat(run.truth("R.TEMPERATURE0.reading", 0)).isEqualTo(100);
    }

    @Test
    void a_stuck_probe_stays_where_it_was_when_it_stuck() {
        double before = shown("PRESSURE0", 10);
        arm(10, "PRESSURE0Stuck", 1, 0);
        put(20, 50);
        assertThat(shown("PRESSURE0", 30)).isCloseTo(before, within(1e-9));
        arm(40, "PRESSURE0Stuck", 0, 0);
        assertThat(shown("PRESSURE0", 50)).isCloseTo(50, within(0.2));
    }

    @Test
    void a_broken_wire_drives_a_Pt100_up_and_a_current_loop_down() {
        arm(0, "TEMPERATURE3Open", 1, 0);
        arm(0, "PRESSURE3Open", 1, 0);
        assertThat(shown("TEMPERATURE3", 1)).isEqualTo(200);
        assertThat(shown("PRESSURE3", 1)).isEqualTo(0);
    }

    @Test
    void drift_and_fouling_grow_with_their_ramp() {
        double before = shown("OXYGEN2", 0);
        arm(0, "OXYGEN2Fouled", 1, 1000);
        assertThat(shown("OXYGEN2", 500) - before).isCloseTo(-0.25 * 100, within(1.5));
        assertThat(shown("OXYGEN2", 1500) - before).isCloseTo(-0.5 * 100, within(3.0));
        double temperature = shown("TEMPERATURE5", 0);
        arm(1500, "TEMPERATURE5Drift", 0.5, 0);
        assertThat(shown("TEMPERATURE5", 1600) - temperature).isCloseTo(1.5, within(0.01));
    }

    @Test
    void a_bubble_comes_and_goes() {
        arm(0, "CONDUCTIVITY1Bubble", 1, 0);
        int low = 0;
        for (int t = 5; t < 2000; t += 10) {
            low += shown("CONDUCTIVITY1", t) < 70 ? 1 : 0;
        }
        assertThat(low).isBetween(70, 130);
    }

    @Test
    void two_points_take_offset_and_gain_away() {
        put(10, 20);
        run.apply(10, new Command.Act("R", "point", Map.of("value", 20.0), Map.of()));
        put(20, 180);
        run.apply(20, new Command.Act("R", "point", Map.of("value", 180.0), Map.of()));
        put(30, 77);
        assertThat(shown("TEMPERATURE0", 30)).isCloseTo(77, within(1e-4));
    }
}
