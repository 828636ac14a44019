-- A mailed link works in the browser that asked for it, which is known by its session; so does the code that is mailed with it.
ALTER TABLE sign_in_links
  ADD COLUMN asked_by text,
  ADD COLUMN code_hash bytea,
  ADD CONSTRAINT ck_sign_in_links_asked_by CHECK (asked_by ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT ck_sign_in_links_code CHECK ((asked_by IS NULL) = (code_hash IS NULL) AND octet_length(code_hash) = 32);
