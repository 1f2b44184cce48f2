package org.seedtrain.server.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seedtrain.batch.Actor;
import org.seedtrain.batch.BatchJson;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Hashes;
import org.seedtrain.batch.Role;
import org.seedtrain.batch.Severity;
import org.seedtrain.batch.Text;
import org.seedtrain.batch.recipe.Recipe;
import org.seedtrain.batch.view.RecordView;
import org.seedtrain.batch.view.RecordView.Finding;
import org.seedtrain.batch.view.RecordView.RecordEntry;
import org.seedtrain.batch.view.RecordView.State;
import org.seedtrain.batch.view.RecordView.StepState;
import org.seedtrain.batch.view.RecordView.Verdict;
import org.seedtrain.batch.view.ResultViews.Genealogy;
import org.seedtrain.batch.view.ResultViews.TestResult;
import org.seedtrain.batch.view.RunView;
import org.seedtrain.batch.view.StepView;

/// A short record with everything in it that a printed record must show: a weighing, a correction, a failed limit, a
/// deviation, a finding, signatures, a decision.
final class RecordFixture {
    private static final Actor JIWOO = new Actor("u1", "김지우 Kim Jiwoo", Role.TRAINEE);
    private static final Actor SOYEON = new Actor("u4", "최소연 Choi Soyeon", Role.QUALITY);

    private final List<Entry> entries = new ArrayList<>();

    static RecordDocument document() {
        return new RecordFixture().build();
    }

    private Entry add(Actor actor, String step, Body body) {
        int seq = entries.size();
        Entry entry = BatchJson.sealed(new Entry(
                seq,
                "id-" + seq,
                seq * 431.7,
                Instant.parse("2026-11-24T06:00:00Z").plusSeconds(37L * seq),
                actor,
                step,
                body,
                seq == 0 ? Hashes.NONE : entries.getLast().hash(),
                ""));
        entries.add(entry);
        return entry;
    }

    private static StepView step(String id, String kind, Text title, Text instruction, String unit, Double low, Double high) {
        return new StepView(
                id, kind, title, instruction, new Text("Because.", "그래서."), "BAL-101", false, List.of(), null, null, null, unit,
                2, low, high, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null);
    }

    private RecordDocument build() {
        Body.Document recipe = Body.Document.of("microbial-subunit", "1.0", "id: microbial-subunit");
        add(JIWOO, null, new Body.Start("0f3c9a52-7d1e-4a77-9d0a-1d2f3a4b5c6d", recipe, Body.Document.of("demonstration", "1.0", "id: demonstration"), 7, "0.1.0", "practice", null));
        Entry weighed = add(JIWOO, "weighing.salts.nacl", new Body.Weighed("NACL-2201", "WB-NACL", new Body.Typed("0.120", "kg"), new Body.Typed("0.421", "kg"), new Body.Typed("0.301", "kg")));
        Entry ph = add(JIWOO, "media.adjust.ph", new Body.Value("value", "7.20", "[pH]"));
        Entry corrected = add(JIWOO, "media.adjust.ph", new Body.Correction(ph.seq(), "value", "7.02", "digits exchanged <misread>"));
        Entry deviation = add(JIWOO, null, new Body.Deviation("Feed started late", Severity.MAJOR, "The feed began 40 min after the dissolved oxygen peak. 산소 상승 40분 후 급이.", List.of(2L)));
        Entry result = add(JIWOO, "qc.release.protein", new Body.Result("FP-1", "bca", 1, Map.of("protein", new Body.Typed("0.31", "g/L"))));
        Entry performed = add(JIWOO, "qc.release.sign", new Body.Signature(Body.Signature.Meaning.PERFORMED, Hashes.sha256("a")));
        Entry approved = add(SOYEON, "qc.release.approve", new Body.Signature(Body.Signature.Meaning.APPROVED, Hashes.sha256("b")));
        Entry decided = add(SOYEON, "qc.release.decide", new Body.Disposition(Body.Disposition.Decision.RELEASED, "All results within the specification; deviation assessed."));
        List<StepView> salts = List.of(step("weighing.salts.nacl", "weighing", new Text("Sodium chloride", "염화나트륨"), new Text("Weigh 0.300 kg into the bag WB-NACL.", "염화나트륨 0.300 kg을 칭량백 WB-NACL에 담으세요."), "kg", null, null));
        List<StepView> adjust = List.of(step("media.adjust.ph", "reading", new Text("pH of the medium", "배지 pH"), new Text("Read pH.", "pH를 읽으세요."), "[pH]", 6.8, 7.2));
        List<StepView> qc = List.of(
                step("qc.release.protein", "test", new Text("Protein by BCA", "BCA 단백질"), new Text("Run the plate.", "플레이트를 측정하세요."), "g/L", 0.2, 0.4),
                step("qc.release.sign", "signature", new Text("Performed", "수행 서명"), new Text("Sign.", "서명하세요."), null, null, null),
                step("qc.release.approve", "signature", new Text("Approved", "승인 서명"), new Text("Sign.", "서명하세요."), null, null, null),
                step("qc.release.decide", "disposition", new Text("Decision", "판정"), new Text("Decide.", "판정하세요."), null, null, null));
        Recipe.Product product = new Recipe.Product(new Text("Recombinant subunit antigen", "재조합 서브유닛 항원"), "SV-01", 30, "L");
        RunView run = new RunView(
                List.of(
                        new RunView.ProcedureView("weighing", new Text("Weighing", "칭량"), "BAL-101", List.of(new RunView.OperationView("weighing.salts", new Text("Salts", "염류"), salts))),
                        new RunView.ProcedureView("media", new Text("Media", "배지"), "MIX-110", List.of(new RunView.OperationView("media.adjust", new Text("Adjustment", "조정"), adjust))),
                        new RunView.ProcedureView("qc", new Text("Quality control", "품질관리"), "LAB", List.of(new RunView.OperationView("qc.release", new Text("Release", "출하"), qc)))),
                List.of(),
                List.of(new RunView.LotView("NACL-2201", "sodium-chloride", new Text("Sodium chloride", "염화나트륨"), "released", "2028-01-31", false, null, null)),
                List.of(),
                new Recipe.Course(Text.same(""), List.of(), 1),
                product);
        Finding finding = new Finding("digit-swap", "G24", Severity.MINOR, "media.adjust.ph", 2, new Text("The display showed 7.02 when 7.20 was written", "표시값은 7.02인데 7.20으로 기록"));
        List<StepState> states = List.of(
                state("weighing.salts.nacl", Verdict.PASS, List.of(), shown(weighed)),
                state("media.adjust.ph", Verdict.PASS, List.of(finding), new RecordEntry(ph.seq(), ph.time(), ph.wall(), ph.actor(), "value", ph.body(), true, List.of(corrected.seq())), shown(corrected)),
                state("qc.release.protein", Verdict.PASS, List.of(), shown(result)),
                state("qc.release.sign", null, List.of(), shown(performed)),
                state("qc.release.approve", null, List.of(), shown(approved)),
                state("qc.release.decide", null, List.of(), shown(decided)));
        RecordView record = new RecordView(
                entries.size() - 1,
                new RecordView.ClockView(3600, 1, false, true, false),
                states,
                null,
                List.of(finding),
                List.of(new RecordView.Yield("capture", new Text("Capture", "포획"), "capture.pool", 12.3456, 10.1, 81.8, 70.0, 110.0, Verdict.PASS, 3)),
                List.of(new RecordView.DeviationView(deviation.seq(), "Feed started late", Severity.MAJOR, "The feed began late.", List.of(2L), true, 8L)),
                List.of(),
                List.of(new RecordView.SampleView("FP-1", "FIL-700", 90000, "V-1", 5, "qc.release.protein", 5)),
                "RELEASED",
                true);
        List<TestResult> results = List.of(
                new TestResult("protein", new Text("Protein", "단백질"), "release", "FP-1", "bca", "protein", 0.2, 0.4, "g/L", 2, "0.31", 0.31, 0.3127, "PASS", 5L),
                new TestResult("endotoxin", new Text("Endotoxin", "엔도톡신"), "release", "FP-1", "lal", "endotoxin", null, 5.0, "EU/mL", 1, "7.9", 7.9, 7.93, "FAIL", 5L),
                new TestResult("osm", new Text("Osmolality", "삼투압"), "release", "FP-1", "osm", "osm", 280.0, 320.0, "mOsm/kg", 0, null, null, null, null, null));
        return new RecordDocument(run, record, results, new Genealogy(List.of(), List.of()), entries, List.of());
    }

    private static StepState state(String id, Verdict verdict, List<Finding> findings, RecordEntry... own) {
        return new StepState(id, State.DONE, List.of(own), verdict, findings, List.of());
    }

    private static RecordEntry shown(Entry entry) {
        return new RecordEntry(entry.seq(), entry.time(), entry.wall(), entry.actor(), entry.body().kind(), entry.body(), false, List.of());
    }
}
