package org.seedtrain.server.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.batch.BatchJson;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Hashes;
import org.seedtrain.batch.operator.BatchRun;
import org.seedtrain.server.Browser;
import org.seedtrain.server.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// The small batch, from the first entry to the decision, as people make it through the API.
@ServerTest
class WholeBatchIT {
    @LocalServerPort
    int port;

    private String run;

    private JsonNode enter(Browser browser, String step, Map<String, Object> body) {
        return answered(browser, browser.post("/api/runs/" + run + "/entries", Map.of("step", step, "body", body)), 201);
    }

    private JsonNode sign(Browser browser, String as, String step, Map<String, Object> body) {
        return answered(browser, browser.post("/api/runs/" + run + "/entries",
                Map.of("step", step, "body", body, "asUser", as, "password", as + "-demo")), 201);
    }

    private static JsonNode answered(Browser browser, HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return browser.json(answer);
    }

    private static Map<String, Object> kg(String text) {
        return Map.of("text", text, "unit", "kg");
    }

    private static Map<String, Object> signature(String meaning) {
        return Map.of("kind", "signature", "meaning", meaning, "manifest", "");
    }

    private void make(Browser jiwoo) {
        enter(jiwoo, "salt.weigh.clear", Map.of("kind", "acknowledged"));
        enter(jiwoo, "salt.weigh.salt", Map.of("kind", "command", "command",
                Map.of("type", "act", "target", "BAG-1", "action", "add", "quantities", Map.of("mass", 0.5), "names", Map.of("lot", "NACL-1"))));
        enter(jiwoo, "salt.weigh.salt", Map.of("kind", "weighed", "lot", "NACL-1", "container", "BAG-1", "tare", kg("0.012"), "gross", kg("0.512"), "net", kg("0.500")));
        sign(jiwoo, "minjun", "salt.weigh.verify", signature("VERIFIED"));
        enter(jiwoo, "salt.dissolve.add", Map.of("kind", "command", "command",
                Map.of("type", "act", "target", "TK-1", "action", "add", "quantities", Map.of("mass", 0.5), "names", Map.of("container", "BAG-1"))));
        enter(jiwoo, "salt.dissolve.read", Map.of("kind", "value", "text", "10.50", "unit", "kg"));
        enter(jiwoo, "salt.dissolve.conc", Map.of("kind", "value", "text", "47.6", "unit", "g/kg"));
        enter(jiwoo, "salt.dissolve.filter", Map.of("kind", "value", "text", "3.5", "unit", "bar"));
        sign(jiwoo, "jiwoo", "salt.dissolve.sign", signature("PERFORMED"));
    }

    @Test
    void goes_from_weighing_to_a_closed_record_with_its_evidence() throws Exception {
        try (Browser jiwoo = Browser.signedIn(port, "jiwoo");
                Browser quality = Browser.signedIn(port, "quality")) {
            run = answered(jiwoo, jiwoo.post("/api/runs", Map.of("recipe", "small", "seed", 7)), 201).get("id").asString();
            make(jiwoo);
            answered(jiwoo, jiwoo.post("/api/runs/" + run + "/skip", Map.of("seconds", 600)), 200);
            JsonNode trends = answered(jiwoo, jiwoo.get("/api/runs/" + run + "/trends?tags=TK-1.weight&points=11"), 200);
            assertThat(trends.get("time").size()).isEqualTo(11);
            assertThat(trends.at("/tags/0/values/10").asDouble()).isBetween(10.4, 10.6);
            sign(quality, "quality", "salt.dissolve.review", signature("REVIEWED"));
            JsonNode blockers = answered(quality, quality.get("/api/runs/" + run + "/blockers"), 200);
            sign(quality, "quality", "salt.dissolve.decide", Map.of("kind", "disposition", "decision", blockers.isEmpty() ? "RELEASED" : "REJECTED", "reason", "tested"));
            closed(jiwoo);
        }
    }

    private void closed(Browser jiwoo) throws Exception {
        try (Browser.Events events = jiwoo.stream("/api/runs/" + run + "/stream", "0")) {
            Entry last;
            do {
                last = BatchJson.entry(events.next("entry", Duration.ofSeconds(5)).data().toString());
            } while (!last.body().kind().equals("closed"));
            var closed = (org.seedtrain.batch.Body.Closed) last.body();
            String csv = jiwoo.get("/api/runs/" + run + "/trends.csv").body();
            String results = jiwoo.get("/api/runs/" + run + "/results.json").body();
            assertThat(Hashes.sha256(csv)).isEqualTo(closed.trendsSha256());
            assertThat(Hashes.sha256(results)).isEqualTo(closed.resultsSha256());
            var entries = jiwoo.get("/api/runs/" + run + "/log.jsonl").body().lines().map(BatchJson::entry).toList();
            BatchRun.Outcome replayed = BatchRun.replay(entries);
            assertThat(replayed.trends()).isEqualTo(csv);
            assertThat(replayed.results()).isEqualTo(results);
        }
        assertThat(answered(jiwoo, jiwoo.get("/api/runs/" + run), 200).at("/summary/status").asString()).isIn("RELEASED", "REJECTED");
        assertThat(jiwoo.post("/api/runs/" + run + "/entries", Map.of("body", Map.of("kind", "note", "text", "late"))).statusCode()).isEqualTo(409);
        for (String lang : new String[] {"en", "ko"}) {
            assertThat(jiwoo.get("/api/runs/" + run + "/record.pdf?lang=" + lang).body()).startsWith("%PDF-1.");
        }
        assertThat(jiwoo.get("/api/runs/" + run + "/trends.png").statusCode()).isEqualTo(200);
        answered(jiwoo, jiwoo.get("/api/runs/" + run + "/results"), 200);
        answered(jiwoo, jiwoo.get("/api/runs/" + run + "/genealogy"), 200);
        answered(jiwoo, jiwoo.get("/api/runs/" + run + "/picture"), 200);
        assertThat(answered(jiwoo, jiwoo.get("/api/lab/methods"), 200).size()).isGreaterThan(5);
        assertThat(answered(jiwoo, jiwoo.get("/api/training"), 200).at("/courses").toString()).contains("Small batch");
    }
}
