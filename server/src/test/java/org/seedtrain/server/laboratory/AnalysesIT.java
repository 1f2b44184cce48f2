package org.seedtrain.server.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.lab.analysis.Analyses;
import org.seedtrain.server.Browser;
import org.seedtrain.server.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
class AnalysesIT {
    private static final String CLEANROOM = "/api/lab/analyses/cleanroom";
    private static final byte[] COUNTS = "location;size_um;count;volume_L\n1;0,5;812;1000\n2;0,5;1204;1000\n".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    int port;

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return Browser.JSON.readTree(answer.body());
    }

    @Test
    void lists_what_can_be_evaluated_with_examples_that_come_along() {
        try (Browser browser = Browser.signedIn(port, "jiwoo")) {
            JsonNode all = browser.json(browser.get("/api/lab/analyses"));
            assertThat(all).hasSize(Analyses.all().size());
            for (JsonNode analysis : all) {
                assertThat(analysis.path("title").path("ko").stringValue()).isNotBlank();
                for (JsonNode slot : analysis.path("files")) {
                    assertThat(browser.get("/api/lab/analyses/" + analysis.path("name").stringValue() + "/files/"
                            + slot.path("name").stringValue()).statusCode()).isEqualTo(200);
                }
            }
        }
    }

    @Test
    void evaluates_a_file_and_prints_the_report() {
        try (Browser browser = Browser.signedIn(port, "jiwoo")) {
            HttpResponse<byte[]> answer = browser.form(CLEANROOM, Map.of("grade", "B", "state", "at-rest"), Map.of("counts", COUNTS));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(json(answer).at("/result/isoClass").intValue()).isEqualTo(5);
            assertThat(json(answer).at("/verdict/passed").booleanValue()).isTrue();
            HttpResponse<byte[]> report = browser.form(CLEANROOM + "/report?lang=ko", Map.of("grade", "B"), Map.of("counts", COUNTS));
            assertThat(report.statusCode()).isEqualTo(200);
            assertThat(new String(report.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        }
    }

    @Test
    void says_what_is_wrong_with_a_file_or_an_option() {
        try (Browser browser = Browser.signedIn(port, "jiwoo")) {
            byte[] western = "location,size_um,count\nHalle für Füllung,0.5,3\n".getBytes(StandardCharsets.ISO_8859_1);
            HttpResponse<byte[]> encoding = browser.form(CLEANROOM, Map.of(), Map.of("counts", western));
            assertThat(encoding.statusCode()).isEqualTo(422);
            assertThat(json(encoding).path("detail").stringValue()).contains("line 2").contains("UTF-8");
            HttpResponse<byte[]> option = browser.form(CLEANROOM, Map.of("grade", "E"), Map.of("counts", COUNTS));
            assertThat(json(option).path("detail").stringValue()).contains("--grade is 'E'; it must be one of A, B, C, D");
            HttpResponse<byte[]> none = browser.form("/api/lab/analyses/nothing", Map.of("lang", "en"), Map.of());
            assertThat(none.statusCode()).isEqualTo(404);
            HttpResponse<byte[]> huge = browser.form(CLEANROOM, Map.of(), Map.of("counts", new byte[65 << 20]));
            assertThat(huge.statusCode()).isEqualTo(413);
            assertThat(json(huge).path("status").intValue()).isEqualTo(413);
        }
    }

    @Test
    void asks_who_it_is_first() {
        try (Browser browser = new Browser(port)) {
            browser.get("/api/session");
            assertThat(browser.form(CLEANROOM, Map.of(), Map.of("counts", COUNTS)).statusCode()).isEqualTo(401);
            assertThat(browser.get("/api/lab/analyses").statusCode()).isEqualTo(401);
        }
    }
}
