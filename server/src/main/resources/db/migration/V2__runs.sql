-- A run is its log. What stands in `run` beside the identity is a projection for lists, computed from the log.
CREATE TABLE run (
    id          text PRIMARY KEY,
    request     text NOT NULL,
    recipe      text NOT NULL,
    version     text NOT NULL,
    title       jsonb NOT NULL,
    seed        bigint NOT NULL,
    started_by  text NOT NULL REFERENCES account (id),
    started_at  timestamptz NOT NULL,
    status      text NOT NULL DEFAULT 'OPEN',
    steps_done  integer NOT NULL DEFAULT 0,
    steps_total integer NOT NULL DEFAULT 0,
    time        double precision NOT NULL DEFAULT 0,
    UNIQUE (started_by, request)
);
CREATE INDEX run_started ON run (started_at DESC, id);

-- Who may see and work in a run beside the person who started it.
CREATE TABLE run_member (
    run     text NOT NULL REFERENCES run (id),
    account text NOT NULL REFERENCES account (id),
    PRIMARY KEY (run, account)
);
CREATE INDEX run_member_account ON run_member (account);

-- The log: one row is one entry, byte for byte as it was hashed. Rows are added and never changed.
CREATE TABLE entry (
    run  text NOT NULL,
    seq  bigint NOT NULL,
    id   text NOT NULL,
    line text NOT NULL,
    PRIMARY KEY (run, seq),
    UNIQUE (run, id)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the log is append-only: % of % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER entry_is_append_only BEFORE UPDATE OR DELETE ON entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER entry_is_never_emptied BEFORE TRUNCATE ON entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What is kept beside the log of a closed run; its hashes stand in the last entry.
CREATE TABLE run_evidence (
    run     text NOT NULL,
    name    text NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (run, name)
);
CREATE TRIGGER run_evidence_is_append_only BEFORE UPDATE OR DELETE ON run_evidence FOR EACH ROW EXECUTE FUNCTION refuse_change();
