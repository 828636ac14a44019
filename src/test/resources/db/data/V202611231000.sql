-- What helps on the range.
UPDATE athletes SET notes = 'left-handed' WHERE name = 'Mia';
