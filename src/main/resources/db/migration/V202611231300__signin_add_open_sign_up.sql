-- Why: whether somebody unknown, whose address their identity provider verified, becomes a parent by signing in is for each club to say.
ALTER TABLE club_settings ADD COLUMN open_sign_up boolean NOT NULL DEFAULT false;
