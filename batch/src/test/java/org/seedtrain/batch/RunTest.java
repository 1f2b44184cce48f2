package org.seedtrain.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.seedtrain.batch.SmallBatch.CHOI;
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
import org.seedtrain.batch.view.RecordView;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.CommandRefused;

class RunTest {
    private final SmallBatch batch = new SmallBatch();

    private static final Body SIGNED = new Body.Signature(Body.Signature.Meaning.PERFORMED, "");
    private static final Body REVIEWED = new Body.Signature(Body.Signature.Meaning.REVIEWED, "");
    private static final Body RELEASED = new Body.Disposition(Body.Disposition.Decision.RELEASED, "meets everything");

    private void made() {
        batch.weighedSalt("NACL-1").dissolved("10.500", "47.6");
    }

    @Test
    void a_batch_that_was_made_as_written_is_released_by_quality() {
        made();
        batch.by(KIM, "salt.dissolve.sign", SIGNED);
        batch.by(PARK, "salt.dissolve.review", REVIEWED);
        batch.by(PARK, "salt.dissolve.decide", RELEASED);
        RecordView record = batch.run().record();
        assertThat(record.disposition()).isEqualTo("RELEASED");
        assertThat(record.steps()).extracting(RecordView.StepState::state).containsOnly(RecordView.State.DONE);
        assertThat(record.current()).isNull();
    }

    @Test
    void the_same_log_gives_the_same_record() {
        made();
        Run again = Run.of(batch.run().entries().stream().map(BatchJson::line).map(BatchJson::entry).toList());
        assertThat(CanonicalJson.write(BatchJson.tree(again.record())))
                .isEqualTo(CanonicalJson.write(BatchJson.tree(batch.run().record())));
    }

    @Test
    void a_critical_step_waits_for_the_step_it_needs() {
        assertThatThrownBy(() -> batch.by(KIM, "salt.weigh.salt", weighed("NACL-1", "0.120", "0.620", "0.500")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("First do: Line clearance");
        assertThat(batch.step("salt.weigh.salt").state()).isEqualTo(RecordView.State.LOCKED);
    }

    /// 0.5 kg at an assay of 100 % are 0.625 kg of a lot of 80 %.
    @Test
    void a_weighing_by_potency_wants_more_of_a_weaker_lot() {
        String recipe = SmallBatch.text("small-recipe.yaml").replace("target: 0.5, unit: kg", "target: 0.5, potency: true, unit: kg");
        SmallBatch plain = new SmallBatch(recipe).cleared();
        plain.by(KIM, "salt.weigh.salt", weighed("NACL-2", "0.120", "0.620", "0.500"));
        assertThat(plain.step("salt.weigh.salt").verdict()).isEqualTo(RecordView.Verdict.FAIL);
        SmallBatch corrected = new SmallBatch(recipe).cleared();
        corrected.by(KIM, "salt.weigh.salt", weighed("NACL-2", "0.120", "0.745", "0.625"));
        assertThat(corrected.step("salt.weigh.salt").verdict()).isEqualTo(RecordView.Verdict.PASS);
        SmallBatch strong = new SmallBatch(recipe).cleared();
        strong.by(KIM, "salt.weigh.salt", weighed("NACL-1", "0.120", "0.620", "0.500"));
        assertThat(strong.step("salt.weigh.salt").verdict()).isEqualTo(RecordView.Verdict.PASS);
    }

    @Test
    void who_weighed_cannot_verify() {
        batch.cleared();
        batch.by(KIM, "salt.weigh.salt", weighed("NACL-1", "0.120", "0.620", "0.500"));
        assertThatThrownBy(() -> batch.by(KIM, "salt.weigh.verify", verified()))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why()).isEqualTo(Refused.Cause.ROLE));
        batch.by(LEE, "salt.weigh.verify", verified());
        assertThat(batch.step("salt.weigh.verify").state()).isEqualTo(RecordView.State.DONE);
    }

    @Test
    void a_signature_needs_the_content_it_stands_for() {
        batch.weighedSalt("NACL-1");
        assertThatThrownBy(() -> batch.by(KIM, "salt.dissolve.sign", SIGNED)).hasMessageContaining("Not done yet: Add");
        batch.dissolved("10.500", "47.6");
        assertThatThrownBy(() -> batch.by(KIM, "salt.dissolve.sign",
                        new Body.Signature(Body.Signature.Meaning.PERFORMED, "f".repeat(64))))
                .hasMessageContaining("has changed since it was read");
    }

    @Test
    void only_quality_decides_and_only_without_anything_open() {
        made();
        batch.by(KIM, "salt.dissolve.sign", SIGNED);
        assertThatThrownBy(() -> batch.by(CHOI, "salt.dissolve.decide", RELEASED)).hasMessageContaining("Only quality");
        assertThatThrownBy(() -> batch.by(PARK, "salt.dissolve.decide", RELEASED))
                .hasMessageContaining("cannot be released: Not done: Review");
        batch.by(PARK, "salt.dissolve.decide", new Body.Disposition(Body.Disposition.Decision.REJECTED, "not reviewed"));
        assertThat(batch.run().record().disposition()).isEqualTo("REJECTED");
    }

    @Test
    void what_the_plant_refuses_never_comes_into_the_log() {
        assertThatThrownBy(() -> batch.by(KIM, null, act("TK-1", "add", Map.of("mass", 900.0), Map.of("lot", "NACL-1"))))
                .isInstanceOf(CommandRefused.class);
        assertThatThrownBy(() -> batch.by(KIM, null, new Body.Plant(new Command.Malfunction("TK-1", "leak", 1, 0))))
                .isInstanceOf(Refused.class);
        assertThat(batch.run().last().seq()).isZero();
    }

    @Test
    void a_closed_run_takes_nothing_and_its_clock_stands() {
        made();
        assertThatThrownBy(() -> batch.by(PARK, null, new Body.Closed("a", "b"))).hasMessageContaining("after the disposition");
        batch.by(PARK, "salt.dissolve.decide", new Body.Disposition(Body.Disposition.Decision.REJECTED, "a test"));
        batch.by(PARK, null, new Body.Closed("a", "b"));
        assertThatThrownBy(() -> batch.by(KIM, null, new Body.Note("one more thing"))).hasMessageContaining("closed");
        assertThat(batch.run().timeAt(batch.wall().plusSeconds(3600))).isEqualTo(batch.run().last().time());
        assertThat(batch.run().clockAt(batch.wall().plusSeconds(3600)).pace()).isZero();
    }

    @Test
    void a_retried_draft_gives_the_entry_that_is_there() {
        Entry.Draft draft = new Entry.Draft("same", "salt.weigh.clear", new Body.Acknowledged(), KIM);
        Entry first = batch.run().next(draft, batch.wall());
        batch.run().append(first);
        assertThat(batch.run().next(draft, batch.wall().plusSeconds(9))).isSameAs(first);
    }

    @Test
    void time_runs_at_the_rate_of_the_last_clock_entry_stands_when_frozen_and_never_goes_back() {
        batch.now(KIM, null, new Body.Clock(60, false, true, null));
        assertThat(batch.run().timeAt(batch.wall().plusSeconds(10))).isEqualTo(600);
        batch.after(10).now(KIM, null, new Body.Clock(60, true, true, null));
        assertThat(batch.run().timeAt(batch.wall().plusSeconds(100))).isEqualTo(600);
        assertThat(batch.run().timeAt(batch.wall().minusSeconds(100))).isEqualTo(600);
        batch.after(5).now(KIM, null, new Body.Clock(1, false, true, 5000.0));
        assertThat(batch.run().timeAt(batch.wall().plusSeconds(2))).isEqualTo(5002);
        assertThatThrownBy(() -> batch.now(KIM, null, new Body.Clock(1, false, true, 10.0))).hasMessageContaining("cannot go back");
    }

    @Test
    void a_corrected_value_stays_readable_and_the_new_one_counts() {
        batch.weighedSalt("NACL-1").dissolved("10.050", "47.6");
        Entry read = batch.run().ledger().entries("salt.dissolve.read").getFirst();
        assertThat(batch.step("salt.dissolve.read").verdict()).isEqualTo(RecordView.Verdict.FAIL);
        Entry correction = batch.by(KIM, null, new Body.Correction(read.seq(), "value", "10.500", "misread the display"));
        RecordView.StepState step = batch.step("salt.dissolve.read");
        assertThat(step.verdict()).isEqualTo(RecordView.Verdict.PASS);
        assertThat(step.entries().getFirst().corrections()).containsExactly(correction.seq());
        assertThat(((Body.Value) step.entries().getFirst().body()).text()).isEqualTo("10.050");
    }

    @Test
    void a_correction_without_a_reason_is_refused() {
        batch.weighedSalt("NACL-1").dissolved("10.500", "47.6");
        Entry read = batch.run().ledger().entries("salt.dissolve.read").getFirst();
        assertThatThrownBy(() -> batch.by(KIM, null, new Body.Correction(read.seq(), "value", "10.4", " ")))
                .hasMessageContaining("needs its reason");
    }

    @Test
    void lists_everything_that_stands_against_the_release() {
        batch.weighedSalt("NACL-0").dissolved("10.500", "47.6");
        assertThat(batch.run().blockers().stream().map(blocker -> blocker.kind()).distinct())
                .containsExactlyElementsOf(List.of("open-step", "finding"));
        assertThat(value("1", "kg")).isNotNull();
    }
}
