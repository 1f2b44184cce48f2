package org.seedtrain.server.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.seedtrain.server.Browser;
import org.seedtrain.server.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
class RunsIT {
    private static final Duration SOON = Duration.ofSeconds(1);

    @LocalServerPort
    int port;

    private Browser jiwoo;
    private Browser minjun;

    @BeforeEach
    void signIn() {
        jiwoo = Browser.signedIn(port, "jiwoo");
        minjun = Browser.signedIn(port, "minjun");
    }

    @AfterEach
    void close() {
        jiwoo.close();
        minjun.close();
    }

    private String start() {
        HttpResponse<String> answer = jiwoo.post("/api/runs", Map.of("recipe", "small", "seed", 7));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return jiwoo.json(answer).get("id").asString();
    }

    private static Map<String, Object> note(String text) {
        return Map.of("body", Map.of("kind", "note", "text", text));
    }

    private static Map<String, Object> at(String step, Map<String, Object> body) {
        return Map.of("step", step, "body", body);
    }

    private JsonNode appended(Browser browser, String run, Object entry) {
        HttpResponse<String> answer = browser.post("/api/runs/" + run + "/entries", entry);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return browser.json(answer);
    }

    @Test
    void starts_one_run_for_one_request() {
        String request = UUID.randomUUID().toString();
        String first = jiwoo.json(jiwoo.post("/api/runs", Map.of("recipe", "small"), request)).get("id").asString();
        String again = jiwoo.json(jiwoo.post("/api/runs", Map.of("recipe", "small"), request)).get("id").asString();
        assertThat(again).isEqualTo(first);
        JsonNode view = jiwoo.json(jiwoo.get("/api/runs/" + first));
        assertThat(view.at("/summary/startedBy").asString()).isEqualTo("Kim Jiwoo");
        assertThat(view.at("/procedure/0/operations/0/steps/1/id").asString()).isEqualTo("salt.weigh.salt");
        assertThat(view.get("units").size()).isEqualTo(4);
    }

    @Test
    void puts_an_entry_under_its_step_with_who_and_when() {
        String run = start();
        JsonNode entry = appended(jiwoo, run, at("salt.weigh.clear", Map.of("kind", "acknowledged")));
        assertThat(entry.get("seq").asInt()).isEqualTo(1);
        assertThat(entry.at("/actor/name").asString()).isEqualTo("Kim Jiwoo");
        JsonNode record = jiwoo.json(jiwoo.get("/api/runs/" + run + "/record"));
        assertThat(record.at("/steps/0/state").asString()).isEqualTo("DONE");
        assertThat(record.at("/steps/0/entries/0/seq").asInt()).isEqualTo(1);
        assertThat(jiwoo.json(jiwoo.get("/api/runs/" + run + "/verify")).get("valid").asBoolean()).isTrue();
    }

    @Test
    void lands_a_retried_entry_once() {
        String run = start();
        String request = UUID.randomUUID().toString();
        var first = jiwoo.post("/api/runs/" + run + "/entries", note("once"), request);
        var again = jiwoo.post("/api/runs/" + run + "/entries", note("once"), request);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(jiwoo.json(jiwoo.get("/api/runs/" + run + "/record")).get("seq").asInt()).isEqualTo(1);
    }

    @Test
    void says_what_is_wrong_with_an_entry() {
        String run = start();
        var unknown = jiwoo.post("/api/runs/" + run + "/entries", at("no.such.step", Map.of("kind", "acknowledged")));
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(jiwoo.json(unknown).at("/text/ko").asString()).contains("no.such.step");
        var malfunction = jiwoo.post(
                "/api/runs/" + run + "/entries",
                Map.of("body", Map.of("kind", "command", "command", Map.of("type", "malfunction", "target", "TK-1", "name", "x", "severity", 1, "ramp", 0))));
        assertThat(malfunction.statusCode()).isEqualTo(403);
        var nonsense = jiwoo.post("/api/runs/" + run + "/entries", Map.of("body", Map.of("kind", "dance")));
        assertThat(nonsense.statusCode()).isEqualTo(422);
        assertThat(jiwoo.json(nonsense).get("key").asString()).isEqualTo("request.unreadable");
        var plant = jiwoo.post(
                "/api/runs/" + run + "/entries",
                Map.of("body", Map.of("kind", "command", "command", Map.of("type", "set", "target", "TK-9.x", "value", 1))));
        assertThat(plant.statusCode()).isEqualTo(409);
    }

    @Test
    void shows_a_run_only_to_its_people_and_to_teachers() {
        String run = start();
        assertThat(minjun.get("/api/runs/" + run).statusCode()).isEqualTo(404);
        try (Browser haneul = Browser.signedIn(port, "haneul")) {
            assertThat(haneul.get("/api/runs/" + run).statusCode()).isEqualTo(200);
        }
        assertThat(jiwoo.post("/api/runs/" + run + "/members", Map.of("username", "minjun")).statusCode()).isEqualTo(204);
        assertThat(minjun.get("/api/runs/" + run).statusCode()).isEqualTo(200);
    }

    @Test
    void takes_a_signature_only_with_the_password_of_who_signs() {
        String run = start();
        appended(jiwoo, run, at("salt.weigh.clear", Map.of("kind", "acknowledged")));
        appended(jiwoo, run, at("salt.weigh.salt", Map.of("kind", "weighed", "lot", "NACL-1", "container", "BAG-1",
                "tare", Map.of("text", "0.012", "unit", "kg"), "gross", Map.of("text", "0.512", "unit", "kg"), "net", Map.of("text", "0.500", "unit", "kg"))));
        Map<String, Object> signature = Map.of("kind", "signature", "meaning", "VERIFIED", "manifest", "");
        String path = "/api/runs/" + run + "/entries";
        assertThat(jiwoo.json(jiwoo.post(path, at("salt.weigh.verify", signature))).get("key").asString())
                .isEqualTo("signature.password");
        assertThat(jiwoo.json(jiwoo.post(path, Map.of("step", "salt.weigh.verify", "body", signature, "asUser", "minjun", "password", "no"))).get("key").asString())
                .isEqualTo("signature.wrong");
        assertThat(jiwoo.json(jiwoo.post(path, Map.of("step", "salt.weigh.verify", "body", signature, "password", "jiwoo-demo"))).get("key").asString())
                .isEqualTo("refused.samePerson");
        JsonNode signed = appended(jiwoo, run, Map.of("step", "salt.weigh.verify", "body", signature, "asUser", "minjun", "password", "minjun-demo"));
        assertThat(signed.at("/actor/name").asString()).isEqualTo("Lee Minjun");
        assertThat(signed.at("/body/manifest").asString()).hasSize(64);
        assertThat(signed.toString()).doesNotContain("minjun-demo");
    }

    @Test
    void tells_the_other_browser_within_a_second_and_goes_on_without_gap_or_double() throws Exception {
        String run = start();
        jiwoo.post("/api/runs/" + run + "/members", Map.of("username", "minjun"));
        List<String> heard = new ArrayList<>();
        try (Browser.Events events = minjun.stream("/api/runs/" + run + "/stream", null)) {
            assertThat(events.next("tick", SOON).data().get("readings").size()).isPositive();
            appended(jiwoo, run, note("0"));
            Browser.Event event = events.next("entry", SOON);
            assertThat(event.data().at("/body/text").asString()).isEqualTo("0");
            heard.add(event.id());
        }
        for (int i = 1; i < 20; i++) {
            appended(jiwoo, run, note("" + i));
        }
        try (Browser.Events events = minjun.stream("/api/runs/" + run + "/stream", heard.getLast())) {
            appended(jiwoo, run, note("20"));
            while (heard.size() < 21) {
                heard.add(events.next("entry", SOON).id());
            }
            assertThat(heard).containsExactlyElementsOf(java.util.stream.IntStream.rangeClosed(1, 21).mapToObj(String::valueOf).toList());
            assertThat(events.next("tick", SOON.multipliedBy(2)).data().get("seq").asInt()).isEqualTo(21);
        }
    }

    @Test
    void lists_runs_by_page() {
        start();
        start();
        JsonNode page = jiwoo.json(jiwoo.get("/api/runs?page=0&size=1"));
        assertThat(page.get("items").size()).isEqualTo(1);
        assertThat(page.get("total").asInt()).isGreaterThan(1);
        assertThat(jiwoo.get("/api/runs?size=1000").statusCode()).isEqualTo(422);
    }
}
