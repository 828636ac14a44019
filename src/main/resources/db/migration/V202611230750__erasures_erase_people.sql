-- Why: rule 8. Who asks for it is erased; chains of custody and the ledger's tree stay whole, since neither names anybody.

-- Who was erased (by then an anonymous row), by whom, why, and what it covered.
CREATE SEQUENCE erasures_id_seq AS integer;
CREATE TABLE erasures (
  id integer NOT NULL DEFAULT nextval('erasures_id_seq'),
  created_at timestamptz NOT NULL DEFAULT now(),
  user_id integer,
  athlete_id integer,
  erased_by_id integer NOT NULL,
  reason text NOT NULL,
  entry_count integer NOT NULL,
  disclosure_count integer NOT NULL,
  entry_hash bytea NOT NULL,
  CONSTRAINT pk_erasures PRIMARY KEY (id),
  CONSTRAINT fk_erasures_user FOREIGN KEY (user_id) REFERENCES users (id),
  CONSTRAINT fk_erasures_athlete FOREIGN KEY (athlete_id) REFERENCES athletes (id),
  CONSTRAINT fk_erasures_erased_by FOREIGN KEY (erased_by_id) REFERENCES users (id),
  CONSTRAINT fk_erasures_entry FOREIGN KEY (entry_hash) REFERENCES ledger_entries (hash),
  CONSTRAINT uq_erasures_user UNIQUE (user_id),
  CONSTRAINT uq_erasures_athlete UNIQUE (athlete_id),
  CONSTRAINT uq_erasures_entry UNIQUE (entry_hash),
  CONSTRAINT ck_erasures_person CHECK (num_nulls(user_id, athlete_id) = 1),
  CONSTRAINT ck_erasures_not_self CHECK (erased_by_id <> user_id),
  CONSTRAINT ck_erasures_reason CHECK (char_length(reason) BETWEEN 1 AND 500)
);
ALTER SEQUENCE erasures_id_seq OWNED BY erasures.id;
CREATE INDEX ix_erasures_erased_by_id ON erasures (erased_by_id);

-- The entries that lost a disclosure by it, so that a verifier can tell what was erased lawfully from what was taken away.
CREATE TABLE erasure_entries (
  erasure_id integer NOT NULL,
  entry_id bigint NOT NULL,
  CONSTRAINT pk_erasure_entries PRIMARY KEY (entry_id, erasure_id),
  CONSTRAINT fk_erasure_entries_erasure FOREIGN KEY (erasure_id) REFERENCES erasures (id),
  CONSTRAINT fk_erasure_entries_entry FOREIGN KEY (entry_id) REFERENCES ledger_entries (id)
);
CREATE INDEX ix_erasure_entries_erasure_id ON erasure_entries (erasure_id);

-- Rule 7: history changes only within an erasure, only in the columns named, and only to nothing.
CREATE FUNCTION refuse_all_but_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM erasures WHERE xmin = pg_current_xact_id()::xid)
    OR to_jsonb(NEW) - TG_ARGV IS DISTINCT FROM to_jsonb(OLD) - TG_ARGV
    OR EXISTS (
      SELECT FROM jsonb_each_text(to_jsonb(NEW)) AS field
      WHERE field.key = ANY (TG_ARGV) AND field.value NOT IN ('Erased.', '\x00')
        AND field.value IS DISTINCT FROM to_jsonb(OLD) ->> field.key)
  THEN
    RAISE EXCEPTION '% on % is refused: this table is append-only', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

DROP TRIGGER custody_events_frozen ON custody_events;
CREATE TRIGGER custody_events_frozen BEFORE UPDATE ON custody_events
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_erasure('notes', 'request_hash');
DROP TRIGGER maintenance_events_frozen ON maintenance_events;
CREATE TRIGGER maintenance_events_frozen BEFORE UPDATE ON maintenance_events
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_erasure('notes', 'parts_replaced');
DROP TRIGGER maintenance_closings_frozen ON maintenance_closings;
CREATE TRIGGER maintenance_closings_frozen BEFORE UPDATE ON maintenance_closings
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_erasure('notes', 'parts_replaced');
CREATE TRIGGER erasures_frozen BEFORE UPDATE ON erasures
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_erasure('reason');
CREATE TRIGGER erasures_kept BEFORE DELETE ON erasures FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER erasures_not_truncated BEFORE TRUNCATE ON erasures FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER erasure_entries_frozen BEFORE UPDATE OR DELETE ON erasure_entries FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER erasure_entries_not_truncated BEFORE TRUNCATE ON erasure_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Finds a person's name or address in a text. A name of one word must be the whole text: "will" is in too many notes.
CREATE FUNCTION person_pattern(p_user_id integer, p_athlete_id integer)
RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT string_agg(CASE WHEN word ~ '[@\s]' THEN '(?<!\w)' || escaped || '(?!\w)' ELSE '^\s*' || escaped || '\s*$' END, '|')
  FROM (
    SELECT word, regexp_replace(regexp_replace(word, '([].*+?^{}()|$\\[])', '\\\1', 'g'), '\s+', '\\s+', 'g') AS escaped
    FROM (
      SELECT unnest(ARRAY[name, email]) FROM users WHERE id = p_user_id
      UNION ALL SELECT name FROM athletes WHERE id = p_athlete_id
    ) AS known (word)
  ) AS words
$$;

-- The disclosures that say something of this person: by their id, by their name, or beside either.
CREATE FUNCTION erasable_disclosures(p_user_id integer, p_athlete_id integer)
RETURNS TABLE (entry_id bigint, name text) LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  WITH person AS MATERIALIZED (
    SELECT p_user_id::text AS user_id, p_athlete_id::text AS athlete_id, person_pattern(p_user_id, p_athlete_id) AS pattern
  ), naming AS MATERIALIZED (
    SELECT d.entry_id, d.name FROM ledger_disclosures d, person p
    WHERE CASE
      WHEN d.name LIKE '%athlete\_id' THEN d.value = p.athlete_id
      WHEN d.name LIKE '%\_id' THEN d.value = p.user_id
      WHEN d.name LIKE '%athlete\_ids' THEN d.value ~ ('\m' || p.athlete_id || '\M')
      WHEN d.name LIKE '%\_ids' THEN d.value ~ ('\m' || p.user_id || '\M')
      ELSE d.value ~* p.pattern END
  )
  SELECT n.entry_id, n.name FROM naming n
  UNION
  SELECT d.entry_id, d.name FROM naming n JOIN ledger_disclosures d ON d.entry_id = n.entry_id
  WHERE (n.name = 'user_id' AND d.name = 'evidence') OR (n.name = 'athlete_id' AND d.name = 'guardian_ids')
  UNION
  SELECT d.entry_id, d.name FROM custody_events e
  JOIN ledger_entries l ON l.hash = e.entry_hash JOIN ledger_disclosures d ON d.entry_id = l.id
  WHERE d.name = 'notes' AND (e.user_id = p_user_id OR e.from_user_id = p_user_id OR e.athlete_id = p_athlete_id)
$$;

-- Why this person cannot be erased now; null if they can. Holds whoever would give them a kit until the transaction ends.
CREATE FUNCTION erasure_obstacle(p_user_id integer, p_athlete_id integer)
RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM FROM users WHERE id = p_user_id OR (p_user_id IS NOT NULL AND role = 'admin' AND is_active) ORDER BY id FOR UPDATE;
  PERFORM FROM athletes WHERE id = p_athlete_id FOR UPDATE;
  RETURN CASE
    WHEN NOT EXISTS (SELECT FROM users WHERE id = p_user_id UNION ALL SELECT FROM athletes WHERE id = p_athlete_id)
      OR EXISTS (SELECT FROM erasures WHERE user_id = p_user_id OR athlete_id = p_athlete_id) THEN 'gone'
    WHEN EXISTS (SELECT FROM kits WHERE holder_id = p_user_id OR athlete_id = p_athlete_id) THEN 'holds_kit'
    WHEN ARRAY[p_user_id] = (SELECT array_agg(id) FROM users WHERE role = 'admin' AND is_active) THEN 'last_admin' END;
END $$;

-- What the tombstone must say: how much goes, and a digest over the hashes of the entries, in their order.
CREATE FUNCTION erasure_cover(p_user_id integer, p_athlete_id integer)
RETURNS TABLE (entries integer, disclosures integer, digest text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT count(*)::integer, coalesce(sum(many), 0)::integer,
    encode(sha256(coalesce(string_agg(l.hash, ''::bytea ORDER BY l.id), ''::bytea)), 'hex')
  FROM (SELECT entry_id, count(*) AS many FROM erasable_disclosures(p_user_id, p_athlete_id) GROUP BY entry_id) AS covered
  JOIN ledger_entries l ON l.id = covered.entry_id
$$;

-- Whether a text names the person, as the erasure would find it.
CREATE FUNCTION names_person(p_text text, p_user_id integer, p_athlete_id integer)
RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(p_text ~* person_pattern(p_user_id, p_athlete_id), false)
$$;

-- Erases what the frozen rows say of a person.
CREATE FUNCTION erase_notes(p_user_id integer, p_athlete_id integer, p_pattern text)
RETURNS void LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE custody_events SET notes = NULL, request_hash = '\x00'
  WHERE notes IS NOT NULL
    AND (user_id = p_user_id OR from_user_id = p_user_id OR athlete_id = p_athlete_id OR notes ~* p_pattern);
  UPDATE maintenance_events SET notes = CASE WHEN notes !~* p_pattern THEN notes END,
    parts_replaced = CASE WHEN parts_replaced !~* p_pattern THEN parts_replaced END
  WHERE notes ~* p_pattern OR parts_replaced ~* p_pattern;
  UPDATE maintenance_closings SET notes = CASE WHEN notes !~* p_pattern THEN notes END,
    parts_replaced = CASE WHEN parts_replaced !~* p_pattern THEN parts_replaced END
  WHERE notes ~* p_pattern OR parts_replaced ~* p_pattern;
  UPDATE erasures SET reason = 'Erased.' WHERE reason ~* p_pattern;
END $$;

-- Takes the person's name out of texts that anybody may edit, and out of cases.
CREATE FUNCTION erase_mentions(p_pattern text, p_instead text)
RETURNS void LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE kits SET description = left(regexp_replace(description, p_pattern, p_instead, 'gi'), 2000),
    location = left(regexp_replace(location, p_pattern, p_instead, 'gi'), 200), version = version + 1
  WHERE description ~* p_pattern OR location ~* p_pattern;
  UPDATE items SET type = left(regexp_replace(type, p_pattern, p_instead, 'gi'), 100),
    make = regexp_replace(make, p_pattern, p_instead, 'gi'), importer = regexp_replace(importer, p_pattern, p_instead, 'gi'),
    model = regexp_replace(model, p_pattern, p_instead, 'gi')
  WHERE concat_ws(E'\n', type, make, importer, model) ~* p_pattern;
  UPDATE practices SET title = left(regexp_replace(title, p_pattern, p_instead, 'gi'), 200),
    place = left(regexp_replace(place, p_pattern, p_instead, 'gi'), 200)
  WHERE title ~* p_pattern OR place ~* p_pattern;
  UPDATE cases SET note = left(regexp_replace(note, p_pattern, p_instead, 'gi'), 2000),
    person = CASE WHEN person !~* p_pattern THEN person END,
    resolution = left(regexp_replace(resolution, p_pattern, p_instead, 'gi'), 2000)
  WHERE note ~* p_pattern OR person ~* p_pattern OR resolution ~* p_pattern;
END $$;

-- Makes the person's own row anonymous and takes away every way to sign in as them.
CREATE FUNCTION erase_identity(p_user_id integer, p_athlete_id integer, p_instead text)
RETURNS void LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  DELETE FROM guardians WHERE user_id = p_user_id OR athlete_id = p_athlete_id;
  UPDATE athletes SET name = p_instead, year_of_birth = NULL, is_active = false WHERE id = p_athlete_id;
  DELETE FROM api_tokens WHERE user_id = p_user_id;
  DELETE FROM sign_in_links WHERE user_id = p_user_id;
  DELETE FROM idempotent_requests WHERE user_id = p_user_id;
  -- A session keeps the user's id as a serialised java.lang.Integer, whose last four bytes are the number.
  DELETE FROM spring_session WHERE primary_id IN (
    SELECT session_primary_id FROM spring_session_attributes WHERE attribute_name = 'user_id'
      AND substring(attribute_bytes FROM octet_length(attribute_bytes) - 3) = int4send(p_user_id));
  UPDATE users SET name = p_instead, email = 'erased-' || id || '@erased.invalid', oauth_provider = NULL, oauth_id = NULL,
    verified_adult = false, verified_by_id = NULL, verified_at = NULL, verified_evidence = NULL, is_active = false,
    version = version + 1
  WHERE id = p_user_id;
END $$;

-- Erases a person if nothing stands in the way and the tombstone says what goes; answers whether it did. The tombstone's
-- commitment to who it was can never be opened: what opens it is not kept.
CREATE FUNCTION erase_person(p_user_id integer, p_athlete_id integer, p_erased_by_id integer, p_reason text, p_digest text,
  p_act text, p_leaf bytea, p_hash bytea, p_names text[], p_salts bytea[], p_values text[])
RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_cover record;
  v_entry_id bigint;
  v_pattern text := person_pattern(p_user_id, p_athlete_id);
  v_instead text;
  v_id integer;
BEGIN
  IF erasure_obstacle(p_user_id, p_athlete_id) IS NOT NULL THEN
    RETURN false;
  END IF;
  SELECT * INTO v_cover FROM erasure_cover(p_user_id, p_athlete_id);
  IF v_cover.digest <> p_digest THEN
    RETURN false;
  END IF;
  v_entry_id := ledger_append(p_act, p_leaf, p_hash, p_names, p_salts, p_values);
  DELETE FROM ledger_disclosures WHERE entry_id = v_entry_id AND name = 'person_id';
  INSERT INTO erasures (user_id, athlete_id, erased_by_id, reason, entry_count, disclosure_count, entry_hash)
  VALUES (p_user_id, p_athlete_id, p_erased_by_id, p_reason, v_cover.entries, v_cover.disclosures, p_hash)
  RETURNING id INTO v_id;
  v_instead := 'Erased person ' || v_id;
  WITH gone AS (
    DELETE FROM ledger_disclosures d USING erasable_disclosures(p_user_id, p_athlete_id) covered
    WHERE d.entry_id = covered.entry_id AND d.name = covered.name AND d.entry_id <> v_entry_id
    RETURNING d.entry_id)
  INSERT INTO erasure_entries (erasure_id, entry_id) SELECT DISTINCT v_id, entry_id FROM gone;
  PERFORM erase_notes(p_user_id, p_athlete_id, v_pattern);
  PERFORM erase_mentions(v_pattern, v_instead);
  PERFORM erase_identity(p_user_id, p_athlete_id, v_instead);
  RETURN true;
END $$;

REVOKE EXECUTE ON FUNCTION person_pattern, erasable_disclosures, erasure_obstacle, erasure_cover, names_person, erase_notes,
  erase_mentions, erase_identity, erase_person FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erasure_obstacle, erasure_cover, names_person, erase_person TO ${program_role};
GRANT SELECT ON erasures, erasure_entries TO ${program_role};
