-- The mark of the club's keys.
UPDATE club_settings SET key_check = 'encrypted';
