package org.seedtrain.batch.recipe;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Whether everything that a recipe names is there: steps, samples, specifications, materials.
final class References {
    private final Recipe recipe;
    private final YamlNode top;
    private final Map<String, Step> steps;

    private References(Recipe recipe, YamlNode top) {
        this.recipe = recipe;
        this.top = top;
        this.steps = recipe.stepsById();
    }

    static void check(Recipe recipe, YamlNode top) {
        References references = new References(recipe, top);
        references.steps();
        references.stages();
        references.specification();
    }

    private void steps() {
        Set<String> before = new HashSet<>();
        Set<String> samples = samples();
        int p = 0;
        for (YamlNode procedure : top.get("procedure").items()) {
            int o = 0;
            for (YamlNode operation : procedure.get("operations").items()) {
                List<Step> list = recipe.procedure().get(p).operations().get(o++).steps();
                List<YamlNode> nodes = operation.get("steps").items();
                for (int i = 0; i < list.size(); i++) {
                    step(list.get(i), nodes.get(i), before, samples);
                    before.add(list.get(i).id());
                }
            }
            p++;
        }
    }

    private void step(Step step, YamlNode node, Set<String> before, Set<String> samples) {
        step.after().forEach(id -> earlier(id, node.get("after"), before));
        if (step.timeLimit() != null) {
            earlier(step.timeLimit().from(), node.get("timeLimit"), before);
        }
        switch (step.task()) {
            case Task.Check check -> check.of().forEach(id -> earlier(id, node.get("of"), before));
            case Task.Calculation calculation -> inputs(calculation.computed(), node.get("inputs"), before);
            case Task.Action action -> action.formulas()
                    .forEach((name, computed) ->
                            inputs(computed, node.get("command").get("formulas").get(name), before));
            case Task.Test test -> {
                if (!test.sample().contains(".")) {
                    among(test.sample(), samples, node.get("sample"), "sample");
                }
                if (test.specification() != null) {
                    among(
                            test.specification(),
                            recipe.specification().stream()
                                    .map(Recipe.Specification::id)
                                    .collect(Collectors.toSet()),
                            node.get("specification"),
                            "specification");
                }
            }
            case Task.Instruction _,
                    Task.Weighing _,
                    Task.SetPoint _,
                    Task.Reading _,
                    Task.Value _,
                    Task.Label _,
                    Task.Wait _,
                    Task.Draw _,
                    Task.Signature _,
                    Task.Disposition _ -> {}
        }
    }

    private void inputs(Task.Computed computed, YamlNode node, Set<String> before) {
        computed.inputs().values().forEach(input -> earlier(input.split("#")[0], node, before));
    }

    private void earlier(String id, YamlNode node, Set<String> before) {
        if (before.contains(id)) {
            return;
        }
        node.problem(
                steps.containsKey(id)
                        ? "'" + id + "' comes later; name a step that stands before this one"
                        : "there is no step '" + id + "'; did you mean '" + Words.nearest(id, before) + "'?");
    }

    private static void among(String word, Set<String> known, YamlNode node, String what) {
        if (!known.contains(word)) {
            node.problem("there is no " + what + " '" + word + "'; did you mean '" + Words.nearest(word, known) + "'?");
        }
    }

    private Set<String> samples() {
        return steps.values().stream()
                .map(Step::task)
                .filter(Task.Draw.class::isInstance)
                .map(task -> ((Task.Draw) task).sample())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void stages() {
        List<YamlNode> nodes = top.get("stages").items();
        for (int i = 0; i < nodes.size(); i++) {
            among(recipe.stages().get(i).step(), steps.keySet(), nodes.get(i).get("step"), "step");
        }
    }

    private void specification() {
        List<YamlNode> nodes = top.get("specification").items();
        for (int i = 0; i < nodes.size(); i++) {
            String sample = recipe.specification().get(i).sample();
            if (!sample.contains(".")) {
                among(sample, samples(), nodes.get(i).get("sample"), "sample");
            }
        }
    }
}
