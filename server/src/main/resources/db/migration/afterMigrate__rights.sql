-- The running application may read and write everything except change what is append-only. With one and the same role
-- for both (your own PostgreSQL), the owner takes these rights from itself.
GRANT USAGE ON SCHEMA ${flyway:defaultSchema} TO "${application}";
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${flyway:defaultSchema} TO "${application}";
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${flyway:defaultSchema} TO "${application}";
REVOKE UPDATE, DELETE, TRUNCATE ON entry, run_evidence, account_event FROM "${application}";
-- Records name people, so accounts stay.
REVOKE DELETE, TRUNCATE ON account FROM "${application}";
