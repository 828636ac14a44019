-- Why: whoever answers for the ledger finds entries by kit, person and time, however many there are.

CREATE FUNCTION entry_kit_id(p_leaf bytea)
RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (convert_from(p_leaf, 'UTF8')::jsonb #>> '{facts,kit_id}')::integer
$$;
CREATE INDEX ix_ledger_entries_kit_id ON ledger_entries (entry_kit_id(leaf), id) WHERE entry_kit_id(leaf) IS NOT NULL;
-- People are named by disclosures whose name ends so.
CREATE INDEX ix_ledger_disclosures_person ON ledger_disclosures (value, entry_id) WHERE name LIKE '%\_id';
-- Times rise with the rows, so a summary of each block will do.
CREATE INDEX ix_ledger_entries_created_at ON ledger_entries USING brin (created_at);
