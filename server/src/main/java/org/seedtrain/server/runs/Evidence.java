package org.seedtrain.server.runs;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is kept beside the log of a closed run, so that it can be read when no software can compute it any more.
@Component
public class Evidence {
    public static final String TRENDS = "trends.csv";
    public static final String RESULTS = "results.json";

    private final JdbcClient sql;

    Evidence(JdbcClient sql) {
        this.sql = sql;
    }

    void keep(String run, String name, String text) {
        sql.sql("INSERT INTO run_evidence (run, name, content) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(run, name, text.getBytes(StandardCharsets.UTF_8))
                .update();
    }

    public Optional<String> find(String run, String name) {
        return sql.sql("SELECT content FROM run_evidence WHERE run = ? AND name = ?")
                .params(run, name)
                .query(byte[].class)
                .optional()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
