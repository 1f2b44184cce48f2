package org.seedtrain.lab.potency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.potency.Assay.Observation;

class QuantalAndCombinationTest {
    /// Ph. Eur. 5.3, 5.3.1 to 5.3.3: diphtheria vaccine, assumed 140 IU/vial; doses 1.0, 1.6, 2.5, 4.0 IU.
    @ParameterizedTest
    @CsvSource({"PROBIT, 160.6, 121.0, 215.2", "LOGIT, 162.9, 121.1, 221.1", "GOMPIT, 158.3, 118.7, 213.3"})
    void diphtheria_vaccine_by_probits_logits_and_gompits(Quantal.Link link, double potency, double low, double high) {
        double[] doses = {1.0, 1.6, 2.5, 4.0};
        int[][] standard = {{12, 0}, {12, 3}, {12, 6}, {11, 10}};
        int[][] test = {{11, 0}, {12, 4}, {11, 8}, {11, 10}};
        List<Quantal.Group> groups = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            groups.add(new Quantal.Group(0, doses[i], standard[i][0], standard[i][1]));
            groups.add(new Quantal.Group(1, doses[i], test[i][0], test[i][1]));
        }
        Quantal quantal = Quantal.of(List.of("S", "T"), groups, link, 0.95);
        RelativePotency.Estimate estimate = quantal.estimates().getFirst();
        assertThat(140 * estimate.ratio()).isCloseTo(potency, within(0.05));
        assertThat(140 * estimate.low()).isCloseTo(low, within(0.05));
        assertThat(140 * estimate.high()).isCloseTo(high, within(0.05));
        assertThat(quantal.linearity().p()).isGreaterThan(0.4);
        assertThat(quantal.parallelism().p()).isGreaterThan(0.6);
        assertThat(quantal.medians().get(0).ratio() / quantal.medians().get(1).ratio()).isCloseTo(estimate.ratio(), within(1e-9));
    }

    @Test
    void groups_that_all_or_none_respond_are_refused() {
        List<Quantal.Group> groups = List.of(new Quantal.Group(0, 1, 10, 0), new Quantal.Group(0, 2, 10, 10));
        assertThatThrownBy(() -> Quantal.of(List.of("S"), groups, Quantal.Link.PROBIT, 0.95)).hasMessageContaining("some, but not all");
        assertThatThrownBy(() -> Quantal.of(List.of("S"), List.of(new Quantal.Group(0, 1, 10, 11)), Quantal.Link.PROBIT, 0.95))
                .hasMessageContaining("11 of 10");
    }

    /// Ph. Eur. 5.3, 6.4: six independent estimates of one vial, 20 degrees of freedom each.
    @Test
    void six_homogeneous_assays_are_combined_by_weight() {
        double[][] assays = {
            {18367, 17755, 19002}, {18003, 17415, 18610}, {18064, 17319, 18838}, {17832, 17253, 18429}, {18635, 17959, 19339},
            {18269, 17722, 18834}
        };
        List<Combination.Estimate> estimates = new ArrayList<>();
        for (double[] one : assays) {
            estimates.add(new Combination.Estimate(one[0], one[1], one[2], 20));
        }
        Combination combination = Combination.of(estimates, 0.95);
        assertThat(combination.weighted().potency()).isCloseTo(18187, within(0.5));
        assertThat(combination.weighted().low()).isCloseTo(17946, within(0.5));
        assertThat(combination.weighted().high()).isCloseTo(18431, within(0.5));
        assertThat(combination.homogeneous(0.1)).isTrue();
        assertThat(combination.df()).isEqualTo(5);
        estimates.add(new Combination.Estimate(22000, 21300, 22700, 20));
        assertThat(Combination.of(estimates, 0.95).homogeneous(0.1)).isFalse();
        assertThat(Combination.of(estimates, 0.95).between()).isPositive();
    }

    @Test
    void slopes_that_are_known_are_found_with_their_ratio_and_a_blank_off_the_lines_shows() {
        List<Observation> observations = new ArrayList<>();
        double[] error = {0.001, -0.001, 0.0005, -0.0005};
        for (int k = 1; k <= 3; k++) {
            for (double e : error) {
                observations.add(new Observation(0, k, 0.02 + 0.08 * k + e, "", ""));
                observations.add(new Observation(1, k, 0.02 + 0.06 * k - e, "", ""));
            }
        }
        Assay plain = new Assay(Design.COMPLETELY_RANDOMISED, List.of("S", "T"), observations);
        RelativePotency.Estimate estimate = SlopeRatio.of(plain, 0.95).estimates().getFirst();
        assertThat(estimate.ratio()).isCloseTo(0.75, within(1e-12));
        assertThat(estimate.low()).isBetween(0.735, 0.75);
        for (double e : error) {
            observations.add(new Observation(0, 0, 0.05 + e, "", ""));
        }
        VarianceTable table =
                SlopeRatio.of(new Assay(Design.COMPLETELY_RANDOMISED, List.of("S", "T"), observations), 0.95).variance();
        assertThat(table.source("blanks").orElseThrow().p()).isLessThan(1e-6);
        assertThat(table.source("intersection").orElseThrow().p()).isGreaterThan(0.5);
        assertThat(table.source("total").orElseThrow().df()).isEqualTo(27);
    }

    @Test
    void an_assay_without_replicates_or_without_a_slope_says_what_is_missing() {
        List<Observation> single = List.of(new Observation(0, 1, 1, "", ""), new Observation(0, 2, 2, "", ""),
                new Observation(1, 1, 1.1, "", ""), new Observation(1, 2, 2.2, "", ""));
        assertThatThrownBy(() -> ParallelLines.of(new Assay(Design.COMPLETELY_RANDOMISED, List.of("S", "T"), single), 0.95))
                .hasMessageContaining("replicates");
        List<Observation> flat = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            flat.add(new Observation(i % 2, 1 + i / 2, 1 + 0.3 * ((i * 7) % 3), "", ""));
            flat.add(new Observation(i % 2, 1 + i / 2, 1 - 0.3 * ((i * 5) % 3), "", ""));
        }
        assertThat(ParallelLines.of(new Assay(Design.COMPLETELY_RANDOMISED, List.of("S", "T"), flat), 0.95)
                .estimates().getFirst().low()).isNull();
    }

    /// The example that comes along, against nested least squares by another program (NumPy 1, lstsq).
    @Test
    void a_slope_ratio_assay_with_blanks_by_nested_least_squares() {
        PotencyAnalysis potency = new PotencyAnalysis();
        PotencyAnalysis.Result result = (PotencyAnalysis.Result) potency.run(
                Request.example(potency, "lab potency potency-slope-ratio.csv --model slope-ratio")).result();
        double[] squares = {0.17205706868131865, 3.7051282051e-06, 2.7523809524e-05, 3.3416666667e-05};
        String[] names = {"regression", "blanks", "intersection", "non-linearity"};
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            VarianceTable.Source source = result.anova().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
            assertThat(source.ss()).isCloseTo(squares[i], within(1e-10));
        }
        PotencyAnalysis.Preparation test = result.preparations().getFirst();
        assertThat(test.ratio()).isCloseTo(0.8183125198522159, within(1e-10));
        assertThat(test.ratioLow()).isCloseTo(0.8033705384355115, within(1e-9));
        assertThat(test.ratioHigh()).isCloseTo(0.8334035035426122, within(1e-9));
    }

    @Test
    void responses_that_do_not_change_with_the_dose_give_no_potency() {
        List<Observation> same = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            same.add(new Observation(i % 2, 1 + i % 3, 1.5, "", ""));
        }
        Assay assay = new Assay(Design.COMPLETELY_RANDOMISED, List.of("S", "T"), same);
        assertThatThrownBy(() -> ParallelLines.of(assay, 0.95)).hasMessageContaining("same response");
        assertThatThrownBy(() -> SlopeRatio.of(assay, 0.95)).hasMessageContaining("same response");
        List<Quantal.Group> flat = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            flat.add(new Quantal.Group(i % 2, 1 + i / 2, 10, 5));
        }
        assertThatThrownBy(() -> Quantal.of(List.of("S", "T"), flat, Quantal.Link.PROBIT, 0.95)).isInstanceOf(PotencyRefused.class);
    }
}
