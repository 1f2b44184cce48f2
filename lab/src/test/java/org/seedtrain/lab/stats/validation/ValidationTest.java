package org.seedtrain.lab.stats.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedtrain.lab.stats.StatisticsRefused;
import org.seedtrain.lab.stats.Student;
import org.seedtrain.lab.stats.exact.Column;
import org.seedtrain.lab.stats.regression.LinearFit;

class ValidationTest {
    private static final Column X = Column.of(1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 5);
    private static final Column Y = Column.of(2.1, 2.3, 4.0, 4.4, 4.1, 6.3, 6.0, 7.7, 8.1, 9.3, 9.8);

    /// NumPy and SciPy.
    @Test
    void linearity_meets_an_independent_calculation() {
        Linearity found = Linearity.of(X, Y);
        assertThat(found.correlation()).isCloseTo(0.9966981702310731, within(1e-13));
        assertThat(found.fit().standardErrors()[1]).isCloseTo(0.05003590393327305, within(1e-13));
        assertThat(found.fit().standardErrors()[0]).isCloseTo(0.16107859510072295, within(1e-12));
        assertThat(found.lackOfFitF()).isCloseTo(0.6418529053230384, within(1e-10));
        assertThat(found.lackOfFitP()).isCloseTo(0.6155702908759886, within(1e-10));
        assertThat(found.curvatureP()).isCloseTo(0.1664402636750442, within(1e-9));
    }

    @Test
    void limits_follow_from_sigma_and_slope() {
        LinearFit line = LinearFit.polynomial(1, X, Y);
        double slope = line.coefficients()[1];
        assertThat(DetectionLimit.residual(line).detection()).isCloseTo(3.3 * line.residualSd() / slope, within(1e-14));
        assertThat(DetectionLimit.intercept(line).quantitation()).isCloseTo(10 * line.standardErrors()[0] / slope, within(1e-13));
        assertThat(DetectionLimit.signalToNoise(0.2, slope).detection()).isCloseTo(0.6 / slope, within(1e-14));
        assertThat(DetectionLimit.blank(Column.of(1, 2, 3), -2).detection()).isCloseTo(3.3 / 2, within(1e-14));
        assertThatThrownBy(() -> DetectionLimit.blank(Column.of(1, 1, 1), slope)).isInstanceOf(StatisticsRefused.class)
                .hasMessageContaining("does not scatter");
    }

    /// ISO 5725-2 formulas by hand: three days, two results each.
    @Test
    void precision_of_days_is_that_of_the_formulas() {
        Precision found = Precision.of(List.of("day"), List.of(List.of("1", "1", "2", "2", "3", "3")), false,
                Column.of(99, 101, 102, 104, 97, 99), 0.95);
        // within: 3 x 2 squares of 1 = 6 over 3; between: means 100, 103, 98, mean square 2 x 12.6667/2
        assertThat(found.repeatability_percent()).isCloseTo(100 * Math.sqrt(2) / (602.0 / 6), within(1e-10));
        double day = (2 * (Math.pow(100 - 602.0 / 6, 2) + Math.pow(103 - 602.0 / 6, 2) + Math.pow(98 - 602.0 / 6, 2)) / 2 - 2) / 2;
        assertThat(found.intermediate_percent()).isCloseTo(100 * Math.sqrt(2 + day) / (602.0 / 6), within(1e-10));
        // the mean varies with the mean square of the days: 2 squares about the grand mean / 6
        double days = 2 * (Math.pow(100 - 602.0 / 6, 2) + Math.pow(103 - 602.0 / 6, 2) + Math.pow(98 - 602.0 / 6, 2)) / 2;
        assertThat(found.meanError()).isCloseTo(Math.sqrt(days / 6), within(1e-10));
        double df = Math.pow(2 + day, 2) / (days * days / 4 / 2 + 4.0 / 4 / 3);
        assertThat(found.intermediateDf()).isCloseTo(df, within(1e-9));
        assertThat(found.future(0.95)[1]).isCloseTo(602.0 / 6 + Student.twoSided95(df) * Math.sqrt(2 + day + days / 6),
                within(1e-9));
        assertThat(found.repeatabilityLow()).isLessThan(found.repeatability_percent());
        assertThat(found.intermediateHigh()).isGreaterThan(found.intermediate_percent());
    }

    @Test
    void recovery_has_student_bounds() {
        List<Recovery> found = Recovery.levels(new double[] {50, 50, 50, 100}, new double[] {49, 50, 51, 101}, 0.95);
        assertThat(found).hasSize(3);
        assertThat(found.getFirst().mean_percent()).isCloseTo(100, within(1e-12));
        assertThat(found.getFirst().high()).isCloseTo(100 + 4.302652729911275 * 2 / Math.sqrt(3), within(1e-9));
        assertThat(found.get(1).low()).isNull();
        assertThat(found.get(1).within(98, 102, true)).isFalse();
        assertThatThrownBy(() -> Recovery.percent(new double[] {0}, new double[] {1})).isInstanceOf(StatisticsRefused.class);
    }
}
