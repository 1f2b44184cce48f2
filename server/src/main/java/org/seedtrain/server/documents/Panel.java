package org.seedtrain.server.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.Text;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.Tag;

/// One curve of a trend picture: what a display showed, and its set-point where there is one.
///
/// @param time simulated [h]
/// @param shown in the tag's unit, NaN where there was nothing
/// @param setPoint absent when the tag has none
record Panel(Text title, String unit, int digits, double[] time, double[] shown, double @Nullable [] setPoint) {
    private static final double HOUR = 3600;
    /// A curve that moves less than this part of its display's range is not worth a panel.
    private static final double FLAT = 0.004;

    /// The panels of a unit between two times [s]: every display that moved.
    static List<Panel> of(PlantRun plant, String unit, double from, double to, int points) {
        List<Panel> panels = new ArrayList<>();
        for (Tag tag : plant.tags()) {
            if (tag.unitName().equals(unit) && tag.kind() == Tag.Kind.READING) {
                Panel panel = of(plant, tag, from, to, points);
                if (panel.moves(tag)) {
                    panels.add(panel);
                }
            }
        }
        return panels;
    }

    private static Panel of(PlantRun plant, Tag tag, double from, double to, int points) {
        String wanted = tag.name().replaceFirst("\\.reading$", ".setpoint");
        boolean controlled = !wanted.equals(tag.name()) && plant.knows(wanted);
        double[] time = new double[points];
        double[] shown = new double[points];
        double[] setPoint = controlled ? new double[points] : null;
        for (int i = 0; i < points; i++) {
            double t = from + (to - from) * i / (points - 1);
            time[i] = t / HOUR;
            shown[i] = plant.read(tag.name(), t);
            if (setPoint != null) {
                setPoint[i] = plant.noiseless(wanted, t);
            }
        }
        return new Panel(Text.of(tag.title()), tag.unit(), tag.digits(), time, shown, setPoint);
    }

    private boolean moves(Tag tag) {
        double range = highest() - lowest();
        double enough = Math.max(FLAT * (tag.high() - tag.low()), 6 * Math.pow(10, -tag.digits()));
        return range > enough;
    }

    double lowest() {
        double lowest = Double.NaN;
        for (double value : shown) {
            if (Double.isNaN(lowest) || value < lowest) {
                lowest = value;
            }
        }
        return lowest;
    }

    double highest() {
        double highest = Double.NaN;
        for (double value : shown) {
            if (Double.isNaN(highest) || value > highest) {
                highest = value;
            }
        }
        return highest;
    }
}
