package org.seedtrain.server;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A whole server in a process of its own, as a user starts it, that can be killed.
public final class ServerProcess {
    private static final long LONGEST_START = 120_000;

    private final Path data;
    private final int port;
    private final List<String> options;
    private Process process;

    public ServerProcess(Path data, List<String> options) throws IOException {
        this.data = data.toAbsolutePath();
        this.options = options;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
    }

    public int port() {
        return port;
    }

    public Path log() {
        return data.resolve("console.log");
    }

    /// Starts the server and waits until it answers.
    public void start() throws Exception {
        Files.createDirectories(data);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Dseedtrain.sign-ins-per-minute=1000",
                "-cp",
                System.getProperty("java.class.path"),
                "org.seedtrain.server.cli.Main",
                "--port",
                String.valueOf(port),
                "--data",
                data.toString()));
        command.addAll(options);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log().toString())))
                .start();
        long end = System.currentTimeMillis() + LONGEST_START;
        while (!answers()) {
            if (!process.isAlive() || System.currentTimeMillis() > end) {
                throw new IllegalStateException("the server did not start: " + Files.readString(log()));
            }
            Thread.sleep(50);
        }
    }

    private boolean answers() {
        try {
            HttpURLConnection asked = (HttpURLConnection)
                    URI.create("http://localhost:" + port + "/api/centre").toURL().openConnection();
            return asked.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /// SIGKILL.
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// SIGKILL to the database's first process, too.
    public void killDatabase() throws IOException {
        Path pid = data.resolve("postgres/cluster/postmaster.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().trim()))
                    .ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    /// SIGTERM, and waits.
    public void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
