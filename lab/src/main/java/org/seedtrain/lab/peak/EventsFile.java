package org.seedtrain.lab.peak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.file.FileRefused;
import org.seedtrain.lab.file.JsonText;

/// Changes of an integration as JSON: a list of objects with `event` (`exclude`, `baseline`, `drop`, `merge`), `from_min` and
/// `to_min` (or `at_min`), for a baseline `startLevel` and `endLevel` if they are not the signal itself, `who`, `when`, `reason`.
final class EventsFile {
    private static final Pattern WORDS =
            Pattern.compile("(merge|exclude|baseline|drop)\\s+(\\d+(?:\\.\\d+)?)(?:\\s*-\\s*(\\d+(?:\\.\\d+)?))?", Pattern.CASE_INSENSITIVE);

    private EventsFile() {}

    static List<ReintegrationEvent> parse(String name, String text) {
        if (!(JsonText.parse(name, text) instanceof List<?> list)) {
            throw new FileRefused(name + " must be a list of events: [{\"event\": \"drop\", \"at_min\": 5.2, \"who\": ..., \"when\": ..., \"reason\": ...}]");
        }
        List<ReintegrationEvent> events = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String place = name + ", event " + (i + 1);
            if (!(list.get(i) instanceof Map<?, ?> map)) {
                throw new FileRefused(place + ": it must be an object in braces");
            }
            events.add(event(place, map));
        }
        return events;
    }

    /// `merge 8.8-9.9; drop 6.1; exclude 2-3; baseline 4-5`: changes in words, all by the same person for the same reason.
    static List<ReintegrationEvent> ofWords(String words, String who, String when, String reason) {
        List<ReintegrationEvent> events = new ArrayList<>();
        for (String one : words.split(";", -1)) {
            Matcher found = WORDS.matcher(one.strip());
            if (!found.matches()) {
                throw new FileRefused("'" + one.strip() + "' is no change of an integration; it must be merge 8.8-9.9, exclude 2-3, baseline 4-5 or"
                        + " drop 6.1, several with ; between them");
            }
            double from = Double.parseDouble(found.group(2));
            ReintegrationEvent.Kind kind = ReintegrationEvent.Kind.valueOf(found.group(1).toUpperCase(Locale.ROOT));
            if (found.group(3) == null && kind != ReintegrationEvent.Kind.DROP) {
                throw new FileRefused("'" + one.strip() + "' needs a begin and an end, e.g. " + kind.word() + " 8.8-9.9");
            }
            double to = kind == ReintegrationEvent.Kind.DROP ? from : Double.parseDouble(found.group(3));
            events.add(new ReintegrationEvent(kind, from, to, null, null, who, when, reason));
        }
        return events;
    }

    private static ReintegrationEvent event(String place, Map<?, ?> map) {
        String kind = text(place, map, "event");
        ReintegrationEvent.Kind wanted = switch (kind.toLowerCase(Locale.ROOT)) {
            case "exclude" -> ReintegrationEvent.Kind.EXCLUDE;
            case "baseline" -> ReintegrationEvent.Kind.BASELINE;
            case "drop" -> ReintegrationEvent.Kind.DROP;
            case "merge" -> ReintegrationEvent.Kind.MERGE;
            default -> throw new FileRefused(place + ": the event is '" + kind + "'; it must be exclude, baseline, drop or merge");
        };
        double from = map.containsKey("at_min") ? number(place, map, "at_min") : number(place, map, "from_min");
        double to = wanted == ReintegrationEvent.Kind.DROP ? from : number(place, map, "to_min");
        return new ReintegrationEvent(wanted, from, to, level(place, map, "startLevel"), level(place, map, "endLevel"),
                text(place, map, "who"), text(place, map, "when"), text(place, map, "reason"));
    }

    private static @Nullable Double level(String place, Map<?, ?> map, String key) {
        return map.get(key) == null ? null : Double.valueOf(number(place, map, key));
    }

    private static double number(String place, Map<?, ?> map, String key) {
        if (map.get(key) instanceof Double number) {
            return number;
        }
        throw new FileRefused(place + ": '" + key + "' is " + map.get(key) + "; it must be a number");
    }

    private static String text(String place, Map<?, ?> map, String key) {
        if (map.get(key) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new FileRefused(place + ": '" + key + "' is missing; every event needs event, who, when and reason");
    }
}
