-- Why: a mistake in the chain is answered by a row that says what is now believed, by whom and why; the event stays.

CREATE SEQUENCE amendments_id_seq AS integer;
CREATE TABLE amendments (
  id integer NOT NULL DEFAULT nextval('amendments_id_seq'),
  created_at timestamptz NOT NULL DEFAULT now(),
  custody_event_id integer NOT NULL,
  amended_by_id integer NOT NULL,
  reason text NOT NULL,
  -- What is now believed; null: what the event says stands.
  user_id integer,
  athlete_id integer,
  occurred_at timestamptz,
  expected_return_date timestamptz,
  notes text,
  condition kitcondition,
  rounds_fired integer,
  entry_hash bytea NOT NULL,
  CONSTRAINT pk_amendments PRIMARY KEY (id),
  CONSTRAINT fk_amendments_custody_event FOREIGN KEY (custody_event_id) REFERENCES custody_events (id) ON DELETE CASCADE,
  CONSTRAINT fk_amendments_amended_by FOREIGN KEY (amended_by_id) REFERENCES users (id),
  CONSTRAINT fk_amendments_user FOREIGN KEY (user_id) REFERENCES users (id),
  CONSTRAINT fk_amendments_athlete FOREIGN KEY (athlete_id) REFERENCES athletes (id),
  CONSTRAINT fk_amendments_entry FOREIGN KEY (entry_hash) REFERENCES ledger_entries (hash),
  CONSTRAINT uq_amendments_entry UNIQUE (entry_hash),
  CONSTRAINT ck_amendments_reason CHECK (char_length(reason) BETWEEN 1 AND 2000),
  CONSTRAINT ck_amendments_notes CHECK (char_length(notes) BETWEEN 1 AND 2000),
  CONSTRAINT ck_amendments_rounds CHECK (rounds_fired BETWEEN 0 AND 100000),
  CONSTRAINT ck_amendments_something CHECK (
    num_nonnulls(user_id, athlete_id, occurred_at, expected_return_date, notes, condition, rounds_fired) > 0)
);
ALTER SEQUENCE amendments_id_seq OWNED BY amendments.id;
CREATE INDEX ix_amendments_custody_event_id ON amendments (custody_event_id, id);
CREATE INDEX ix_amendments_amended_by_id ON amendments (amended_by_id);
CREATE INDEX ix_amendments_user_id ON amendments (user_id) WHERE user_id IS NOT NULL;
CREATE INDEX ix_amendments_athlete_id ON amendments (athlete_id) WHERE athlete_id IS NOT NULL;

-- Rule 7. An amendment goes only with its event: in a cascade that row is already gone.
CREATE FUNCTION refuse_amendment_deletion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM custody_events WHERE id = OLD.custody_event_id) THEN
    RAISE EXCEPTION 'DELETE on % is refused: this table is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER amendments_frozen BEFORE UPDATE ON amendments
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_erasure('reason', 'notes');
CREATE TRIGGER amendments_kept BEFORE DELETE ON amendments FOR EACH ROW EXECUTE FUNCTION refuse_amendment_deletion();
CREATE TRIGGER amendments_not_truncated BEFORE TRUNCATE ON amendments FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Rule 8. An erasure takes what names the person, as it takes the disclosures of the same words.
CREATE FUNCTION erase_amendments_too() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_pattern text := person_pattern(NEW.user_id, NEW.athlete_id);
BEGIN
  UPDATE amendments SET reason = CASE WHEN reason ~* v_pattern THEN 'Erased.' ELSE reason END,
    notes = CASE WHEN notes ~* v_pattern THEN 'Erased.' ELSE notes END
  WHERE reason ~* v_pattern OR notes ~* v_pattern;
  RETURN NULL;
END $$;
CREATE TRIGGER erasures_take_amendments AFTER INSERT ON erasures FOR EACH ROW EXECUTE FUNCTION erase_amendments_too();

GRANT SELECT, INSERT ON amendments TO ${program_role};
GRANT USAGE ON SEQUENCE amendments_id_seq TO ${program_role};

-- A closing stands: neither it nor the practice's times and lead change afterwards.
CREATE FUNCTION refuse_change_of_closed_practice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - '{title,place,updated_at}'::text[] <> to_jsonb(OLD) - '{title,place,updated_at}'::text[] THEN
    RAISE EXCEPTION 'practice % is closed', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER practices_closed_frozen BEFORE UPDATE ON practices
  FOR EACH ROW WHEN (OLD.closed_at IS NOT NULL) EXECUTE FUNCTION refuse_change_of_closed_practice();
