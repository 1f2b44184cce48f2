package org.seedtrain.lab;

import java.util.List;
import org.seedtrain.lab.RawData.Colony;
import org.seedtrain.lab.RawData.Dish;

/// Counting what one sees on a plate: two colonies are one to the eye when the centre of one lies within the other, and
/// one below 0.3 mm is not seen.
final class ColonyPicture {
    private static final double VISIBLE_MM = 0.3;

    private ColonyPicture() {}

    static long count(Dish dish) {
        List<Colony> seen = dish.colonies().stream().filter(colony -> colony.diameter_mm() >= VISIBLE_MM).toList();
        int[] group = new int[seen.size()];
        long count = seen.size();
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        for (int i = 0; i < group.length; i++) {
            for (int k = i + 1; k < group.length; k++) {
                if (merged(seen.get(i), seen.get(k)) && root(group, i) != root(group, k)) {
                    group[root(group, i)] = root(group, k);
                    count--;
                }
            }
        }
        return count;
    }

    /// Diameter from which a colony is a film that has crept.
    static final double FILM_MM = 8;

    /// Share of the plate (41 mm) under films.
    static double film(Dish dish) {
        double area = 0;
        for (Colony colony : dish.colonies()) {
            area += colony.diameter_mm() >= FILM_MM ? colony.diameter_mm() * colony.diameter_mm() / 4 : 0;
        }
        return Math.min(1, area / (41.0 * 41.0));
    }

    private static boolean merged(Colony one, Colony other) {
        double dx = one.x_mm() - other.x_mm();
        double dy = one.y_mm() - other.y_mm();
        double reach = Math.max(one.diameter_mm(), other.diameter_mm()) / 2;
        return dx * dx + dy * dy < reach * reach;
    }

    private static int root(int[] group, int i) {
        int at = i;
        while (group[at] != at) {
            at = group[at];
        }
        return at;
    }
}
