package org.seedtrain.batch.operator;

import java.util.List;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Run;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.Tag;

/// What all displays showed over a batch, as CSV: a row for every minute, and every ten seconds while a column runs; a
/// column for every tag with its unit in the header.
public final class Trends {
    private static final double COARSE = 60;
    private static final double FINE = 10;
    /// Five days [s].
    private static final double MANY = 432_000;

    private Trends() {}

    public static String csv(Run run) {
        PlantRun plant = run.plant();
        List<Tag> tags = plant.tags();
        StringBuilder head = new StringBuilder("time [s]");
        tags.forEach(tag -> head.append(',').append(tag.name()).append(" [").append(tag.unit()).append(']'));
        head.append('\n');
        TrendRows rows = new TrendRows(tags.stream().mapToInt(Tag::digits).toArray());
        double[] values = new double[tags.size()];
        List<String> columns = columns(tags);
        double end = end(run);
        // A minute for a batch of some days, more for one of weeks.
        double coarse = end <= MANY ? COARSE : 3 * COARSE * Math.ceil(end / MANY);
        for (double t = 0; t <= end; t += step(plant, columns, t, coarse)) {
            plant.readAll(t, values);
            rows.add((long) t, values);
        }
        return head + rows.toString();
    }

    /// When the last thing was done before the run was closed.
    static double end(Run run) {
        return run.entries().stream()
                .filter(entry -> !(entry.body() instanceof Body.Closed))
                .mapToDouble(Entry::time)
                .max()
                .orElse(0);
    }

    private static List<String> columns(List<Tag> tags) {
        List<String> names = tags.stream().map(Tag::name).toList();
        return names.stream()
                .filter(name -> name.endsWith(".busy"))
                .filter(name -> names.stream().anyMatch(uv -> uv.startsWith(name.replace(".busy", ".UV"))))
                .toList();
    }

    private static double step(PlantRun plant, List<String> columns, double t, double coarse) {
        for (String busy : columns) {
            if (plant.noiseless(busy, t) > 0.5) {
                return FINE;
            }
        }
        return coarse - t % coarse;
    }
}
