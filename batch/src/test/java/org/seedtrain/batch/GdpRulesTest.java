package org.seedtrain.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedtrain.batch.SmallBatch.KIM;
import static org.seedtrain.batch.SmallBatch.LEE;
import static org.seedtrain.batch.SmallBatch.PARK;
import static org.seedtrain.batch.SmallBatch.act;
import static org.seedtrain.batch.SmallBatch.value;
import static org.seedtrain.batch.SmallBatch.verified;
import static org.seedtrain.batch.SmallBatch.weighed;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.batch.record.GdpRule;

/// Each rule finds its mistake in a record that is clean otherwise.
class GdpRulesTest {
    private final SmallBatch batch = new SmallBatch();

    private void salted() {
        batch.weighedSalt("NACL-1");
        batch.by(KIM, "salt.dissolve.add", act("TK-1", "add", Map.of("mass", 0.5), Map.of("container", "BAG-1")));
    }

    @Test
    void a_clean_record_has_no_finding() {
        batch.weighedSalt("NACL-1").dissolved("10.500", "47.6");
        assertThat(batch.rules()).isEmpty();
    }

    @Test
    void a_value_that_was_not_on_the_display_is_a_transcription_error() {
        salted();
        batch.by(KIM, "salt.dissolve.read", value("10.427", "kg"));
        assertThat(batch.rules()).containsExactly("transcription");
    }

    @Test
    void swapped_digits_are_named() {
        salted();
        batch.by(KIM, "salt.dissolve.read", value("10.050", "kg"));
        assertThat(batch.run().record().findings().toString()).contains("digits swapped");
    }

    @Test
    void a_slipped_point_is_a_wrong_order_of_magnitude() {
        salted();
        batch.by(KIM, "salt.dissolve.read", value("1.050", "kg"));
        assertThat(batch.rules()).contains("magnitude").doesNotContain("transcription");
    }

    @Test
    void grams_for_kilograms_are_a_wrong_unit_and_nothing_else() {
        salted();
        batch.by(KIM, "salt.dissolve.read", value("10500", "g"));
        assertThat(batch.rules()).containsExactly("precision", "unit-wrong");
    }

    @Test
    void a_number_without_unit_and_one_with_more_digits_than_the_display_are_found() {
        salted();
        batch.by(KIM, "salt.dissolve.read", value("10.5003", ""));
        assertThat(batch.rules()).containsExactly("precision", "unit-missing");
    }

    @Test
    void a_wrong_result_of_a_calculation_is_found() {
        batch.weighedSalt("NACL-1").dissolved("10.500", "46.7");
        assertThat(batch.rules()).containsExactly("arithmetic");
    }

    @Test
    void net_must_be_gross_minus_tare_and_tare_must_be_there() {
        batch.cleared();
        batch.by(KIM, "salt.weigh.salt", weighed("NACL-1", "0.120", "0.620", "0.505"));
        assertThat(batch.rules()).containsExactly("net-weight");
        SmallBatch other = new SmallBatch();
        other.cleared();
        other.by(KIM, "salt.weigh.salt", weighed("NACL-1", "", "0.500", "0.500"));
        assertThat(other.rules()).containsExactly("tare-missing");
    }

    @Test
    void a_balance_that_was_not_checked_today_is_found() {
        batch.by(KIM, "salt.weigh.clear", new Body.Acknowledged());
        batch.by(KIM, "salt.weigh.salt", weighed("NACL-1", "0.120", "0.620", "0.500"));
        assertThat(batch.rules()).containsExactly("balance-check");
    }

    @Test
    void a_weight_below_the_balances_minimum_is_found() {
        SmallBatch tiny = new SmallBatch(SmallBatch.text("small-recipe.yaml").replace("target: 0.5", "target: 0.005"));
        tiny.cleared();
        tiny.by(KIM, "salt.weigh.salt", weighed("NACL-1", "0.120", "0.125", "0.005"));
        assertThat(tiny.rules()).containsExactly("minimum-weight");
    }

    @Test
    void a_weight_outside_its_tolerance_needs_a_deviation() {
        batch.cleared();
        Entry wrong = batch.by(KIM, "salt.weigh.salt", weighed("NACL-1", "0.120", "0.650", "0.530"));
        assertThat(batch.rules()).containsExactly("limits");
        batch.by(KIM, "salt.weigh.salt", new Body.Deviation(
                "Too much salt", Severity.MAJOR, "0.530 kg instead of 0.500 kg were weighed", List.of(wrong.seq())));
        assertThat(batch.rules()).isEmpty();
    }

    @Test
    void an_expired_lot_one_in_quarantine_and_another_material_are_found_in_the_commands() {
        batch.weighedSalt("NACL-0");
        assertThat(batch.rules()).containsExactly("lot-status");
        SmallBatch other = new SmallBatch();
        other.weighedSalt("GLU-1");
        assertThat(other.rules()).containsExactly("lot-material", "lot-status");
    }

    @Test
    void the_lot_in_the_record_must_be_the_one_that_was_used() {
        batch.cleared();
        batch.by(KIM, "salt.weigh.salt", act("BAG-1", "add", Map.of("mass", 0.5), Map.of("lot", "NACL-0")));
        batch.by(KIM, "salt.weigh.salt", weighed("NACL-1", "0.120", "0.620", "0.500"));
        assertThat(batch.rules()).containsExactly("lot-status", "lot-mismatch");
    }

    @Test
    void what_is_written_twenty_minutes_after_the_act_is_late() {
        batch.cleared();
        batch.by(KIM, "salt.weigh.salt", act("BAG-1", "add", Map.of("mass", 0.5), Map.of("lot", "NACL-1")));
        batch.after(1200).by(KIM, "salt.weigh.salt", weighed("NACL-1", "0.120", "0.620", "0.500"));
        assertThat(batch.rules()).containsExactly("late-entry");
    }

    @Test
    void three_entries_within_a_second_were_typed_from_memory() {
        salted();
        batch.now(KIM, "salt.dissolve.read", value("10.500", "kg"));
        batch.now(KIM, "salt.dissolve.conc", value("47.6", "g/kg"));
        batch.now(KIM, "salt.dissolve.filter", value("4.0", "bar"));
        assertThat(batch.rules()).containsExactly("burst");
    }

    @Test
    void a_reading_an_hour_after_the_addition_exceeds_its_hold_time() {
        salted();
        batch.after(4000).by(KIM, "salt.dissolve.read", value("10.500", "kg"));
        assertThat(batch.rules()).containsExactly("hold-time");
    }

    @Test
    void a_step_before_its_turn_is_let_through_and_found() {
        batch.weighedSalt("NACL-1");
        batch.by(KIM, "salt.dissolve.filter", value("4.0", "bar"));
        assertThat(batch.rules()).containsExactly("order");
    }

    @Test
    void reasons_that_say_nothing_are_no_reasons() {
        salted();
        Entry read = batch.by(KIM, "salt.dissolve.read", value("10.500", "kg"));
        batch.by(KIM, null, new Body.Correction(read.seq(), "value", "10.501", "error"));
        batch.by(KIM, "salt.dissolve.filter", new Body.NotApplicable("n/a"));
        assertThat(batch.rules()).contains("correction-reason", "not-applicable");
    }

    @Test
    void nobody_corrects_the_entry_of_another() {
        salted();
        Entry read = batch.by(KIM, "salt.dissolve.read", value("10.501", "kg"));
        batch.by(LEE, null, new Body.Correction(read.seq(), "value", "10.500", "read the wrong line"));
        assertThat(batch.rules()).contains("others-entry");
    }

    @Test
    void a_correction_after_the_signature_voids_it() {
        batch.weighedSalt("NACL-1").dissolved("10.500", "47.6");
        batch.by(KIM, "salt.dissolve.sign", new Body.Signature(Body.Signature.Meaning.PERFORMED, ""));
        batch.by(PARK, "salt.dissolve.review", new Body.Signature(Body.Signature.Meaning.REVIEWED, ""));
        assertThat(batch.rules()).isEmpty();
        Entry read = batch.run().ledger().entries("salt.dissolve.read").getFirst();
        batch.by(KIM, null, new Body.Correction(read.seq(), "value", "10.499", "misread the display"));
        assertThat(batch.rules()).containsExactly("signature-void", "signature-void");
    }

    @Test
    void a_log_from_elsewhere_in_which_one_person_did_and_checked_is_found() {
        batch.cleared();
        batch.by(KIM, "salt.weigh.salt", weighed("NACL-1", "0.120", "0.620", "0.500"));
        Entry checked = batch.by(LEE, "salt.weigh.verify", verified());
        List<Entry> log = batch.run().entries();
        Entry forged = BatchJson.sealed(new Entry(
                checked.seq(), checked.id(), checked.time(), checked.wall(), KIM, checked.step(), checked.body(),
                checked.prev(), ""));
        Run run = Run.of(java.util.stream.Stream.concat(log.stream().limit(log.size() - 1), java.util.stream.Stream.of(forged)).toList());
        assertThat(run.record().findings()).extracting("rule").containsExactly("same-person");
    }

    @Test
    void every_rule_names_its_requirement() {
        for (GdpRule rule : GdpRule.values()) {
            assertThat(rule.requirement()).matches("R\\d\\d");
        }
    }
}
