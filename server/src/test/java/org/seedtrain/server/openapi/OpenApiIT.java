package org.seedtrain.server.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.seedtrain.server.Browser;
import org.seedtrain.server.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// The front end takes its types from `web/openapi.json`, so that file must say what the server says. To write it anew:
/// `mvn verify -pl server -am -Dit.test=OpenApiIT -Dseedtrain.openapi=write`.
@ServerTest
class OpenApiIT {
    private static final Path FILE = Path.of("../web/openapi.json");

    @LocalServerPort
    int port;

    @Test
    void is_what_the_front_end_was_built_with() throws Exception {
        try (Browser browser = new Browser(port)) {
            JsonNode said = browser.json(browser.get("/api/openapi"));
            String text = Browser.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(said) + "\n";
            if ("write".equals(System.getProperty("seedtrain.openapi"))) {
                Files.writeString(FILE, text);
            }
            assertThat(Browser.JSON.readTree(Files.readString(FILE))).isEqualTo(said);
        }
    }

    @Test
    void names_every_schema_it_refers_to() {
        try (Browser browser = new Browser(port)) {
            JsonNode said = browser.json(browser.get("/api/openapi"));
            var schemas = said.at("/components/schemas");
            java.util.regex.Pattern.compile("#/components/schemas/([A-Za-z]+)").matcher(said.toString()).results()
                    .map(match -> match.group(1))
                    .forEach(name -> assertThat(schemas.has(name)).as(name).isTrue());
        }
    }
}
