package org.seedtrain.batch.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.recipe.Recipe;
import org.seedtrain.batch.recipe.Step;
import org.seedtrain.batch.recipe.Task;
import org.seedtrain.plant.Command;

/// The entries of a run, sorted under the steps of its recipe.
public final class Ledger {
    private final Recipe recipe;
    private final Map<String, Step> steps;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Double> paces = new ArrayList<>();
    private final Map<String, List<Entry>> byStep = new LinkedHashMap<>();
    private final Map<Long, List<Entry>> corrections = new TreeMap<>();

    public Ledger(Recipe recipe) {
        this.recipe = recipe;
        this.steps = recipe.stepsById();
    }

    /// @param pace simulated seconds for a second on the wall when the entry was made
    public void add(Entry entry, double pace) {
        entries.add(entry);
        paces.add(pace);
        if (entry.step() != null) {
            byStep.computeIfAbsent(entry.step(), _ -> new ArrayList<>()).add(entry);
        }
        if (entry.body() instanceof Body.Correction correction) {
            corrections.computeIfAbsent(correction.of(), _ -> new ArrayList<>()).add(entry);
        }
    }

    public Recipe recipe() {
        return recipe;
    }

    /// Simulated seconds for a second on the wall when an entry was made.
    public double pace(Entry entry) {
        return paces.get((int) entry.seq());
    }

    public Map<String, Step> steps() {
        return steps;
    }

    public List<Entry> entries() {
        return entries;
    }

    public List<Entry> entries(String step) {
        return byStep.getOrDefault(step, List.of());
    }

    public List<Entry> corrections(long seq) {
        return corrections.getOrDefault(seq, List.of());
    }

    /// The entry that stands for the step being done: the last that does what the step asks for.
    public Optional<Entry> done(Step step) {
        return entries(step.id()).stream().filter(entry -> completes(step, entry)).reduce((_, last) -> last);
    }

    /// The first entry that did what the step asks for.
    public Optional<Entry> firstDone(Step step) {
        return entries(step.id()).stream().filter(entry -> completes(step, entry)).findFirst();
    }

    public Optional<Entry> notApplicable(Step step) {
        return entries(step.id()).stream()
                .filter(entry -> entry.body() instanceof Body.NotApplicable)
                .reduce((_, last) -> last);
    }

    public boolean settled(Step step) {
        return done(step).isPresent() || notApplicable(step).isPresent();
    }

    /// Whether an entry is what a step asks for.
    public static boolean completes(Step step, Entry entry) {
        Body body = entry.body();
        return switch (step.task()) {
            case Task.Instruction _, Task.Label _, Task.Wait _ -> body instanceof Body.Acknowledged;
            case Task.SetPoint set -> body instanceof Body.Plant plant
                    && plant.command() instanceof Command.SetValue given
                    && given.target().equals(set.tag());
            case Task.Action action -> body instanceof Body.Plant plant
                    && plant.command() instanceof Command.Act act
                    && act.target().equals(action.target())
                    && act.action().equals(action.action());
            case Task.Draw draw -> body instanceof Body.Plant plant
                    && plant.command() instanceof Command.Act act
                    && act.target().equals(draw.from())
                    && act.names().containsValue(draw.sample());
            case Task.Reading _, Task.Value _, Task.Calculation _ -> body instanceof Body.Value value
                    && value.field().equals("value");
            case Task.Weighing _ -> body instanceof Body.Weighed;
            case Task.Test _ -> body instanceof Body.Result;
            case Task.Check _ -> body instanceof Body.Signature signature
                    && signature.meaning() == Body.Signature.Meaning.VERIFIED;
            case Task.Signature asked -> body instanceof Body.Signature signature
                    && signature.meaning() == asked.meaning();
            case Task.Disposition _ -> body instanceof Body.Disposition;
        };
    }

    /// A field of an entry as it stands after its corrections.
    public Optional<String> text(Entry entry, String field) {
        for (Entry correction : corrections(entry.seq()).reversed()) {
            if (correction.body() instanceof Body.Correction made && made.field().equals(field)) {
                return Optional.of(made.text());
            }
        }
        return original(entry, field).map(Body.Typed::text);
    }

    /// A field of an entry as it was typed.
    public static Optional<Body.Typed> original(Entry entry, String field) {
        return switch (entry.body()) {
            case Body.Value value -> value.field().equals(field)
                    ? Optional.of(new Body.Typed(value.text(), value.unit()))
                    : Optional.empty();
            case Body.Weighed weighed -> switch (field) {
                case "tare" -> Optional.of(weighed.tare());
                case "gross" -> Optional.of(weighed.gross());
                case "net", "value" -> Optional.of(weighed.net());
                case "lot" -> Optional.of(new Body.Typed(weighed.lot(), ""));
                case "container" -> Optional.of(new Body.Typed(weighed.container(), ""));
                default -> Optional.empty();
            };
            case Body.Result result -> Optional.ofNullable(
                    field.equals("value")
                            ? result.results().values().stream().findFirst().orElse(null)
                            : result.results().get(field));
            case Body.Plant plant -> command(plant.command(), field);
            case Body.Start _,
                    Body.Clock _,
                    Body.Acknowledged _,
                    Body.Correction _,
                    Body.NotApplicable _,
                    Body.Note _,
                    Body.Signature _,
                    Body.Test _,
                    Body.Deviation _,
                    Body.DeviationClosed _,
                    Body.Disposition _,
                    Body.Closed _ -> Optional.empty();
        };
    }

    private static Optional<Body.Typed> command(Command command, String field) {
        Double number = switch (command) {
            case Command.SetValue set -> field.equals("value") ? set.value() : null;
            case Command.Act act -> act.quantities().get(field);
            case Command.Malfunction _, Command.Acknowledge _ -> null;
        };
        return number == null
                ? Optional.empty()
                : Optional.of(new Body.Typed(org.seedtrain.batch.CanonicalJson.number(number), ""));
    }

    /// The number that a later step takes from an input `step` or `step#field`: as recorded, after corrections, in the
    /// unit that the step asks for; of a calculation the unrounded value computed again.
    public OptionalDouble number(String input) {
        int hash = input.indexOf('#');
        String id = hash < 0 ? input : input.substring(0, hash);
        String field = hash < 0 ? "value" : input.substring(hash + 1);
        Step step = steps.get(id);
        if (step == null) {
            return OptionalDouble.empty();
        }
        if (step.task() instanceof Task.Calculation calculation && done(step).isPresent()) {
            return compute(calculation.computed());
        }
        Optional<Entry> entry = done(step);
        Optional<OptionalDouble> number = entry.flatMap(done -> text(done, field).map(Numbers::parse));
        if (number.isEmpty() || number.get().isEmpty()) {
            return OptionalDouble.empty();
        }
        double factor = entry.flatMap(done -> original(done, field))
                .map(typed -> typed.unit().isEmpty() ? OptionalDouble.of(1) : Units.factor(typed.unit(), unit(step)))
                .orElse(OptionalDouble.of(1))
                .orElse(1);
        return OptionalDouble.of(number.get().getAsDouble() * factor);
    }

    private static String unit(Step step) {
        return switch (step.task()) {
            case Task.Reading reading -> reading.limits().unit();
            case Task.Value value -> value.limits().unit();
            case Task.Calculation calculation -> calculation.limits().unit();
            case Task.Weighing weighing -> weighing.unit();
            case Task.Instruction _,
                    Task.SetPoint _,
                    Task.Action _,
                    Task.Label _,
                    Task.Wait _,
                    Task.Draw _,
                    Task.Test _,
                    Task.Check _,
                    Task.Signature _,
                    Task.Disposition _ -> "";
        };
    }

    /// A formula's value from what was recorded, unrounded; absent while an input is missing.
    public OptionalDouble compute(Task.Computed computed) {
        Map<String, Double> inputs = new TreeMap<>();
        for (Map.Entry<String, String> input : computed.inputs().entrySet()) {
            OptionalDouble number = number(input.getValue());
            if (number.isEmpty()) {
                return OptionalDouble.empty();
            }
            inputs.put(input.getKey(), number.getAsDouble());
        }
        double value = computed.formula().value(inputs);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    public @Nullable Entry entry(long seq) {
        return seq >= 0 && seq < entries.size() ? entries.get((int) seq) : null;
    }

    /// Steps in the scope of a signature: all of its operation, unit procedure or batch that stand before it.
    public List<Step> scope(Step signature, String scope) {
        List<Step> before = new ArrayList<>();
        for (Step step : steps.values()) {
            if (step.id().equals(signature.id())) {
                break;
            }
            boolean inside = switch (scope) {
                case "batch" -> true;
                case "procedure" -> step.unitProcedure().equals(signature.unitProcedure());
                default -> step.operation().equals(signature.operation());
            };
            if (inside) {
                before.add(step);
            }
        }
        return before;
    }

    /// The steps that a signature at a step stands for.
    public List<Step> signed(Step step) {
        return switch (step.task()) {
            case Task.Check check -> check.of().stream().map(id -> java.util.Objects.requireNonNull(steps.get(id))).toList();
            case Task.Signature signature -> scope(step, signature.scope());
            default -> List.of();
        };
    }

    /// When a wait begins: when the steps before it were done.
    public OptionalDouble begun(Step step) {
        return step.after().stream()
                .map(steps::get)
                .flatMap(before -> firstDone(before).stream())
                .mapToDouble(Entry::time)
                .max();
    }
}
