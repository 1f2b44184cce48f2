package org.seedtrain.plant.line;

import org.seedtrain.plant.StepCount;

/// How long the whole line takes.
final class LineSpeed {
    private LineSpeed() {}

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 6;
        MicrobialLine line = null;
        for (int i = 0; i < count; i++) {
            long begin = System.nanoTime();
            line = new MicrobialLine(DemonstrationPlant.layout(), 7).make();
            System.out.printf("line %.0f ms%n", (System.nanoTime() - begin) * 1e-6);
        }
        double[] all = new double[line.o.run.tags().size()];
        for (double hour : new double[] {5, 20, 30, 40}) {
            for (int round = 0; round < 4; round++) {
                long begin = System.nanoTime();
                for (double t = 0; t < 1000; t++) {
                    line.o.run.readAll(hour * 3600 + t, all);
                }
                System.out.printf("hour %.0f: readAll of %d tags %.1f us%n", hour, all.length, (System.nanoTime() - begin) * 1e-6);
            }
        }
        for (String unit : new String[] {"V-110", "V-120", "SF-150", "AUT-130", "FRM-200", "CEN-300", "HOM-310", "DPF-320", "CHR-400", "UFD-500", "CHR-410", "SFL-510", "FIL-600"}) {
            System.out.println(unit);
            StepCount.print(line.o.run, unit);
        }
    }
}
