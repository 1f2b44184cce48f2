package org.seedtrain.server.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.server.SeedtrainApplication;
import org.seedtrain.server.accounts.DemonstrationAccounts;
import org.seedtrain.server.accounts.SetupToken;
import org.seedtrain.server.postgres.EmbeddedPostgres;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Starts the server: looks whether everything can be had, starts PostgreSQL, then the application.
final class Server {
    private static final List<String> FORMATS = List.of("text", "ecs", "logstash", "gelf");

    /// Held as long as the program runs: a channel that nobody holds is closed, and its lock is lost.
    private static @Nullable FileLock inUse;

    private final ServeOptions options;
    private final Map<String, Object> settings = new HashMap<>();
    private final InetAddress host;

    Server(ServeOptions options) {
        this.options = options;
        this.host = address();
    }

    /// @return whether the server runs on
    boolean start() {
        check();
        data();
        if (options.db == null) {
            embedded();
        } else {
            own();
        }
        settings.put("server.port", options.port);
        settings.put("server.address", host.getHostAddress());
        settings.put("seedtrain.demonstration", !options.noDemo);
        settings.put("seedtrain.demonstration-runs", !options.noDemo && !options.exitWhenStarted);
        settings.put("seedtrain.data", options.data.toAbsolutePath().toString());
        if (!options.log.equals("text")) {
            settings.put("logging.structured.format.console", options.log);
        }
        ConfigurableApplicationContext context = new SpringApplicationBuilder(SeedtrainApplication.class)
                .initializers(started -> started.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("seedtrain", settings)))
                .run();
        if (options.exitWhenStarted) {
            context.close();
            return false;
        }
        welcome(context);
        return true;
    }

    private InetAddress address() {
        try {
            return InetAddress.getByName(options.host);
        } catch (UnknownHostException e) {
            throw new UsageProblem("--host " + options.host + ": this is no address of this machine. Leave it out to"
                    + " serve this machine only, or say 0.0.0.0 for all its addresses.");
        }
    }

    private void check() {
        if (options.port < 0 || options.port > 65535) {
            throw new UsageProblem("--port " + options.port + ": a port lies between 1 and 65535 (0: any free one).");
        }
        if (!FORMATS.contains(options.log)) {
            throw new UsageProblem("--log " + options.log + ": one of " + String.join(", ", FORMATS) + ".");
        }
        if (!options.noDemo && !host.isLoopbackAddress()) {
            throw new UsageProblem("--host " + options.host + ": the demonstration accounts have passwords that everybody"
                    + " knows, so they are only served to this machine. Add --no-demo to serve a network.");
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(host, options.port));
        } catch (IOException e) {
            throw new UsageProblem("--port " + options.port + ": cannot be used on " + host.getHostAddress() + " ("
                    + e.getMessage() + "). Is Seedtrain already running? Another one: --port " + (options.port + 1));
        }
    }

    private void data() {
        try {
            Files.createDirectories(options.data);
            FileChannel channel = FileChannel.open(
                    options.data.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            inUse = channel.tryLock();
            if (inUse == null) {
                throw new UsageProblem("--data " + options.data + ": another Seedtrain works with this folder. Stop it,"
                        + " or choose another folder.");
            }
        } catch (IOException e) {
            throw new UsageProblem("--data " + options.data + ": this folder cannot be written (" + e + ").");
        }
    }

    private void embedded() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(
                    options.data.toAbsolutePath().resolve("postgres"), words -> System.out.println(words + " ..."));
            SpringApplication.getShutdownHandlers().add(postgres::close);
            settings.put("spring.datasource.url", postgres.url());
            settings.put("spring.datasource.username", postgres.application());
            settings.put("spring.datasource.password", postgres.applicationPassword());
            settings.put("spring.flyway.url", postgres.url());
            settings.put("spring.flyway.user", postgres.owner());
            settings.put("spring.flyway.password", postgres.ownerPassword());
        } catch (IOException e) {
            throw new UsageProblem(e.getMessage());
        }
    }

    private void own() {
        String given = options.db.startsWith("jdbc:") ? options.db.substring(5) : options.db;
        URI url;
        try {
            url = URI.create(given.replaceFirst("^postgres://", "postgresql://"));
        } catch (IllegalArgumentException e) {
            throw new UsageProblem("--db: not an address. Right would be postgresql://user:password@host:5432/seedtrain");
        }
        if (!"postgresql".equals(url.getScheme()) || url.getHost() == null) {
            throw new UsageProblem(
                    "--db: only PostgreSQL. Right would be postgresql://user:password@host:5432/seedtrain");
        }
        String jdbc = "jdbc:postgresql://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort())
                + url.getPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
        String[] user = url.getUserInfo() == null ? new String[0] : url.getUserInfo().split(":", 2);
        String name = user.length > 0 ? user[0] : System.getProperty("user.name");
        String password = user.length > 1 ? user[1] : System.getenv().getOrDefault("PGPASSWORD", "");
        try (var connection = java.sql.DriverManager.getConnection(jdbc, name, password)) {
            connection.isValid(2);
        } catch (java.sql.SQLException e) {
            throw new UsageProblem("--db: this PostgreSQL does not let us in: " + e.getMessage());
        }
        settings.put("spring.datasource.url", jdbc);
        settings.put("spring.datasource.username", name);
        settings.put("spring.datasource.password", password);
    }

    private void welcome(ConfigurableApplicationContext context) {
        String port = context.getEnvironment().getProperty("local.server.port");
        boolean here = host.isAnyLocalAddress() || host.getHostAddress().equals("127.0.0.1");
        String shown = here ? "localhost" : options.host;
        String link = "http://" + shown + ":" + port + "/";
        System.out.println();
        System.out.println("Seedtrain is at " + link);
        context.getBean(SetupToken.class).needed().ifPresent(token -> System.out.println(
                "Make the first administrator (this link works once): " + link + "setup?token=" + token));
        var people = context.getBean(DemonstrationAccounts.class).people();
        if (!people.isEmpty()) {
            System.out.println("Demonstration accounts:");
            people.forEach(person -> System.out.printf(
                    "  %-10s %-16s %s%n",
                    person.username(), person.password(), person.note().en()));
        }
        System.out.println("Data: " + (options.db == null ? options.data.toAbsolutePath() : "your PostgreSQL")
                + "   Stop: Ctrl-C");
        System.out.flush();
    }
}
