package org.seedtrain.batch.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.Text;
import org.seedtrain.batch.recipe.Recipe;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Tag;

/// What does not change while a run goes on: the procedure, the plant's units, the lots, the specification.
public record RunView(
        List<ProcedureView> procedure,
        List<UnitView> units,
        List<LotView> lots,
        List<Recipe.Specification> specification,
        Recipe.Course course,
        Recipe.Product product) {

    public record ProcedureView(String id, Text title, String unit, List<OperationView> operations) {}

    public record OperationView(String id, Text title, List<StepView> steps) {}

    public record MalfunctionView(String name, Text title) {}

    public record UnitView(
            String name,
            String type,
            Text title,
            List<Tag> tags,
            List<Action> actions,
            List<MalfunctionView> malfunctions) {}

    /// @param expiry date on the label, ISO 8601
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LotView(
            String id, String material, Text title, String status, String expiry, boolean expired, @Nullable Double assay,
            @Nullable Text note) {}

    public static List<ProcedureView> procedure(Recipe recipe) {
        return recipe.procedure().stream()
                .map(unit -> new ProcedureView(
                        unit.id(),
                        unit.title(),
                        unit.unit(),
                        unit.operations().stream()
                                .map(operation -> new OperationView(
                                        operation.id(),
                                        operation.title(),
                                        operation.steps().stream()
                                                .map(StepView::of)
                                                .toList()))
                                .toList()))
                .toList();
    }
}
