package org.seedtrain.bench.log;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.seedtrain.server.postgres.EmbeddedPostgres;

/// The embedded PostgreSQL as the server runs it, with an empty database of the server's schema.
final class LogDatabase implements AutoCloseable {
    private static final String SCHEMA = "seedtrain";
    /// As in the server's own settings.
    private static final int POOL = 16;

    private final EmbeddedPostgres postgres;

    private LogDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /// Starts the cluster in the folder, or adopts the one that runs there.
    static LogDatabase in(Path folder, Consumer<String> progress) throws IOException {
        return new LogDatabase(EmbeddedPostgres.start(folder, words -> progress.accept(words + " ...")));
    }

    /// A pool on a new database, as the role of the running application.
    HikariDataSource fresh() {
        String url = postgres.newDatabase("bench");
        Flyway.configure()
                .dataSource(url, postgres.owner(), postgres.ownerPassword())
                .schemas(SCHEMA)
                .placeholders(Map.of("application", postgres.application()))
                .load()
                .migrate();
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(url);
        source.setSchema(SCHEMA);
        source.setUsername(postgres.application());
        source.setPassword(postgres.applicationPassword());
        source.setMaximumPoolSize(POOL);
        return source;
    }

    @Override
    public void close() {
        postgres.close();
    }
}
