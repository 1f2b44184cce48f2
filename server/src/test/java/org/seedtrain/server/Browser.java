package org.seedtrain.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a browser does, without its window: cookies, the CSRF token, JSON, event streams.
public final class Browser implements AutoCloseable {
    public static final JsonMapper JSON = JsonMapper.builder().build();

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

    public Browser(int port) {
        this.address = "http://localhost:" + port;
    }

    public static Browser signedIn(int port, String username) {
        Browser browser = new Browser(port);
        HttpResponse<String> answer = browser.signIn(username, username + "-demo");
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("sign-in of " + username + ": " + answer.body());
        }
        return browser;
    }

    public HttpResponse<String> signIn(String username, String password) {
        get("/api/session");
        return post("/api/session", JSON.createObjectNode().put("username", username).put("password", password));
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null, null);
    }

    public HttpResponse<String> post(String path, Object body) {
        return send("POST", path, body, UUID.randomUUID().toString());
    }

    public HttpResponse<String> post(String path, Object body, String request) {
        return send("POST", path, body, request);
    }

    public HttpResponse<String> delete(String path) {
        return send("DELETE", path, null, null);
    }

    public HttpResponse<String> send(String method, String path, Object body, String request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(30))
                .method(
                        method,
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (body != null) {
            builder.header("Content-Type", "application/json");
        }
        String token = cookie("XSRF-TOKEN");
        if (!token.isEmpty()) {
            builder.header("X-XSRF-TOKEN", token);
        }
        if (request != null) {
            builder.header("Idempotency-Key", request);
        }
        try {
            return http.send(builder.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A form with files.
    ///
    /// @param files by name of the field; each is called `NAME.csv`
    public HttpResponse<byte[]> form(String path, java.util.Map<String, String> fields, java.util.Map<String, byte[]> files) {
        String boundary = "----" + UUID.randomUUID();
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\n\r\n" + value + "\r\n").getBytes(StandardCharsets.UTF_8)));
        files.forEach((name, bytes) -> {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + name
                    + ".csv\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            body.writeBytes(bytes);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .POST(BodyPublishers.ofByteArray(body.toByteArray())).build();
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    public JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /// @param event its name, e.g. `entry`
    public record Event(String id, String event, JsonNode data) {}

    /// A stream of events that is being read in the background.
    public final class Events implements AutoCloseable {
        private final BlockingQueue<Event> queue = new LinkedBlockingQueue<>();
        private final BufferedReader reader;

        private Events(BufferedReader reader) {
            this.reader = reader;
            Thread.startVirtualThread(this::read);
        }

        private void read() {
            String id = "";
            String event = "";
            try {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    if (line.startsWith("id: ")) {
                        id = line.substring(4);
                    } else if (line.startsWith("event: ")) {
                        event = line.substring(7);
                    } else if (line.startsWith("data: ")) {
                        queue.add(new Event(id, event, JSON.readTree(line.substring(6))));
                    }
                }
            } catch (IOException closed) {
                // Closed by the test.
            }
        }

        /// The next event of a name, or null when none comes in time.
        public Event next(String name, Duration within) throws InterruptedException {
            long end = System.nanoTime() + within.toNanos();
            while (true) {
                Event event = queue.poll(Math.max(0, end - System.nanoTime()), java.util.concurrent.TimeUnit.NANOSECONDS);
                if (event == null || event.event().equals(name)) {
                    return event;
                }
            }
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    public Events stream(String path, String lastEventId) throws Exception {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(address + path));
        if (lastEventId != null) {
            builder.header("Last-Event-ID", lastEventId);
        }
        var response = http.send(builder.build(), BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("stream: " + response.statusCode());
        }
        return new Events(new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
