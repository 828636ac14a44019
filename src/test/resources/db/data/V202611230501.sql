-- An entry with a disclosure, not yet given an index.
SELECT ledger_append('test.first', '\x7b7d', sha256('\x00'::bytea || '\x7b7d'), ARRAY['name'],
  ARRAY[decode(repeat('ab', 16), 'hex')], ARRAY['Ann']);
