package org.seedtrain.lab.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedtrain.lab.Reference;
import org.seedtrain.lab.micro.PlateCount.Kind;
import org.seedtrain.lab.micro.PlateCount.Plate;
import org.seedtrain.lab.micro.PlateCount.Rule;

class CountingRulesTest {
    private static Plate plate(double dilution, long colonies) {
        return new Plate(dilution, 1, colonies, false);
    }

    @Test
    void the_first_readable_dilution_and_the_next_are_weighted() {
        List<Plate> plates = List.of(plate(10, Plate.TOO_MANY), plate(10, Plate.TOO_MANY), plate(100, 168), plate(100, 215),
                plate(1000, 14), plate(1000, 25), plate(10000, 1), plate(10000, 3));
        PlateCount found = PlateCount.of(plates, Rule.ISO_7218);
        assertThat(found.kind()).isEqualTo(Kind.COUNTED);
        assertThat(found.count().perMillilitre()).isCloseTo(19181.81818181818, within(1e-8));
        assertThat(found.used()).hasSize(4);
    }

    @Test
    void few_none_and_too_many() {
        assertThat(PlateCount.of(List.of(plate(10, 6), plate(10, 4)), Rule.ISO_7218).kind()).isEqualTo(Kind.ESTIMATED);
        PlateCount present = PlateCount.of(List.of(plate(10, 2), plate(10, 1)), Rule.ISO_7218);
        assertThat(present.kind()).isEqualTo(Kind.PRESENT);
        assertThat(present.bound()).isEqualTo(40);
        PlateCount none = PlateCount.of(List.of(plate(10, 0), plate(10, 0)), Rule.ISO_7218);
        assertThat(none.kind()).isEqualTo(Kind.NONE);
        assertThat(none.bound()).isCloseTo(5, within(1e-12));
        PlateCount many = PlateCount.of(List.of(plate(10, Plate.TOO_MANY), plate(100, 412)), Rule.ISO_7218);
        assertThat(many.kind()).isEqualTo(Kind.TOO_MANY);
        assertThat(many.bound()).isEqualTo(30000);
    }

    @Test
    void bam_leaves_out_plates_of_fewer_than_25_and_a_spreader_is_left_out_always() {
        assertThat(PlateCount.of(List.of(plate(100, 150), plate(100, 140), plate(1000, 12), plate(1000, 30)), Rule.BAM).used()).hasSize(3);
        PlateCount spoiled = PlateCount.of(List.of(plate(100, 150), new Plate(100, 1, 3, true)), Rule.ISO_7218);
        assertThat(spoiled.count().perMillilitre()).isCloseTo(15000, within(1e-9));
    }

    @Test
    void plates_that_disagree_beyond_chance_are_seen() {
        assertThat(PlateCount.of(List.of(plate(1, 100), plate(1, 110)), Rule.ISO_7218).dispersionP()).isGreaterThan(0.4);
        assertThat(PlateCount.of(List.of(plate(1, 60), plate(1, 140)), Rule.ISO_7218).dispersionP()).isLessThan(1e-6);
    }

    @Test
    void bioburden_is_corrected_for_recovery_and_a_spike_is_named() {
        List<BioburdenEstimate.Portion> portions = new ArrayList<>();
        for (long colonies : new long[] {4, 6, 5, 3, 30}) {
            portions.add(new BioburdenEstimate.Portion(colonies, 1));
        }
        BioburdenEstimate found = BioburdenEstimate.of(portions, 1, 0.8);
        assertThat(found.mean()).isCloseTo(12, within(1e-12));
        assertThat(found.spikes()).containsExactly(4);
        assertThat(found.dispersed()).isTrue();
        assertThat(BioburdenEstimate.recovery(80, 15, 5)).isEqualTo(0.8);
        assertThat(BioburdenEstimate.maximumAcceptable(100)).isEqualTo(200);
    }

    /// USP 71 tables 2 and 3.
    @Test
    void how_much_is_tested_for_sterility() {
        assertThat(SterilityTest.articles(SterilityTest.Kind.PARENTERAL, 30)).isEqualTo(4);
        assertThat(SterilityTest.articles(SterilityTest.Kind.PARENTERAL, 80)).isEqualTo(8);
        assertThat(SterilityTest.articles(SterilityTest.Kind.PARENTERAL, 300)).isEqualTo(10);
        assertThat(SterilityTest.articles(SterilityTest.Kind.PARENTERAL, 700)).isEqualTo(14);
        assertThat(SterilityTest.articles(SterilityTest.Kind.PARENTERAL, 5000)).isEqualTo(20);
        assertThat(SterilityTest.articles(SterilityTest.Kind.LARGE_VOLUME, 5000)).isEqualTo(10);
        assertThat(SterilityTest.articles(SterilityTest.Kind.OPHTHALMIC, 100)).isEqualTo(5);
        assertThat(SterilityTest.articles(SterilityTest.Kind.BULK_SOLID, 3)).isEqualTo(3);
        assertThat(SterilityTest.quantity_mL(0.5)).isEqualTo(0.5);
        assertThat(SterilityTest.quantity_mL(1.2)).isEqualTo(1);
        assertThat(SterilityTest.quantity_mL(10)).isEqualTo(5);
        assertThat(SterilityTest.quantity_mL(60)).isEqualTo(20);
        assertThat(SterilityTest.quantity_mL(500)).isEqualTo(50);
    }

    @Test
    void what_tubes_say_about_sterility() {
        var no = SterilityTest.Invalid.NO;
        assertThat(judge(14, 0, false, false, -1, no, false)).isEqualTo(SterilityTest.Finding.STERILE);
        assertThat(judge(13, 0, false, false, -1, no, false)).isEqualTo(SterilityTest.Finding.UNFINISHED);
        assertThat(judge(14, 0, false, true, -1, no, false)).isEqualTo(SterilityTest.Finding.UNFINISHED);
        assertThat(judge(18, 0, false, true, 4, no, false)).isEqualTo(SterilityTest.Finding.STERILE);
        assertThat(judge(5, 1, false, false, -1, no, false)).isEqualTo(SterilityTest.Finding.NOT_STERILE);
        assertThat(judge(14, 1, true, false, -1, no, false)).isEqualTo(SterilityTest.Finding.INVALID_REPEAT);
        assertThat(judge(14, 1, false, false, -1, SterilityTest.Invalid.MONITORING, false))
                .isEqualTo(SterilityTest.Finding.INVALID_REPEAT);
        assertThat(judge(14, 1, false, false, -1, SterilityTest.Invalid.MONITORING, true)).isEqualTo(SterilityTest.Finding.NOT_STERILE);
    }

    private static SterilityTest.Finding judge(
            double days, int growing, boolean control, boolean turbid, double subculture, SterilityTest.Invalid invalid, boolean repeated) {
        return SterilityTest.judge(new SterilityTest.Observation(days, growing, control, true, turbid, subculture, invalid, repeated));
    }

    @Test
    void recovery_within_a_factor_of_two() {
        assertThat(ColonyRecovery.of(30, 60).within()).isTrue();
        assertThat(ColonyRecovery.of(29, 60).within()).isFalse();
        assertThat(ColonyRecovery.of(50, 50).low()).isBetween(0.65, 0.68);
        assertThat(BinomialInterval.of(7, 20).low()).isCloseTo(0.15390920478454938, within(1e-9));
        assertThat(BinomialInterval.of(7, 20).high()).isCloseTo(0.5921885, within(1e-6));
    }

    /// The limits that the FDA prints leave 5 % on each side; its upper ones were made from fewer outcomes.
    @Test
    void exact_limits_of_most_probable_numbers_are_near_those_that_are_printed() {
        for (String[] row : Reference.csv("micro/fda_bam_app2_table1_3tube.csv")) {
            if (!row[0].matches("\\d") || row[4].equals("-") || row[5].equals("-")) {
                continue;
            }
            List<MostProbableNumber.Level> levels = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                levels.add(new MostProbableNumber.Level(new double[] {0.1, 0.01, 0.001}[i], 3, Integer.parseInt(row[i])));
            }
            double low = Double.parseDouble(row[4]);
            double high = Double.parseDouble(row[5]);
            MpnExact printed = MpnExact.of(levels, 0.05);
            assertThat(printed.low()).as(String.join(",", row)).isCloseTo(low, within(0.15 * low));
            assertThat(printed.high()).as(String.join(",", row)).isBetween(0.72 * high, 1.03 * high);
            MpnExact exact = MpnExact.of(levels);
            assertThat(exact.low()).isLessThan(printed.low());
            assertThat(exact.high()).isGreaterThan(printed.high());
        }
    }

    /// FDA BAM appendix 2: the MPN itself, to the two digits that are printed.
    @Test
    void most_probable_numbers_are_those_that_the_fda_prints() {
        for (String[] row : Reference.csv("micro/fda_bam_app2_table1_3tube.csv")) {
            if (!row[0].matches("\\d") || row[6].equals("inf")) {
                continue;
            }
            List<MostProbableNumber.Level> levels = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                levels.add(new MostProbableNumber.Level(new double[] {0.1, 0.01, 0.001}[i], 3, Integer.parseInt(row[i])));
            }
            double mpn = MostProbableNumber.of(levels).mpn();
            double computed = Double.parseDouble(row[6]);
            assertThat(mpn).isCloseTo(computed, within(5e-6 * computed));
            if (!row[3].startsWith("<")) {
                assertThat(ColonyCount.twoSignificant(mpn)).isEqualTo(Double.parseDouble(row[3]));
            }
        }
    }
}
