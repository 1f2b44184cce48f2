package org.seedtrain.batch.record;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.recipe.Step;
import org.seedtrain.batch.recipe.Task;
import org.seedtrain.batch.view.RecordView;

/// Rules about who wrote what when: at the time of the act, by the doer, checked by another, in order, with reasons.
final class ConductRules {
    /// An entry later than this after the act it documents is late [s].
    private static final double LATE = 15 * 60;
    /// Nobody writes this many entries within a second.
    private static final int BURST = 3;
    private static final Set<String> EMPTY_REASONS = Set.of(
            "error", "mistake", "typo", "wrong", "correction", "corrected", "-", ".", "x", "na", "n/a", "none",
            "오류", "실수", "오기", "정정", "수정", "잘못", "없음", "오타");

    private final Ledger ledger;
    private final List<RecordView.Finding> found = new ArrayList<>();

    ConductRules(Ledger ledger) {
        this.ledger = ledger;
    }

    List<RecordView.Finding> find() {
        for (Step step : ledger.steps().values()) {
            ledger.done(step).ifPresent(done -> {
                order(step, done);
                hold(step, done);
                late(step, done);
                samePerson(step, done);
                signature(step, done);
                tests(step);
            });
            ledger.notApplicable(step).ifPresent(this::notApplicable);
        }
        ledger.entries().forEach(this::correction);
        bursts();
        return found;
    }

    private void order(Step step, Entry done) {
        Entry first = ledger.firstDone(step).orElse(done);
        for (String id : step.after()) {
            Step before = ledger.steps().get(id);
            Optional<Entry> settled = ledger.firstDone(before).or(() -> ledger.notApplicable(before));
            if (settled.isEmpty() || settled.get().seq() > first.seq()) {
                found.add(GdpRule.ORDER.at(first, "done before '" + before.title().en() + "'",
                        "'" + before.title().ko() + "' 이전에 수행"));
            }
        }
    }

    private void hold(Step step, Entry done) {
        Step.TimeLimit limit = step.timeLimit();
        if (limit == null) {
            return;
        }
        ledger.done(ledger.steps().get(limit.from())).ifPresent(from -> {
            double passed = done.time() - from.time();
            if (passed > limit.seconds()) {
                found.add(GdpRule.HOLD_TIME.at(done, minutes(passed) + " min since '"
                                + ledger.steps().get(limit.from()).title().en() + "', allowed " + minutes(limit.seconds()),
                        "'" + ledger.steps().get(limit.from()).title().ko() + "' 이후 " + minutes(passed) + "분, 허용 "
                                + minutes(limit.seconds()) + "분"));
            }
        });
    }

    private static String minutes(double seconds) {
        return Numbers.show(seconds / 60, 0);
    }

    /// What documents an act of the same step must follow it soon, both on the wall and in the plant.
    private void late(Step step, Entry done) {
        if (!(step.task() instanceof Task.Weighing)) {
            return;
        }
        ledger.entries(step.id()).stream()
                .filter(entry -> entry.body() instanceof Body.Plant && entry.seq() < done.seq())
                .reduce((_, last) -> last)
                .ifPresent(act -> {
                    double wall = Duration.between(act.wall(), done.wall()).toMillis() / 1000.0;
                    double passed = Math.min(wall, done.time() - act.time());
                    if (passed > LATE) {
                        found.add(GdpRule.LATE_ENTRY.at(done, "written " + minutes(passed) + " min after the act",
                                "작업 후 " + minutes(passed) + "분 뒤에 기록"));
                    }
                });
    }

    private void samePerson(Step step, Entry done) {
        boolean checks = step.task() instanceof Task.Check
                || step.task() instanceof Task.Signature asked && asked.meaning() == Body.Signature.Meaning.VERIFIED;
        if (!checks) {
            return;
        }
        for (Step of : ledger.signed(step)) {
            Optional<Entry> performed = ledger.done(of);
            if (performed.isPresent() && !(of.task() instanceof Task.Check)
                    && performed.get().actor().id().equals(done.actor().id())) {
                found.add(GdpRule.SAME_PERSON.at(done, done.actor().name() + " did and checked '" + of.title().en() + "'",
                        done.actor().name() + "이(가) '" + of.title().ko() + "'을(를) 수행하고 확인함"));
                return;
            }
        }
    }

    private void signature(Step step, Entry done) {
        if (!(done.body() instanceof Body.Signature signature)) {
            return;
        }
        boolean bound = signature.manifest().equals(Manifest.of(ledger, step, done.seq()));
        List<Entry> content = Manifest.content(ledger, step);
        boolean later = !content.isEmpty() && content.getLast().seq() > done.seq();
        if (!bound || later) {
            found.add(GdpRule.SIGNATURE_VOID.at(done, bound ? "entry " + content.getLast().seq() + " came later"
                    : "the signature does not belong to this content", bound
                    ? content.getLast().seq() + "번 기록이 서명 이후에 추가됨" : "서명이 이 내용과 일치하지 않음"));
        }
    }

    private void tests(Step step) {
        if (!(step.task() instanceof Task.Test)) {
            return;
        }
        List<Entry> entries = ledger.entries(step.id());
        boolean investigated = entries.stream().anyMatch(entry -> entry.body() instanceof Body.Deviation);
        for (Entry entry : entries) {
            if (entry.body() instanceof Body.Test test) {
                boolean reported = entries.stream()
                        .anyMatch(other -> other.body() instanceof Body.Result result && result.attempt() == test.attempt());
                if (test.attempt() > 1 && !investigated) {
                    found.add(GdpRule.RETEST.at(entry, "attempt " + test.attempt() + " of " + test.method(),
                            test.method() + " " + test.attempt() + "차 시험"));
                }
                if (!reported) {
                    found.add(GdpRule.UNREPORTED.at(entry, "attempt " + test.attempt() + " of " + test.method(),
                            test.method() + " " + test.attempt() + "차 시험"));
                }
            }
        }
    }

    private void notApplicable(Entry entry) {
        String reason = ((Body.NotApplicable) entry.body()).reason();
        if (thin(reason)) {
            found.add(GdpRule.NOT_APPLICABLE.at(entry, "'" + reason + "'", "'" + reason + "'"));
        }
    }

    private static boolean thin(String reason) {
        String bare = reason == null ? "" : reason.strip().toLowerCase(Locale.ROOT);
        return bare.length() < 4 && bare.chars().allMatch(c -> c < 128) || bare.length() < 2 || EMPTY_REASONS.contains(bare);
    }

    private void correction(Entry entry) {
        if (!(entry.body() instanceof Body.Correction correction)) {
            return;
        }
        if (thin(correction.reason())) {
            found.add(GdpRule.CORRECTION_REASON.at(entry, "'" + correction.reason() + "'", "'" + correction.reason() + "'"));
        }
        Entry of = ledger.entry(correction.of());
        if (of != null && !of.actor().id().equals(entry.actor().id())) {
            found.add(GdpRule.OTHERS_ENTRY.at(entry, entry.actor().name() + " corrected an entry of " + of.actor().name(),
                    entry.actor().name() + "이(가) " + of.actor().name() + "의 기록을 정정함"));
        }
    }

    private void bursts() {
        List<Entry> burst = new ArrayList<>();
        for (Entry entry : ledger.entries()) {
            if (!written(entry.body())) {
                continue;
            }
            boolean joins = !burst.isEmpty()
                    && burst.getLast().actor().id().equals(entry.actor().id())
                    && Duration.between(burst.getFirst().wall(), entry.wall()).toMillis() < 1000;
            if (!joins) {
                report(burst);
                burst.clear();
            }
            burst.add(entry);
        }
        report(burst);
    }

    private void report(List<Entry> burst) {
        if (burst.size() >= BURST) {
            found.add(GdpRule.BURST.at(burst.getFirst(), burst.size() + " entries within a second",
                    "1초 안에 " + burst.size() + "건 기록"));
        }
    }

    private static boolean written(Body body) {
        return body instanceof Body.Value || body instanceof Body.Weighed || body instanceof Body.Result
                || body instanceof Body.Acknowledged || body instanceof Body.NotApplicable;
    }
}
