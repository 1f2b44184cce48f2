package org.seedtrain.server.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// How the server is started.
final class ServeOptions {
    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", description = "default ${DEFAULT-VALUE}")
    int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "address to listen on; ${DEFAULT-VALUE}, so only this machine, unless you say otherwise")
    String host;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:user.home}/.seedtrain",
            description = "where everything is kept; default ~/.seedtrain")
    Path data;

    @Option(
            names = "--db",
            paramLabel = "URL",
            description = "your own PostgreSQL, e.g. postgresql://user:password@host:5432/seedtrain"
                    + " (or the password in PGPASSWORD)")
    String db;

    @Option(
            names = "--no-demo",
            description = "no demonstration accounts; the first administrator is made by a link on the console")
    boolean noDemo;

    @Option(
            names = "--log",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, or ecs, logstash, gelf (JSON lines)")
    String log;

    /// Ends as soon as everything is up: for measuring and for making the start-up cache.
    @Option(names = "--exit-when-started", hidden = true)
    boolean exitWhenStarted;
}
