package org.seedtrain.lab.stats.anova;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedtrain.lab.stats.StatisticsRefused;
import org.seedtrain.lab.stats.exact.Column;

class VarianceComponentsTest {
    private static final List<String> ANALYST = List.of("a a a a a a a b b b b b c c c c c c".split(" "));
    private static final List<String> DAY = List.of("1 1 1 2 2 3 3 1 1 2 2 2 1 1 2 2 3 3".split(" "));
    private static final Column VALUE = Column.of(10.1, 10.3, 9.9, 11.2, 11.0, 10.6, 10.9, 12.1, 12.4, 11.5, 11.9, 11.7, 9.5, 9.2, 9.9,
            10.2, 8.8, 9.4);

    /// Expected mean squares from projection matrices (NumPy): `trace(P Z Z')`.
    @Test
    void nested_groups_of_different_size_meet_the_projections() {
        VarianceComponents found = VarianceComponents.nested(List.of("analyst", "day"), List.of(ANALYST, DAY), VALUE);
        assertThat(found.components()).extracting(Component::df).containsExactly(2, 5, 10);
        assertThat(found.components().get(0).ss()).isCloseTo(15.975492063492, within(1e-10));
        assertThat(found.components().get(1).ss()).isCloseTo(2.6222857142855, within(1e-10));
        assertThat(found.components().get(0).variance()).isCloseTo(1.2499762, within(5e-8));
        assertThat(found.components().get(1).variance()).isCloseTo(0.21440104, within(5e-9));
        assertThat(found.repeatability().variance()).isCloseTo(0.054, within(1e-12));
        assertThat(found.balanced()).isFalse();
    }

    @Test
    void one_factor_gives_what_the_one_way_analysis_gives() {
        List<Column> groups = List.of(Column.of(1, 2, 4), Column.of(2, 5, 9), Column.of(3, 3.5, 3.1));
        OneWay one = OneWay.of(groups);
        assertThat(one.bartlettP()).isCloseTo(0.03565176587464553, within(1e-12)); // scipy
        assertThat(one.leveneP()).isCloseTo(0.21608036710819248, within(1e-12));
        VarianceComponents nested = VarianceComponents.nested(List.of("group"), List.of(List.of("a a a b b b c c c".split(" "))),
                Column.of(1, 2, 4, 2, 5, 9, 3, 3.5, 3.1));
        assertThat(nested.components().getFirst().variance()).isCloseTo(one.groupVariance(), within(1e-12));
        assertThat(nested.repeatability().ms()).isCloseTo(one.msWithin(), within(1e-12));
    }

    @Test
    void factors_that_cannot_be_told_apart_are_refused() {
        assertThatThrownBy(() -> VarianceComponents.nested(List.of("a", "b"), List.of(ANALYST, ANALYST), VALUE))
                .isInstanceOf(StatisticsRefused.class).hasMessageContaining("'b' has only one level within each a");
        assertThatThrownBy(() -> VarianceComponents.nested(List.of("a"), List.of(List.of("1", "2", "3")), Column.of(1, 2, 3)))
                .isInstanceOf(StatisticsRefused.class).hasMessageContaining("no repeats within a");
        assertThatThrownBy(() -> VarianceComponents.crossed(List.of("a", "b"), List.of(ANALYST, DAY), VALUE))
                .isInstanceOf(StatisticsRefused.class).hasMessageContaining("equally often");
    }
}
