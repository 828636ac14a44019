-- Why: papers carry the club's address, its state decides how long it has to report a loss, and two admins who change settings at once must not undo each other.
ALTER TABLE club_settings
  ADD COLUMN address text,
  ADD COLUMN state text,
  ADD COLUMN version integer NOT NULL DEFAULT 0,
  ADD CONSTRAINT ck_club_settings_address CHECK (char_length(address) BETWEEN 1 AND 500),
  -- As the postal service abbreviates it, in small letters.
  ADD CONSTRAINT ck_club_settings_state CHECK (state ~ '^[a-z]{2}$');
