package org.seedtrain.server.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.seedtrain.server.problems.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// One-time links with which people choose their passwords, so that nobody else ever knows one.
@Component
class PasswordLinks {
    static final Duration LIFE = Duration.ofDays(7);

    private final Accounts accounts;
    private final AccountHistory history;
    private final JdbcClient sql;
    private final TransactionOperations transaction;

    PasswordLinks(Accounts accounts, AccountHistory history, JdbcClient sql, TransactionOperations transaction) {
        this.accounts = accounts;
        this.history = history;
        this.sql = sql;
        this.transaction = transaction;
    }

    /// Whose link it is.
    record Holder(String username, String name, Instant expiresAt) {}

    private record Found(Person person, Instant expiresAt) {}

    /// A new link; one that the account had before is worth nothing from now on.
    PasswordLink make(String account, String by) {
        String token = Secret.random();
        Instant expires = Instant.now().plus(LIFE).truncatedTo(ChronoUnit.SECONDS);
        sql.sql("""
                INSERT INTO password_link (account, hash, expires_at) VALUES (?, ?, ?)
                ON CONFLICT (account) DO UPDATE SET hash = excluded.hash, expires_at = excluded.expires_at""")
                .params(account, Secret.hash(token), expires.atOffset(ZoneOffset.UTC))
                .update();
        history.add(account, by, AccountEvent.Kind.LINK, null, expires.toString());
        return new PasswordLink(token, expires);
    }

    Holder look(String token) {
        Found found = find(token);
        return new Holder(found.person().username(), found.person().name(), found.expiresAt());
    }

    /// Chooses the password; the link is worth nothing afterwards.
    Person spend(String token, String password) {
        Accounts.requireLong(password);
        return transaction.execute(status -> {
            Person person = find(token).person();
            int spent = sql.sql("DELETE FROM password_link WHERE hash = ?").param(Secret.hash(token)).update();
            if (spent == 0) {
                throw notValid();
            }
            accounts.choosePassword(person.id(), password);
            history.add(person.id(), person.id(), AccountEvent.Kind.PASSWORD_CHOSEN, null, null);
            return person;
        });
    }

    private Found find(String token) {
        return sql.sql("""
                SELECT account.*, link.expires_at FROM password_link link JOIN account ON account.id = link.account
                WHERE link.hash = ? AND link.expires_at > now() AND account.active""")
                .param(Secret.hash(token))
                .query((set, number) -> new Found(
                        Accounts.person(set),
                        set.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElseThrow(PasswordLinks::notValid);
    }

    private static Refused notValid() {
        return Refused.forbidden(
                "link.token", "This link is not valid (any more). Ask the administrator for a new one.");
    }
}
