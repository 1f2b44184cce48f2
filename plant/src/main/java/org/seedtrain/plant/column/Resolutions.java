package org.seedtrain.plant.column;

import org.hipparchus.util.FastMath;
import org.seedtrain.plant.column.ColumnCase.Method;
import org.seedtrain.plant.column.ColumnCase.Model;
import org.seedtrain.plant.column.ColumnCase.Resolution;

/// How finely a case is likely to need to be resolved; whether it was enough is found by comparing two solutions.
final class Resolutions {
    private static final int MOST_ELEMENTS = 1500;

    private Resolutions() {}

    /// A first guess. The degree grows with the digits wanted; the elements with the number of mixing lengths in the bed,
    /// `L / (Dax/u + u/(2 k))`, k the exchange with the particles.
    static Resolution of(ColumnCase column) {
        double digits = -FastMath.log10(column.tolerance().relative());
        int degree = (int) Math.max(3, Math.min(8, Math.round(digits)));
        double mixing = column.dispersion() / column.velocity();
        if (column.model() != Model.LRM) {
            double film = column.film()[0];
            for (double one : column.film()) {
                film = Math.max(film, one);
            }
            double exchange = (1 - column.porosity()) / column.porosity() * 3 / column.radius() * film;
            mixing += 0.5 * column.velocity() / exchange;
        }
        double lengths = Math.max(4, column.length() / mixing);
        double elements = 7 * FastMath.pow(lengths / 30, 0.4) * (1 + 0.3 * Math.max(0, digits - 6));
        return new Resolution(
                Method.ELEMENTS,
                (int) Math.max(3, Math.min(120, Math.ceil(elements))),
                degree,
                (int) Math.max(3, Math.min(16, 1 + Math.round(digits))));
    }

    static Resolution coarser(Resolution r) {
        return new Resolution(
                r.method(), Math.max(2, r.elements() - (r.elements() + 2) / 4), r.degree(), Math.max(2, r.particlePoints() - 1));
    }

    static Resolution finer(Resolution r) {
        return new Resolution(
                r.method(),
                Math.min(MOST_ELEMENTS, (3 * r.elements() + 1) / 2),
                r.degree(),
                Math.min(30, r.particlePoints() + 2));
    }
}
