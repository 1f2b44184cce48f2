package org.seedtrain.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.server.Browser;
import org.seedtrain.server.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every endpoint, asked by everybody: nobody gets further than the table of rights says.
@ServerTest
class RightsIT {
    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private record Endpoint(String method, String path) {}

    private List<Endpoint> endpoints() {
        List<Endpoint> all = new ArrayList<>();
        mapping.getHandlerMethods().keySet().forEach(info -> info.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/"))
                .forEach(path -> info.getMethodsCondition().getMethods().forEach(method -> all.add(new Endpoint(method.name(), path)))));
        return all;
    }

    private static Rights.Right right(Endpoint endpoint) {
        return Rights.TABLE.stream()
                .filter(right -> right.method().name().equals(endpoint.method()))
                .filter(right -> right.path().equals(endpoint.path())
                        || right.path().endsWith("/**") && endpoint.path().startsWith(right.path().substring(0, right.path().length() - 3)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(endpoint + " stands in no row of the table of rights"));
    }

    @Test
    void lets_each_role_do_what_the_table_says_and_nothing_else() {
        Map<Role, Browser> browsers = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            String name = "only-" + role.word();
            accounts.create(name, name, name + "-demo", List.of(role), false);
            browsers.put(role, Browser.signedIn(port, name));
        }
        Browser stranger = new Browser(port);
        stranger.get("/api/session");
        List<Endpoint> endpoints = endpoints();
        assertThat(endpoints)
                .hasSizeGreaterThan(20)
                .contains(new Endpoint("POST", "/api/accounts"), new Endpoint("PUT", "/api/accounts/{id}/roles"));
        for (Endpoint endpoint : endpoints) {
            if (endpoint.path().equals("/api/session") || endpoint.path().equals("/api/setup")) {
                continue;
            }
            Rights.Right right = right(endpoint);
            if (!right.open()) {
                assertThat(ask(stranger, endpoint)).as("nobody: " + endpoint).isEqualTo("session.none");
            }
            browsers.forEach((role, browser) -> {
                boolean may = right.open() || right.roles().contains(role);
                assertThat(ask(browser, endpoint).equals("session.forbidden")).as(role + ": " + endpoint).isEqualTo(!may);
            });
        }
        browsers.values().forEach(Browser::close);
        stranger.close();
    }

    private static String ask(Browser browser, Endpoint endpoint) {
        String path = endpoint.path().replaceAll("\\{[a-z]+}", "0");
        Object body = endpoint.method().equals("GET") ? null : Map.of();
        HttpResponse<String> answer = browser.send(endpoint.method(), path, body, "12345678");
        assertThat(answer.statusCode()).as(endpoint.toString()).isLessThan(500);
        return answer.statusCode() < 400 ? "" : browser.json(answer).path("key").asString("");
    }
}
