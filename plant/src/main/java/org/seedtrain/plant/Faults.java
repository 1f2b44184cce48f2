package org.seedtrain.plant;

import java.util.ArrayList;
import java.util.List;

/// The malfunctions of one unit as the instructor armed and cleared them. Immutable.
public final class Faults {
    public static final Faults NONE = new Faults(List.of());

    private record Ramp(String name, double start, double from, double to, double duration, double[] shown) {
        double at(double t) {
            if (t >= start + duration) {
                return to;
            }
            return t <= start ? from : from + (to - from) * (t - start) / duration;
        }
    }

    private final List<Ramp> ramps;

    private Faults(List<Ramp> ramps) {
        this.ramps = ramps;
    }

    /// How far a malfunction has gone, 0 (not there) to 1, continuous in time except where it is armed without ramp.
    public double severity(String name, double t) {
        double severity = 0;
        for (Ramp ramp : ramps) {
            if (ramp.name.equals(name) && ramp.start <= t) {
                severity = ramp.at(t);
            }
        }
        return severity;
    }

    /// Whether nothing changes by itself from now on.
    public boolean settled(double t) {
        for (Ramp ramp : ramps) {
            if (ramp.start + ramp.duration > t) {
                return false;
            }
        }
        return true;
    }

    /// Whether nothing was ever armed.
    public boolean none() {
        return ramps.isEmpty();
    }

    /// What a tag of the unit showed when a malfunction began: where a stuck instrument stays.
    ///
    /// @param tag its place in [UnitModel#tags()]
    /// @param otherwise where nothing is known
    public double shownAtBegin(String name, int tag, double otherwise) {
        double[] shown = {};
        for (Ramp ramp : ramps) {
            if (ramp.name.equals(name) && ramp.from == 0) {
                shown = ramp.shown;
            }
        }
        return tag >= 0 && tag < shown.length ? shown[tag] : otherwise;
    }

    /// @param shown what the unit's tags show now; kept, not copied
    Faults with(String name, double severity, double ramp, double t, double[] shown) {
        List<Ramp> more = new ArrayList<>(ramps);
        more.add(new Ramp(name, t, severity(name, t), severity, ramp, shown));
        return new Faults(List.copyOf(more));
    }
}
