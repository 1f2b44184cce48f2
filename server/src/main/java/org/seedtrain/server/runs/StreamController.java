package org.seedtrain.server.runs;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.BatchJson;
import org.seedtrain.batch.Entry;
import org.seedtrain.server.accounts.Accounts;
import org.seedtrain.server.accounts.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectMapper;

/// The live stream of a run, as server-sent events: `entry` as soon as one is appended anywhere, `tick` about once a second.
/// A client that says which entry it saw last gets everything after it, in order, once. Each stream is one virtual thread.
@RestController
@Tag(name = "runs")
class StreamController {
    private static final long TICK = 1000;
    /// After so many ticks the person's rights are looked up again.
    private static final int CHECK = 60;

    private final Runs runs;
    private final LiveRuns live;
    private final Accounts accounts;
    private final ObjectMapper json;

    StreamController(Runs runs, LiveRuns live, Accounts accounts, ObjectMapper json) {
        this.runs = runs;
        this.live = live;
        this.accounts = accounts;
        this.json = json;
    }

    /// @param seen the browser's own header after a broken connection
    /// @param after number of the last entry that the client has, when it connects the first time
    @GetMapping("/api/runs/{id}/stream")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/event-stream", schema = @Schema(implementation = Tick.class)))
    void stream(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable String id,
            @RequestHeader(value = "Last-Event-ID", required = false) @Nullable Long seen,
            @RequestParam(required = false) @Nullable Long after,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        LiveRun run = runs.stream(person, id);
        long last = seen != null ? seen : after != null ? after : run.look(one -> one.last().seq());
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        OutputStream out = response.getOutputStream();
        try {
            write(out, "retry: 1000\n\n");
            follow(person, run, last, out);
        } catch (IOException gone) {
            // The client closed the connection, which is how streams end.
        }
    }

    private void follow(Person person, LiveRun run, long seen, OutputStream out) throws IOException, InterruptedException {
        Observation observation = new Observation();
        long last = seen;
        long next = System.currentTimeMillis();
        for (int ticks = 1; live.open(); ) {
            long wait = Math.max(0, next - System.currentTimeMillis());
            List<Entry> entries = run.after(last, wait);
            for (Entry entry : entries) {
                write(out, "id: " + entry.seq() + "\nevent: entry\ndata: " + BatchJson.line(entry) + "\n\n");
                last = entry.seq();
            }
            if (System.currentTimeMillis() >= next) {
                Tick tick = run.look(one -> observation.look(one, Instant.now()));
                write(out, "event: tick\ndata: " + json.writeValueAsString(tick) + "\n\n");
                next = Math.max(next + TICK, System.currentTimeMillis() + TICK / 2);
                if (++ticks % CHECK == 0 && accounts.find(person.id()).isEmpty()) {
                    return;
                }
            }
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
