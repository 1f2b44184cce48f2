package org.seedtrain.plant;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Numbers of a layout, read with their limits; what nobody read is refused by [#done], so that a misspelt name is
/// found.
public final class Parameters {
    private final String place;
    private final Map<String, Double> values;
    private final Set<String> known = new TreeSet<>();

    public Parameters(String place, Map<String, Double> values) {
        this.place = place;
        this.values = values;
    }

    /// @param unit for the message
    /// @param preset used where the layout is silent
    public double get(String name, String unit, double preset, double low, double high) {
        known.add(name);
        double value = values.getOrDefault(name, preset);
        if (!(value >= low && value <= high)) {
            throw new LayoutRefused(place + ": " + name + " is " + value + " " + unit + "; it must lie between " + low
                    + " and " + high + " " + unit);
        }
        return value;
    }

    public void done() {
        for (String name : new TreeSet<>(values.keySet())) {
            if (!known.contains(name)) {
                throw new LayoutRefused(
                        place + ": there is no parameter '" + name + "'; known are " + String.join(", ", known));
            }
        }
    }
}
