package org.seedtrain.plant;

import java.util.Map;

/// A malfunction that an instructor can arm on a unit.
///
/// @param name the word in [Command.Malfunction#name()]
/// @param title what it is, by language tag
public record MalfunctionKind(String name, Map<String, String> title) {
    public static MalfunctionKind of(String name, String english, String korean) {
        return new MalfunctionKind(name, Map.of("en", english, "ko", korean));
    }
}
