package org.seedtrain.plant.utility;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hipparchus.util.FastMath;
import org.seedtrain.plant.LayoutRefused;
import org.seedtrain.plant.Parameters;
import org.seedtrain.plant.UnitLayout;

/// Where water is drawn from a loop.
///
/// @param deadLeg length of its branch in its diameters
/// @param cooled to what its cooler brings the water that is drawn [K]; 0: it has none
record PointOfUse(String name, double deadLeg, double cooled) {
    /// Volume of a branch [m3], and what an open valve draws [m3/s].
    static final double BRANCH = 0.1e-3;
    static final double DRAWN = 10e-3 / 60;
    static final double ROOM = 294.15;

    /// Temperature at the end of a branch [K]: it falls towards the room over some three diameters.
    double branch(double loop) {
        double kept = FastMath.exp(-Math.max(0, deadLeg - 2) / 3);
        return ROOM + (loop - ROOM) * kept;
    }

    /// Those of a layout.
    static List<PointOfUse> all(UnitLayout layout) {
        List<PointOfUse> points = new ArrayList<>();
        new TreeMap<>(layout.loops()).forEach((name, values) -> {
            Parameters p = new Parameters("unit " + layout.name() + ", point " + name, values);
            points.add(new PointOfUse(name, p.get("deadLeg", "diameters", 2, 0, 100), p.get("cooled", "K", 0, 0, 370)));
            p.done();
        });
        if (points.isEmpty()) {
            throw new LayoutRefused("unit " + layout.name() + ": there is no point of use; describe them under loops, e.g. P1: {deadLeg: 2}");
        }
        return List.copyOf(points);
    }
}
