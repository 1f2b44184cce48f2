package org.seedtrain.server.runs;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Run;
import org.seedtrain.lab.Attribute;
import org.seedtrain.lab.Evaluation;
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
    record LabMethod(String id, Map<String, String> title, List<Input> worksheet, List<Attribute> results) {}

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
                .map(method -> new LabMethod(method.id(), method.title(), method.inputs(), method.attributes()))
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

    private static TestView view(Run run, long seq, boolean always) {
        Entry entry = run.ledger().entry(seq);
        if (entry == null || !(entry.body() instanceof Body.Test test)) {
            throw Refused.notFound("test.none", "Entry " + seq + " is not a test.", seq);
        }
        boolean reported = run.ledger().entries().stream()
                .anyMatch(later -> later.body() instanceof Body.Result result
                        && result.sample().equals(test.sample())
                        && result.method().equals(test.method())
                        && result.attempt() == test.attempt());
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
