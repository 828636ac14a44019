-- Why: a file that was uploaded is checked, and loaded once somebody agreed, after the answer and whatever crashes meanwhile.

CREATE TYPE importstate AS ENUM ('checking', 'checked', 'loading', 'loaded', 'failed', 'discarded');

CREATE SEQUENCE imports_id_seq AS integer;
CREATE TABLE imports (
  id integer NOT NULL DEFAULT nextval('imports_id_seq'),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  state importstate NOT NULL DEFAULT 'checking',
  uploaded_by_id integer NOT NULL,
  confirmed_by_id integer,
  -- Named by whoever uploaded it, else recognised.
  format text,
  encoding text,
  columns_used text[] NOT NULL DEFAULT '{}',
  columns_unused text[] NOT NULL DEFAULT '{}',
  -- All lines that the file has, and the last one that was dealt with: where to go on after a crash.
  total_lines bigint NOT NULL DEFAULT 0,
  last_line bigint NOT NULL DEFAULT 0,
  registered integer NOT NULL DEFAULT 0,
  unchanged integer NOT NULL DEFAULT 0,
  refused integer NOT NULL DEFAULT 0,
  cases integer NOT NULL DEFAULT 0,
  trouble text,
  CONSTRAINT pk_imports PRIMARY KEY (id),
  CONSTRAINT fk_imports_uploaded_by FOREIGN KEY (uploaded_by_id) REFERENCES users (id),
  CONSTRAINT fk_imports_confirmed_by FOREIGN KEY (confirmed_by_id) REFERENCES users (id),
  CONSTRAINT ck_imports_format CHECK (format IN ('custody_manager', 'snipe_it', 'shelf', 'homebox')),
  CONSTRAINT ck_imports_trouble CHECK ((state = 'failed') = (trouble IS NOT NULL)),
  CONSTRAINT ck_imports_counts CHECK (least(total_lines, last_line, registered, unchanged, refused, cases) >= 0)
);
ALTER SEQUENCE imports_id_seq OWNED BY imports.id;
CREATE INDEX ix_imports_uploaded_by_id ON imports (uploaded_by_id);
CREATE INDEX ix_imports_confirmed_by_id ON imports (confirmed_by_id) WHERE confirmed_by_id IS NOT NULL;
CREATE INDEX ix_imports_waiting ON imports (updated_at) WHERE state = 'checked';
CREATE TRIGGER imports_touch BEFORE UPDATE ON imports FOR EACH ROW EXECUTE FUNCTION touch();

-- The file itself, in pieces and encrypted, since it holds serial numbers and names; gone as soon as it is not needed.
CREATE SEQUENCE import_parts_id_seq;
CREATE TABLE import_parts (
  id bigint NOT NULL DEFAULT nextval('import_parts_id_seq'),
  import_id integer NOT NULL,
  content text NOT NULL,
  CONSTRAINT pk_import_parts PRIMARY KEY (id),
  CONSTRAINT fk_import_parts_import FOREIGN KEY (import_id) REFERENCES imports (id) ON DELETE CASCADE
);
ALTER SEQUENCE import_parts_id_seq OWNED BY import_parts.id;
CREATE INDEX ix_import_parts_import_id ON import_parts (import_id, id);

-- Why a line was not taken; the reasons name no person and no serial number.
CREATE TABLE import_refusals (
  import_id integer NOT NULL,
  line bigint NOT NULL,
  code text,
  reason text NOT NULL,
  CONSTRAINT pk_import_refusals PRIMARY KEY (import_id, line),
  CONSTRAINT fk_import_refusals_import FOREIGN KEY (import_id) REFERENCES imports (id) ON DELETE CASCADE
);

GRANT SELECT, INSERT, UPDATE ON imports TO ${program_role};
GRANT SELECT, INSERT, DELETE ON import_parts, import_refusals TO ${program_role};
GRANT USAGE ON SEQUENCE imports_id_seq, import_parts_id_seq TO ${program_role};
