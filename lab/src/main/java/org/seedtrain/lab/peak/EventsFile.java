package org.seedtrain.lab.peak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.file.FileRefused;
import org.seedtrain.lab.file.JsonText;

/// Changes of an integration as JSON: a list of objects with `event` (`exclude`, `baseline`, `drop`, `merge`), `from_min` and
/// `to_min` (or `at_min`), for a baseline `startLevel` and `endLevel` if they are not the signal itself, `who`, `when`, `reason`.
final class EventsFile {
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
