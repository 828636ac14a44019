-- Why: every consequential act leaves one entry, written atomically with the act.

CREATE SEQUENCE ledger_entries_id_seq;
CREATE TABLE ledger_entries (
  id bigint NOT NULL DEFAULT nextval('ledger_entries_id_seq'),
  act text NOT NULL,
  leaf bytea NOT NULL,
  hash bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_ledger_entries PRIMARY KEY (id),
  CONSTRAINT uq_ledger_entries_hash UNIQUE (hash),
  CONSTRAINT ck_ledger_entries_hash CHECK (hash = sha256('\x00'::bytea || leaf)),
  CONSTRAINT ck_ledger_entries_act CHECK (act <> '')
);
ALTER SEQUENCE ledger_entries_id_seq OWNED BY ledger_entries.id;
CREATE INDEX ix_ledger_entries_act ON ledger_entries (act, id);

-- Entries that the sequencer has not yet given an index.
CREATE TABLE ledger_pending (
  entry_id bigint NOT NULL,
  CONSTRAINT pk_ledger_pending PRIMARY KEY (entry_id),
  CONSTRAINT fk_ledger_pending_entry FOREIGN KEY (entry_id) REFERENCES ledger_entries (id)
);

-- Salts and values behind an entry's commitments: the only part that may be erased.
CREATE TABLE ledger_disclosures (
  entry_id bigint NOT NULL,
  name text NOT NULL,
  salt bytea NOT NULL,
  value text NOT NULL,
  CONSTRAINT pk_ledger_disclosures PRIMARY KEY (entry_id, name),
  CONSTRAINT fk_ledger_disclosures_entry FOREIGN KEY (entry_id) REFERENCES ledger_entries (id),
  CONSTRAINT ck_ledger_disclosures_salt CHECK (octet_length(salt) = 16)
);

CREATE TRIGGER ledger_entries_frozen BEFORE UPDATE OR DELETE ON ledger_entries
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_entries_not_truncated BEFORE TRUNCATE ON ledger_entries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The one way in. Runs as the owner, so the program's role can append and nothing else.
CREATE FUNCTION ledger_append(p_act text, p_leaf bytea, p_hash bytea, p_names text[], p_salts bytea[], p_values text[])
RETURNS bigint LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH entry AS (
    INSERT INTO ledger_entries (act, leaf, hash) VALUES (p_act, p_leaf, p_hash) RETURNING id
  ), pending AS (
    INSERT INTO ledger_pending (entry_id) SELECT id FROM entry
  ), disclosures AS (
    INSERT INTO ledger_disclosures (entry_id, name, salt, value)
    SELECT entry.id, d.name, d.salt, d.value
    FROM entry, unnest(p_names, p_salts, p_values) AS d (name, salt, value)
  )
  SELECT id FROM entry
$$;
REVOKE EXECUTE ON FUNCTION ledger_append FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger_append TO ${program_role};
GRANT SELECT ON ledger_entries, ledger_pending, ledger_disclosures TO ${program_role};
