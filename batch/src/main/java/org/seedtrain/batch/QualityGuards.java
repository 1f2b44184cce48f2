package org.seedtrain.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.seedtrain.batch.record.Ledger;
import org.seedtrain.batch.record.Manifest;
import org.seedtrain.batch.recipe.Step;
import org.seedtrain.batch.recipe.Task;
import org.seedtrain.batch.view.ResultViews;

/// Who may sign what, close a deviation, decide about the batch.
final class QualityGuards {
    private final Run run;
    private final Ledger ledger;
    private final Actor actor;

    QualityGuards(Run run, Actor actor) {
        this.run = run;
        this.ledger = run.ledger();
        this.actor = actor;
    }

    void signature(Step at, Body.Signature signature) {
        Body.Signature.Meaning meaning = at.task() instanceof Task.Signature asked
                ? asked.meaning()
                : Body.Signature.Meaning.VERIFIED;
        if (signature.meaning() != meaning) {
            throw Guards.content("refused.meaning", "Here " + meaning + " is signed, not " + signature.meaning(),
                    "이 단계의 서명 의미는 " + meaning + "입니다", meaning.name(), signature.meaning().name());
        }
        if (at.task() instanceof Task.Signature asked && !allowed(asked.role())) {
            throw Guards.role("refused.role", "This is signed by " + asked.role().word(), "이 서명은 " + asked.role().word()
                    + " 역할이 해야 합니다", asked.role().word());
        }
        List<String> open = ledger.signed(at).stream()
                .filter(inScope -> !ledger.settled(inScope))
                .map(Step::id)
                .toList();
        if (!open.isEmpty()) {
            throw Guards.state("refused.incomplete", "Not done yet: " + Guards.titles(ledger, open, true), "아직 완료되지 않음: "
                    + Guards.titles(ledger, open, false), Guards.titles(ledger, open, true));
        }
        if (meaning != Body.Signature.Meaning.PERFORMED && performers(ledger.signed(at)).contains(actor.id())) {
            throw Guards.role("refused.samePerson", "Who did it cannot check it: a second person must sign",
                    "수행자는 자신의 작업을 확인할 수 없습니다: 다른 사람이 서명해야 합니다");
        }
        if (!signature.manifest().equals(Manifest.of(ledger, at, Long.MAX_VALUE))) {
            throw Guards.content("refused.manifest", "The record has changed since it was read: read it again before signing",
                    "확인하신 뒤 기록이 바뀌었습니다: 다시 확인하고 서명하십시오");
        }
    }

    /// An instructor may stand in for a trainee, nobody for quality.
    private boolean allowed(Role asked) {
        return actor.role() == asked || asked == Role.TRAINEE && actor.role() == Role.INSTRUCTOR;
    }

    private Set<String> performers(List<Step> steps) {
        Set<String> who = new TreeSet<>();
        for (Step of : steps) {
            for (Entry entry : ledger.entries(of.id())) {
                if (performs(entry.body())) {
                    who.add(entry.actor().id());
                }
            }
        }
        return who;
    }

    private static boolean performs(Body body) {
        return switch (body) {
            case Body.Plant _,
                    Body.Acknowledged _,
                    Body.Value _,
                    Body.Weighed _,
                    Body.Correction _,
                    Body.NotApplicable _,
                    Body.Test _,
                    Body.Result _ -> true;
            case Body.Signature signature -> signature.meaning() == Body.Signature.Meaning.PERFORMED;
            case Body.Start _,
                    Body.Clock _,
                    Body.Note _,
                    Body.Deviation _,
                    Body.DeviationClosed _,
                    Body.Disposition _,
                    Body.Closed _ -> false;
        };
    }

    void deviation(Body.Deviation deviation) {
        Guards.notBlank(deviation.title());
        Guards.notBlank(deviation.description());
        List<Long> unknown = new ArrayList<>(deviation.of());
        unknown.removeIf(seq -> ledger.entry(seq) != null);
        if (!unknown.isEmpty()) {
            throw Guards.content("refused.noSuchEntry", "There is no entry " + unknown, unknown + "번 기록이 없습니다", unknown);
        }
    }

    void closing(Body.DeviationClosed closing) {
        if (actor.role() != Role.QUALITY) {
            throw Guards.role("refused.qualityOnly", "Only quality closes a deviation", "일탈 종결은 품질부서만 할 수 있습니다");
        }
        Entry of = ledger.entry(closing.of());
        if (of == null || !(of.body() instanceof Body.Deviation)) {
            throw Guards.content("refused.noDeviation", "Entry " + closing.of() + " is no deviation",
                    closing.of() + "번 기록은 일탈이 아닙니다", closing.of());
        }
        Guards.notBlank(closing.text());
    }

    void disposition(Body.Disposition disposition) {
        if (actor.role() != Role.QUALITY) {
            throw Guards.role("refused.qualityOnly", "Only quality decides about a batch", "출하 판정은 품질부서만 할 수 있습니다");
        }
        if (performers(List.copyOf(ledger.steps().values())).contains(actor.id())) {
            throw Guards.role("refused.samePerson", "Who took part in making the batch cannot decide about it",
                    "제조에 참여한 사람은 판정할 수 없습니다");
        }
        if (disposition.decision() == Body.Disposition.Decision.RELEASED) {
            List<ResultViews.Blocker> blockers = run.blockers();
            if (!blockers.isEmpty()) {
                throw Guards.state("refused.blocked", "The batch cannot be released: " + blockers.getFirst().text().en()
                                + (blockers.size() > 1 ? " and " + (blockers.size() - 1) + " more" : ""),
                        "출하승인할 수 없습니다: " + blockers.getFirst().text().ko(), blockers.size());
            }
        }
        Guards.notBlank(disposition.reason());
    }
}
