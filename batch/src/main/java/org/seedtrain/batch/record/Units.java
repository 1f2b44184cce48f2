package org.seedtrain.batch.record;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/// Units as people write them, and the factor between those that measure the same.
public final class Units {
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("", "1"),
            Map.entry("ph", "[pH]"),
            Map.entry("[ph]", "[pH]"),
            Map.entry("c", "Cel"),
            Map.entry("°c", "Cel"),
            Map.entry("℃", "Cel"),
            Map.entry("cel", "Cel"),
            Map.entry("l", "L"),
            Map.entry("ml", "mL"),
            Map.entry("rpm", "1/min"),
            Map.entry("1/min", "1/min"),
            Map.entry("/min", "1/min"),
            Map.entry("min-1", "1/min"),
            Map.entry("g/l", "g/L"),
            Map.entry("mg/ml", "mg/mL"),
            Map.entry("mg/l", "mg/L"),
            Map.entry("kg", "kg"),
            Map.entry("g", "g"),
            Map.entry("mg", "mg"),
            Map.entry("%", "%"),
            Map.entry("bar", "bar"),
            Map.entry("mbar", "mbar"),
            Map.entry("ms/cm", "mS/cm"),
            Map.entry("us/cm", "uS/cm"),
            Map.entry("µs/cm", "uS/cm"),
            Map.entry("l/min", "L/min"),
            Map.entry("ml/min", "mL/min"),
            Map.entry("l/h", "L/h"),
            Map.entry("min", "min"),
            Map.entry("s", "s"),
            Map.entry("h", "h"));
    /// Size in a common unit of its kind; a kind is the text before the blank.
    private static final Map<String, String> SIZE = Map.ofEntries(
            Map.entry("kg", "mass 1"),
            Map.entry("g", "mass 1e-3"),
            Map.entry("mg", "mass 1e-6"),
            Map.entry("L", "volume 1"),
            Map.entry("mL", "volume 1e-3"),
            Map.entry("g/L", "concentration 1"),
            Map.entry("mg/mL", "concentration 1"),
            Map.entry("mg/L", "concentration 1e-3"),
            Map.entry("bar", "pressure 1"),
            Map.entry("mbar", "pressure 1e-3"),
            Map.entry("mS/cm", "conductivity 1"),
            Map.entry("uS/cm", "conductivity 1e-3"),
            Map.entry("S/m", "conductivity 10"),
            Map.entry("L/min", "flow 1"),
            Map.entry("mL/min", "flow 1e-3"),
            Map.entry("L/h", "flow 0.016666666666666666"),
            Map.entry("s", "time 1"),
            Map.entry("min", "time 60"),
            Map.entry("h", "time 3600"));

    private Units() {}

    /// One writing for one unit.
    public static String normal(String unit) {
        String stripped = unit.strip();
        return SAME.getOrDefault(stripped.toLowerCase(Locale.ROOT), stripped);
    }

    public static boolean same(String a, String b) {
        return normal(a).equals(normal(b));
    }

    /// Whether a number of this unit is understood without the unit beside it.
    public static boolean silent(String unit) {
        String normal = normal(unit);
        return normal.equals("1") || normal.equals("[pH]");
    }

    /// By what a number in one unit is multiplied to be in another; absent if they do not measure the same.
    public static OptionalDouble factor(String from, String to) {
        String a = normal(from);
        String b = normal(to);
        if (a.equals(b)) {
            return OptionalDouble.of(1);
        }
        String[] one = SIZE.getOrDefault(a, "").split(" ");
        String[] other = SIZE.getOrDefault(b, "").split(" ");
        return one.length == 2 && other.length == 2 && one[0].equals(other[0])
                ? OptionalDouble.of(Double.parseDouble(one[1]) / Double.parseDouble(other[1]))
                : OptionalDouble.empty();
    }

    /// A unit as people like to read it.
    public static String show(String unit) {
        return switch (normal(unit)) {
            case "Cel" -> "°C";
            case "[pH]" -> "pH";
            case "1" -> "";
            case "uS/cm" -> "µS/cm";
            default -> unit;
        };
    }
}
