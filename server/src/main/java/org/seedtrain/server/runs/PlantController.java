package org.seedtrain.server.runs;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Run;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.server.accounts.Person;
import org.seedtrain.server.problems.Refused;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the plant did and will do: trends, and skipping of time.
@RestController
@Validated
@Tag(name = "plant")
class PlantController {
    private final Runs runs;

    PlantController(Runs runs) {
        this.runs = runs;
    }

    /// @param time simulated [s], for all tags
    record Trends(List<Double> time, List<Trend> tags) {}

    /// @param values absent before the unit stood in the plant
    record Trend(String name, String unit, List<@Nullable Double> values) {}

    /// @param time simulated time that was reached [s]
    record Skipped(double time) {}

    @GetMapping("/api/runs/{id}/trends")
    Trends trends(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable String id,
            @RequestParam @Size(min = 1, max = 2000) String tags,
            @RequestParam(required = false) @Nullable Double from,
            @RequestParam(required = false) @Nullable Double to,
            @RequestParam(defaultValue = "600") @Min(2) @Max(5000) int points) {
        return runs.look(person, id, run -> trends(run, List.of(tags.split(",")), from, to, points));
    }

    private static Trends trends(
            Run run, List<String> names, @Nullable Double from, @Nullable Double to, int points) {
        double now = run.timeAt(Instant.now());
        double end = to == null ? now : Math.min(to, now);
        double begin = from == null ? 0 : Math.max(0, Math.min(from, end));
        int count = end > begin ? points : 1;
        List<Double> times = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            times.add(count == 1 ? end : begin + (end - begin) * i / (count - 1));
        }
        PlantRun plant = run.plant();
        List<Trend> all = new ArrayList<>();
        for (String name : names) {
            if (!plant.knows(name)) {
                throw Refused.notFound("tag.none", "There is no tag '" + name + "' in this plant.", name);
            }
            org.seedtrain.plant.Tag tag = plant.tag(name);
            List<@Nullable Double> values = new ArrayList<>(count);
            for (double time : times) {
                double value = Observation.rounded(plant.read(name, time), tag.digits());
                values.add(Double.isNaN(value) ? null : value);
            }
            all.add(new Trend(name, tag.unit(), values));
        }
        return new Trends(times, all);
    }

    /// Moves the clock forward until something has happened, or until an alarm comes up.
    @PostMapping("/api/runs/{id}/skip")
    Skipped skip(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable String id,
            @Valid @RequestBody Skip skip,
            @RequestHeader(value = RunsController.REQUEST, required = false) @Nullable String request) {
        Entry entry = runs.skip(person, id, skip, request);
        return new Skipped(runs.look(person, id, run -> Math.max(entry.time(), run.timeAt(Instant.now()))));
    }
}
