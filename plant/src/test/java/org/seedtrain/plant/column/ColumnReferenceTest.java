package org.seedtrain.plant.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtrain.plant.column.ColumnCase.Method;
import org.seedtrain.plant.column.ColumnCase.Resolution;

/// The column solver against outlets of known accuracy, errors relative to the peak of each component.
class ColumnReferenceTest {
    private static void within(double limit, String name, double relative, Resolution resolution) {
        ReferenceCase reference = ReferenceCase.of(name);
        ColumnSolution solution = ColumnSolver.solve(reference.to(relative, 1e-2 * relative, resolution));
        for (double error : reference.errors(solution)) {
            assertThat(error).isLessThan(limit);
        }
        assertThat(solution.balanceError()).isLessThan(1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lrm_linear", "lrmp_linear", "grm_linear", "grm_linear_surface"})
    void meets_the_semi_analytic_outlet_to_rounding_by_the_transform(String name) {
        within(1e-12, name, 1e-10, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lrm_linear", "lrmp_linear", "grm_linear", "grm_linear_surface"})
    void keeps_a_tolerance_of_1e_5_with_elements(String name) {
        within(1e-5, name, 1e-5, new Resolution(Method.ELEMENTS, 10, 5, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lrmp_linear", "grm_linear", "grm_linear_surface"})
    void meets_the_semi_analytic_outlet_within_1e_9_of_the_peak_with_elements(String name) {
        within(1e-9, name, 3e-10, new Resolution(Method.ELEMENTS, 9, 9, 12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-2, 1e-3, 1e-4, 1e-5, 1e-6})
    void keeps_the_tolerance_asked_for_with_a_resolution_of_its_own_choice(double tolerance) {
        within(tolerance, "lrmp_langmuir", tolerance, null);
        within(tolerance, "lrmp_sma", tolerance, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lrmp_langmuir", "lrmp_sma"})
    void meets_nonlinear_references_within_three_times_what_is_known_of_them(String name) {
        ReferenceCase reference = ReferenceCase.of(name);
        ColumnSolution solution = ColumnSolver.solve(reference.to(2e-8, 2e-10, null));
        double[] errors = reference.errors(solution);
        for (int i = 0; i < errors.length; i++) {
            assertThat(errors[i]).isLessThan(3 * reference.uncertainty()[i]);
        }
        assertThat(solution.balanceError()).isLessThan(1e-9);
    }

    @Test
    void says_what_is_wrong_with_a_case() {
        ColumnCase fine = ReferenceCase.of("lrmp_linear").column();
        assertThatThrownBy(() -> new ColumnCase(
                        fine.model(), fine.length(), fine.velocity(), fine.dispersion(), 1.37, fine.particlePorosity(),
                        fine.radius(), fine.film(), fine.poreDiffusion(), fine.surfaceDiffusion(), fine.binding(),
                        fine.startLiquid(), fine.startBound(), fine.inlet(), fine.times(), fine.tolerance(), null))
                .isInstanceOf(CaseRefused.class)
                .hasMessage("columnPorosity is 1.37; it must lie between 0 and 1");
    }
}
