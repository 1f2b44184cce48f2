package org.seedtrain.server.runs;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.ChainVerification;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Run;
import org.seedtrain.batch.RunViews;
import org.seedtrain.batch.Text;
import org.seedtrain.batch.recipe.Recipe;
import org.seedtrain.batch.view.RecordView;
import org.seedtrain.batch.view.RunView;
import org.seedtrain.server.accounts.Person;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Runs: started, listed, looked at, written into.
@RestController
@Validated
@Tag(name = "runs")
class RunsController {
    /// The number that a client gives a request, so that asking again does nothing twice.
    static final String REQUEST = "Idempotency-Key";
    static final String REQUEST_FORM = "[A-Za-z0-9._:-]{8,64}";

    private final Runs runs;

    RunsController(Runs runs) {
        this.runs = runs;
    }

    record StartRun(@NotBlank String recipe, @Nullable @Min(0) @Max(Integer.MAX_VALUE) Long seed) {}

    record RunPage(List<RunSummary> items, int page, int size, long total) {}

    /// What the hash chain of the log says.
    ///
    /// @param head hash of the last entry
    /// @param firstBad number of the first entry that was altered, removed or moved
    record Verification(boolean valid, long entries, String head, @Nullable Long firstBad, @Nullable Text text) {}

    record Invitation(@NotBlank String username) {}

    /// What does not change while a run goes on, with how far it has come.
    record OpenRun(
            RunSummary summary,
            List<RunView.ProcedureView> procedure,
            List<RunView.UnitView> units,
            List<RunView.LotView> lots,
            List<SpecificationItem> specification,
            Recipe.Course course,
            Recipe.Product product) {}

    /// A requirement on a sample of the batch.
    ///
    /// @param result name of the method's result
    /// @param stage `release` or `intermediate`
    record SpecificationItem(
            String id,
            String sample,
            String test,
            String result,
            Text title,
            @Nullable Double lower,
            @Nullable Double upper,
            String unit,
            int digits,
            String stage) {
        static SpecificationItem of(Recipe.Specification item) {
            return new SpecificationItem(
                    item.id(),
                    item.sample(),
                    item.test(),
                    item.result(),
                    item.title(),
                    item.limits().low(),
                    item.limits().high(),
                    item.limits().unit(),
                    item.limits().digits(),
                    item.stage());
        }
    }

    @PostMapping("/api/runs")
    @ResponseStatus(HttpStatus.CREATED)
    RunSummary start(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @Valid @RequestBody StartRun start,
            @RequestHeader(REQUEST) @Pattern(regexp = REQUEST_FORM) String request) {
        return runs.start(person, start.recipe(), start.seed(), request);
    }

    @GetMapping("/api/runs")
    RunPage list(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        return new RunPage(runs.page(person, page, size), page, size, runs.count(person));
    }

    @GetMapping("/api/runs/{id}")
    OpenRun open(@Parameter(hidden = true) @AuthenticationPrincipal Person person, @PathVariable String id) {
        RunView view = runs.look(person, id, RunViews::run);
        return new OpenRun(
                runs.summary(person, id),
                view.procedure(),
                view.units(),
                view.lots(),
                view.specification().stream().map(SpecificationItem::of).toList(),
                view.course(),
                view.product());
    }

    @GetMapping("/api/runs/{id}/record")
    RecordView record(@Parameter(hidden = true) @AuthenticationPrincipal Person person, @PathVariable String id) {
        return runs.look(person, id, Run::record);
    }

    @PostMapping("/api/runs/{id}/entries")
    @ResponseStatus(HttpStatus.CREATED)
    Entry append(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable String id,
            @Valid @RequestBody NewEntry entry,
            @RequestHeader(REQUEST) @Pattern(regexp = REQUEST_FORM) String request) {
        return runs.append(person, id, entry, request);
    }

    @PostMapping("/api/runs/{id}/members")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void invite(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable String id,
            @Valid @RequestBody Invitation invitation) {
        runs.invite(person, id, invitation.username());
    }

    @GetMapping("/api/runs/{id}/verify")
    Verification verify(@Parameter(hidden = true) @AuthenticationPrincipal Person person, @PathVariable String id) {
        ChainVerification chain = ChainVerification.of(runs.lines(person, id));
        ChainVerification.Fault fault = chain.fault();
        return new Verification(
                chain.whole(), chain.entries(), chain.head(), fault == null ? null : fault.seq(), fault == null ? null : fault.text());
    }
}
