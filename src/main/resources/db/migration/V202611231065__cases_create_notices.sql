-- Why: of a loss the club must show who was told, when, by whom, and under what reference.

CREATE SEQUENCE case_notices_id_seq AS integer;
CREATE TABLE case_notices (
  id integer NOT NULL DEFAULT nextval('case_notices_id_seq'),
  created_at timestamptz NOT NULL DEFAULT now(),
  case_id integer NOT NULL,
  told text NOT NULL,
  told_at timestamptz NOT NULL,
  reference text,
  given_by_id integer NOT NULL,
  entry_hash bytea NOT NULL,
  CONSTRAINT pk_case_notices PRIMARY KEY (id),
  CONSTRAINT fk_case_notices_case FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE CASCADE,
  CONSTRAINT fk_case_notices_given_by FOREIGN KEY (given_by_id) REFERENCES users (id),
  CONSTRAINT fk_case_notices_entry FOREIGN KEY (entry_hash) REFERENCES ledger_entries (hash),
  CONSTRAINT uq_case_notices_entry UNIQUE (entry_hash),
  CONSTRAINT ck_case_notices_told CHECK (char_length(told) BETWEEN 1 AND 200),
  CONSTRAINT ck_case_notices_reference CHECK (char_length(reference) BETWEEN 1 AND 200)
);
ALTER SEQUENCE case_notices_id_seq OWNED BY case_notices.id;
CREATE INDEX ix_case_notices_case_id ON case_notices (case_id, id);
CREATE INDEX ix_case_notices_given_by_id ON case_notices (given_by_id);

-- Rule 7. A notice goes only with its case: in a cascade that row is already gone.
CREATE FUNCTION refuse_notice_deletion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM cases WHERE id = OLD.case_id) THEN
    RAISE EXCEPTION 'DELETE on % is refused: this table is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER case_notices_frozen BEFORE UPDATE ON case_notices
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_erasure('told', 'reference');
CREATE TRIGGER case_notices_kept BEFORE DELETE ON case_notices FOR EACH ROW EXECUTE FUNCTION refuse_notice_deletion();
CREATE TRIGGER case_notices_not_truncated BEFORE TRUNCATE ON case_notices FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Rule 8. An erasure takes what names the person, as it takes the disclosures of the same words.
CREATE FUNCTION erase_notices_too() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_pattern text := person_pattern(NEW.user_id, NEW.athlete_id);
BEGIN
  UPDATE case_notices SET told = CASE WHEN told ~* v_pattern THEN 'Erased.' ELSE told END,
    reference = CASE WHEN reference ~* v_pattern THEN NULL ELSE reference END
  WHERE told ~* v_pattern OR reference ~* v_pattern;
  RETURN NULL;
END $$;
CREATE TRIGGER erasures_take_notices AFTER INSERT ON erasures FOR EACH ROW EXECUTE FUNCTION erase_notices_too();

GRANT SELECT, INSERT ON case_notices TO ${program_role};
GRANT USAGE ON SEQUENCE case_notices_id_seq TO ${program_role};
