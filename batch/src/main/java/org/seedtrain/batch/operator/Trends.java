package org.seedtrain.batch.operator;

import java.util.List;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Run;
import org.seedtrain.batch.record.Numbers;
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
        StringBuilder out = new StringBuilder(1 << 20);
        out.append("time [s]");
        tags.forEach(tag -> out.append(',').append(tag.name()).append(" [").append(tag.unit()).append(']'));
        out.append('\n');
        double[] values = new double[tags.size()];
        List<String> columns = columns(tags);
        double end = end(run);
        // A minute for a batch of some days, more for one of weeks.
        double coarse = end <= MANY ? COARSE : 3 * COARSE * Math.ceil(end / MANY);
        for (double t = 0; t <= end; t += step(plant, columns, t, coarse)) {
            plant.readAll(t, values);
            row(out, t, values, tags);
        }
        return out.toString();
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

    private static void row(StringBuilder out, double t, double[] values, List<Tag> tags) {
        out.append((long) t);
        for (int i = 0; i < values.length; i++) {
            out.append(',');
            if (!Double.isNaN(values[i]) && !Double.isInfinite(values[i])) {
                append(out, values[i], tags.get(i).digits());
            }
        }
        out.append('\n');
    }

    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

    /// As [Numbers#show] up to ties, without the cost of decimals: whole numbers of the last digit.
    private static void append(StringBuilder out, double value, int digits) {
        double scaled = Math.abs(value) * POWERS[Math.min(digits, 9)];
        if (digits > 9 || scaled > 1e15) {
            out.append(Numbers.show(value, digits));
            return;
        }
        long whole = (long) Math.floor(scaled + 0.5);
        if (value < 0 && whole > 0) {
            out.append('-');
        }
        long power = (long) POWERS[digits];
        out.append(whole / power);
        if (digits > 0) {
            String rest = Long.toString(whole % power);
            out.append('.').repeat('0', digits - rest.length()).append(rest);
        }
    }
}
