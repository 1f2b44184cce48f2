package org.seedtrain.lab.analysis;

import java.util.List;
import java.util.Map;
import org.seedtrain.lab.Words;

/// All that an [Analysis] says of itself.
///
/// @param title by language tag
/// @param purpose one sentence, by language tag
public record Description(
        String name,
        Group group,
        Map<String, String> title,
        Map<String, String> purpose,
        List<Option> options,
        List<Slot> files,
        List<String> examples,
        List<String> sources) {

    public static Description of(String name, Group group, String en, String ko) {
        return new Description(name, group, Words.of(en, ko), Words.of("", ""), List.of(), List.of(), List.of(), List.of());
    }

    public Description purpose(String en, String ko) {
        return new Description(name, group, title, Words.of(en, ko), options, files, examples, sources);
    }

    public Description options(Option... all) {
        return new Description(name, group, title, purpose, List.of(all), files, examples, sources);
    }

    public Description files(Slot... all) {
        return new Description(name, group, title, purpose, options, List.of(all), examples, sources);
    }

    public Description examples(String... all) {
        return new Description(name, group, title, purpose, options, files, List.of(all), sources);
    }

    public Description sources(String... all) {
        return new Description(name, group, title, purpose, options, files, examples, List.of(all));
    }
}
