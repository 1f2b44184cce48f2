package org.seedtrain.server.accounts;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was changed in which account, by whom and when.
@Component
class AccountHistory {
    private final JdbcClient sql;

    AccountHistory(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param by number of the person who changed it
    void add(String account, String by, AccountEvent.Kind kind, @Nullable String oldValue, @Nullable String newValue) {
        sql.sql("INSERT INTO account_event (account, by, kind, old_value, new_value) VALUES (?, ?, ?, ?, ?)")
                .params(account, by, kind.name(), oldValue, newValue)
                .update();
    }

    /// The newest first.
    List<AccountEvent> of(String account) {
        return sql.sql("""
                SELECT event.*, account.name AS by_name FROM account_event event JOIN account ON account.id = event.by
                WHERE event.account = ? ORDER BY event.id DESC""")
                .param(account)
                .query((set, number) -> new AccountEvent(
                        set.getLong("id"),
                        set.getObject("at", OffsetDateTime.class).toInstant(),
                        set.getString("by_name"),
                        AccountEvent.Kind.valueOf(set.getString("kind")),
                        set.getString("old_value"),
                        set.getString("new_value")))
                .list();
    }
}
