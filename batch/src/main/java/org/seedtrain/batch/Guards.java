package org.seedtrain.batch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.record.Ledger;
import org.seedtrain.batch.record.Numbers;
import org.seedtrain.batch.recipe.Step;
import org.seedtrain.batch.recipe.Task;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.CommandRefused;

/// What may be appended when. A mistake of the craft is let through and found afterwards; what would make the record
/// worthless is refused here.
final class Guards {
    private final Run run;
    private final Ledger ledger;
    private final Actor actor;
    private final @Nullable Step step;
    private final double time;

    private Guards(Run run, Entry.Draft draft, double time) {
        this.run = run;
        this.ledger = run.ledger();
        this.actor = draft.actor();
        this.time = time;
        this.step = draft.step() == null ? null : ledger.steps().get(draft.step());
        if (draft.step() != null && step == null) {
            throw content("refused.noSuchStep", "There is no step '" + draft.step() + "' in this recipe",
                    "이 레시피에는 '" + draft.step() + "' 단계가 없습니다", draft.step());
        }
    }

    /// @throws Refused if the record does not take it
    /// @throws CommandRefused if the plant does not
    static void check(Run run, Entry.Draft draft, double time) {
        if (run.closed()) {
            throw state("refused.closed", "This run is closed: its record takes no more entries",
                    "이 실습은 종료되어 더 이상 기록할 수 없습니다");
        }
        Guards guards = new Guards(run, draft, time);
        guards.order(draft.body());
        guards.body(draft.body());
    }

    private void order(Body body) {
        if (step == null || body instanceof Body.Note || body instanceof Body.Deviation
                || body instanceof Body.DeviationClosed || body instanceof Body.Correction) {
            return;
        }
        List<String> open = missing(step);
        if (step.critical() && !open.isEmpty()) {
            String titles = titles(open, true);
            throw state("refused.notYet", "First do: " + titles,
                    "먼저 할 단계: " + titles(open, false), titles);
        }
    }

    private String titles(List<String> ids, boolean english) {
        return titles(ledger, ids, english);
    }

    static String titles(Ledger ledger, List<String> ids, boolean english) {
        return ids.stream()
                .map(id -> ledger.steps().get(id).title())
                .map(title -> english ? title.en() : title.ko())
                .collect(Collectors.joining(", "));
    }

    private List<String> missing(Step of) {
        return of.after().stream().filter(id -> !ledger.settled(ledger.steps().get(id))).toList();
    }

    private void body(Body body) {
        switch (body) {
            case Body.Start _ -> throw state("refused.started", "The run has begun already", "이미 시작된 실습입니다");
            case Body.Clock clock -> clock(clock);
            case Body.Plant plant -> command(plant.command());
            case Body.Acknowledged _ -> kinds(Task.Instruction.class, Task.Label.class, Task.Wait.class);
            case Body.Value value -> value(value);
            case Body.Weighed weighed -> weighed(weighed);
            case Body.Correction correction -> correction(correction);
            case Body.NotApplicable _ -> notApplicable();
            case Body.Note note -> notBlank(note.text());
            case Body.Signature signature -> quality().signature(kinds(Task.Check.class, Task.Signature.class), signature);
            case Body.Test test -> test(test);
            case Body.Result result -> result(result);
            case Body.Deviation deviation -> quality().deviation(deviation);
            case Body.DeviationClosed closing -> quality().closing(closing);
            case Body.Disposition disposition -> {
                kinds(Task.Disposition.class);
                quality().disposition(disposition);
            }
            case Body.Closed _ -> {
                if (run.disposition() == null) {
                    throw state("refused.noDisposition", "The run can be closed after the disposition",
                            "최종 판정 후에 종료할 수 있습니다");
                }
            }
        }
    }

    private QualityGuards quality() {
        return new QualityGuards(run, actor);
    }

    private void clock(Body.Clock clock) {
        if (!(clock.rate() >= RunClock.SLOWEST && clock.rate() <= RunClock.FASTEST)) {
            throw content("refused.rate", "The clock's rate is " + clock.rate() + "; it must lie between 0.1 and 3600",
                    "시간 배속은 0.1에서 3600 사이여야 합니다: " + clock.rate(), clock.rate());
        }
        if (clock.to() != null && !(clock.to() >= time)) {
            throw content("refused.backwards", "The clock stands at " + time + " s and cannot go back to " + clock.to(),
                    "시계는 되돌릴 수 없습니다", time, clock.to());
        }
    }

    private void command(Command command) {
        if (command instanceof Command.Malfunction && actor.role() != Role.INSTRUCTOR) {
            throw role("refused.instructorOnly", "Only an instructor arms or clears a malfunction",
                    "고장 설정은 강사만 할 수 있습니다");
        }
        Optional<CommandRefused> refusal = run.plant().check(time, command);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
    }

    @SafeVarargs
    private final Step kinds(Class<? extends Task>... allowed) {
        Step at = here();
        for (Class<? extends Task> kind : allowed) {
            if (kind.isInstance(at.task())) {
                unsettled(at);
                return at;
            }
        }
        throw content("refused.wrongKind", "'" + at.title().en() + "' asks for something else (" + at.task().kind() + ")",
                "'" + at.title().ko() + "' 단계에서 요구하는 기록이 아닙니다 (" + at.task().kind() + ")", at.task().kind());
    }

    private Step here() {
        if (step == null) {
            throw content("refused.noStep", "This entry needs its step", "이 기록에는 단계가 필요합니다");
        }
        return step;
    }

    private void unsettled(Step at) {
        if (ledger.settled(at)) {
            throw state("refused.alreadyDone",
                    "'" + at.title().en() + "' is in the record already: correct the entry, with a reason",
                    "'" + at.title().ko() + "'은(는) 이미 기록되었습니다: 사유와 함께 정정하십시오", at.id());
        }
    }

    private void value(Body.Value value) {
        Step at = kinds(Task.Reading.class, Task.Value.class, Task.Calculation.class);
        notBlank(value.text());
        if (at.task() instanceof Task.Value asked && !asked.choices().isEmpty()) {
            Set<String> known = asked.choices().stream()
                    .map(Task.Value.Choice::value)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!known.contains(value.text())) {
                throw content("refused.noChoice", "'" + value.text() + "' is none of " + known,
                        "'" + value.text() + "'은(는) 선택할 수 없습니다", value.text());
            }
            return;
        }
        number(value.text());
    }

    private void number(String text) {
        if (Numbers.parse(text).isEmpty()) {
            throw content("refused.notNumber", "'" + text + "' is not a number; write one like 7.02",
                    "'" + text + "'은(는) 숫자가 아닙니다. 7.02처럼 쓰십시오", text);
        }
    }

    static void notBlank(String text) {
        if (text == null || text.isBlank()) {
            throw content("refused.blank", "Nothing was written", "내용이 비어 있습니다");
        }
    }

    private void weighed(Body.Weighed weighed) {
        kinds(Task.Weighing.class);
        notBlank(weighed.lot());
        notBlank(weighed.container());
        number(weighed.gross().text());
        number(weighed.net().text());
        if (!weighed.tare().text().isBlank()) {
            number(weighed.tare().text());
        }
    }

    private void correction(Body.Correction correction) {
        Entry of = ledger.entry(correction.of());
        if (of == null || Ledger.original(of, correction.field()).isEmpty() || of.body() instanceof Body.Plant) {
            throw content("refused.noSuchField",
                    "Entry " + correction.of() + " has no field '" + correction.field() + "' that can be corrected",
                    correction.of() + "번 기록에는 정정할 수 있는 '" + correction.field() + "' 항목이 없습니다",
                    correction.of(), correction.field());
        }
        if (step != null && of.step() != null && !of.step().equals(step.id())) {
            throw content("refused.otherStep", "Entry " + correction.of() + " belongs to another step",
                    correction.of() + "번 기록은 다른 단계에 속합니다", correction.of());
        }
        notBlank(correction.text());
        if (correction.reason() == null || correction.reason().isBlank()) {
            throw content("refused.noReason", "A correction needs its reason", "정정에는 사유가 필요합니다");
        }
    }

    private void notApplicable() {
        Step at = here();
        unsettled(at);
        if (at.task() instanceof Task.Disposition || at.task() instanceof Task.Signature) {
            throw state("refused.mandatory", "'" + at.title().en() + "' cannot be left out",
                    "'" + at.title().ko() + "' 단계는 생략할 수 없습니다", at.id());
        }
    }

    private void test(Body.Test test) {
        Step at = here();
        if (!(at.task() instanceof Task.Test)) {
            kinds(Task.Test.class);
        }
        run.laboratory().check(test, time);
    }

    private void result(Body.Result result) {
        Step at = here();
        if (!(at.task() instanceof Task.Test)) {
            kinds(Task.Test.class);
        }
        boolean tested = ledger.entries(at.id()).stream()
                .anyMatch(entry -> entry.body() instanceof Body.Test test
                        && test.attempt() == result.attempt()
                        && test.sample().equals(result.sample())
                        && test.method().equals(result.method()));
        if (!tested) {
            throw state("refused.noTest", "There is no test of this method on this sample to report",
                    "보고할 시험이 없습니다", result.sample(), result.method());
        }
        if (result.results().isEmpty()) {
            throw content("refused.blank", "Nothing was reported", "보고한 결과가 없습니다");
        }
        result.results().values().forEach(typed -> number(typed.text()));
    }

    static Refused state(String key, String en, String ko, Object... arguments) {
        return new Refused(Refused.Cause.STATE, key, new Text(en, ko), arguments);
    }

    static Refused content(String key, String en, String ko, Object... arguments) {
        return new Refused(Refused.Cause.CONTENT, key, new Text(en, ko), arguments);
    }

    static Refused role(String key, String en, String ko, Object... arguments) {
        return new Refused(Refused.Cause.ROLE, key, new Text(en, ko), arguments);
    }
}
