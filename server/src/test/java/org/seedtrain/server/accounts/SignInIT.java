package org.seedtrain.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.server.Browser;
import org.seedtrain.server.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class SignInIT {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    Accounts accounts;

    @Test
    void opens_a_session_that_the_browser_keeps_to_itself() {
        try (Browser browser = new Browser(port)) {
            HttpResponse<String> answer = browser.signIn("Jiwoo ", "jiwoo-demo");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .anyMatch(cookie -> cookie.startsWith("SEEDTRAIN=")
                            && cookie.contains("HttpOnly")
                            && cookie.contains("SameSite=Strict"));
            assertThat(browser.json(browser.get("/api/session")).at("/user/roles/0").asString())
                    .isEqualTo("trainee");
            assertThat(browser.delete("/api/session").statusCode()).isEqualTo(204);
            assertThat(browser.get("/api/training").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void gives_a_new_session_its_own_number() {
        try (Browser browser = Browser.signedIn(port, "jiwoo")) {
            String before = browser.cookie("SEEDTRAIN");
            browser.signIn("minjun", "minjun-demo");
            assertThat(browser.cookie("SEEDTRAIN")).isNotEqualTo(before);
        }
    }

    @Test
    void refuses_what_comes_without_the_token() {
        try (Browser browser = new Browser(port)) {
            HttpResponse<String> answer = browser.post("/api/session", Map.of("username", "jiwoo", "password", "jiwoo-demo"));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(browser.json(answer).get("key").asString()).isEqualTo("session.csrf");
        }
    }

    @Test
    void says_the_same_of_a_wrong_name_and_a_wrong_password() {
        try (Browser browser = new Browser(port)) {
            HttpResponse<String> name = browser.signIn("nobody", "x");
            HttpResponse<String> password = browser.signIn("manager", "x");
            assertThat(name.statusCode()).isEqualTo(401);
            assertThat(name.body()).isEqualTo(password.body());
            assertThat(name.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @Test
    void locks_an_account_at_the_fifth_wrong_password_in_a_row() {
        accounts.create("guessed", "Guessed", "a-long-password", List.of(Role.TRAINEE), false);
        try (Browser browser = new Browser(port)) {
            for (int i = 0; i < 5; i++) {
                assertThat(browser.signIn("guessed", "wrong").statusCode()).isEqualTo(401);
            }
            assertThat(browser.signIn("guessed", "a-long-password").statusCode()).isEqualTo(423);
            sql.sql("UPDATE account SET locked_until = now() - interval '1 second' WHERE username = 'guessed'").update();
            assertThat(browser.signIn("guessed", "a-long-password").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void stores_passwords_as_argon2id() {
        assertThat(sql.sql("SELECT password FROM account WHERE password IS NOT NULL").query(String.class).list())
                .allMatch(hash -> hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
    }

    @Test
    void needs_no_setup_when_there_is_an_administrator() {
        try (Browser browser = new Browser(port)) {
            browser.get("/api/session");
            assertThat(browser.json(browser.get("/api/centre")).get("setupNeeded").asBoolean()).isFalse();
            assertThat(browser.post("/api/setup", Map.of("token", "", "username", "boss", "name", "B", "password", "long-enough-1")).statusCode())
                    .isEqualTo(422);
            assertThat(browser.post("/api/setup", Map.of("token", "x", "username", "boss", "name", "B", "password", "long-enough-1")).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void sends_headers_that_keep_strangers_out_of_the_page() {
        try (Browser browser = new Browser(port)) {
            var headers = browser.get("/api/centre").headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("script-src 'self'", "object-src 'none'");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
        }
    }

    @Test
    void says_in_the_problem_which_field_is_wrong() {
        try (Browser browser = new Browser(port)) {
            browser.get("/api/session");
            HttpResponse<String> answer = browser.post("/api/session", Map.of("username", "", "password", "x"));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(browser.json(answer).at("/fields/0/field").asString()).isEqualTo("username");
        }
    }
}
