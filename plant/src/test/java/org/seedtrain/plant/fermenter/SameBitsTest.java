package org.seedtrain.plant.fermenter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.PlantRun;

/// One log gives the same bits in every process, interpreted or compiled.
class SameBitsTest {

    /// Prints a hash over all readings of some hours.
    public static void main(String[] arguments) {
        PlantRun run = new PlantRun(Bench.plant(), 3);
        Bench.calibrate(run, 0);
        Bench.act(run, 60, "fill", Map.of("volume", 20.0), Map.of("from", "MEDIUM"));
        Bench.act(run, 400, "add", Map.of(), Map.of("container", "GLUCOSE"));
        Bench.set(run, 400, "temperature.mode", 1);
        Bench.set(run, 400, "pH.mode", 1);
        Bench.set(run, 400, "air.flow", 20);
        Bench.set(run, 400, "agitator.speed", 400);
        Bench.act(run, 500, "inoculate", Map.of(), Map.of("container", "SEED"));
        double[] all = new double[run.tags().size()];
        long hash = 17;
        for (double t = 0; t < 4000; t += 125) {
            run.readAll(t, all);
            for (double value : all) {
                hash = hash * 1_000_003 + Double.doubleToLongBits(value);
            }
        }
        System.out.println(Long.toHexString(hash));
    }

    @Test
    void interpreted_and_compiled_agree_to_the_last_bit() throws Exception {
        String interpreted = fork("-Xint");
        assertThat(interpreted).matches("[0-9a-f]+");
        assertThat(fork("-XX:TieredStopAtLevel=1")).isEqualTo(interpreted);
        assertThat(fork("-XX:-TieredCompilation", "-Xbatch")).isEqualTo(interpreted);
    }

    private static String fork(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        command.addAll(List.of("-cp", path, SameBitsTest.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(text).isZero();
        return text;
    }
}
