package org.seedtrain.batch.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.Text;

/// A master recipe: what is made, of what, how, and what it must be like.
public record Recipe(
        String id,
        String version,
        Text title,
        Product product,
        String layout,
        Course course,
        List<Specification> specification,
        List<Stage> stages,
        List<UnitProcedure> procedure,
        String text) {

    public record Product(Text name, String code, double batchSize, String batchUnit) {}

    /// What a newcomer learns by it.
    public record Course(Text summary, List<Text> learn, int minutes) {}

    /// A requirement on a sample of the batch.
    ///
    /// @param result name of the method's result
    /// @param stage `release` (the filled lot) or `intermediate`
    public record Specification(
            String id, String sample, String test, String result, Text title, Limits limits, String stage) {}

    /// A point of the process where the product's mass is taken for the yield.
    ///
    /// @param unit the vessel that holds the product when the step is done
    /// @param low lowest yield over the stage that needs no deviation [%], high likewise
    /// @param measured step whose number is the product's mass as measured [g]; absent: only the model knows it
    public record Stage(
            String id,
            Text title,
            String step,
            String unit,
            @Nullable String measured,
            @Nullable Double low,
            @Nullable Double high) {}

    public record UnitProcedure(String id, Text title, String unit, List<Operation> operations) {}

    public record Operation(String id, Text title, List<Step> steps) {}

    /// All steps in their order.
    public List<Step> steps() {
        return procedure.stream()
                .flatMap(unit -> unit.operations().stream())
                .flatMap(operation -> operation.steps().stream())
                .toList();
    }

    public Map<String, Step> stepsById() {
        Map<String, Step> byId = new LinkedHashMap<>();
        steps().forEach(step -> byId.put(step.id(), step));
        return byId;
    }

    public Optional<Specification> specification(String id) {
        return specification.stream().filter(spec -> spec.id().equals(id)).findFirst();
    }
}
