package org.seedtrain.server.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A PostgreSQL cluster in a folder, reachable from this machine only. Its data survive everything that a disk survives:
/// `fsync` is on and pages carry checksums. A postmaster that outlived a killed server is adopted.
public final class EmbeddedPostgres implements AutoCloseable {
    private static final String DATABASE = "seedtrain";
    private static final int TRIES = 40;

    private final Path folder;
    private final Path programs;
    private final Path cluster;
    private final Unprivileged user;
    private final Properties secrets;
    private int port;

    private EmbeddedPostgres(Path folder, Path programs, Unprivileged user, Properties secrets) {
        this.folder = folder;
        this.programs = programs;
        this.cluster = folder.resolve("cluster");
        this.user = user;
        this.secrets = secrets;
    }

    /// Starts the cluster in the folder (made if there is none), or adopts the one that runs there.
    ///
    /// @param progress is told what is being done when it takes long
    /// @throws IOException with a sentence for the person who started the server
    public static EmbeddedPostgres start(Path folder, Consumer<String> progress) throws IOException {
        Files.createDirectories(folder);
        if (!Files.isDirectory(folder.resolve("programs-" + ClusterFiles.VERSION))) {
            progress.accept("Unpacking PostgreSQL " + ClusterFiles.VERSION);
        }
        Path programs = ClusterFiles.programs(folder);
        Properties secrets = Secrets.in(folder);
        Unprivileged user = Unprivileged.forFolder(folder);
        var postgres = new EmbeddedPostgres(folder, programs, user, secrets);
        if (!Files.isDirectory(postgres.cluster)) {
            progress.accept("Making the database in " + folder);
            postgres.initialise();
        }
        if (!postgres.adopt()) {
            postgres.launch();
        }
        postgres.prepare();
        return postgres;
    }

    public int port() {
        return port;
    }

    /// @param database a database of this cluster
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?ApplicationName=seedtrain";
    }

    /// The application's database.
    public String url() {
        return url(DATABASE);
    }

    /// The role that owns tables and migrates them.
    public String owner() {
        return "seedtrain_owner";
    }

    public String ownerPassword() {
        return secrets.getProperty("owner");
    }

    /// The role of the running application: it may read everything and add to the log, but not change the log.
    public String application() {
        return "seedtrain_application";
    }

    public String applicationPassword() {
        return secrets.getProperty("application");
    }

    /// Makes an empty database beside the application's (for tests and measurements) and returns its address.
    public String newDatabase(String name) {
        try (Connection connection = administrator("postgres");
                Statement sql = connection.createStatement()) {
            sql.execute("DROP DATABASE IF EXISTS \"%s\" WITH (FORCE)".formatted(name));
            sql.execute("CREATE DATABASE \"%s\" OWNER %s".formatted(name, owner()));
        } catch (SQLException e) {
            throw new IllegalStateException("Database " + name + " could not be made: " + e.getMessage(), e);
        }
        return url(name);
    }

    @Override
    public void close() {
        try {
            run(60, "pg_ctl", "stop", "-D", cluster.toString(), "-m", "fast", "-w");
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not stop: " + e.getMessage(), e);
        }
    }

    private void initialise() throws IOException {
        Path half = folder.resolve("cluster.part");
        ClusterFiles.delete(half);
        Path password = folder.resolve("password.part");
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(password, secrets.getProperty("administrator"));
            if (!user.owner().isEmpty()) {
                ClusterFiles.give(folder, user.owner());
            }
            run(
                    120,
                    "initdb",
                    "-D",
                    half.toString(),
                    "--username=postgres",
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--data-checksums");
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(half, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Takes over a postmaster that already runs in this folder. After a crash of both, the process number in its file may
    /// belong to nobody or to somebody else for a while: only an answered sign-in counts.
    private boolean adopt() throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return false;
        }
        for (int i = 0; i < TRIES && Files.exists(file); i++) {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() >= 4 && !lines.get(3).isBlank()) {
                port = Integer.parseInt(lines.get(3).trim());
                if (answers()) {
                    return true;
                }
            }
            if (!lines.isEmpty() && !alive(lines.getFirst().trim())) {
                return false;
            }
            pause();
        }
        return false;
    }

    private static boolean alive(String pid) {
        try {
            return ProcessHandle.of(Long.parseLong(pid))
                    .map(ProcessHandle::isAlive)
                    .orElse(false);
        } catch (NumberFormatException half) {
            return true;
        }
    }

    private void launch() throws IOException {
        IOException last = null;
        for (int i = 0; i < 5; i++) {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
            String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
                    + " -c max_connections=60 -c shared_buffers=128MB -c timezone=UTC -c log_timezone=UTC"
                    + " -c jit=off -c password_encryption=scram-sha-256";
            try {
                run(
                        90,
                        "pg_ctl",
                        "start",
                        "-D",
                        cluster.toString(),
                        "-w",
                        "-t",
                        "60",
                        "-l",
                        cluster.resolve("postgres.log").toString(),
                        "-o",
                        options);
                return;
            } catch (IOException e) {
                last = e;
                pause();
            }
        }
        throw new IOException(
                "PostgreSQL did not start in " + folder + ". Its own log is " + cluster.resolve("postgres.log"), last);
    }

    private boolean answers() {
        try (Connection connection = administrator("postgres")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private void prepare() throws IOException {
        try (Connection connection = administrator("postgres");
                Statement sql = connection.createStatement()) {
            role(sql, owner(), ownerPassword());
            role(sql, application(), applicationPassword());
            try (var found = sql.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return;
                }
            }
            sql.execute("CREATE DATABASE " + DATABASE + " OWNER " + owner());
        } catch (SQLException e) {
            throw new IOException("PostgreSQL in " + folder + " runs but does not let us in: " + e.getMessage(), e);
        }
    }

    private static void role(Statement sql, String name, String password) throws SQLException {
        try (var found = sql.executeQuery("SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
            if (found.next()) {
                return;
            }
        }
        sql.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + password + "'");
    }

    private Connection administrator(String database) throws SQLException {
        return DriverManager.getConnection(
                url(database) + "&loginTimeout=5", "postgres", secrets.getProperty("administrator"));
    }

    private void run(int seconds, String program, String... words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(List.of(words));
        Path output = Files.createTempFile("seedtrain-postgres", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(user.command(command))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("LC_ALL", "C");
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(program + " did not end within " + seconds + " s");
            }
            if (process.exitValue() != 0) {
                throw new IOException(program + ": " + Files.readString(output).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL was starting", e);
        }
    }
}
