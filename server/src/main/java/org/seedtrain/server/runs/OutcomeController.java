package org.seedtrain.server.runs;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.seedtrain.batch.Run;
import org.seedtrain.batch.view.ResultViews.Blocker;
import org.seedtrain.batch.view.ResultViews.Genealogy;
import org.seedtrain.batch.view.ResultViews.Picture;
import org.seedtrain.batch.view.ResultViews.TestResult;
import org.seedtrain.server.accounts.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What came out of a batch, and why.
@RestController
@Tag(name = "outcome")
class OutcomeController {
    private final Runs runs;
    private final Pictures pictures;

    OutcomeController(Runs runs, Pictures pictures) {
        this.runs = runs;
        this.pictures = pictures;
    }

    @GetMapping("/api/runs/{id}/results")
    List<TestResult> results(@Parameter(hidden = true) @AuthenticationPrincipal Person person, @PathVariable String id) {
        return runs.look(person, id, Run::results);
    }

    /// What stands against releasing the batch.
    @GetMapping("/api/runs/{id}/blockers")
    List<Blocker> blockers(@Parameter(hidden = true) @AuthenticationPrincipal Person person, @PathVariable String id) {
        return runs.look(person, id, Run::blockers);
    }

    @GetMapping("/api/runs/{id}/genealogy")
    Genealogy genealogy(@Parameter(hidden = true) @AuthenticationPrincipal Person person, @PathVariable String id) {
        return runs.look(person, id, Run::genealogy);
    }

    @GetMapping("/api/runs/{id}/picture")
    Picture picture(@Parameter(hidden = true) @AuthenticationPrincipal Person person, @PathVariable String id) {
        return pictures.of(id, runs.look(person, id, Run::entries));
    }
}
