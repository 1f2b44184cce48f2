package org.seedtrain.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.server.Browser;
import org.seedtrain.server.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What administrators do with accounts, and people with their passwords.
@ServerTest
class AccountsIT {
    private static final String PASSWORD = "a-password-of-her-own";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    Accounts accounts;

    private JsonNode make(Browser admin, String username, String... roles) {
        HttpResponse<String> answer = admin.post(
                "/api/accounts", Map.of("username", username, "name", "Yoon " + username, "roles", List.of(roles)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return admin.json(answer);
    }

    private Browser choosing(JsonNode made, String password) {
        Browser browser = new Browser(port);
        browser.get("/api/session");
        HttpResponse<String> answer = choose(browser, made.at("/link/token").asString(), password);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return browser;
    }

    private static HttpResponse<String> choose(Browser browser, String token, String password) {
        return browser.post("/api/password-link/password", Map.of("token", token, "password", password));
    }

    private static String key(Browser browser, HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return browser.json(answer).get("key").asString();
    }

    private static List<String> kinds(Browser admin, String id) {
        return admin.json(admin.get("/api/accounts/" + id + "/events")).valueStream()
                .map(event -> event.get("kind").asString())
                .toList();
    }

    @Test
    void lets_a_new_person_choose_a_password_that_the_administrator_never_knows() {
        try (Browser admin = Browser.signedIn(port, "admin"); Browser person = new Browser(port)) {
            JsonNode made = make(admin, "newcomer", "quality", "trainee");
            assertThat(made.at("/account/state").asString()).isEqualTo("INVITED");
            assertThat(made.at("/account/roles").valueStream().map(JsonNode::asString)).containsExactly("trainee", "quality");
            assertThat(person.signIn("newcomer", "nobody").statusCode()).isEqualTo(401);
            String token = made.at("/link/token").asString();
            assertThat(sql.sql("SELECT count(*) FROM password_link WHERE hash = ?").param(token).query(Long.class).single()).isZero();
            assertThat(person.json(person.post("/api/password-link", Map.of("token", token))).get("username").asString()).isEqualTo("newcomer");
            assertThat(key(person, choose(person, token, "too-short"))).isEqualTo("account.password");
            assertThat(person.json(choose(person, token, PASSWORD)).at("/user/username").asString()).isEqualTo("newcomer");
            assertThat(person.get("/api/training").statusCode()).isEqualTo(200);
            assertThat(key(person, choose(person, token, "another-password"))).isEqualTo("link.token");
            assertThat(person.signIn("newcomer", PASSWORD).statusCode()).isEqualTo(200);
            assertThat(kinds(admin, made.at("/account/id").asString())).containsExactly("PASSWORD_CHOSEN", "LINK", "CREATED");
        }
    }

    @Test
    void ends_a_link_after_seven_days_and_when_a_new_one_is_made() {
        try (Browser admin = Browser.signedIn(port, "admin")) {
            JsonNode made = make(admin, "latecomer", "trainee");
            String id = made.at("/account/id").asString();
            JsonNode next = admin.json(admin.post("/api/accounts/" + id + "/link", Map.of()));
            assertThat(key(admin, admin.post("/api/password-link", Map.of("token", made.at("/link/token").asString())))).isEqualTo("link.token");
            Map<String, String> token = Map.of("token", next.get("token").asString());
            assertThat(admin.post("/api/password-link", token).statusCode()).isEqualTo(200);
            assertThat(sql.sql("SELECT expires_at BETWEEN now() + interval '7 days' - interval '1 minute' AND now() + interval '7 days'"
                            + " FROM password_link WHERE account = ?").param(id).query(Boolean.class).single()).isTrue();
            sql.sql("UPDATE password_link SET expires_at = now() - interval '1 second' WHERE account = ?").param(id).update();
            assertThat(key(admin, admin.post("/api/password-link", token))).isEqualTo("link.token");
        }
    }

    @Test
    void says_in_clear_words_what_is_wrong_with_a_new_account() {
        try (Browser admin = Browser.signedIn(port, "admin")) {
            assertThat(refusal(admin, "jiwoo", "Someone", "trainee")).isEqualTo("The user name 'jiwoo' is already taken.");
            assertThat(refusal(admin, "someone", "  ", "trainee")).isEqualTo("A name is needed, of at most 100 characters.");
            assertThat(refusal(admin, "9", "Someone", "trainee")).startsWith("A user name has 2 to 40 letters");
            assertThat(refusal(admin, "someone", "Someone", "boss")).startsWith("There is no role 'boss'. The roles are visitor, trainee,");
            assertThat(refusal(admin, "someone", "Someone")).isEqualTo("An account needs at least one role.");
        }
    }

    private static String refusal(Browser admin, String username, String name, String... roles) {
        HttpResponse<String> answer =
                admin.post("/api/accounts", Map.of("username", username, "name", name, "roles", List.of(roles)));
        assertThat(answer.statusCode()).isIn(409, 422);
        return admin.json(answer).get("detail").asString();
    }

    @Test
    void ends_the_sessions_of_one_who_is_locked_and_lets_him_in_again_when_unlocked() {
        try (Browser admin = Browser.signedIn(port, "admin")) {
            JsonNode made = make(admin, "sleeper", "trainee");
            String path = "/api/accounts/" + made.at("/account/id").asString();
            try (Browser person = choosing(made, PASSWORD)) {
                assertThat(admin.json(admin.post(path + "/lock", Map.of())).get("state").asString()).isEqualTo("LOCKED");
                assertThat(person.get("/api/training").statusCode()).isEqualTo(401);
                assertThat(person.signIn("sleeper", PASSWORD).statusCode()).isEqualTo(401);
                assertThat(key(admin, admin.post(path + "/link", Map.of()))).isEqualTo("account.locked");
                assertThat(admin.json(admin.post(path + "/unlock", Map.of())).get("state").asString()).isEqualTo("ACTIVE");
                assertThat(person.signIn("sleeper", PASSWORD).statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void records_old_and_new_roles_and_who_changed_them() {
        try (Browser admin = Browser.signedIn(port, "admin")) {
            JsonNode made = make(admin, "climber", "trainee");
            String path = "/api/accounts/" + made.at("/account/id").asString();
            try (Browser person = choosing(made, PASSWORD)) {
                admin.send("PUT", path + "/roles", Map.of("roles", List.of("instructor", "quality")), null);
                JsonNode event = admin.json(admin.get(path + "/events")).get(0);
                assertThat(event.get("by").asString()).isEqualTo("Han Seojun");
                assertThat(event.get("oldValue").asString()).isEqualTo("trainee");
                assertThat(event.get("newValue").asString()).isEqualTo("instructor,quality");
                assertThat(person.get("/api/training").statusCode()).as("signs in again").isEqualTo(401);
            }
            assertThatThrownBy(() -> sql.sql("UPDATE account_event SET by = account").update()).isNotNull();
            assertThatThrownBy(() -> sql.sql("DELETE FROM account_event").update()).isNotNull();
            assertThatThrownBy(() -> sql.sql("DELETE FROM account").update()).isNotNull();
        }
    }

    @Test
    void keeps_an_administrator_from_shutting_himself_out() {
        accounts.create("keeper", "Keeper", PASSWORD, List.of(Role.ADMINISTRATOR), false);
        String path = "/api/accounts/" + accounts.findByUsername("keeper").orElseThrow().id();
        try (Browser keeper = new Browser(port)) {
            keeper.signIn("keeper", PASSWORD);
            assertThat(key(keeper, keeper.post(path + "/lock", Map.of()))).isEqualTo("account.ownLock");
            assertThat(key(keeper, keeper.post(path + "/link", Map.of()))).isEqualTo("account.ownLink");
            assertThat(key(keeper, keeper.send("PUT", path + "/roles", Map.of("roles", List.of("quality")), null)))
                    .isEqualTo("account.ownRole");
            assertThat(keeper.send("PUT", path + "/roles", Map.of("roles", List.of("trainee", "administrator")), null).statusCode())
                    .isEqualTo(200);
            assertThat(keeper.json(keeper.get("/api/session")).at("/user/roles").size()).as("the session knows").isEqualTo(2);
        }
    }

    @Test
    void lists_and_finds_accounts_page_by_page() {
        try (Browser admin = Browser.signedIn(port, "admin")) {
            make(admin, "needle-1", "visitor");
            make(admin, "needle-2", "visitor");
            JsonNode page = admin.json(admin.get("/api/accounts?search=NEEDLE&size=1&page=1"));
            assertThat(page.get("total").asInt()).isEqualTo(2);
            assertThat(page.at("/items/0/username").asString()).isEqualTo("needle-2");
            assertThat(admin.json(admin.get("/api/accounts?search=%25")).get("total").asInt()).isZero();
        }
    }

    @Test
    void changes_the_own_password_and_ends_the_other_sessions() {
        accounts.create("changer", "Changer", PASSWORD, List.of(Role.TRAINEE), false);
        try (Browser here = new Browser(port); Browser elsewhere = new Browser(port)) {
            here.signIn("changer", PASSWORD);
            elsewhere.signIn("changer", PASSWORD);
            assertThat(key(here, change(here, "wrong", "a-new-password"))).isEqualTo("account.current");
            assertThat(key(here, change(here, PASSWORD, "123456789"))).isEqualTo("account.password");
            assertThat(change(here, PASSWORD, "a-new-password").statusCode()).isEqualTo(204);
            assertThat(here.get("/api/training").statusCode()).isEqualTo(200);
            assertThat(elsewhere.get("/api/training").statusCode()).isEqualTo(401);
            assertThat(elsewhere.signIn("changer", PASSWORD).statusCode()).isEqualTo(401);
            assertThat(elsewhere.signIn("changer", "a-new-password").statusCode()).isEqualTo(200);
        }
        try (Browser jiwoo = Browser.signedIn(port, "jiwoo")) {
            assertThat(key(jiwoo, change(jiwoo, "jiwoo-demo", "a-new-password"))).isEqualTo("account.demonstration");
        }
    }

    private static HttpResponse<String> change(Browser browser, String current, String chosen) {
        return browser.post("/api/session/password", Map.of("current", current, "new", chosen));
    }

    @Test
    void opens_a_session_for_one_with_a_long_name_and_every_role() {
        accounts.create("polymath", "P".repeat(100), PASSWORD, List.of(Role.values()), false);
        try (Browser browser = new Browser(port)) {
            assertThat(browser.signIn("polymath", PASSWORD).statusCode()).isEqualTo(200);
            assertThat(browser.get("/api/training").statusCode()).isEqualTo(200);
        }
    }
}
