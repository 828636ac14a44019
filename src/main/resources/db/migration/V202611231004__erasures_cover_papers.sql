-- Why: rule 8. Whoever is erased is erased from consents, credentials and notes, too; that there was one, of which kind and until when, stays.

-- The disclosures that say something of this person: by their id, by their name, or beside either.
CREATE OR REPLACE FUNCTION erasable_disclosures(p_user_id integer, p_athlete_id integer)
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
  WHERE (n.name = 'user_id' AND (d.name = 'evidence' OR d.name LIKE 'credential\_%'))
    OR (n.name = 'athlete_id' AND (d.name = 'guardian_ids' OR d.name LIKE 'consent\_%'))
  UNION
  SELECT d.entry_id, d.name FROM custody_events e
  JOIN ledger_entries l ON l.hash = e.entry_hash JOIN ledger_disclosures d ON d.entry_id = l.id
  WHERE d.name = 'notes' AND (e.user_id = p_user_id OR e.from_user_id = p_user_id OR e.athlete_id = p_athlete_id)
$$;

-- Erases what consents, credentials and notes about others say of a person; of their own, all that is not a date or a kind.
CREATE FUNCTION erase_papers(p_user_id integer, p_athlete_id integer, p_pattern text, p_instead text)
RETURNS void LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE consents SET
    signer_name = CASE WHEN signer_name IS NOT NULL AND (athlete_id = p_athlete_id OR signer_name ~* p_pattern)
      THEN 'Erased.' ELSE signer_name END,
    scope = CASE WHEN athlete_id = p_athlete_id OR scope ~* p_pattern THEN 'Erased.' ELSE scope END,
    reference = CASE WHEN athlete_id = p_athlete_id OR reference ~* p_pattern THEN 'Erased.' ELSE reference END
  WHERE athlete_id = p_athlete_id OR signer_name ~* p_pattern OR scope ~* p_pattern OR reference ~* p_pattern;
  UPDATE credentials SET
    issuer = CASE WHEN user_id = p_user_id OR issuer ~* p_pattern THEN 'Erased.' ELSE issuer END,
    reference = CASE WHEN user_id = p_user_id OR reference ~* p_pattern THEN NULL ELSE reference END
  WHERE user_id = p_user_id OR issuer ~* p_pattern OR reference ~* p_pattern;
  UPDATE credential_overrides SET reason = 'Erased.' WHERE user_id = p_user_id OR reason ~* p_pattern;
  UPDATE athletes SET notes = left(regexp_replace(notes, p_pattern, p_instead, 'gi'), 2000), version = version + 1
  WHERE notes ~* p_pattern;
END $$;
REVOKE EXECUTE ON FUNCTION erase_papers FROM PUBLIC;

-- Makes the person's own row anonymous and takes away every way to sign in as them.
CREATE OR REPLACE FUNCTION erase_identity(p_user_id integer, p_athlete_id integer, p_instead text)
RETURNS void LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM erase_papers(p_user_id, p_athlete_id, person_pattern(p_user_id, p_athlete_id), p_instead);
  DELETE FROM guardians WHERE user_id = p_user_id OR athlete_id = p_athlete_id;
  UPDATE athletes SET name = p_instead, year_of_birth = NULL, notes = NULL, is_active = false,
    version = version + 1
  WHERE id = p_athlete_id;
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
