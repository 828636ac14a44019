-- Why: whoever takes a kit, or accepts a text, signs for it once; what was signed, how and on which device stays as it was.

CREATE SEQUENCE signatures_id_seq AS integer;
CREATE TABLE signatures (
  id integer NOT NULL DEFAULT nextval('signatures_id_seq'),
  created_at timestamptz NOT NULL DEFAULT now(),
  -- Whose signature it is; recorded_by_id says who was signed in on the device.
  user_id integer NOT NULL,
  recorded_by_id integer NOT NULL,
  purpose text NOT NULL,
  attestation_id integer,
  -- SHA-256 of what was signed: a text, or the hashes of custody events' entries in the order of their ids.
  signed_hash bytea NOT NULL,
  -- The events, each with its kit: id:kit_id, in the order of their ids. Kits may be deleted with their events.
  events text,
  typed_name text,
  -- A list of strokes, each a list of points [x, y].
  strokes jsonb,
  address text,
  device text,
  signed_at timestamptz NOT NULL,
  entry_hash bytea NOT NULL,
  CONSTRAINT pk_signatures PRIMARY KEY (id),
  CONSTRAINT fk_signatures_user FOREIGN KEY (user_id) REFERENCES users (id),
  CONSTRAINT fk_signatures_recorded_by FOREIGN KEY (recorded_by_id) REFERENCES users (id),
  CONSTRAINT fk_signatures_entry FOREIGN KEY (entry_hash) REFERENCES ledger_entries (hash),
  CONSTRAINT uq_signatures_entry UNIQUE (entry_hash),
  CONSTRAINT ck_signatures_form CHECK (num_nonnulls(typed_name, strokes) = 1),
  CONSTRAINT ck_signatures_purpose CHECK (
    CASE purpose WHEN 'acceptance' THEN events IS NOT NULL
      WHEN 'attestation' THEN events IS NULL AND attestation_id IS NOT NULL ELSE false END),
  CONSTRAINT ck_signatures_events CHECK (events ~ '^[0-9]+:[0-9]+( [0-9]+:[0-9]+)*$'),
  CONSTRAINT ck_signatures_signed_hash CHECK (octet_length(signed_hash) = 32),
  CONSTRAINT ck_signatures_typed_name CHECK (char_length(typed_name) BETWEEN 1 AND 200),
  CONSTRAINT ck_signatures_strokes CHECK (octet_length(strokes::text) <= 65536),
  CONSTRAINT ck_signatures_address CHECK (char_length(address) BETWEEN 1 AND 64),
  CONSTRAINT ck_signatures_device CHECK (char_length(device) BETWEEN 1 AND 300)
);
ALTER SEQUENCE signatures_id_seq OWNED BY signatures.id;
CREATE INDEX ix_signatures_user_id ON signatures (user_id, id);
CREATE INDEX ix_signatures_recorded_by_id ON signatures (recorded_by_id);

-- A holder accepts what was recorded of them, once. One signature may stand for many events.
CREATE TABLE acceptances (
  custody_event_id integer NOT NULL,
  signature_id integer NOT NULL,
  CONSTRAINT pk_acceptances PRIMARY KEY (custody_event_id),
  CONSTRAINT fk_acceptances_custody_event FOREIGN KEY (custody_event_id) REFERENCES custody_events (id) ON DELETE CASCADE,
  CONSTRAINT fk_acceptances_signature FOREIGN KEY (signature_id) REFERENCES signatures (id)
);
CREATE INDEX ix_acceptances_signature_id ON acceptances (signature_id);

-- Only the new holder of a check-out or a transfer signs for it.
CREATE FUNCTION refuse_foreign_acceptance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM custody_events e JOIN signatures s ON s.user_id = e.user_id
    WHERE e.id = NEW.custody_event_id AND s.id = NEW.signature_id AND s.purpose = 'acceptance'
      AND e.event_type IN ('check_out', 'transfer'))
  THEN
    RAISE EXCEPTION 'custody event % is not accepted by this signature', NEW.custody_event_id
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER acceptances_of_holder BEFORE INSERT ON acceptances
  FOR EACH ROW EXECUTE FUNCTION refuse_foreign_acceptance();

-- Rule 7. An acceptance goes only with its event: in a cascade that row is already gone.
CREATE FUNCTION refuse_acceptance_deletion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM custody_events WHERE id = OLD.custody_event_id) THEN
    RAISE EXCEPTION 'DELETE on % is refused: this table is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER signatures_frozen BEFORE UPDATE ON signatures
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_erasure('typed_name', 'strokes', 'address', 'device');
CREATE TRIGGER signatures_kept BEFORE DELETE ON signatures FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER signatures_not_truncated BEFORE TRUNCATE ON signatures FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER acceptances_frozen BEFORE UPDATE ON acceptances FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER acceptances_kept BEFORE DELETE ON acceptances FOR EACH ROW EXECUTE FUNCTION refuse_acceptance_deletion();
CREATE TRIGGER acceptances_not_truncated BEFORE TRUNCATE ON acceptances FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Rule 8. What an erasure takes of signatures: all of the person's own, and the device where they recorded another's.
ALTER FUNCTION erasable_disclosures(integer, integer) RENAME TO disclosures_naming;
CREATE FUNCTION erasable_disclosures(p_user_id integer, p_athlete_id integer)
RETURNS TABLE (entry_id bigint, name text) LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT entry_id, name FROM disclosures_naming(p_user_id, p_athlete_id)
  UNION
  SELECT d.entry_id, d.name FROM signatures s
  JOIN ledger_entries l ON l.hash = s.entry_hash JOIN ledger_disclosures d ON d.entry_id = l.id
  WHERE (s.user_id = p_user_id AND d.name IN ('typed_name', 'strokes', 'address', 'device'))
    OR (s.recorded_by_id = p_user_id AND d.name IN ('address', 'device'))
$$;
CREATE FUNCTION erase_signatures(p_user_id integer, p_athlete_id integer)
RETURNS void LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_pattern text := person_pattern(p_user_id, p_athlete_id);
BEGIN
  UPDATE signatures SET address = NULL, device = NULL
  WHERE (user_id = p_user_id OR recorded_by_id = p_user_id) AND num_nonnulls(address, device) > 0;
  UPDATE signatures SET typed_name = CASE WHEN typed_name IS NOT NULL THEN 'Erased.' END,
    strokes = CASE WHEN strokes IS NOT NULL THEN '"Erased."'::jsonb END
  WHERE user_id = p_user_id OR typed_name ~* v_pattern;
  UPDATE signatures SET device = NULL WHERE device ~* v_pattern;
END $$;
CREATE FUNCTION erase_signatures_too() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM erase_signatures(NEW.user_id, NEW.athlete_id);
  RETURN NULL;
END $$;
CREATE TRIGGER erasures_take_signatures AFTER INSERT ON erasures FOR EACH ROW EXECUTE FUNCTION erase_signatures_too();

REVOKE EXECUTE ON FUNCTION erasable_disclosures, erase_signatures FROM PUBLIC;
GRANT SELECT, INSERT ON signatures, acceptances TO ${program_role};
GRANT USAGE ON SEQUENCE signatures_id_seq TO ${program_role};
