package org.seedtrain.batch.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.Text;
import org.seedtrain.batch.recipe.Step;

/// A recipe step as a client sees it: flat, with the keys of its kind.
///
/// @param id full id, e.g. `weighing.salts.nacl`
/// @param plantUnit the plant unit on the screen
/// @param unit of the number that is asked for
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StepView(
        String id,
        String kind,
        Text title,
        Text instruction,
        Text why,
        String plantUnit,
        boolean critical,
        List<String> after,
        @Nullable TimeLimit timeLimit,
        @Nullable CommandForm command,
        @Nullable String tag,
        @Nullable String unit,
        @Nullable Integer digits,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable List<Choice> choices,
        @Nullable String formula,
        @Nullable Map<String, String> inputs,
        @Nullable String material,
        @Nullable Double target,
        @Nullable Double tolerancePct,
        @Nullable Boolean potency,
        @Nullable String container,
        @Nullable String balance,
        @Nullable Until until,
        @Nullable String from,
        @Nullable String sample,
        @Nullable Double volume_mL,
        @Nullable Double flush_mL,
        @Nullable Map<String, String> names,
        @Nullable String test,
        @Nullable String result,
        @Nullable String specification,
        @Nullable Map<String, Object> worksheet,
        @Nullable List<String> of,
        @Nullable String meaning,
        @Nullable String role,
        @Nullable String scope) {

    public record TimeLimit(String from, double seconds) {}

    public record Choice(String value, Text title) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Until(
            @Nullable String tag,
            @Nullable Double atLeast,
            @Nullable Double atMost,
            @Nullable Double seconds) {}

    /// A command to give: `set` with `value`, or `act` with `action`. What is named in `entered` is typed by the person.
    ///
    /// @param formulas what a quantity is computed from: formula by name of the quantity
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CommandForm(
            @Nullable String set,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String act,
            @Nullable String action,
            @Nullable Map<String, Double> quantities,
            @Nullable Map<String, String> names,
            @Nullable Map<String, String> formulas,
            @Nullable Map<String, Map<String, String>> inputs,
            List<String> entered) {}

    public static StepView of(Step step) {
        return new StepViewBuilder(step).build();
    }
}
