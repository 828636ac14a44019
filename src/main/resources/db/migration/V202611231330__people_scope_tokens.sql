-- Why: a token does no more than it was made for, and one that nobody uses is noticed.

ALTER TABLE api_tokens ADD COLUMN scopes text[] NOT NULL DEFAULT '{read,write}';
ALTER TABLE api_tokens ADD CONSTRAINT ck_api_tokens_scopes CHECK (
  cardinality(scopes) > 0 AND scopes <@ ARRAY['read', 'write', 'reveal_serials']);
ALTER TABLE api_tokens ADD COLUMN last_used_at timestamptz;
