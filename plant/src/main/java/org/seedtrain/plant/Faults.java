package org.seedtrain.plant;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// The malfunctions of one unit as the instructor armed and cleared them. Immutable.
public final class Faults {
    public static final Faults NONE = new Faults(List.of(), List.of());

    private record Ramp(String name, double start, double from, double to, double duration, double[] shown) {
        double at(double t) {
            if (t >= start + duration) {
                return to;
            }
            return t <= start ? from : from + (to - from) * (t - start) / duration;
        }
    }

    /// @param supply the unit that has too little
    /// @param causes malfunctions that come of it
    /// @param lack how much is lacking at a time, 0..1
    private record Shortage(String supply, List<String> causes, DoubleUnaryOperator lack) {}

    private final List<Ramp> ramps;
    private final List<Shortage> shortages;

    private Faults(List<Ramp> ramps, List<Shortage> shortages) {
        this.ramps = ramps;
        this.shortages = shortages;
    }

    /// How far a malfunction has gone, 0 (not there) to 1, continuous in time except where it is armed without ramp.
    public double severity(String name, double t) {
        double severity = armed(name, t);
        for (Shortage shortage : shortages) {
            if (shortage.causes.contains(name)) {
                severity = Math.max(severity, Math.min(1, shortage.lack.applyAsDouble(t)));
            }
        }
        return severity;
    }

    private double armed(String name, double t) {
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
        if (!shortages.isEmpty()) {
            return false;
        }
        for (Ramp ramp : ramps) {
            if (ramp.start + ramp.duration > t) {
                return false;
            }
        }
        return true;
    }

    /// Whether nothing was ever armed.
    public boolean none() {
        return ramps.isEmpty() && shortages.isEmpty();
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
        more.add(new Ramp(name, t, armed(name, t), severity, ramp, shown));
        return new Faults(List.copyOf(more), shortages);
    }

    /// With something lacking that comes from elsewhere.
    Faults lacking(String supply, List<String> causes, DoubleUnaryOperator lack) {
        List<Shortage> more = new ArrayList<>(supplied(supply).shortages);
        more.add(new Shortage(supply, causes, lack));
        return new Faults(ramps, List.copyOf(more));
    }

    /// Without what was lacking from a supply.
    Faults supplied(String supply) {
        return new Faults(
                ramps, shortages.stream().filter(one -> !one.supply.equals(supply)).toList());
    }

    boolean lacks(String supply) {
        return shortages.stream().anyMatch(one -> one.supply.equals(supply));
    }

    /// Supplies from which something was lacking.
    List<String> shortOf() {
        return shortages.stream().map(Shortage::supply).toList();
    }
}
