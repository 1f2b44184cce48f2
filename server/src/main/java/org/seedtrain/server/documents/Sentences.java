package org.seedtrain.server.documents;

import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Text;
import org.seedtrain.batch.view.RunView;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Command;

/// Says in one line what an entry did, as XHTML.
final class Sentences {
    private final Words words;
    private final RunView run;

    Sentences(Words words, RunView run) {
        this.words = words;
        this.run = run;
    }

    String of(Body body) {
        return switch (body) {
            case Body.Start start -> text("body.start", start.recipe().id(), start.recipe().version(), start.seed());
            case Body.Clock clock -> text(
                    clock.frozen() ? "body.clockFrozen" : clock.to() != null ? "body.clockTo" : "body.clock",
                    Words.number(clock.rate()),
                    clock.to() == null ? "" : words.simulated(clock.to()));
            case Body.Plant plant -> command(plant.command());
            case Body.Acknowledged _ -> text("body.acknowledged");
            case Body.Value value -> (value.field().equals("value") ? "" : Html.escape(value.field()) + ": ")
                    + number(value.text(), value.unit());
            case Body.Weighed weighed -> weighed(weighed);
            case Body.Correction correction -> text(
                    "body.correction", correction.of(), correction.text(), correction.reason());
            case Body.NotApplicable not -> text("body.notApplicable", not.reason());
            case Body.Note note -> text("body.note", note.text());
            case Body.Signature signature -> strong(words.word("meaning", signature.meaning().name()));
            case Body.Test test -> text("body.test", test.method(), test.sample(), test.attempt()) + settings(test.worksheet());
            case Body.Result result -> result(result);
            case Body.Deviation deviation -> strong(words.word("severity", deviation.severity().word())) + " "
                    + Html.escape(deviation.title() + ". " + deviation.description());
            case Body.DeviationClosed closed -> text("body.deviationClosed", closed.of(), closed.text());
            case Body.Disposition disposition -> strong(words.word("decision", disposition.decision().name())) + " "
                    + Html.escape(disposition.reason());
            case Body.Closed closed -> text("body.closed", closed.resultsSha256().substring(0, 16));
        };
    }

    static String number(String text, String unit) {
        return "<span class=\"n\"><b>" + Html.escape(text) + "</b> " + Html.escape(Words.unit(unit)) + "</span>";
    }

    private String text(String key, Object... arguments) {
        Object[] shown = java.util.Arrays.stream(arguments).map(String::valueOf).toArray();
        return Html.escape(words.get(key, shown));
    }

    private static String strong(String text) {
        return "<b>" + Html.escape(text) + "</b>";
    }

    private String weighed(Body.Weighed weighed) {
        return text("body.lot", weighed.lot(), weighed.container()) + "<br/>"
                + label("tare") + number(weighed.tare().text(), weighed.tare().unit()) + " &#160; "
                + label("gross") + number(weighed.gross().text(), weighed.gross().unit()) + " &#160; "
                + label("net") + number(weighed.net().text(), weighed.net().unit());
    }

    private String label(String key) {
        return Html.escape(words.get(key)) + " ";
    }

    private String result(Body.Result result) {
        StringJoiner all = new StringJoiner("; ");
        result.results().forEach((name, typed) -> all.add(Html.escape(name) + " " + number(typed.text(), typed.unit())));
        return text("body.result", result.method(), result.sample(), result.attempt()) + " " + all;
    }

    private static String settings(Map<String, Object> worksheet) {
        StringJoiner all = new StringJoiner(", ", " (", ")").setEmptyValue("");
        worksheet.forEach((name, value) -> all.add(name + " " + value));
        return Html.escape(all.toString());
    }

    private String command(Command command) {
        return switch (command) {
            case Command.SetValue set -> text("command.set", set.target(), shown(set));
            case Command.Act act -> text("command.act", title(act), act.target()) + Html.escape(details(act));
            case Command.Malfunction fault -> text(
                    fault.severity() > 0 ? "command.malfunction" : "command.repair",
                    fault.name(),
                    fault.target(),
                    Words.number(fault.severity()));
            case Command.Acknowledge alarm -> text("command.acknowledge", alarm.target());
        };
    }

    private String shown(Command.SetValue set) {
        return units(set.target().split("\\.")[0])
                .flatMap(unit -> unit.tags().stream())
                .filter(tag -> tag.name().equals(set.target()))
                .findFirst()
                .map(tag -> tag.choices().isEmpty() || set.value() < 0 || set.value() >= tag.choices().size()
                        ? Words.number(set.value()) + " " + Words.unit(tag.unit())
                        : words.of(Text.of(tag.choices().get((int) set.value()))))
                .orElseGet(() -> Words.number(set.value()));
    }

    private String title(Command.Act act) {
        return action(act).map(action -> words.of(Text.of(action.title()))).orElse(act.action());
    }

    private String details(Command.Act act) {
        StringJoiner all = new StringJoiner(", ", " (", ")").setEmptyValue("");
        new java.util.TreeMap<>(act.quantities()).forEach((name, value) -> {
            Optional<Action.Quantity> known = action(act).flatMap(action -> action.quantities().stream()
                    .filter(quantity -> quantity.name().equals(name))
                    .findFirst());
            all.add(known.map(quantity -> words.of(Text.of(quantity.title()))).orElse(name) + " " + Words.number(value)
                    + known.map(quantity -> " " + Words.unit(quantity.unit())).orElse("").stripTrailing());
        });
        new java.util.TreeMap<>(act.names()).forEach((name, value) -> all.add(value));
        return all.toString();
    }

    private Optional<Action> action(Command.Act act) {
        return units(act.target())
                .flatMap(unit -> unit.actions().stream())
                .filter(action -> action.name().equals(act.action()))
                .findFirst();
    }

    private Stream<RunView.UnitView> units(String name) {
        return run.units().stream().filter(unit -> unit.name().equals(name));
    }
}
