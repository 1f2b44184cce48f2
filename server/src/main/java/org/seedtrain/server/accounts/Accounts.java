package org.seedtrain.server.accounts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.seedtrain.server.problems.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// The accounts of the centre, and the one place where a password is checked.
@Component
public class Accounts {
    /// Failed tries in a row after which an account is locked.
    static final int TRIES = 5;
    /// How long it stays locked.
    static final Duration LOCK = Duration.ofMinutes(15);
    static final int SHORTEST_PASSWORD = 10;
    static final int LONGEST_NAME = 100;

    /// Argon2id with 19 MiB, 2 passes, 1 lane: the OWASP password storage recommendation.
    private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

    private final JdbcClient sql;
    private final CentreMode mode;
    /// Hash of no password at all, so that an unknown name takes as long as a wrong password.
    private final String nobody = encoder.encode(UUID.randomUUID().toString());

    Accounts(JdbcClient sql, CentreMode mode) {
        this.sql = sql;
        this.mode = mode;
    }

    /// @param hash null while the person has not chosen a password yet
    private record Row(Person person, @Nullable String hash, boolean active, boolean demonstration, OffsetDateTime lockedUntil) {}

    /// Checks a name and password.
    ///
    /// @throws Refused when they do not fit, or the account is locked
    public Person authenticate(String username, String password) {
        Optional<Row> found = sql.sql("SELECT * FROM account WHERE username = ?")
                .param(username.strip().toLowerCase(Locale.ROOT))
                .query(Accounts::row)
                .optional();
        boolean right = encoder.matches(password, found.map(Row::hash).orElse(nobody));
        if (found.isEmpty() || found.get().hash() == null || !found.get().active() || found.get().demonstration() && !mode.demonstration()) {
            throw wrong();
        }
        Row row = found.get();
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        if (row.lockedUntil() != null && row.lockedUntil().isAfter(now)) {
            long minutes = Duration.between(now, row.lockedUntil()).toMinutes() + 1;
            throw new Refused(
                    HttpStatus.LOCKED,
                    "signIn.locked",
                    "After " + TRIES + " wrong passwords this account is locked for another " + minutes + " min.",
                    minutes);
        }
        if (!right) {
            sql.sql("""
                    UPDATE account SET failed = CASE WHEN failed + 1 >= :tries THEN 0 ELSE failed + 1 END,
                           locked_until = CASE WHEN failed + 1 >= :tries THEN now() + make_interval(secs => :lock) END
                    WHERE id = :id""")
                    .param("tries", TRIES)
                    .param("lock", LOCK.toSeconds())
                    .param("id", row.person().id())
                    .update();
            throw wrong();
        }
        sql.sql("UPDATE account SET failed = 0, locked_until = NULL WHERE id = ? AND (failed > 0 OR locked_until IS NOT NULL)")
                .param(row.person().id())
                .update();
        return row.person();
    }

    private static Refused wrong() {
        return new Refused(HttpStatus.UNAUTHORIZED, "signIn.wrong", "The user name or the password is not right.");
    }

    /// The account as it is now, if it may still be used.
    public Optional<Person> find(String id) {
        return sql.sql("SELECT * FROM account WHERE id = ? AND active AND (NOT demonstration OR ?)")
                .params(id, mode.demonstration())
                .query(Accounts::row)
                .optional()
                .map(Row::person);
    }

    /// The account with a user name, if it may be used.
    public Optional<Person> findByUsername(String username) {
        return sql.sql("SELECT * FROM account WHERE username = ? AND active AND (NOT demonstration OR ?)")
                .params(username.strip().toLowerCase(Locale.ROOT), mode.demonstration())
                .query(Accounts::row)
                .optional()
                .map(Row::person);
    }

    /// Whether anybody can administer the centre; if not, the one-time link must be used.
    public boolean setUp() {
        return sql.sql("SELECT EXISTS (SELECT 1 FROM account WHERE active AND 'administrator' = ANY (roles)"
                        + " AND (NOT demonstration OR ?))")
                .param(mode.demonstration())
                .query(Boolean.class)
                .single();
    }

    /// @param password null when the person will choose one through a link
    public Person create(
            String username, String name, @Nullable String password, List<Role> roles, boolean demonstration) {
        String plain = username.strip().toLowerCase(Locale.ROOT);
        if (!plain.matches("[a-z][a-z0-9._-]{1,39}")) {
            throw Refused.wrong(
                    "account.username",
                    "A user name has 2 to 40 letters a-z, digits, dots, dashes or underscores, and begins with a letter.");
        }
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw Refused.wrong(
                    "account.name", "A name is needed, of at most " + LONGEST_NAME + " characters.", LONGEST_NAME);
        }
        if (password != null && !demonstration) {
            requireLong(password);
        }
        return sql.sql("""
                INSERT INTO account (id, username, name, password, roles, demonstration)
                VALUES ('u' || nextval('account_number'), :username, :name, :password, string_to_array(:roles, ','), :demonstration)
                ON CONFLICT (username) DO NOTHING
                RETURNING *""")
                .param("username", plain)
                .param("name", name.strip())
                .param("password", password == null ? null : encoder.encode(password))
                .param("roles", String.join(",", roles.stream().map(Role::word).toList()))
                .param("demonstration", demonstration)
                .query(Accounts::row)
                .optional()
                .map(Row::person)
                .orElseThrow(() -> Refused.conflict(
                        "account.taken", "The user name '" + plain + "' is already taken.", plain));
    }

    /// Gives an account a new password and lifts what wrong ones had brought about.
    void choosePassword(String id, String password) {
        requireLong(password);
        sql.sql("UPDATE account SET password = ?, failed = 0, locked_until = NULL WHERE id = ?")
                .params(encoder.encode(password), id)
                .update();
    }

    static void requireLong(String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw Refused.wrong(
                    "account.password",
                    "A password needs at least " + SHORTEST_PASSWORD + " characters.",
                    SHORTEST_PASSWORD);
        }
    }

    boolean exists(String username) {
        return sql.sql("SELECT EXISTS (SELECT 1 FROM account WHERE username = ?)")
                .param(username)
                .query(Boolean.class)
                .single();
    }

    private static Row row(ResultSet set, int number) throws SQLException {
        return new Row(
                person(set),
                set.getString("password"),
                set.getBoolean("active"),
                set.getBoolean("demonstration"),
                set.getObject("locked_until", OffsetDateTime.class));
    }

    /// The person of a row of the table `account`.
    static Person person(ResultSet set) throws SQLException {
        Array roles = set.getArray("roles");
        List<Role> list =
                Arrays.stream((String[]) roles.getArray()).map(Role::of).sorted().toList();
        return new Person(set.getString("id"), set.getString("username"), set.getString("name"), List.copyOf(list));
    }
}
