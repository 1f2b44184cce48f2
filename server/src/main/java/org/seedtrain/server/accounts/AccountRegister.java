package org.seedtrain.server.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.seedtrain.server.problems.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// What administrators do with accounts. There is always one who can: nobody takes the role from himself or locks
/// himself, and changes come one after the other.
@Component
class AccountRegister {
    private static final String COLUMNS = "account.*, link.expires_at AS link_expires_at FROM account"
            + " LEFT JOIN password_link link ON link.account = account.id AND link.expires_at > now()";
    private static final String FOUND =
            " WHERE position(lower(:search) IN lower(account.username || ' ' || account.name)) > 0";

    private final Accounts accounts;
    private final AccountHistory history;
    private final PasswordLinks links;
    private final JdbcClient sql;
    private final TransactionOperations transaction;

    AccountRegister(
            Accounts accounts,
            AccountHistory history,
            PasswordLinks links,
            JdbcClient sql,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.history = history;
        this.links = links;
        this.sql = sql;
        this.transaction = transaction;
    }

    /// A new account with the link that is given to its person.
    record Made(AccountView account, PasswordLink link) {}

    /// @param search part of a user name or name
    List<AccountView> page(String search, int page, int size) {
        return sql.sql("SELECT " + COLUMNS + FOUND + " ORDER BY account.name, account.username LIMIT :size OFFSET :from")
                .param("search", search.strip())
                .param("size", size)
                .param("from", (long) page * size)
                .query(AccountRegister::view)
                .list();
    }

    long count(String search) {
        return sql.sql("SELECT count(*) FROM account" + FOUND)
                .param("search", search.strip())
                .query(Long.class)
                .single();
    }

    List<AccountEvent> history(String id) {
        view(id);
        return history.of(id);
    }

    /// The first administrator, who makes himself.
    Person first(String username, String name, String password) {
        return transaction.execute(status -> {
            Person person = accounts.create(username, name, password, List.of(Role.ADMINISTRATOR), false);
            history.add(person.id(), person.id(), AccountEvent.Kind.CREATED, null, words(person.roles()));
            return person;
        });
    }

    Made create(Person by, String username, String name, List<Role> roles) {
        return change(by, () -> {
            Person person = accounts.create(username, name, null, roles, false);
            history.add(person.id(), by.id(), AccountEvent.Kind.CREATED, null, words(person.roles()));
            PasswordLink link = links.make(person.id(), by.id());
            return new Made(view(person.id()), link);
        });
    }

    AccountView setRoles(Person by, String id, List<Role> roles) {
        return change(by, () -> {
            AccountView before = view(id);
            if (id.equals(by.id()) && !roles.contains(Role.ADMINISTRATOR)) {
                throw Refused.conflict(
                        "account.ownRole", "You cannot take the role of administrator from yourself. Another administrator can.");
            }
            if (!before.roles().equals(roles)) {
                sql.sql("UPDATE account SET roles = string_to_array(?, ',') WHERE id = ?")
                        .params(words(roles), id)
                        .update();
                history.add(id, by.id(), AccountEvent.Kind.ROLES, words(before.roles()), words(roles));
            }
            return view(id);
        });
    }

    PasswordLink link(Person by, String id) {
        return change(by, () -> {
            AccountView account = view(id);
            if (account.demonstration()) {
                throw demonstration();
            }
            if (id.equals(by.id())) {
                throw Refused.conflict(
                        "account.ownLink", "A link is for others. Change your own password under 'My password'.");
            }
            if (account.state() == AccountView.State.LOCKED) {
                throw Refused.conflict("account.locked", "This account is locked. Unlock it first.");
            }
            return links.make(id, by.id());
        });
    }

    AccountView setLocked(Person by, String id, boolean locked) {
        return change(by, () -> {
            AccountView before = view(id);
            if (id.equals(by.id())) {
                throw Refused.conflict("account.ownLock", "You cannot lock yourself. Another administrator can.");
            }
            if (locked == (before.state() == AccountView.State.LOCKED)) {
                return before;
            }
            sql.sql("UPDATE account SET active = ?, failed = 0, locked_until = NULL WHERE id = ?")
                    .params(!locked, id)
                    .update();
            AccountView after = view(id);
            history.add(
                    id,
                    by.id(),
                    locked ? AccountEvent.Kind.LOCKED : AccountEvent.Kind.UNLOCKED,
                    before.state().name(),
                    after.state().name());
            return after;
        });
    }

    /// Changes the own password; the present one is asked for, as at sign-in.
    void changePassword(Person person, String current, String chosen) {
        if (view(person.id()).demonstration()) {
            throw demonstration();
        }
        Accounts.requireLong(chosen);
        try {
            accounts.authenticate(person.username(), current);
        } catch (Refused refused) {
            throw refused.key().equals("signIn.wrong")
                    ? Refused.wrong("account.current", "The present password is not right.")
                    : refused;
        }
        transaction.executeWithoutResult(status -> {
            accounts.choosePassword(person.id(), chosen);
            history.add(person.id(), person.id(), AccountEvent.Kind.PASSWORD_CHANGED, null, null);
        });
    }

    /// One change after the other, so that two administrators cannot lock each other at the same moment.
    private <T> T change(Person by, Supplier<T> change) {
        return transaction.execute(status -> {
            sql.sql("SELECT pg_advisory_xact_lock(hashtext('account'))")
                    .query((set, number) -> number)
                    .single();
            if (accounts.find(by.id()).filter(person -> person.is(Role.ADMINISTRATOR)).isEmpty()) {
                throw Refused.forbidden("session.forbidden", "Your role does not allow this.");
            }
            return change.get();
        });
    }

    private AccountView view(String id) {
        return sql.sql("SELECT " + COLUMNS + " WHERE account.id = :id")
                .param("id", id)
                .query(AccountRegister::view)
                .optional()
                .orElseThrow(() -> Refused.notFound("account.unknown", "There is no such account."));
    }

    private static Refused demonstration() {
        return Refused.conflict(
                "account.demonstration", "This is a demonstration account: its password stays as everybody knows it.");
    }

    private static String words(List<Role> roles) {
        return String.join(",", roles.stream().map(Role::word).toList());
    }

    private static AccountView view(ResultSet set, int number) throws SQLException {
        Person person = Accounts.person(set);
        OffsetDateTime link = set.getObject("link_expires_at", OffsetDateTime.class);
        return new AccountView(
                person.id(),
                person.username(),
                person.name(),
                person.roles(),
                state(set.getBoolean("active"), set.getString("password") != null),
                set.getBoolean("demonstration"),
                set.getObject("created_at", OffsetDateTime.class).toInstant(),
                link == null ? null : link.toInstant());
    }

    private static AccountView.State state(boolean active, boolean password) {
        if (!active) {
            return AccountView.State.LOCKED;
        }
        return password ? AccountView.State.ACTIVE : AccountView.State.INVITED;
    }
}
