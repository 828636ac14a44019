-- Why: rules 7 and 8. History is append-only; deleting a kit is the lawful way through, and leaves a tombstone.

-- What was deleted, by whom, and the ledger entry that lists what it covered.
CREATE TABLE kit_deletions (
  kit_id integer NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  code text NOT NULL,
  deleted_by_id integer NOT NULL,
  custody_event_count integer NOT NULL,
  maintenance_event_count integer NOT NULL,
  entry_hash bytea NOT NULL,
  CONSTRAINT pk_kit_deletions PRIMARY KEY (kit_id),
  CONSTRAINT fk_kit_deletions_deleted_by FOREIGN KEY (deleted_by_id) REFERENCES users (id),
  CONSTRAINT fk_kit_deletions_entry FOREIGN KEY (entry_hash) REFERENCES ledger_entries (hash)
);
CREATE INDEX ix_kit_deletions_deleted_by_id ON kit_deletions (deleted_by_id);
CREATE INDEX ix_kit_deletions_entry_hash ON kit_deletions (entry_hash);

-- A kit goes only with its tombstone, and never while somebody answers for it.
CREATE FUNCTION refuse_unlawful_kit_deletion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status IN ('checked_out', 'lost') OR NOT EXISTS (SELECT FROM kit_deletions WHERE kit_id = OLD.id) THEN
    RAISE EXCEPTION 'kit % cannot be deleted this way: use delete_kit()', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER kits_lawful_deletion BEFORE DELETE ON kits FOR EACH ROW EXECUTE FUNCTION refuse_unlawful_kit_deletion();
CREATE TRIGGER kits_not_truncated BEFORE TRUNCATE ON kits FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- History goes only with its kit: in a cascade the parent row is already gone.
CREATE FUNCTION refuse_history_deletion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM kits WHERE id = OLD.kit_id) THEN
    RAISE EXCEPTION 'DELETE on % is refused: this table is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE FUNCTION refuse_closing_deletion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM maintenance_events WHERE id = OLD.maintenance_event_id) THEN
    RAISE EXCEPTION 'DELETE on % is refused: this table is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END $$;

CREATE TRIGGER custody_events_frozen BEFORE UPDATE ON custody_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER custody_events_kept BEFORE DELETE ON custody_events FOR EACH ROW EXECUTE FUNCTION refuse_history_deletion();
CREATE TRIGGER custody_events_not_truncated BEFORE TRUNCATE ON custody_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER maintenance_events_frozen BEFORE UPDATE ON maintenance_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER maintenance_events_kept BEFORE DELETE ON maintenance_events FOR EACH ROW EXECUTE FUNCTION refuse_history_deletion();
CREATE TRIGGER maintenance_events_not_truncated BEFORE TRUNCATE ON maintenance_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER maintenance_closings_frozen BEFORE UPDATE ON maintenance_closings FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER maintenance_closings_kept BEFORE DELETE ON maintenance_closings FOR EACH ROW EXECUTE FUNCTION refuse_closing_deletion();
CREATE TRIGGER maintenance_closings_not_truncated BEFORE TRUNCATE ON maintenance_closings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER kit_deletions_frozen BEFORE UPDATE OR DELETE ON kit_deletions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER kit_deletions_not_truncated BEFORE TRUNCATE ON kit_deletions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Deletes the kit with its history if it is still as it was when the tombstone was written; answers whether it did.
CREATE FUNCTION delete_kit(p_kit_id integer, p_version integer, p_deleted_by_id integer,
  p_act text, p_leaf bytea, p_hash bytea, p_names text[], p_salts bytea[], p_values text[])
RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_code text;
BEGIN
  SELECT code INTO v_code FROM kits
  WHERE id = p_kit_id AND version = p_version AND status NOT IN ('checked_out', 'lost') FOR UPDATE;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  PERFORM ledger_append(p_act, p_leaf, p_hash, p_names, p_salts, p_values);
  INSERT INTO kit_deletions (kit_id, code, deleted_by_id, custody_event_count, maintenance_event_count, entry_hash)
  SELECT p_kit_id, v_code, p_deleted_by_id,
    (SELECT count(*) FROM custody_events WHERE kit_id = p_kit_id),
    (SELECT count(*) FROM maintenance_events WHERE kit_id = p_kit_id), p_hash;
  DELETE FROM kits WHERE id = p_kit_id;
  RETURN true;
END $$;
REVOKE EXECUTE ON FUNCTION delete_kit FROM PUBLIC;
GRANT EXECUTE ON FUNCTION delete_kit TO ${program_role};
GRANT SELECT ON kit_deletions TO ${program_role};
