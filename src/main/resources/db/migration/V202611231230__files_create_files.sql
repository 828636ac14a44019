-- Why: a kit is known by its look, and a consent by the paper that was signed; both belong where the records are, in one backup with them.

CREATE TYPE filekind AS ENUM ('kit_photo', 'consent_scan');

CREATE SEQUENCE files_id_seq AS integer;
CREATE TABLE files (
  id integer NOT NULL DEFAULT nextval('files_id_seq'),
  created_at timestamptz NOT NULL DEFAULT now(),
  kind filekind NOT NULL,
  kit_id integer,
  consent_id integer,
  media_type text NOT NULL,
  -- Null once the file was removed or erased. A picture is of our own making: nothing of the camera's is in it.
  content bytea,
  -- SHA-256 of the content; stays when it is removed, goes when it is erased.
  content_hash bytea,
  -- A smaller JPEG of the same picture.
  thumbnail bytea,
  width integer,
  height integer,
  -- What there is to see, for whoever cannot.
  description text,
  uploaded_at timestamptz NOT NULL,
  uploaded_by_id integer NOT NULL,
  entry_hash bytea NOT NULL,
  -- Whichever of a kit's photos was chosen last is its main one; without a choice, the first.
  chosen_at timestamptz,
  removed_at timestamptz,
  removed_by_id integer,
  removal_hash bytea,
  CONSTRAINT pk_files PRIMARY KEY (id),
  CONSTRAINT fk_files_kit FOREIGN KEY (kit_id) REFERENCES kits (id) ON DELETE CASCADE,
  CONSTRAINT fk_files_consent FOREIGN KEY (consent_id) REFERENCES consents (id),
  CONSTRAINT fk_files_uploaded_by FOREIGN KEY (uploaded_by_id) REFERENCES users (id),
  CONSTRAINT fk_files_removed_by FOREIGN KEY (removed_by_id) REFERENCES users (id),
  CONSTRAINT fk_files_entry FOREIGN KEY (entry_hash) REFERENCES ledger_entries (hash),
  CONSTRAINT fk_files_removal_entry FOREIGN KEY (removal_hash) REFERENCES ledger_entries (hash),
  CONSTRAINT uq_files_entry UNIQUE (entry_hash),
  CONSTRAINT uq_files_removal_entry UNIQUE (removal_hash),
  CONSTRAINT ck_files_owner CHECK (CASE kind
    WHEN 'kit_photo' THEN kit_id IS NOT NULL AND consent_id IS NULL
    ELSE consent_id IS NOT NULL AND kit_id IS NULL AND description IS NULL AND chosen_at IS NULL END),
  CONSTRAINT ck_files_media_type CHECK (
    media_type = 'image/jpeg' OR (kind = 'consent_scan' AND media_type = 'application/pdf')),
  CONSTRAINT ck_files_size CHECK (octet_length(content) BETWEEN 1 AND 20971520),
  CONSTRAINT ck_files_content_hash CHECK (content IS NULL OR (content_hash IS NOT NULL AND content_hash = sha256(content))),
  CONSTRAINT ck_files_thumbnail CHECK (
    (thumbnail IS NOT NULL) = (content IS NOT NULL AND media_type = 'image/jpeg')),
  CONSTRAINT ck_files_measures CHECK (
    CASE media_type WHEN 'image/jpeg' THEN width > 0 AND height > 0 ELSE num_nonnulls(width, height) = 0 END),
  CONSTRAINT ck_files_description CHECK (char_length(description) BETWEEN 1 AND 200),
  CONSTRAINT ck_files_removed CHECK (
    num_nulls(removed_at, removed_by_id, removal_hash) IN (0, 3) AND (removed_at IS NULL OR content IS NULL))
);
ALTER SEQUENCE files_id_seq OWNED BY files.id;
-- JPEG and PDF are compressed already.
ALTER TABLE files ALTER COLUMN content SET STORAGE EXTERNAL, ALTER COLUMN thumbnail SET STORAGE EXTERNAL;
-- The same picture twice is the same upload, sent twice.
CREATE UNIQUE INDEX uq_files_photo ON files (kit_id, content_hash) WHERE removed_at IS NULL AND kit_id IS NOT NULL;
CREATE UNIQUE INDEX uq_files_scan ON files (consent_id) WHERE removed_at IS NULL AND consent_id IS NOT NULL;
CREATE INDEX ix_files_kit_id ON files (kit_id, id) WHERE kit_id IS NOT NULL;
CREATE INDEX ix_files_consent_id ON files (consent_id) WHERE consent_id IS NOT NULL;
CREATE INDEX ix_files_uploaded_by_id ON files (uploaded_by_id);
CREATE INDEX ix_files_removed_by_id ON files (removed_by_id) WHERE removed_by_id IS NOT NULL;

-- What was uploaded never changes. It is removed once, which takes the content; a choice of the main photo is no act.
CREATE TRIGGER files_frozen BEFORE UPDATE ON files FOR EACH ROW
  WHEN (NOT (OLD.removed_at IS NULL AND NEW.removed_at IS NOT NULL) AND NEW.chosen_at IS NOT DISTINCT FROM OLD.chosen_at)
  EXECUTE FUNCTION refuse_all_but_erasure('content', 'content_hash', 'thumbnail', 'description');
CREATE TRIGGER files_chosen BEFORE UPDATE ON files FOR EACH ROW
  WHEN (NEW.chosen_at IS DISTINCT FROM OLD.chosen_at)
  EXECUTE FUNCTION refuse_all_but('chosen_at');
CREATE TRIGGER files_removed_once BEFORE UPDATE ON files FOR EACH ROW
  WHEN (OLD.removed_at IS NULL AND NEW.removed_at IS NOT NULL)
  EXECUTE FUNCTION refuse_all_but('content', 'thumbnail', 'removed_at', 'removed_by_id', 'removal_hash');
-- A photo goes only with its kit: in a cascade the parent row is already gone. A scan never does.
CREATE TRIGGER files_kept_with_kit BEFORE DELETE ON files FOR EACH ROW WHEN (OLD.kit_id IS NOT NULL)
  EXECUTE FUNCTION refuse_history_deletion();
CREATE TRIGGER files_kept BEFORE DELETE ON files FOR EACH ROW WHEN (OLD.kit_id IS NULL) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER files_not_truncated BEFORE TRUNCATE ON files FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Rule 8. The papers of whom they are about and of who signed them, and what a photo's words say of a person.
CREATE FUNCTION scans_naming(p_user_id integer, p_athlete_id integer)
RETURNS TABLE (file_id integer, entry_hash bytea) LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT f.id, f.entry_hash FROM files f JOIN consents c ON c.id = f.consent_id
  WHERE c.athlete_id = p_athlete_id OR c.signer_id = p_user_id
    OR c.signer_name ~* person_pattern(p_user_id, p_athlete_id)
$$;
CREATE FUNCTION erase_files() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE files SET content = NULL, content_hash = NULL, thumbnail = NULL
  WHERE id IN (SELECT file_id FROM scans_naming(NEW.user_id, NEW.athlete_id)) AND content_hash IS NOT NULL;
  UPDATE files SET description = 'Erased.' WHERE description ~* person_pattern(NEW.user_id, NEW.athlete_id);
  RETURN NULL;
END $$;
CREATE TRIGGER erasures_take_files AFTER INSERT ON erasures FOR EACH ROW EXECUTE FUNCTION erase_files();
ALTER FUNCTION erasable_disclosures(integer, integer) RENAME TO disclosures_of_requests;
CREATE FUNCTION erasable_disclosures(p_user_id integer, p_athlete_id integer)
RETURNS TABLE (entry_id bigint, name text) LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT entry_id, name FROM disclosures_of_requests(p_user_id, p_athlete_id)
  UNION
  SELECT d.entry_id, d.name FROM scans_naming(p_user_id, p_athlete_id) f
  JOIN ledger_entries l ON l.hash = f.entry_hash JOIN ledger_disclosures d ON d.entry_id = l.id
  WHERE d.name = 'consent_scan'
$$;
REVOKE EXECUTE ON FUNCTION erasable_disclosures, scans_naming FROM PUBLIC;

GRANT SELECT, INSERT ON files TO ${program_role};
GRANT UPDATE (content, thumbnail, chosen_at, removed_at, removed_by_id, removal_hash) ON files TO ${program_role};
GRANT USAGE ON SEQUENCE files_id_seq TO ${program_role};
