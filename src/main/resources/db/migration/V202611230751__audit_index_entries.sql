-- Why: whoever answers for the ledger finds entries by kit, person and time, however many there are.

-- Read off the canonical text and never parsed: an index must not stumble over an entry that somebody damaged. A quote
-- within a value has a backslash before it, so only a name of the entry's own can match.
CREATE FUNCTION entry_kit_id(p_leaf bytea)
RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT substring(encode(p_leaf, 'escape') FROM '"kit_id":([0-9]{1,9})[,}]')::integer
$$;
CREATE FUNCTION entry_kit_ids(p_leaf bytea)
RETURNS integer[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_to_array(substring(encode(p_leaf, 'escape') FROM '"kit_ids":\[((?:[0-9]{1,9},?)+)\]'), ',')::integer[]
$$;
CREATE INDEX ix_ledger_entries_kit_id ON ledger_entries (entry_kit_id(leaf), id) WHERE entry_kit_id(leaf) IS NOT NULL;
-- People are named by disclosures whose name ends so.
CREATE INDEX ix_ledger_disclosures_person ON ledger_disclosures (value, entry_id) WHERE name LIKE '%\_id';
-- Times rise with the rows, so a summary of each block will do.
CREATE INDEX ix_ledger_entries_created_at ON ledger_entries USING brin (created_at);
