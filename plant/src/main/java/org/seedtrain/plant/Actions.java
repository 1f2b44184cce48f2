package org.seedtrain.plant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A short way to declare an [Action].
public final class Actions {
    private final String name;
    private final Map<String, String> title;
    private final List<Action.Quantity> quantities = new ArrayList<>();
    private final List<Action.Name> names = new ArrayList<>();

    private Actions(String name, Map<String, String> title) {
        this.name = name;
        this.title = title;
    }

    public static Actions of(String name, String en, String ko) {
        return new Actions(name, Map.of("en", en, "ko", ko));
    }

    /// A number that must be given.
    public Actions quantity(String quantity, String en, String ko, String unit, double low, double high) {
        quantities.add(new Action.Quantity(quantity, Map.of("en", en, "ko", ko), unit, low, high, true, Double.NaN));
        return this;
    }

    /// A number that may be left out.
    public Actions option(String quantity, String en, String ko, String unit, double low, double high, double preset) {
        quantities.add(new Action.Quantity(quantity, Map.of("en", en, "ko", ko), unit, low, high, false, preset));
        return this;
    }

    public Actions name(String what, String en, String ko, Action.Kind kind, boolean required) {
        names.add(new Action.Name(what, Map.of("en", en, "ko", ko), kind, required));
        return this;
    }

    public Action action() {
        return new Action(name, title, List.copyOf(quantities), List.copyOf(names));
    }
}
