package org.seedtrain.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StuckTest {
    /// `dy/dt = y^2` from 1: infinite at 1 s.
    private record Explosive(String name) implements UnitModel<Double> {
        @Override
        public List<Tag> tags() {
            return List.of(Tags.computed(name + ".y", "y", "y", "1", 0, 1e300, 3));
        }

        @Override
        public Double initial(long seed) {
            return 1.0;
        }

        @Override
        public @Nullable Dynamics<Double> open(Double state, Now now, Ports ports) {
            return new Dynamics<>() {
                @Override
                public int dimension() {
                    return 1;
                }

                @Override
                public void start(double[] y, int at) {
                    y[at] = state;
                }

                @Override
                public void magnitude(double[] size, int at) {
                    size[at] = 1;
                }

                @Override
                public void rates(double t, double[] y, int at, double[] dydt) {
                    dydt[at] = y[at] * y[at];
                }

                @Override
                public Double state(double t, double[] y, int at) {
                    return y[at];
                }
            };
        }

        @Override
        public void read(Double state, Now now, Readout out) {
            out.set(0, state);
        }
    }

    @Test
    void a_model_that_cannot_go_on_says_so_and_the_rest_of_the_plant_lives() {
        UnitTypes types = UnitTypes.all().add("explosive", layout -> new Explosive(layout.name()));
        PlantRun run = new PlantRun(
                new Plant(
                        new PlantLayout(
                                "test", Map.of("en", "Test", "ko", "시험"),
                                List.of(UnitLayout.of("X", "explosive"), UnitLayout.of("B", "container")), List.of()),
                        types),
                1);
        assertThat(run.outside(0.5)).isEmpty();
        assertThat(run.outside(5)).extracting(Outside::unit).containsExactly("X");
        assertThat(run.read("X.y", 5)).isGreaterThan(1e3).isEqualTo(run.read("X.y", 7));
        assertThat(run.read("B.busy", 5)).isZero();
        assertThat(run.when("X.y", true, 1e200, 0, 50)).isEmpty();
    }

    /// `dy/dt = -sign(y)`, switched by an event at 0: for ever there.
    private record Chattering(String name) implements UnitModel<double[]> {
        @Override
        public List<Tag> tags() {
            return List.of(Tags.computed(name + ".y", "y", "y", "1", -10, 10, 3));
        }

        @Override
        public double[] initial(long seed) {
            return new double[] {1, -1};
        }

        @Override
        public @Nullable Dynamics<double[]> open(double[] state, Now now, Ports ports) {
            return new Dynamics<>() {
                @Override
                public int dimension() {
                    return 1;
                }

                @Override
                public void start(double[] y, int at) {
                    y[at] = state[0];
                }

                @Override
                public void magnitude(double[] size, int at) {
                    size[at] = 1;
                }

                @Override
                public void rates(double t, double[] y, int at, double[] dydt) {
                    dydt[at] = state[1];
                }

                @Override
                public double[] state(double t, double[] y, int at) {
                    return new double[] {y[at], state[1]};
                }

                @Override
                public int events() {
                    return 1;
                }

                @Override
                public void events(double t, double[] y, int at, double[] g, int gAt) {
                    g[gAt] = y[at] * state[1] - 1e-6;
                }

                @Override
                public double[] fired(int event, double[] there, double t) {
                    return new double[] {there[0], -there[1]};
                }
            };
        }

        @Override
        public void read(double[] state, Now now, Readout out) {
            out.set(0, state[0]);
        }
    }

    @Test
    void a_chatter_of_events_ends_and_is_named() {
        UnitTypes types = UnitTypes.all().add("chattering", layout -> new Chattering(layout.name()));
        PlantRun run = new PlantRun(
                new Plant(
                        new PlantLayout(
                                "test", Map.of("en", "Test", "ko", "시험"),
                                List.of(UnitLayout.of("X", "chattering")), List.of()),
                        types),
                1);
        assertThat(run.read("X.y", 0.5)).isCloseTo(0.5, within(1e-12));
        assertThat(Math.abs(run.read("X.y", 100))).isLessThan(1e-3);
        assertThat(run.outside(100)).extracting(Outside::unit).containsExactly("X");
    }
}
