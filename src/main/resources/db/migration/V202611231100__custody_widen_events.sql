-- Why: an event says on what grant a kit left, in what condition it came back, and what it undoes; a practice ends.

CREATE TYPE kitcondition AS ENUM ('good', 'needs_cleaning', 'damaged');

ALTER TABLE custody_events
  ADD COLUMN approval_request_id integer,
  ADD COLUMN attestation_id integer,
  ADD COLUMN condition kitcondition,
  ADD COLUMN missing_items text,
  ADD COLUMN rounds_fired integer,
  -- What was seen at the hand-over; null: not asked.
  ADD COLUMN unloaded boolean,
  ADD COLUMN flag_in boolean,
  ADD COLUMN cased_locked boolean,
  ADD COLUMN undoes_id integer,
  ADD CONSTRAINT uq_custody_events_approval UNIQUE (approval_request_id),
  ADD CONSTRAINT fk_custody_events_undoes FOREIGN KEY (undoes_id) REFERENCES custody_events (id) ON DELETE CASCADE,
  ADD CONSTRAINT uq_custody_events_undoes UNIQUE (undoes_id),
  ADD CONSTRAINT ck_custody_events_missing_items CHECK (char_length(missing_items) BETWEEN 1 AND 2000),
  ADD CONSTRAINT ck_custody_events_rounds CHECK (rounds_fired BETWEEN 0 AND 100000),
  ADD CONSTRAINT ck_custody_events_return CHECK (
    event_type IN ('check_in', 'found') OR num_nonnulls(condition, missing_items, rounds_fired) = 0),
  -- Rule 6: off the premises only on a grant, an accepted attestation, seen to be safe, and not by the holder's own word.
  ADD CONSTRAINT ck_custody_events_off_site CHECK (CASE
    WHEN event_type IN ('check_out', 'transfer') AND off_site
      THEN approval_request_id IS NOT NULL AND attestation_id IS NOT NULL AND attestation_accepted
        AND unloaded IS TRUE AND flag_in IS TRUE AND cased_locked IS TRUE
        AND recorded_by_id <> user_id AND practice_id IS NULL
    WHEN event_type IN ('check_in', 'found') AND off_site THEN false
    ELSE num_nonnulls(approval_request_id, attestation_id) = 0 END);

ALTER TABLE kits
  -- Whether there is a handgun in it; null: nobody has said yet.
  ADD COLUMN handgun boolean,
  ADD COLUMN practice_id integer,
  ADD COLUMN reserved_for_id integer,
  ADD COLUMN reserved_until timestamptz,
  ADD CONSTRAINT fk_kits_practice FOREIGN KEY (practice_id) REFERENCES practices (id),
  ADD CONSTRAINT ck_kits_reserved CHECK ((reserved_for_id IS NULL) = (reserved_until IS NULL)),
  DROP CONSTRAINT ck_kits_holder,
  ADD CONSTRAINT ck_kits_holder CHECK (CASE status
    WHEN 'checked_out' THEN holder_id IS NOT NULL AND held_since IS NOT NULL
    WHEN 'lost' THEN (holder_id IS NULL) = (held_since IS NULL) AND practice_id IS NULL
    ELSE num_nonnulls(holder_id, held_since, athlete_id, expected_return_date, practice_id) = 0 AND NOT off_site END);
CREATE INDEX ix_kits_practice_id ON kits (practice_id) WHERE practice_id IS NOT NULL;
CREATE INDEX ix_kits_reserved_for_id ON kits (reserved_for_id) WHERE reserved_for_id IS NOT NULL;

-- Kits that are out now were drawn for the practice of their last event.
UPDATE kits SET practice_id = e.practice_id
FROM custody_events e
WHERE kits.status = 'checked_out' AND e.kit_id = kits.id AND e.sequence = kits.last_sequence AND e.practice_id IS NOT NULL;

ALTER TABLE practices
  ADD COLUMN closed_at timestamptz,
  ADD COLUMN closed_by_id integer,
  ADD COLUMN closing_hash bytea,
  ADD CONSTRAINT fk_practices_closed_by FOREIGN KEY (closed_by_id) REFERENCES users (id),
  ADD CONSTRAINT fk_practices_closing_entry FOREIGN KEY (closing_hash) REFERENCES ledger_entries (hash),
  ADD CONSTRAINT ck_practices_closed CHECK (num_nulls(closed_at, closed_by_id, closing_hash) IN (0, 3));
CREATE INDEX ix_practices_closed_by_id ON practices (closed_by_id) WHERE closed_by_id IS NOT NULL;
CREATE INDEX ix_practices_closing_hash ON practices (closing_hash) WHERE closing_hash IS NOT NULL;
CREATE INDEX ix_practices_open ON practices (starts_at, id) WHERE closed_at IS NULL;

-- A kit is drawn for an open practice; whoever closes it waits for the draw, and finds it (the lock is the row's).
CREATE FUNCTION refuse_draw_for_closed_practice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM practices WHERE id = NEW.practice_id AND closed_at IS NULL FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'practice % is closed', NEW.practice_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_custody_events_practice_open', TABLE = 'custody_events';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER custody_events_practice_open BEFORE INSERT ON custody_events
  FOR EACH ROW WHEN (NEW.practice_id IS NOT NULL AND NEW.event_type IN ('check_out', 'transfer'))
  EXECUTE FUNCTION refuse_draw_for_closed_practice();
