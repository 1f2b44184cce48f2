package org.seedtrain.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.seedtrain.batch.recipe.LayoutReader;
import org.seedtrain.plant.Plant;
import org.seedtrain.plant.PlantRun;

/// A plant in which nothing happens costs little: what one more run of the same plant keeps, measured on the heap.
class IdlePlantTest {
    private static final int RUNS = 1000;
    private static final double MOST = 70e3;

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void an_idle_plant_keeps_little() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of("..", "content", "plants"))) {
            files = all.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
        for (Path file : files) {
            Plant plant = new Plant(LayoutReader.read(file));
            new PlantRun(plant, 1).readAll(0, new double[new PlantRun(plant, 1).tags().size()]);
            PlantRun[] runs = new PlantRun[RUNS];
            long before = used();
            for (int i = 0; i < RUNS; i++) {
                runs[i] = new PlantRun(plant, i);
            }
            double fresh = (used() - before) / (double) RUNS;
            assertThat(runs[RUNS - 1].seed()).isEqualTo(RUNS - 1);
            assertThat(fresh).as("%s [bytes]", file).isLessThan(MOST);
        }
    }
}
