package org.seedtrain.plant;

import java.lang.reflect.Field;

/// For tuning: where the solver spends its steps.
public final class StepCount {
    private StepCount() {}

    public static void print(PlantRun run, String unit) throws ReflectiveOperationException {
        Field field = PlantRun.class.getDeclaredField("timelines");
        field.setAccessible(true);
        Timelines timelines = (Timelines) field.get(run);
        Field stepsField = Segment.class.getDeclaredField("steps");
        stepsField.setAccessible(true);
        int total = 0;
        for (Segment segment : timelines.unit(timelines.indexOf(unit)).segments) {
            Steps steps = (Steps) stepsField.get(segment);
            total += steps.count();
            System.out.printf("%10.0f .. %10.0f s: %d steps%n", segment.start(), segment.end(), steps.count());
        }
        System.out.println("steps " + total);
    }
}
