package org.seedtrain.batch.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtrain.plant.Plant;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.UnitLayout;

/// The plants that come along.
final class PlantLayoutsTest {
    private static final int SEEDS = 20;
    private static final double HOUR = 3600;

    static Stream<Path> layouts() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../content/plants"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void no_alarm_stands_before_anybody_has_done_anything(Path file) throws IOException {
        Plant plant = new Plant(LayoutReader.read(file));
        for (long seed = 1; seed <= SEEDS; seed++) {
            assertThat(new PlantRun(plant, seed).alarms(HOUR)).as("seed %d", seed).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void the_aseptic_zone_is_clean_whatever_its_gauge_is_wrong_by(Path file) throws IOException {
        Plant plant = new Plant(LayoutReader.read(file));
        for (UnitLayout unit : plant.layout().units()) {
            if (unit.type().equals("clean-rooms") && unit.loops().containsKey("ZONE")) {
                for (long seed = 1; seed <= SEEDS; seed++) {
                    double particles = new PlantRun(plant, seed).truth(unit.name() + ".ZONE.particles", 10 * HOUR);
                    assertThat(particles).as("seed %d", seed).isLessThan(3520);
                }
            }
        }
    }
}
