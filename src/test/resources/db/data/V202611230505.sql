-- The club, somebody signed in, and a request that was answered.
UPDATE club_settings SET name = 'Juniper Hollow', zone = 'America/Denver';
INSERT INTO spring_session VALUES ('p', 's', 1, 2, 3, 4, 'ada');
INSERT INTO spring_session_attributes VALUES ('p', 'user', 'x');
INSERT INTO idempotent_requests (user_id, key, request_hash) SELECT min(id), 'k', 'x' FROM users;
