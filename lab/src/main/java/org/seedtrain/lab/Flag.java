package org.seedtrain.lab;

import java.util.Map;

/// Something to notice: a word for programs, a text for people, and what it is about.
///
/// @param subject a specimen, a well, a standard; empty for the whole test
public record Flag(String name, String subject, Map<String, String> title) {
    public static Flag of(String name, String subject, String en, String ko) {
        return new Flag(name, subject, Words.of(en, ko));
    }
}
