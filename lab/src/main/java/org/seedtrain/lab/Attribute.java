package org.seedtrain.lab;

import java.util.Map;

/// What a method reports.
///
/// @param name e.g. `protein`
/// @param unit UCUM-like text
/// @param digits decimal places the method supports
public record Attribute(String name, Map<String, String> title, String unit, int digits) {
    static Attribute of(String name, String en, String ko, String unit, int digits) {
        return new Attribute(name, Words.of(en, ko), unit, digits);
    }
}
