package org.seedtrain.plant.column;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtrain.plant.column.ColumnCase.Method;
import org.seedtrain.plant.column.ColumnCase.Resolution;

/// The column solver against outlets of known accuracy, errors relative to the peak of each component.
class ColumnReferenceTest {
    @ParameterizedTest
    @ValueSource(strings = {"lrm_linear", "lrmp_linear", "grm_linear", "lrmp_langmuir", "lrmp_sma"})
    void keeps_its_tolerance_of_1e_4(String name) {
        ReferenceCase reference = ReferenceCase.of(name);
        ColumnSolution solution = ColumnSolver.solve(reference.to(1e-4, 1e-6, null));
        for (double error : reference.errors(solution)) {
            assertThat(error).isLessThan(1e-4);
        }
        assertThat(solution.balanceError()).isLessThan(1e-10);
    }

    @Test
    void meets_the_semi_analytic_outlet_within_1e_9_of_the_peak_with_elements() {
        ReferenceCase reference = ReferenceCase.of("lrmp_linear");
        ColumnSolution solution =
                ColumnSolver.solve(reference.to(1e-9, 1e-11, new Resolution(Method.ELEMENTS, 12, 8, 1)));
        assertThat(reference.errors(solution)[0]).isLessThan(1e-9);
    }

    @Test
    void meets_two_langmuir_components_within_three_times_what_is_known() {
        ReferenceCase reference = ReferenceCase.of("lrmp_langmuir");
        ColumnSolution solution =
                ColumnSolver.solve(reference.to(1e-8, 1e-10, new Resolution(Method.ELEMENTS, 16, 7, 1)));
        double[] errors = reference.errors(solution);
        for (int i = 0; i < errors.length; i++) {
            assertThat(errors[i]).isLessThan(3 * reference.uncertainty()[i]);
        }
    }
}
