package org.seedtrain.batch.recipe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Role;
import org.seedtrain.batch.Text;

/// Reads one step of a recipe.
final class StepReader {
    private static final Set<String> COMMON =
            Set.of("id", "kind", "title", "instruction", "why", "at", "critical", "after", "timeLimit");
    private static final Map<String, Set<String>> OWN = Map.ofEntries(
            Map.entry("instruction", Set.of()),
            Map.entry("command", Set.of("command", "until")),
            Map.entry("reading", Set.of("tag", "unit", "digits", "low", "high")),
            Map.entry("value", Set.of("unit", "digits", "low", "high", "choices")),
            Map.entry("calculation", Set.of("formula", "inputs", "unit", "digits", "low", "high")),
            Map.entry(
                    "weighing",
                    Set.of("material", "target", "unit", "digits", "tolerance_pct", "container", "balance", "potency")),
            Map.entry("label", Set.of("container")),
            Map.entry("wait", Set.of("until")),
            Map.entry("sample", Set.of("from", "sample", "volume_mL", "flush_mL", "names")),
            Map.entry(
                    "test",
                    Set.of("sample", "test", "result", "specification", "worksheet", "unit", "digits", "low", "high")),
            Map.entry("check", Set.of("of")),
            Map.entry("signature", Set.of("meaning", "role", "scope")),
            Map.entry("disposition", Set.of()));

    private StepReader() {}

    static Step step(YamlNode node, String operation, String plantUnit, @Nullable String previous) {
        String kind = node.get("kind").oneOf(OWN.keySet());
        Set<String> allowed = new HashSet<>(COMMON);
        allowed.addAll(OWN.getOrDefault(kind, Set.of()));
        node.keys(allowed);
        String id = operation + "." + node.get("id").word();
        Text nothing = new Text("", "");
        Text title = node.get("title").text();
        Text instruction = node.has("instruction") ? node.get("instruction").text() : UsualInstructions.of(node, kind);
        Text why = node.has("why") ? node.get("why").text() : nothing;
        return new Step(
                id,
                title,
                instruction,
                why,
                node.get("at").word(plantUnit),
                node.get("critical").flag(false),
                after(node, operation, previous),
                timeLimit(node.get("timeLimit"), operation),
                task(node, kind, operation),
                kind.equals("command") && node.has("until") ? until(node.get("until")) : null,
                node.line());
    }

    private static List<String> after(YamlNode node, String operation, @Nullable String previous) {
        if (!node.has("after")) {
            return previous == null ? List.of() : List.of(previous);
        }
        return node.get("after").words().stream().map(word -> full(word, operation)).toList();
    }

    /// A step of the same operation may be named by its own id alone, one of the same unit procedure by operation.step.
    private static String full(String word, String operation) {
        long dots = word.chars().filter(c -> c == '.').count();
        if (dots == 0) {
            return operation + "." + word;
        }
        return dots == 1 ? operation.substring(0, operation.indexOf('.')) + "." + word : word;
    }

    private static Step.@Nullable TimeLimit timeLimit(YamlNode node, String operation) {
        if (!node.present()) {
            return null;
        }
        node.keys(Set.of("from", "seconds"));
        return new Step.TimeLimit(
                full(node.get("from").word(), operation), node.get("seconds").between(1, 1e7));
    }

    private static Task task(YamlNode node, String kind, String operation) {
        return switch (kind) {
            case "command" -> command(node.get("command"), operation);
            case "reading" -> new Task.Reading(node.get("tag").word(), limits(node));
            case "value" -> new Task.Value(node.has("choices") ? unlimited(node) : limits(node), choices(node));
            case "calculation" -> new Task.Calculation(computed(node, operation), limits(node));
            case "weighing" -> weighing(node);
            case "label" -> new Task.Label(node.get("container").word());
            case "wait" -> until(node.get("until"));
            case "sample" -> new Task.Draw(
                    node.get("from").word(),
                    node.get("sample").word(),
                    node.get("volume_mL").between(0.01, 1e6),
                    node.get("flush_mL").number(0),
                    node.get("names").wordMap());
            case "test" -> test(node);
            case "check" -> new Task.Check(
                    node.get("of").words().stream().map(word -> full(word, operation)).toList());
            case "signature" -> signature(node);
            case "disposition" -> new Task.Disposition();
            default -> new Task.Instruction();
        };
    }

    private static Limits limits(YamlNode node) {
        Limits limits = new Limits(
                node.get("low").optionalNumber(),
                node.get("high").optionalNumber(),
                node.get("unit").word(),
                node.get("digits").whole(0));
        RecipeReader.checkOrder(node, limits.low(), limits.high(), "low", "high");
        return limits;
    }

    private static Limits unlimited(YamlNode node) {
        return new Limits(null, null, node.get("unit").word("1"), 0);
    }

    private static List<Task.Value.Choice> choices(YamlNode node) {
        return node.get("choices").items().stream()
                .map(choice -> choice.keys(Set.of("value", "title")))
                .map(choice -> new Task.Value.Choice(
                        choice.get("value").word(), choice.get("title").text()))
                .toList();
    }

    private static Task command(YamlNode node, String operation) {
        if (node.has("set")) {
            node.keys(Set.of("set", "value", "low", "high", "entered"));
            Double low = node.get("low").optionalNumber();
            Double high = node.get("high").optionalNumber();
            RecipeReader.checkOrder(node, low, high, "low", "high");
            return new Task.SetPoint(
                    node.get("set").word(),
                    node.get("value").number(),
                    low,
                    high,
                    node.get("entered").flag(low != null || high != null));
        }
        node.keys(Set.of("act", "action", "quantities", "names", "entered", "low", "high", "formulas"));
        Map<String, Task.Computed> formulas = new TreeMap<>();
        node.get("formulas").entries().forEach((name, item) -> {
            item.keys(Set.of("formula", "inputs"));
            formulas.put(name, computed(item, operation));
        });
        return new Task.Action(
                node.get("act").word(),
                node.get("action").word(),
                node.get("quantities").numbers(),
                formulas,
                node.get("names").wordMap(),
                node.get("entered").words(),
                node.get("low").numbers(),
                node.get("high").numbers());
    }

    private static Task.Computed computed(YamlNode node, String operation) {
        Map<String, String> inputs = new TreeMap<>();
        node.get("inputs").entries().forEach((name, value) -> {
            String word = value.word();
            int field = word.indexOf('#');
            inputs.put(
                    name,
                    field < 0 ? full(word, operation) : full(word.substring(0, field), operation) + word.substring(field));
        });
        Formula formula = Formula.of("0");
        try {
            formula = Formula.of(node.get("formula").word());
        } catch (IllegalArgumentException e) {
            node.get("formula").problem(e.getMessage());
        }
        for (String name : formula.names()) {
            if (!inputs.containsKey(name)) {
                node.get("formula").problem("the name '" + name + "' has no input; add it to inputs: {" + name + ": step id}");
            }
        }
        return new Task.Computed(formula, inputs);
    }

    private static Task weighing(YamlNode node) {
        return new Task.Weighing(
                node.get("material").word(),
                node.get("target").between(1e-9, 1e5),
                node.get("unit").oneOf(Set.of("kg", "g")),
                node.get("digits").whole(3),
                node.get("tolerance_pct").between(0.001, 50) / 100,
                node.get("container").word(),
                node.get("balance").word(),
                node.get("potency").flag(false));
    }

    private static Task.Wait until(YamlNode node) {
        node.keys(Set.of("tag", "atLeast", "atMost", "seconds", "for"));
        if (!node.has("tag") && !node.has("seconds")) {
            node.problem("write {tag: TAG, atLeast: value} or {seconds: 600}");
        }
        if (node.has("tag") && !node.has("atLeast") && !node.has("atMost")) {
            node.problem("the tag needs atLeast or atMost");
        }
        return new Task.Wait(
                node.get("tag").optionalWord(),
                node.get("atLeast").optionalNumber(),
                node.get("atMost").optionalNumber(),
                node.get("seconds").optionalNumber(),
                node.get("for").number(0));
    }

    private static Task test(YamlNode node) {
        Map<String, Object> worksheet = new TreeMap<>();
        node.get("worksheet").entries().forEach((name, value) -> worksheet.put(name, value.plain()));
        return new Task.Test(
                node.get("sample").word(),
                node.get("test").word(),
                node.get("result").optionalWord(),
                node.get("specification").optionalWord(),
                node.has("unit") ? limits(node) : null,
                worksheet);
    }

    private static Task signature(YamlNode node) {
        String meaning = node.get("meaning").oneOf(Set.of("PERFORMED", "VERIFIED", "REVIEWED", "APPROVED"));
        String role = node.get("role").oneOf(Set.of("trainee", "instructor", "quality"));
        List<String> meanings = new ArrayList<>(List.of("PERFORMED", "VERIFIED", "REVIEWED", "APPROVED"));
        return new Task.Signature(
                Body.Signature.Meaning.valueOf(meanings.contains(meaning) ? meaning : "PERFORMED"),
                Role.of(Set.of("trainee", "instructor", "quality").contains(role) ? role : "trainee"),
                node.has("scope") ? node.get("scope").oneOf(Set.of("operation", "procedure", "batch")) : "operation");
    }
}
