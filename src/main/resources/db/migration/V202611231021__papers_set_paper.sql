-- Why: papers carry the club's colour, and fit the paper that the club's printer holds.
ALTER TABLE club_settings
  ADD COLUMN colour text NOT NULL DEFAULT '#0b5d4e',
  -- Null: letter where the club's clocks are American, else A4.
  ADD COLUMN paper text,
  ADD CONSTRAINT ck_club_settings_colour CHECK (colour ~ '^#[0-9a-f]{6}$'),
  ADD CONSTRAINT ck_club_settings_paper CHECK (paper IN ('letter', 'a4'));
