package org.seedtrain.plant.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.UnitLayout;

class LabellerTest {
    private static double missing(UnitBench t) {
        return t.read("issued") - t.read("applied") - t.read("spoiled") - t.read("left");
    }

    private static UnitBench labelled(double vials) {
        UnitBench t = new UnitBench(UnitLayout.of("U", "labeller"));
        t.act("print", "labels", 9200);
        t.act("label", "vials", vials);
        t.done();
        return t;
    }

    @Test
    void labels_exactly_as_many_vials_as_asked_and_spoils_two_in_a_thousand() {
        UnitBench t = labelled(9000);
        assertThat(t.read("applied")).isEqualTo(9000);
        assertThat(t.read("spoiled")).isBetween(5.0, 40.0);
        assertThat(missing(t)).isBetween(0.0, 2.0);
    }

    @Test
    void the_roll_ends_when_it_ends() {
        UnitBench t = labelled(9500);
        assertThat(t.read("left")).isZero();
        assertThat(t.read("applied") + t.read("spoiled") + missing(t)).isEqualTo(9200);
    }

    @Test
    void a_label_under_a_roller_is_missing_until_it_is_searched_for() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "labeller"));
        t.run.apply(0, new Command.Malfunction("U", "rollers", 1, 0));
        t.act("print", "labels", 9200);
        t.act("label", "vials", 9000);
        t.done();
        double lost = missing(t);
        assertThat(lost).isBetween(2.0, 25.0);
        t.act("search", "time", 1);
        double after = missing(t);
        assertThat(after).isBetween(1.0, lost);
        t.act("search", "time", 60);
        assertThat(missing(t)).isZero();
    }

    @Test
    void a_printer_that_counts_wrong_leaves_more_labels_than_it_issued() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "labeller"));
        t.run.apply(0, new Command.Malfunction("U", "printer", 0.5, 0));
        t.act("print", "labels", 500);
        assertThat(missing(t)).isEqualTo(-10);
    }

    @Test
    void a_torn_applicator_spoils_a_tenth() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "labeller"));
        t.run.apply(0, new Command.Malfunction("U", "applicator", 1, 0));
        t.act("print", "labels", 9200);
        t.act("label", "vials", 8000);
        t.done();
        assertThat(t.read("spoiled") / (9200 - t.read("left"))).isCloseTo(0.102, within(0.015));
    }

    @Test
    void a_roll_that_is_not_empty_is_not_printed_over() {
        UnitBench t = labelled(9000);
        assertThatThrownBy(() -> t.act("print", "labels", 100)).isInstanceOf(CommandRefused.class);
        t.act("destroy");
        assertThat(t.read("left")).isZero();
        t.act("print", "labels", 100);
        assertThat(t.read("left")).isEqualTo(100);
    }

    @Test
    void rare_events_come_as_often_as_their_hazard() {
        double mean = 0;
        for (int seed = 0; seed < 2000; seed++) {
            mean += Chance.count(seed, "x", 3) / 2000.0;
        }
        assertThat(mean).isCloseTo(3, within(0.12));
        assertThat(Chance.count(7, "x", 0)).isZero();
        assertThat(Chance.of(1, "y", 5, 10_000, 0.3)).isBetween(2800, 3200);
        assertThat(Chance.of(1, "y", 5, 10, 1)).isEqualTo(10);
        assertThat(Noise.uniform(1, "z")).isBetween(0.0, 1.0);
    }
}
