-- Who has been invited and has not chosen a password yet has none.
ALTER TABLE account ALTER COLUMN password DROP NOT NULL;

-- The link with which a person chooses a password, by the SHA-256 of its secret. There is one at most for each account.
CREATE TABLE password_link (
    account    text PRIMARY KEY REFERENCES account (id),
    hash       text NOT NULL UNIQUE,
    expires_at timestamptz NOT NULL
);

-- What was changed in an account, by whom and when. Rows are added and never changed.
CREATE TABLE account_event (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account   text NOT NULL REFERENCES account (id),
    at        timestamptz NOT NULL DEFAULT now(),
    by        text NOT NULL REFERENCES account (id),
    kind      text NOT NULL,
    old_value text,
    new_value text
);
CREATE INDEX account_event_account ON account_event (account, id);
CREATE TRIGGER account_event_is_append_only BEFORE UPDATE OR DELETE ON account_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER account_event_is_never_emptied BEFORE TRUNCATE ON account_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Sessions are now found by the number of their person; those before were not.
DELETE FROM spring_session;
