package org.seedtrain.server;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.seedtrain.server.postgres.EmbeddedPostgres;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// The real PostgreSQL for tests: one cluster in `target`, a database of its own for each test class that asks.
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static EmbeddedPostgres postgres;
    private static int count;

    public static synchronized EmbeddedPostgres cluster() {
        if (postgres == null) {
            try {
                postgres = EmbeddedPostgres.start(Path.of("target/test-postgres").toAbsolutePath(), words -> {});
                Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return postgres;
    }

    /// A pool on a new database with the schema of the server, as the role of the running application.
    public static synchronized HikariDataSource migrated() {
        String url = cluster().newDatabase("test" + count++);
        Flyway.configure()
                .dataSource(url, postgres.owner(), postgres.ownerPassword())
                .schemas("seedtrain")
                .placeholders(Map.of("application", postgres.application()))
                .load()
                .migrate();
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(url);
        source.setSchema("seedtrain");
        source.setUsername(postgres.application());
        source.setPassword(postgres.applicationPassword());
        source.setMaximumPoolSize(8);
        return source;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String url;
        synchronized (TestDatabase.class) {
            url = cluster().newDatabase("test" + count++);
        }
        TestPropertyValues.of(
                        "spring.datasource.url=" + url,
                        "spring.datasource.username=" + postgres.application(),
                        "spring.datasource.password=" + postgres.applicationPassword(),
                        "spring.flyway.url=" + url,
                        "spring.flyway.user=" + postgres.owner(),
                        "spring.flyway.password=" + postgres.ownerPassword())
                .applyTo(context);
    }
}
