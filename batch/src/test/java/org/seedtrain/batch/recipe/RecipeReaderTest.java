package org.seedtrain.batch.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.batch.view.StepView;

class RecipeReaderTest {
    private static final String RECIPE =
            """
            id: small
            version: "1.0"
            title: {en: "Small", ko: "작은 배치"}
            product: {name: {en: "Water", ko: "물"}, code: W-1, batchSize: {value: 1, unit: L}}
            layout: demonstration
            course: {summary: {en: "s", ko: "요약"}, learn: [{en: "l", ko: "배움"}], minutes: 5}
            specification:
              - {id: ph, sample: S-1, test: ph, result: pH, title: {en: "pH", ko: "pH"}, lower: 6.8, upper: 7.2, unit: "[pH]", digits: 2}
            procedure:
              - id: weighing
                title: {en: "Weighing", ko: "칭량"}
                unit: BAL-101
                operations:
                  - id: salts
                    title: {en: "Salts", ko: "염류"}
                    steps:
                      - {id: nacl, kind: weighing, title: {en: "Salt", ko: "염화나트륨"}, material: sodium-chloride, target: 0.3, unit: kg, tolerance_pct: 1, container: WB-1, balance: BAL-101}
                      - {id: conc, kind: calculation, title: {en: "c", ko: "농도"}, formula: "net / 2 * 1000", inputs: {net: "nacl#net"}, unit: g/L, digits: 1, low: 140, high: 160}
                      - {id: draw, kind: sample, title: {en: "d", ko: "검체"}, from: BAL-101, sample: S-1, volume_mL: 10, flush_mL: 20}
                      - {id: test, kind: test, title: {en: "t", ko: "시험"}, sample: S-1, test: ph, specification: ph}
                      - {id: sign, kind: signature, title: {en: "s", ko: "서명"}, meaning: PERFORMED, role: trainee}
            """;

    @Test
    void reads_a_procedure_with_full_ids_and_each_step_after_the_one_before() {
        Recipe recipe = RecipeReader.read("small.yaml", RECIPE);
        assertThat(recipe.steps()).extracting(Step::id).first().isEqualTo("weighing.salts.nacl");
        assertThat(recipe.steps().get(1).after()).containsExactly("weighing.salts.nacl");
        assertThat(((Task.Weighing) recipe.steps().get(0).task()).tolerance()).isEqualTo(0.01);
        assertThat(StepView.of(recipe.steps().get(0)).low()).isEqualTo(0.297, within(1e-12));
        assertThat(StepView.of(recipe.steps().get(1)).inputs()).containsEntry("net", "weighing.salts.nacl#net");
    }

    private static String problemsOf(String text) {
        try {
            RecipeReader.read("small.yaml", text);
        } catch (ContentError e) {
            return e.getMessage();
        }
        return "";
    }

    @Test
    void names_file_line_and_the_nearest_word_for_a_misspelt_key() {
        assertThat(problemsOf(RECIPE.replace("tolerance_pct: 1", "tolerence_pct: 1")))
                .contains("small.yaml:17: ", "'tolerence_pct'", "did you mean 'tolerance_pct'");
    }

    @Test
    void names_a_text_that_has_only_one_language() {
        assertThat(problemsOf(RECIPE.replace("title: {en: \"Weighing\", ko: \"칭량\"}", "title: {en: \"Weighing\"}")))
                .contains("small.yaml:11: ", "has no 'ko'");
    }

    @Test
    void names_a_number_that_is_none_and_a_limit_that_is_upside_down() {
        assertThat(problemsOf(RECIPE.replace("target: 0.3", "target: three")))
                .contains("'three' is not a number");
        assertThat(problemsOf(RECIPE.replace("low: 140, high: 160", "low: 160, high: 140")))
                .contains("small.yaml:18: ", "low 160 is above high 140");
    }

    @Test
    void names_every_reference_that_leads_nowhere() {
        assertThat(problemsOf(RECIPE.replace("\"nacl#net\"", "\"nacI#net\"")))
                .contains("there is no step 'weighing.salts.nacI'", "did you mean 'weighing.salts.nacl'");
        assertThat(problemsOf(RECIPE.replace("sample: S-1, test: ph, specification: ph", "sample: S-2, test: ph, specification: pH")))
                .contains("there is no sample 'S-2'; did you mean 'S-1'", "there is no specification 'pH'; did you mean 'ph'");
    }

    @Test
    void says_what_it_expected_when_the_file_is_not_yaml() {
        assertThat(problemsOf("id: [1,\nversion: 2")).startsWith("small.yaml:2: not YAML");
    }

    @Test
    void a_formula_computes_and_says_where_it_breaks() {
        assertThat(Formula.of("(a - b) / c ^ 2 * 1e3").value(Map.of("a", 5.0, "b", 1.0, "c", 2.0)))
                .isEqualTo(1000);
        assertThat(Formula.of("-2^2 + max(1, 3, mean(2, 4))").value(Map.of())).isEqualTo(-1);
        assertThatThrownBy(() -> Formula.of("a * (b + ")).hasMessageContaining("at character 10 found the end");
    }
}
