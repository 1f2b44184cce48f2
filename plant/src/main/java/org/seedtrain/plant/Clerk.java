package org.seedtrain.plant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Checks a command against what is declared before the unit sees it.
final class Clerk {
    private final PlantRun run;
    private final Timelines timelines;

    Clerk(PlantRun run, Timelines timelines) {
        this.run = run;
        this.timelines = timelines;
    }

    void carryOut(Command command, Draft draft) {
        switch (command) {
            case Command.SetValue set -> draft.set(checkSet(set), set.target(), set.value());
            case Command.Act act -> draft.act(draft.index(act.target()), complete(act, draft));
            case Command.Malfunction fault when fault.target().equals(Header.PLANT) -> everywhere(fault, draft);
            case Command.Malfunction fault -> {
                int u = checkFault(fault, draft);
                draft.fault(u, fault.name(), fault.severity(), fault.ramp());
            }
            case Command.Acknowledge ignored -> throw new IllegalStateException("acknowledging changes no unit");
        }
    }

    private int checkSet(Command.SetValue set) {
        Integer u = run.unitOf(set.target());
        if (u == null) {
            throw new CommandRefused("refused.noSuchTag", "there is no tag '" + set.target() + "'", set.target());
        }
        Tag tag = run.tag(set.target());
        if (!tag.writable()) {
            throw new CommandRefused("refused.notWritable", set.target() + " cannot be set", set.target());
        }
        double value = set.value();
        if (!(value >= tag.low() && value <= tag.high())) {
            throw new CommandRefused(
                    "refused.outOfRange",
                    set.target() + " must lie between " + tag.low() + " and " + tag.high() + " " + tag.unit() + "; "
                            + value + " was given",
                    set.target(), tag.low(), tag.high(), tag.unit(), value);
        }
        if (tag.kind() != Tag.Kind.SETTING && value != Math.rint(value)) {
            throw new CommandRefused(
                    "refused.notWhole", set.target() + " takes whole numbers; " + value + " was given",
                    set.target(), value);
        }
        return u;
    }

    /// Something that all hang on fails: each unit has what it says it has then.
    private void everywhere(Command.Malfunction fault, Draft draft) {
        Header header = Header.named(fault.name());
        checkSeverity(fault);
        for (int u = 0; u < timelines.size(); u++) {
            for (String own : timelines.unit(u).model.without(header)) {
                draft.fault(u, own, fault.severity(), fault.ramp());
            }
        }
    }

    private int checkFault(Command.Malfunction fault, Draft draft) {
        int u = draft.index(fault.target());
        List<String> known = timelines.unit(u).model.malfunctions().stream().map(MalfunctionKind::name).toList();
        if (!known.contains(fault.name())) {
            throw new CommandRefused(
                    "refused.noSuchMalfunction",
                    fault.target() + " has no malfunction '" + fault.name() + "'; known are " + String.join(", ", known),
                    fault.target(), fault.name());
        }
        checkSeverity(fault);
        return u;
    }

    private static void checkSeverity(Command.Malfunction fault) {
        if (!(fault.severity() >= 0 && fault.severity() <= 1 && fault.ramp() >= 0)) {
            throw new CommandRefused(
                    "refused.outOfRange",
                    "a malfunction's severity lies between 0 and 1 and its ramp is not negative; given were "
                            + fault.severity() + " and " + fault.ramp() + " s",
                    fault.target(), fault.severity(), fault.ramp());
        }
    }

    private Command.Act complete(Command.Act act, Draft draft) {
        int u = draft.index(act.target());
        Action action = timelines.unit(u).model.actions().stream()
                .filter(candidate -> candidate.name().equals(act.action()))
                .findFirst()
                .orElseThrow(() -> new CommandRefused(
                        "refused.unknownAction",
                        act.target() + " does not know '" + act.action() + "'; it knows "
                                + String.join(", ", timelines.unit(u).model.actions().stream()
                                        .map(Action::name)
                                        .toList()),
                        act.target(), act.action()));
        Map<String, Double> quantities = quantities(act, action);
        names(act, action, draft);
        return new Command.Act(act.target(), act.action(), quantities, act.names());
    }

    private static Map<String, Double> quantities(Command.Act act, Action action) {
        Map<String, Double> complete = new LinkedHashMap<>();
        for (Action.Quantity quantity : action.quantities()) {
            Double given = act.quantities().get(quantity.name());
            if (given == null && quantity.required()) {
                throw new CommandRefused(
                        "refused.missing", act.target() + " " + act.action() + " needs '" + quantity.name() + "'",
                        act.target(), act.action(), quantity.name());
            }
            if (given != null && !(given >= quantity.low() && given <= quantity.high())) {
                throw new CommandRefused(
                        "refused.outOfRange",
                        quantity.name() + " must lie between " + quantity.low() + " and " + quantity.high() + " "
                                + quantity.unit() + "; " + given + " was given",
                        quantity.name(), quantity.low(), quantity.high(), quantity.unit(), given);
            }
            double value = given == null ? quantity.preset() : given;
            if (!Double.isNaN(value)) {
                complete.put(quantity.name(), value);
            }
        }
        for (String given : new TreeSet<>(act.quantities().keySet())) {
            if (!complete.containsKey(given)) {
                throw new CommandRefused(
                        "refused.unknownWord", act.target() + " " + act.action() + " takes no '" + given + "'",
                        act.target(), act.action(), given);
            }
        }
        return complete;
    }

    private static void names(Command.Act act, Action action, Draft draft) {
        for (Action.Name name : action.names()) {
            String given = act.names().get(name.name());
            if (given == null) {
                if (name.required()) {
                    throw new CommandRefused(
                            "refused.missing", act.target() + " " + act.action() + " needs '" + name.name() + "'",
                            act.target(), act.action(), name.name());
                }
                continue;
            }
            switch (name.kind()) {
                case LOT -> draft.lot(given);
                case CONTAINER -> draft.contents(given);
                case LABEL, PROBE, PORT -> { }
            }
        }
        for (String given : new TreeSet<>(act.names().keySet())) {
            if (action.names().stream().noneMatch(name -> name.name().equals(given))) {
                throw new CommandRefused(
                        "refused.unknownWord", act.target() + " " + act.action() + " takes no '" + given + "'",
                        act.target(), act.action(), given);
            }
        }
    }
}
