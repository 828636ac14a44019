-- A kit that was drawn for a practice says so.
UPDATE kits SET handgun = false WHERE status = 'checked_out';
