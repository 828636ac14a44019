-- Why: a stranger must be able to prove that no entry was changed, so the entries become a signed tree (RFC 6962).

-- What identifies this log for ever, chosen at its first start. Who sequences holds a lock on its one row.
CREATE TABLE ledger_origin (
  id integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  origin text NOT NULL,
  CONSTRAINT pk_ledger_origin PRIMARY KEY (id),
  CONSTRAINT ck_ledger_origin_one_row CHECK (id = 1),
  CONSTRAINT ck_ledger_origin_origin CHECK (origin ~ '^[!-*,-~]{1,200}$')
);

-- The public keys that checkpoints are signed with, in order. Each but the first begins with an entry that names it.
CREATE TABLE ledger_keys (
  number integer NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  public_key bytea NOT NULL,
  entry_id bigint,
  CONSTRAINT pk_ledger_keys PRIMARY KEY (number),
  CONSTRAINT fk_ledger_keys_entry FOREIGN KEY (entry_id) REFERENCES ledger_entries (id),
  CONSTRAINT uq_ledger_keys_public_key UNIQUE (public_key),
  CONSTRAINT uq_ledger_keys_entry UNIQUE (entry_id),
  CONSTRAINT ck_ledger_keys_number CHECK (number > 0),
  CONSTRAINT ck_ledger_keys_public_key CHECK (octet_length(public_key) = 32),
  CONSTRAINT ck_ledger_keys_entry CHECK ((number = 1) = (entry_id IS NULL))
);

-- Entries in their final order, without gaps.
CREATE TABLE ledger_leaves (
  index bigint NOT NULL,
  entry_id bigint NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT pk_ledger_leaves PRIMARY KEY (index),
  CONSTRAINT fk_ledger_leaves_entry FOREIGN KEY (entry_id) REFERENCES ledger_entries (id),
  CONSTRAINT uq_ledger_leaves_entry UNIQUE (entry_id),
  CONSTRAINT ck_ledger_leaves_index CHECK (index >= 0),
  CONSTRAINT ck_ledger_leaves_hash CHECK (octet_length(hash) = 32)
);

-- Hashes of perfect subtrees of 2^level leaves, counted from the left within their level; written once, when complete.
CREATE TABLE ledger_nodes (
  level integer NOT NULL,
  index bigint NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT pk_ledger_nodes PRIMARY KEY (level, index),
  CONSTRAINT ck_ledger_nodes_level CHECK (level BETWEEN 1 AND 62),
  CONSTRAINT ck_ledger_nodes_index CHECK (index >= 0),
  CONSTRAINT ck_ledger_nodes_hash CHECK (octet_length(hash) = 32)
);

-- Every checkpoint that was ever signed, as it is served.
CREATE TABLE ledger_checkpoints (
  size bigint NOT NULL,
  root bytea NOT NULL,
  note text NOT NULL,
  signed_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_ledger_checkpoints PRIMARY KEY (size),
  CONSTRAINT ck_ledger_checkpoints_size CHECK (size >= 0),
  CONSTRAINT ck_ledger_checkpoints_root CHECK (octet_length(root) = 32)
);

-- Tiles give an entry's length in 16 bits.
ALTER TABLE ledger_entries ADD CONSTRAINT ck_ledger_entries_leaf CHECK (octet_length(leaf) <= 65535);

CREATE TRIGGER ledger_origin_frozen BEFORE UPDATE OR DELETE ON ledger_origin FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_origin_not_truncated BEFORE TRUNCATE ON ledger_origin FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_keys_frozen BEFORE UPDATE OR DELETE ON ledger_keys FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_keys_not_truncated BEFORE TRUNCATE ON ledger_keys FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_leaves_frozen BEFORE UPDATE OR DELETE ON ledger_leaves FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_leaves_not_truncated BEFORE TRUNCATE ON ledger_leaves FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_nodes_frozen BEFORE UPDATE OR DELETE ON ledger_nodes FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_nodes_not_truncated BEFORE TRUNCATE ON ledger_nodes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_checkpoints_frozen BEFORE UPDATE OR DELETE ON ledger_checkpoints FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_checkpoints_not_truncated BEFORE TRUNCATE ON ledger_checkpoints FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Begins the log with the checkpoint of the empty tree; answers whether it was this call that began it.
CREATE FUNCTION ledger_begin(p_origin text, p_public_key bytea, p_root bytea, p_note text)
RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO ledger_origin (origin) VALUES (p_origin) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  INSERT INTO ledger_keys (number, public_key) VALUES (1, p_public_key);
  INSERT INTO ledger_checkpoints (size, root, note) VALUES (0, p_root, p_note);
  RETURN true;
END $$;

-- Records the next key together with the entry that names it.
CREATE FUNCTION ledger_rotate_key(p_public_key bytea,
  p_act text, p_leaf bytea, p_hash bytea, p_names text[], p_salts bytea[], p_values text[])
RETURNS integer LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO ledger_keys (number, public_key, entry_id)
  SELECT max(number) + 1, p_public_key, ledger_append(p_act, p_leaf, p_hash, p_names, p_salts, p_values) FROM ledger_keys
  RETURNING number
$$;

-- Makes the caller the one who sequences, until its transaction ends; answers false if somebody else is.
CREATE FUNCTION ledger_lock()
RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM FROM ledger_origin FOR NO KEY UPDATE SKIP LOCKED;
  RETURN FOUND;
END $$;

-- Appends pending entries, in this order, to a tree of this size, with the nodes that they complete and the new checkpoint.
CREATE FUNCTION ledger_grow(p_size bigint, p_entry_ids bigint[],
  p_levels integer[], p_indexes bigint[], p_hashes bytea[], p_root bytea, p_note text)
RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_taken bigint;
BEGIN
  IF p_size <> (SELECT max(size) FROM ledger_checkpoints) THEN
    RAISE EXCEPTION 'the tree has no longer % leaves', p_size USING ERRCODE = 'restrict_violation';
  END IF;
  DELETE FROM ledger_pending WHERE entry_id = ANY (p_entry_ids);
  GET DIAGNOSTICS v_taken = ROW_COUNT;
  IF v_taken = 0 OR v_taken <> cardinality(p_entry_ids) THEN
    RAISE EXCEPTION 'of % entries % are pending', cardinality(p_entry_ids), v_taken USING ERRCODE = 'restrict_violation';
  END IF;
  INSERT INTO ledger_leaves (index, entry_id, hash)
  SELECT p_size + taken.place - 1, taken.id, (SELECT entry.hash FROM ledger_entries entry WHERE entry.id = taken.id)
  FROM unnest(p_entry_ids) WITH ORDINALITY AS taken (id, place);
  INSERT INTO ledger_nodes (level, index, hash)
  SELECT node.level, node.index, node.hash FROM unnest(p_levels, p_indexes, p_hashes) AS node (level, index, hash);
  INSERT INTO ledger_checkpoints (size, root, note) VALUES (p_size + v_taken, p_root, p_note);
END $$;

REVOKE EXECUTE ON FUNCTION ledger_begin, ledger_rotate_key, ledger_lock, ledger_grow FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger_begin, ledger_rotate_key, ledger_lock, ledger_grow TO ${program_role};
GRANT SELECT ON ledger_origin, ledger_keys, ledger_leaves, ledger_nodes, ledger_checkpoints TO ${program_role};
