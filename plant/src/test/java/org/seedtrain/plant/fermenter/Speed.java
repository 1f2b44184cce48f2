package org.seedtrain.plant.fermenter;

import java.util.Arrays;
import org.seedtrain.plant.PlantRun;

/// How long a batch on the bench takes, warm: `java -cp ... org.seedtrain.plant.fermenter.Speed`.
final class Speed {
    private Speed() {}

    /// Processor time of this thread [ns]: others may share the machine.
    private static long cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
        double[] milliseconds = new double[count];
        for (int i = 0; i < count; i++) {
            long begin = cpu();
            PlantRun run = new PlantRun(Bench.plant(), 7);
            double start = Bench.batch(run);
            run.read("FRM-200.pH.reading", start + 24 * 3600);
            milliseconds[i] = (cpu() - begin) * 1e-6;
        }
        double[] warm = Arrays.copyOfRange(milliseconds, count / 2, count);
        Arrays.sort(warm);
        System.out.printf("batch: min %.1f ms, median %.1f ms%n", warm[0], warm[warm.length / 2]);
        PlantRun run = new PlantRun(Bench.plant(), 7);
        double start = Bench.batch(run);
        double[] all = new double[run.tags().size()];
        run.readAll(start + 24 * 3600, all);
        for (int round = 0; round < 5; round++) {
            long begin = System.nanoTime();
            for (double t = start; t < start + 24 * 3600; t += 10) {
                run.readAll(t, all);
            }
            System.out.printf("readAll: %.2f us%n", (System.nanoTime() - begin) * 1e-3 / 8640);
        }
        long begin = System.nanoTime();
        org.seedtrain.plant.StepCount.print(run, "FRM-200");
        int alarms = run.alarms(start + 24 * 3600).size();
        System.out.printf("alarms %d: %.1f ms%n", alarms, (System.nanoTime() - begin) * 1e-6);
    }
}
