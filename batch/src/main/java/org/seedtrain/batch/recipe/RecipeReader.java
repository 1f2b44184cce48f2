package org.seedtrain.batch.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.seedtrain.batch.Text;

/// Reads a recipe file. The schema is described in docs/reference/recipes.md.
public final class RecipeReader {
    private static final Set<String> TOP = Set.of(
            "id", "version", "title", "product", "layout", "course", "specification", "stages", "procedure");

    private RecipeReader() {}

    public static Recipe read(Path file) throws IOException {
        return read(file.toString(), Files.readString(file));
    }

    /// @param file how problems name the file
    /// @throws ContentError with every problem of the file
    public static Recipe read(String file, String text) {
        YamlNode top = YamlNode.parse(file, text).keys(TOP);
        List<Recipe.UnitProcedure> procedure = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlNode node : top.get("procedure").items()) {
            procedure.add(unitProcedure(node, ids));
        }
        if (procedure.isEmpty()) {
            top.get("procedure").problem("is missing; write at least one unit procedure");
        }
        List<Recipe.Specification> specification =
                top.get("specification").items().stream().map(RecipeReader::specification).toList();
        Recipe recipe = new Recipe(
                top.get("id").word(),
                top.get("version").word(),
                top.get("title").text(),
                product(top.get("product")),
                top.get("layout").word(),
                course(top.get("course")),
                specification,
                top.get("stages").items().stream().map(RecipeReader::stage).toList(),
                procedure,
                text);
        References.check(recipe, top);
        top.throwProblems();
        return recipe;
    }

    private static Recipe.Product product(YamlNode node) {
        node.keys(Set.of("name", "code", "batchSize"));
        YamlNode size = node.get("batchSize").keys(Set.of("value", "unit"));
        return new Recipe.Product(
                node.get("name").text(),
                node.get("code").word(),
                size.get("value").number(),
                size.get("unit").word());
    }

    private static Recipe.Course course(YamlNode node) {
        node.keys(Set.of("summary", "learn", "minutes"));
        return new Recipe.Course(
                node.get("summary").text(), node.get("learn").texts(), node.get("minutes").whole(60));
    }

    private static Recipe.Specification specification(YamlNode node) {
        node.keys(Set.of("id", "sample", "test", "result", "title", "lower", "upper", "unit", "digits", "stage"));
        Limits limits = new Limits(
                node.get("lower").optionalNumber(),
                node.get("upper").optionalNumber(),
                node.get("unit").word(),
                node.get("digits").whole(0));
        if (!limits.limited()) {
            node.problem("has neither lower nor upper; write at least one limit");
        }
        checkOrder(node, limits.low(), limits.high(), "lower", "upper");
        return new Recipe.Specification(
                node.get("id").word(),
                node.get("sample").word(),
                node.get("test").word(),
                node.get("result").word(),
                node.get("title").text(),
                limits,
                node.has("stage") ? node.get("stage").oneOf(Set.of("release", "intermediate")) : "release");
    }

    static void checkOrder(YamlNode node, Double low, Double high, String lowKey, String highKey) {
        if (low != null && high != null && low > high) {
            node.problem(lowKey + " " + Words.plain(low) + " is above " + highKey + " " + Words.plain(high)
                    + "; exchange them");
        }
    }

    private static Recipe.Stage stage(YamlNode node) {
        node.keys(Set.of("id", "title", "step", "unit", "measured", "low", "high"));
        return new Recipe.Stage(
                node.get("id").word(),
                node.get("title").text(),
                node.get("step").word(),
                node.get("unit").word(),
                node.get("measured").optionalWord(),
                node.get("low").optionalNumber(),
                node.get("high").optionalNumber());
    }

    private static Recipe.UnitProcedure unitProcedure(YamlNode node, Set<String> ids) {
        node.keys(Set.of("id", "title", "unit", "operations"));
        String id = node.get("id").word();
        String unit = node.get("unit").word();
        Text title = node.get("title").text();
        List<Recipe.Operation> operations = new ArrayList<>();
        for (YamlNode operation : node.get("operations").items()) {
            operations.add(operation(operation, id, unit, ids));
        }
        return new Recipe.UnitProcedure(id, title, unit, operations);
    }

    private static Recipe.Operation operation(YamlNode node, String procedure, String unit, Set<String> ids) {
        node.keys(Set.of("id", "title", "unit", "steps"));
        String id = procedure + "." + node.get("id").word();
        String plantUnit = node.get("unit").word(unit);
        Text title = node.get("title").text();
        List<Step> steps = new ArrayList<>();
        String previous = null;
        for (YamlNode item : node.get("steps").items()) {
            Step step = StepReader.step(item, id, plantUnit, previous);
            if (!ids.add(step.id())) {
                item.problem("the id '" + step.id() + "' is used twice; give every step of an operation its own id");
            }
            steps.add(step);
            previous = step.id();
        }
        return new Recipe.Operation(id, title, steps);
    }
}
