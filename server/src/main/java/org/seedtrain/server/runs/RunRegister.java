package org.seedtrain.server.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.seedtrain.batch.BatchJson;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Text;
import org.seedtrain.server.accounts.Person;
import org.seedtrain.server.accounts.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which runs there are, whose they are, and how far they have come. The last is a projection of the log.
@Component
class RunRegister {
    private static final String COLUMNS = """
            SELECT run.*, account.name AS starter FROM run JOIN account ON account.id = run.started_by
            """;
    /// A trainee sees the runs that he or she started or was invited to.
    private static final String VISIBLE = """
            (:all OR run.started_by = :person
                OR EXISTS (SELECT 1 FROM run_member WHERE run_member.run = run.id AND run_member.account = :person))
            """;

    private final JdbcClient sql;

    RunRegister(JdbcClient sql) {
        this.sql = sql;
    }

    /// Adds a run with its first entry, at once or not at all.
    ///
    /// @param request the client's own number of the request; a second run is not made for it
    /// @return id of the run that was made for this request
    String add(String id, String request, Person starter, String title, String recipe, String version, long seed, int steps, Entry first) {
        sql.sql("""
                WITH made AS (
                    INSERT INTO run (id, request, recipe, version, title, seed, started_by, started_at, steps_total)
                    VALUES (:id, :request, :recipe, :version, :title::jsonb, :seed, :person, :at, :steps)
                    ON CONFLICT (started_by, request) DO NOTHING
                    RETURNING id)
                INSERT INTO entry (run, seq, id, line) SELECT made.id, 0, :entry, :line FROM made""")
                .param("id", id)
                .param("request", request)
                .param("recipe", recipe)
                .param("version", version)
                .param("title", title)
                .param("seed", seed)
                .param("person", starter.id())
                .param("at", first.wall().atOffset(ZoneOffset.UTC))
                .param("steps", steps)
                .param("entry", first.id())
                .param("line", BatchJson.line(first))
                .update();
        return sql.sql("SELECT id FROM run WHERE started_by = ? AND request = ?")
                .params(starter.id(), request)
                .query(String.class)
                .single();
    }

    Optional<RunSummary> find(String id) {
        return sql.sql(COLUMNS + "WHERE run.id = ?").param(id).query(RunRegister::row).optional();
    }

    boolean visible(String id, Person person) {
        return sql.sql("SELECT EXISTS (SELECT 1 FROM run WHERE id = :id AND " + VISIBLE + ")")
                .param("id", id)
                .param("all", seesAll(person))
                .param("person", person.id())
                .query(Boolean.class)
                .single();
    }

    static boolean seesAll(Person person) {
        return person.isAny(Role.INSTRUCTOR, Role.QUALITY, Role.MANAGER);
    }

    long count(Person person) {
        return sql.sql("SELECT count(*) FROM run WHERE " + VISIBLE)
                .param("all", seesAll(person))
                .param("person", person.id())
                .query(Long.class)
                .single();
    }

    List<RunSummary> page(Person person, int page, int size) {
        return sql.sql(COLUMNS + "WHERE " + VISIBLE + " ORDER BY run.started_at DESC, run.id LIMIT :size OFFSET :skip")
                .param("all", seesAll(person))
                .param("person", person.id())
                .param("size", size)
                .param("skip", (long) page * size)
                .query(RunRegister::row)
                .list();
    }

    /// The person's own runs of a recipe, latest first.
    List<RunSummary> own(Person person, String recipe) {
        return sql.sql(COLUMNS + "WHERE run.recipe = :recipe AND " + VISIBLE + " ORDER BY run.started_at DESC, run.id LIMIT 20")
                .param("all", false)
                .param("person", person.id())
                .param("recipe", recipe)
                .query(RunRegister::row)
                .list();
    }

    void invite(String id, Person person) {
        sql.sql("INSERT INTO run_member (run, account) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(id, person.id())
                .update();
    }

    /// Writes how far a run has come; never backwards.
    void project(String id, RunSummary.Status status, int done, double time) {
        sql.sql("UPDATE run SET status = :status, steps_done = :done, time = :time WHERE id = :id AND time <= :time")
                .param("status", status.name())
                .param("done", done)
                .param("time", time)
                .param("id", id)
                .update();
    }

    private static RunSummary row(ResultSet set, int number) throws SQLException {
        return new RunSummary(
                set.getString("id"),
                set.getString("recipe"),
                BatchJson.mapper().readValue(set.getString("title"), Text.class),
                set.getLong("seed"),
                set.getString("starter"),
                set.getObject("started_at", OffsetDateTime.class).toInstant(),
                RunSummary.Status.valueOf(set.getString("status")),
                set.getInt("steps_done"),
                set.getInt("steps_total"),
                set.getDouble("time"));
    }
}
