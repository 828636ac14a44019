-- Why: the kits, and the chain of custody that a second phone, a crash or an editor cannot break.

CREATE TYPE kitstatus AS ENUM ('available', 'checked_out', 'maintenance', 'lost');
CREATE TYPE custodyeventtype AS ENUM ('check_out', 'check_in', 'transfer', 'lost', 'found');

CREATE SEQUENCE kits_id_seq AS integer;
CREATE TABLE kits (
  id integer NOT NULL DEFAULT nextval('kits_id_seq'),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  code text NOT NULL,
  description text NOT NULL,
  serial_number text,
  serial_index bytea,
  status kitstatus NOT NULL DEFAULT 'available',
  holder_id integer,
  athlete_id integer,
  held_since timestamptz,
  expected_return_date timestamptz,
  off_site boolean NOT NULL DEFAULT false,
  last_sequence integer NOT NULL DEFAULT 0,
  scan_token text NOT NULL,
  location text,
  retired_at timestamptz,
  version integer NOT NULL DEFAULT 0,
  CONSTRAINT pk_kits PRIMARY KEY (id),
  CONSTRAINT fk_kits_holder FOREIGN KEY (holder_id) REFERENCES users (id),
  CONSTRAINT fk_kits_athlete FOREIGN KEY (athlete_id) REFERENCES athletes (id),
  CONSTRAINT uq_kits_scan_token UNIQUE (scan_token),
  CONSTRAINT ck_kits_code CHECK (char_length(code) BETWEEN 1 AND 50),
  CONSTRAINT ck_kits_description CHECK (char_length(description) BETWEEN 1 AND 2000),
  CONSTRAINT ck_kits_location CHECK (char_length(location) BETWEEN 1 AND 200),
  CONSTRAINT ck_kits_serial CHECK ((serial_number IS NULL) = (serial_index IS NULL)),
  -- Rule 1: exactly one holder while out; none in the armory or the workshop; the last one may stay on record while lost.
  CONSTRAINT ck_kits_holder CHECK (CASE status
    WHEN 'checked_out' THEN holder_id IS NOT NULL AND held_since IS NOT NULL
    WHEN 'lost' THEN (holder_id IS NULL) = (held_since IS NULL)
    ELSE holder_id IS NULL AND held_since IS NULL AND athlete_id IS NULL AND expected_return_date IS NULL AND NOT off_site END),
  CONSTRAINT ck_kits_retired CHECK (retired_at IS NULL OR status IN ('available', 'maintenance'))
);
ALTER SEQUENCE kits_id_seq OWNED BY kits.id;
CREATE UNIQUE INDEX ix_kits_code ON kits (code);
CREATE INDEX ix_kits_created_at ON kits (created_at, id);
CREATE INDEX ix_kits_status_code ON kits (status, code);
CREATE INDEX ix_kits_holder_id ON kits (holder_id) WHERE holder_id IS NOT NULL;
CREATE INDEX ix_kits_athlete_id ON kits (athlete_id) WHERE athlete_id IS NOT NULL;
CREATE INDEX ix_kits_due ON kits (coalesce(expected_return_date, 'infinity'::timestamptz), id);
CREATE INDEX ix_kits_serial_index ON kits (serial_index) WHERE serial_index IS NOT NULL;
CREATE TRIGGER kits_touch BEFORE UPDATE ON kits FOR EACH ROW EXECUTE FUNCTION touch();

CREATE SEQUENCE items_id_seq AS integer;
CREATE TABLE items (
  id integer NOT NULL DEFAULT nextval('items_id_seq'),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  kit_id integer,
  type text NOT NULL,
  make text,
  importer text,
  model text,
  calibre text,
  serial_number text,
  serial_index bytea,
  quantity integer NOT NULL DEFAULT 1,
  CONSTRAINT pk_items PRIMARY KEY (id),
  CONSTRAINT fk_items_kit FOREIGN KEY (kit_id) REFERENCES kits (id) ON DELETE SET NULL,
  CONSTRAINT ck_items_type CHECK (char_length(type) BETWEEN 1 AND 100),
  CONSTRAINT ck_items_quantity CHECK (quantity BETWEEN 1 AND 100000),
  CONSTRAINT ck_items_serial CHECK ((serial_number IS NULL) = (serial_index IS NULL))
);
ALTER SEQUENCE items_id_seq OWNED BY items.id;
CREATE INDEX ix_items_kit_id ON items (kit_id, id);
CREATE INDEX ix_items_serial_index ON items (serial_index) WHERE serial_index IS NOT NULL;
CREATE TRIGGER items_touch BEFORE UPDATE ON items FOR EACH ROW EXECUTE FUNCTION touch();

-- A session on the range that groups draws.
CREATE SEQUENCE practices_id_seq AS integer;
CREATE TABLE practices (
  id integer NOT NULL DEFAULT nextval('practices_id_seq'),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  title text NOT NULL,
  place text NOT NULL,
  lead_id integer NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  CONSTRAINT pk_practices PRIMARY KEY (id),
  CONSTRAINT fk_practices_lead FOREIGN KEY (lead_id) REFERENCES users (id),
  CONSTRAINT ck_practices_title CHECK (char_length(title) BETWEEN 1 AND 200),
  CONSTRAINT ck_practices_place CHECK (char_length(place) BETWEEN 1 AND 200),
  CONSTRAINT ck_practices_span CHECK (ends_at > starts_at)
);
ALTER SEQUENCE practices_id_seq OWNED BY practices.id;
CREATE INDEX ix_practices_starts_at ON practices (starts_at, id);
CREATE INDEX ix_practices_lead_id ON practices (lead_id);
CREATE TRIGGER practices_touch BEFORE UPDATE ON practices FOR EACH ROW EXECUTE FUNCTION touch();

CREATE SEQUENCE custody_events_id_seq AS integer;
CREATE TABLE custody_events (
  id integer NOT NULL DEFAULT nextval('custody_events_id_seq'),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  kit_id integer NOT NULL,
  sequence integer NOT NULL,
  event_type custodyeventtype NOT NULL,
  user_id integer NOT NULL,
  from_user_id integer,
  recorded_by_id integer NOT NULL,
  athlete_id integer,
  practice_id integer,
  off_site boolean NOT NULL DEFAULT false,
  notes text,
  attestation_accepted boolean NOT NULL DEFAULT false,
  expected_return_date timestamptz,
  occurred_at timestamptz NOT NULL,
  client_event_id text,
  request_hash bytea NOT NULL,
  entry_hash bytea NOT NULL,
  CONSTRAINT pk_custody_events PRIMARY KEY (id),
  CONSTRAINT fk_custody_events_kit FOREIGN KEY (kit_id) REFERENCES kits (id) ON DELETE CASCADE,
  CONSTRAINT fk_custody_events_user FOREIGN KEY (user_id) REFERENCES users (id),
  CONSTRAINT fk_custody_events_from_user FOREIGN KEY (from_user_id) REFERENCES users (id),
  CONSTRAINT fk_custody_events_recorded_by FOREIGN KEY (recorded_by_id) REFERENCES users (id),
  CONSTRAINT fk_custody_events_athlete FOREIGN KEY (athlete_id) REFERENCES athletes (id),
  CONSTRAINT fk_custody_events_practice FOREIGN KEY (practice_id) REFERENCES practices (id),
  CONSTRAINT fk_custody_events_entry FOREIGN KEY (entry_hash) REFERENCES ledger_entries (hash),
  CONSTRAINT uq_custody_events_sequence UNIQUE (kit_id, sequence),
  CONSTRAINT uq_custody_events_client UNIQUE (recorded_by_id, client_event_id),
  CONSTRAINT uq_custody_events_entry UNIQUE (entry_hash),
  CONSTRAINT ck_custody_events_sequence CHECK (sequence > 0),
  CONSTRAINT ck_custody_events_notes CHECK (char_length(notes) BETWEEN 1 AND 2000),
  CONSTRAINT ck_custody_events_client CHECK (char_length(client_event_id) BETWEEN 1 AND 100),
  CONSTRAINT ck_custody_events_giver CHECK (CASE event_type
    WHEN 'transfer' THEN from_user_id IS NOT NULL
    WHEN 'check_in' THEN from_user_id = user_id
    WHEN 'lost' THEN true
    ELSE from_user_id IS NULL END)
);
ALTER SEQUENCE custody_events_id_seq OWNED BY custody_events.id;
CREATE INDEX ix_kit_created ON custody_events (kit_id, created_at);
CREATE INDEX ix_custody_events_kit_occurred ON custody_events (kit_id, occurred_at, sequence);
CREATE INDEX ix_custody_events_user_id ON custody_events (user_id, occurred_at, id);
CREATE INDEX ix_custody_events_from_user_id ON custody_events (from_user_id) WHERE from_user_id IS NOT NULL;
CREATE INDEX ix_custody_events_athlete_id ON custody_events (athlete_id, occurred_at, id) WHERE athlete_id IS NOT NULL;
CREATE INDEX ix_custody_events_practice_id ON custody_events (practice_id) WHERE practice_id IS NOT NULL;
CREATE INDEX ix_custody_events_occurred_at ON custody_events (occurred_at, id);
CREATE INDEX ix_custody_events_type_occurred ON custody_events (event_type, occurred_at, id);

-- Founded as MaintenanceEvent. A closing is a row of its own, so that neither is ever edited.
CREATE SEQUENCE maintenance_events_id_seq AS integer;
CREATE TABLE maintenance_events (
  id integer NOT NULL DEFAULT nextval('maintenance_events_id_seq'),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  kit_id integer NOT NULL,
  opened_by_id integer NOT NULL,
  notes text,
  parts_replaced text,
  round_count integer,
  occurred_at timestamptz NOT NULL,
  entry_hash bytea NOT NULL,
  CONSTRAINT pk_maintenance_events PRIMARY KEY (id),
  CONSTRAINT fk_maintenance_events_kit FOREIGN KEY (kit_id) REFERENCES kits (id) ON DELETE CASCADE,
  CONSTRAINT fk_maintenance_events_opened_by FOREIGN KEY (opened_by_id) REFERENCES users (id),
  CONSTRAINT fk_maintenance_events_entry FOREIGN KEY (entry_hash) REFERENCES ledger_entries (hash),
  CONSTRAINT uq_maintenance_events_entry UNIQUE (entry_hash),
  CONSTRAINT ck_maintenance_events_notes CHECK (char_length(notes) BETWEEN 1 AND 2000),
  CONSTRAINT ck_maintenance_events_parts CHECK (char_length(parts_replaced) BETWEEN 1 AND 2000),
  CONSTRAINT ck_maintenance_events_rounds CHECK (round_count BETWEEN 0 AND 10000000)
);
ALTER SEQUENCE maintenance_events_id_seq OWNED BY maintenance_events.id;
CREATE INDEX ix_maintenance_events_kit_id ON maintenance_events (kit_id, occurred_at, id);
CREATE INDEX ix_maintenance_events_opened_by_id ON maintenance_events (opened_by_id);
CREATE INDEX ix_maintenance_events_occurred_at ON maintenance_events (occurred_at, id);

CREATE TABLE maintenance_closings (
  maintenance_event_id integer NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  closed_by_id integer NOT NULL,
  notes text,
  parts_replaced text,
  round_count integer,
  next_due_date date,
  occurred_at timestamptz NOT NULL,
  entry_hash bytea NOT NULL,
  CONSTRAINT pk_maintenance_closings PRIMARY KEY (maintenance_event_id),
  CONSTRAINT fk_maintenance_closings_event FOREIGN KEY (maintenance_event_id) REFERENCES maintenance_events (id) ON DELETE CASCADE,
  CONSTRAINT fk_maintenance_closings_closed_by FOREIGN KEY (closed_by_id) REFERENCES users (id),
  CONSTRAINT fk_maintenance_closings_entry FOREIGN KEY (entry_hash) REFERENCES ledger_entries (hash),
  CONSTRAINT uq_maintenance_closings_entry UNIQUE (entry_hash),
  CONSTRAINT ck_maintenance_closings_notes CHECK (char_length(notes) BETWEEN 1 AND 2000),
  CONSTRAINT ck_maintenance_closings_parts CHECK (char_length(parts_replaced) BETWEEN 1 AND 2000),
  CONSTRAINT ck_maintenance_closings_rounds CHECK (round_count BETWEEN 0 AND 10000000)
);
CREATE INDEX ix_maintenance_closings_closed_by_id ON maintenance_closings (closed_by_id);

GRANT SELECT, INSERT, UPDATE ON kits, practices TO ${program_role};
GRANT SELECT, INSERT, UPDATE, DELETE ON items TO ${program_role};
GRANT SELECT, INSERT ON custody_events, maintenance_events, maintenance_closings TO ${program_role};
GRANT USAGE ON SEQUENCE kits_id_seq, items_id_seq, practices_id_seq, custody_events_id_seq, maintenance_events_id_seq TO ${program_role};
