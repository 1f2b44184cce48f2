package org.seedtrain.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedtrain.lab.environment.SieveImpactor;

/// Counters and plates in a room.
class RoomTestsTest {
    private static final Specimen ROOM = Specimen.named("FILLING").with(Constituent.PARTICLES, 20_000).with(Constituent.LARGE_PARTICLES, 200)
            .with(Constituent.AIRBORNE_GERMS, 6).with(Constituent.SETTLING_GERMS, 100).with(Constituent.SURFACE_GERMS, 600);
    private static final TestMethod COUNTER = Laboratory.method("particle-count");
    private static final TestMethod PLATES = Laboratory.method("viable-count");

    private static Worksheet counter() {
        return COUNTER.preset(List.of("FILLING")).with("grade", "B").with("state", "in-operation");
    }

    private static Evaluation count(Worksheet worksheet, Technique technique, long seed) {
        return COUNTER.evaluate(COUNTER.measure(List.of(ROOM), worksheet, technique, seed), worksheet);
    }

    @Test
    void a_careful_count_finds_the_room_within_its_unevenness() {
        for (int seed = 0; seed < 20; seed++) {
            Evaluation found = count(counter(), Technique.careful(), seed);
            assertThat(found.suitable()).as("seed " + seed).isTrue();
            double mean = found.figures().stream().filter(one -> one.name().equals("FILLING.mean.0.5")).findFirst().orElseThrow().value();
            assertThat(mean).isCloseTo(20_000, within(6000.0));
            assertThat(found.result("FILLING", "small").value()).isGreaterThanOrEqualTo(mean);
        }
    }

    @Test
    void a_cold_pump_draws_too_little_and_is_found_by_its_flow() {
        Evaluation cold = count(counter(), Technique.careful().withWarmUp(false), 3);
        assertThat(cold.suitability()).anySatisfy(one -> {
            assertThat(one.name()).isEqualTo("flow");
            assertThat(one.met()).isFalse();
        });
    }

    @Test
    void a_counter_that_was_not_purged_fails_its_zero_count() {
        assertThat(count(counter(), Technique.careful().withRinsed(false), 3).suitability())
                .anySatisfy(one -> assertThat(one.name() + one.met()).isEqualTo("zerofalse"));
        assertThat(count(counter(), Technique.careful().withBlankRead(false), 3).suitability())
                .anySatisfy(one -> assertThat(one.name() + one.met()).isEqualTo("zeroMadefalse"));
    }

    @Test
    void a_long_bent_tube_loses_large_particles_and_hardly_any_small_ones() {
        SamplingTube tube = new SamplingTube(3, 3, 28.3);
        assertThat(tube.penetration(0.5)).isGreaterThan(0.99);
        assertThat(tube.penetration(5)).isBetween(0.5, 0.85);
        assertThat(new SamplingTube(0, 0, 28.3).penetration(5)).isEqualTo(1);
        Worksheet bent = counter().with("tube", 3).with("bends", 3);
        assertThat(count(bent, Technique.careful(), 4).result("FILLING", "large").value())
                .isLessThan(count(counter(), Technique.careful(), 4).result("FILLING", "large").value());
        assertThat(count(bent, Technique.careful(), 4).suitable()).isFalse();
    }

    @Test
    void plates_find_the_germs_of_the_room() {
        Worksheet worksheet = PLATES.preset(List.of("FILLING")).with("grade", "B").with("replicates", 5);
        double air = 0;
        double settle = 0;
        int runs = 40;
        for (int seed = 0; seed < runs; seed++) {
            Evaluation found = PLATES.evaluate(PLATES.measure(List.of(ROOM), worksheet, Technique.careful(), seed), worksheet);
            assertThat(found.results()).hasSize(3);
            for (RawData.Reading figure : found.figures()) {
                air += figure.name().contains(" air ") ? figure.value() / 5 / runs : 0;
                settle += figure.name().contains(" settle ") ? figure.value() / 5 / runs : 0;
            }
        }
        // A tenth of what is drawn dries; 100 CFU/m2/h on 64 cm2 for 4 h are 2.56.
        assertThat(air).isCloseTo(6 * 0.949, within(0.5));
        assertThat(settle).isCloseTo(2.56, within(0.3));
    }

    @Test
    void two_germs_through_one_hole_are_corrected() {
        // Macher (1989), sieve of 400 holes: 50 colonies stand for 53, 200 for 277.
        assertThat(SieveImpactor.corrected(0, 400)).isZero();
        assertThat(SieveImpactor.corrected(50, 400)).isCloseTo(53, within(0.6));
        assertThat(SieveImpactor.corrected(200, 400)).isCloseTo(277, within(0.6));
    }

    @Test
    void a_room_is_no_tube() {
        assertThat(ROOM.room()).isTrue();
        assertThat(Specimen.named("S-1").room()).isFalse();
        assertThat(COUNTER.ofRoom()).isTrue();
        assertThat(Laboratory.method("ph").ofRoom()).isFalse();
    }
}
