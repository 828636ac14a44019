-- Why: a program that starts with another club's keys must notice before it encrypts anything.

ALTER TABLE club_settings ADD COLUMN key_check text;
