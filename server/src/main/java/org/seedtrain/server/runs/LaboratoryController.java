package org.seedtrain.server.runs;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Run;
import org.seedtrain.batch.qc.Rooms;
import org.seedtrain.lab.Attribute;
import org.seedtrain.lab.Evaluation;
import org.seedtrain.lab.Habit;
import org.seedtrain.lab.Handover;
import org.seedtrain.lab.Input;
import org.seedtrain.lab.Laboratory;
import org.seedtrain.lab.RawData;
import org.seedtrain.server.accounts.Person;
import org.seedtrain.server.accounts.Role;
import org.seedtrain.server.problems.Refused;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The quality-control laboratory: which tests there are, and what the instruments showed.
@RestController
@Tag(name = "laboratory")
class LaboratoryController {
    private final Runs runs;

    LaboratoryController(Runs runs) {
        this.runs = runs;
    }

    /// @param worksheet what the analyst decides
    /// @param results what is reported
    /// @param room whether it measures a room and no sample
    /// @param habits what the analyst does or leaves out that shows in the raw data
    record LabMethod(String id, Map<String, String> title, List<Input> worksheet, List<Attribute> results, boolean room, List<Habit> habits) {}

    /// @param id as tests name it
    record Room(String id, Map<String, String> title) {}

    /// @param slot of the analysis
    /// @param content as text
    record HandedFile(String slot, String name, String content) {}

    /// Raw data as an analysis of the laboratory reads them.
    ///
    /// @param subject what was measured; empty for the whole test
    record HandedOver(String analysis, String subject, Map<String, String> options, List<HandedFile> files) {
        static HandedOver of(Handover handed) {
            return new HandedOver(handed.analysis(), handed.subject(), handed.options(), handed.files().stream()
                    .map(part -> new HandedFile(part.slot(), part.document().name(), part.document().text())).toList());
        }
    }

    /// @param evaluation what the method makes of the raw data: shown after the analyst has reported a result, and always to
    ///   those who teach or review
    record TestView(
            long seq,
            String sample,
            String method,
            int attempt,
            double time,
            Map<String, Object> worksheet,
            RawData raw,
            boolean reported,
            @Nullable Evaluation evaluation) {}

    @GetMapping("/api/lab/methods")
    List<LabMethod> methods() {
        return Laboratory.methods().stream()
                .map(method -> new LabMethod(method.id(), method.title(), method.inputs(), method.attributes(),
                        method.ofRoom(), method.habits()))
                .toList();
    }

    @GetMapping("/api/runs/{id}/tests/{seq}")
    TestView test(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable String id,
            @PathVariable long seq) {
        boolean always = person.isAny(Role.INSTRUCTOR, Role.QUALITY);
        return runs.look(person, id, run -> view(run, seq, always));
    }

    /// Rooms of the plant that the laboratory can measure.
    @GetMapping("/api/runs/{id}/rooms")
    List<Room> rooms(@Parameter(hidden = true) @AuthenticationPrincipal Person person, @PathVariable String id) {
        return runs.look(person, id, run -> Rooms.of(run.plant()).stream().map(room -> new Room(room, Rooms.title(run.plant(), room))).toList());
    }

    /// The raw data of a test for the analyses of the laboratory: what an eye had to find only after the report.
    @GetMapping("/api/runs/{id}/tests/{seq}/handover")
    List<HandedOver> handover(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable String id,
            @PathVariable long seq) {
        boolean always = person.isAny(Role.INSTRUCTOR, Role.QUALITY);
        return runs.look(person, id, run -> {
            Entry entry = test(run, seq);
            boolean told = always || reported(run, (Body.Test) entry.body());
            return run.laboratory().handover(entry).stream().filter(handed -> told || !handed.counted()).map(HandedOver::of).toList();
        });
    }

    private static Entry test(Run run, long seq) {
        Entry entry = run.ledger().entry(seq);
        if (entry == null || !(entry.body() instanceof Body.Test)) {
            throw Refused.notFound("test.none", "Entry " + seq + " is not a test.", seq);
        }
        return entry;
    }

    private static boolean reported(Run run, Body.Test test) {
        return run.ledger().entries().stream()
                .anyMatch(later -> later.body() instanceof Body.Result result
                        && result.sample().equals(test.sample())
                        && result.method().equals(test.method())
                        && result.attempt() == test.attempt());
    }

    private static TestView view(Run run, long seq, boolean always) {
        Entry entry = test(run, seq);
        Body.Test test = (Body.Test) entry.body();
        boolean reported = reported(run, test);
        return new TestView(
                seq,
                test.sample(),
                test.method(),
                test.attempt(),
                entry.time(),
                test.worksheet(),
                run.laboratory().raw(entry),
                reported,
                reported || always ? run.laboratory().evaluated(entry).orElse(null) : null);
    }
}
