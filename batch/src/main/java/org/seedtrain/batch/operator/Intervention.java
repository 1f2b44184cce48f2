package org.seedtrain.batch.operator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.Header;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Plant;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.Tag;

/// Something that changes the course of a batch from outside: a tag set otherwise, a malfunction.
///
/// @param command what is done
/// @param time simulated time [s]; absent for a set-point that is wanted whenever the recipe sets this tag
public record Intervention(Command command, @Nullable Double time) {
    private static final int LISTED = 25;
    private static final Pattern TIME = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(s|min|h|d)?");

    /// @throws IllegalArgumentException that says what was found and what would be right
    public static Intervention set(String text, Plant plant) {
        int equals = text.indexOf('=');
        if (equals <= 0) {
            throw new IllegalArgumentException(
                    "--set '" + text + "': write TAG=VALUE or TAG=VALUE@TIME, e.g. FRM-200.temperature.setpoint=30@12h");
        }
        String name = text.substring(0, equals).strip();
        String rest = text.substring(equals + 1);
        int at = rest.indexOf('@');
        String number = (at < 0 ? rest : rest.substring(0, at)).strip();
        PlantRun run = new PlantRun(plant, 0);
        if (!run.knows(name)) {
            throw new IllegalArgumentException("--set '" + text + "': there is no tag '" + name + "'; tags of this unit: "
                    + tagsLike(run, name));
        }
        Tag tag = run.tag(name);
        if (!tag.writable()) {
            throw new IllegalArgumentException("--set '" + text + "': " + name + " can be read only; tags that can be set: "
                    + tagsLike(run, name));
        }
        double value = value(text, number);
        if (!(value >= tag.low() && value <= tag.high())) {
            throw new IllegalArgumentException("--set '" + text + "': " + number + " is out of range; " + name
                    + " takes " + tag.low() + " to " + tag.high() + " " + tag.unit());
        }
        return new Intervention(new Command.SetValue(name, value), at < 0 ? null : time(text, rest.substring(at + 1)));
    }

    private static double value(String text, String number) {
        try {
            return Double.parseDouble(number);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--set '" + text + "': '" + number + "' is not a number");
        }
    }

    /// The malfunctions of the unit that was named; else those that begin most alike come first.
    private static String like(String name, List<String> known) {
        String unit = name.contains(".") ? name.substring(0, name.indexOf('.') + 1) : "";
        List<String> near = known.stream().filter(one -> one.startsWith(unit)).toList();
        List<String> shown = (near.isEmpty() ? known : near)
                .stream()
                        .sorted(Comparator.comparingInt((String one) -> -alike(name, one.substring(one.indexOf('.') + 1))))
                        .limit(LISTED)
                        .toList();
        return "write one of " + String.join(", ", shown)
                + (known.size() > shown.size() ? " ... (all: docs/reference/malfunctions.md)" : "");
    }

    private static int alike(String one, String other) {
        int letters = 0;
        while (letters < Math.min(one.length(), other.length()) && one.charAt(letters) == other.charAt(letters)) {
            letters++;
        }
        return letters;
    }

    private static String tagsLike(PlantRun run, String name) {
        String unit = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        List<String> near = run.tags().stream()
                .filter(Tag::writable)
                .map(Tag::name)
                .filter(tag -> tag.startsWith(unit + "."))
                .toList();
        return near.isEmpty() ? "none; units are " + run.units() : String.join(", ", near);
    }

    /// `NAME@TIME` or `UNIT.NAME@TIME`; the name alone is enough where only one unit has it.
    ///
    /// @throws IllegalArgumentException that says what was found and what would be right
    public static Intervention malfunction(String text, Plant plant) {
        int at = text.indexOf('@');
        if (at <= 0) {
            throw new IllegalArgumentException(
                    "--malfunction '" + text + "': write NAME@TIME or UNIT.NAME@TIME, e.g. FRM-200.feedDrift@20h");
        }
        String name = text.substring(0, at).strip();
        PlantRun run = new PlantRun(plant, 0);
        List<String> known = new ArrayList<>();
        List<Command.Malfunction> found = new ArrayList<>();
        for (String unit : run.units()) {
            for (MalfunctionKind kind : run.malfunctions(unit)) {
                known.add(unit + "." + kind.name());
                if (name.equals(kind.name()) || name.equals(unit + "." + kind.name())) {
                    found.add(new Command.Malfunction(unit, kind.name(), 1, 60));
                }
            }
        }
        for (MalfunctionKind kind : Header.kinds()) {
            if (name.equals(Header.PLANT + "." + kind.name())) {
                found.add(new Command.Malfunction(Header.PLANT, kind.name(), 1, 60));
            }
        }
        if (found.size() != 1) {
            throw new IllegalArgumentException("--malfunction '" + text + "': "
                    + (found.isEmpty() ? "there is no malfunction '" + name + "'" : "'" + name + "' is known by several units")
                    + "; " + like(name, known));
        }
        return new Intervention(found.getFirst(), time(text, text.substring(at + 1)));
    }

    private static double time(String text, String word) {
        Matcher matcher = TIME.matcher(word.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "': '" + word + "' is no time; write seconds or a number with min, h or d, e.g. 12.5h");
        }
        double factor = switch (matcher.group(2) == null ? "s" : matcher.group(2)) {
            case "min" -> 60;
            case "h" -> 3600;
            case "d" -> 86400;
            default -> 1;
        };
        return Double.parseDouble(matcher.group(1)) * factor;
    }
}
