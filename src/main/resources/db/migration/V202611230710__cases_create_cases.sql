-- Why: what a machine cannot decide about a kit waits, by name, for somebody who can.

CREATE TYPE casekind AS ENUM ('imported_holder', 'imported_status');

CREATE SEQUENCE cases_id_seq AS integer;
CREATE TABLE cases (
  id integer NOT NULL DEFAULT nextval('cases_id_seq'),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  kit_id integer NOT NULL,
  kind casekind NOT NULL,
  note text NOT NULL,
  -- Whom the case is about, as somebody else's record has it: apart from the note, so that it can be erased.
  person text,
  opened_at timestamptz NOT NULL,
  opened_by_id integer NOT NULL,
  entry_hash bytea NOT NULL,
  resolved_at timestamptz,
  resolved_by_id integer,
  resolution text,
  resolution_hash bytea,
  CONSTRAINT pk_cases PRIMARY KEY (id),
  CONSTRAINT fk_cases_kit FOREIGN KEY (kit_id) REFERENCES kits (id) ON DELETE CASCADE,
  CONSTRAINT fk_cases_opened_by FOREIGN KEY (opened_by_id) REFERENCES users (id),
  CONSTRAINT fk_cases_resolved_by FOREIGN KEY (resolved_by_id) REFERENCES users (id),
  CONSTRAINT fk_cases_entry FOREIGN KEY (entry_hash) REFERENCES ledger_entries (hash),
  CONSTRAINT fk_cases_resolution_entry FOREIGN KEY (resolution_hash) REFERENCES ledger_entries (hash),
  CONSTRAINT ck_cases_note CHECK (char_length(note) BETWEEN 1 AND 2000),
  CONSTRAINT ck_cases_person CHECK (char_length(person) BETWEEN 1 AND 500),
  CONSTRAINT ck_cases_resolution CHECK (char_length(resolution) BETWEEN 1 AND 2000),
  CONSTRAINT ck_cases_resolved CHECK (num_nulls(resolved_at, resolved_by_id, resolution, resolution_hash) IN (0, 4))
);
ALTER SEQUENCE cases_id_seq OWNED BY cases.id;
CREATE INDEX ix_cases_kit_id ON cases (kit_id, id);
CREATE INDEX ix_cases_open ON cases (id) WHERE resolved_at IS NULL;
CREATE INDEX ix_cases_opened_by_id ON cases (opened_by_id);
CREATE INDEX ix_cases_resolved_by_id ON cases (resolved_by_id) WHERE resolved_by_id IS NOT NULL;
CREATE INDEX ix_cases_entry_hash ON cases (entry_hash);
CREATE INDEX ix_cases_resolution_hash ON cases (resolution_hash) WHERE resolution_hash IS NOT NULL;
CREATE TRIGGER cases_touch BEFORE UPDATE ON cases FOR EACH ROW EXECUTE FUNCTION touch();

GRANT SELECT, INSERT ON cases TO ${program_role};
GRANT UPDATE (person, resolved_at, resolved_by_id, resolution, resolution_hash) ON cases TO ${program_role};
GRANT USAGE ON SEQUENCE cases_id_seq TO ${program_role};
