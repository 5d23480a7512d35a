-- Who signs in to the portal, and what is left of their calls, in SQLite: the
-- twin of the PostgreSQL migration, applied after add_ai_conversations.sql and
-- in the same way.
--
-- Times are milliseconds since 1970-01-01 UTC. Columns may be NULL; the engine
-- reads a NULL as the column's default.

-- -- configuration: written by portals and operators, read by the engine ------

-- The tables are there already: these columns are added to them.
-- password_hash is Argon2id, as "callengine user password" writes it; NULL:
-- cannot sign in.
CREATE TABLE IF NOT EXISTS users (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  email TEXT,
  password_hash TEXT,
  is_active BOOLEAN DEFAULT true
);
-- What a sign-in looks for.
CREATE INDEX IF NOT EXISTS users_email ON users (lower(email));

-- A page that nobody touches for portal_idle_minutes signs out. A missed call
-- that is open for longer than missed_call_minutes is shown to supervisors.
CREATE TABLE IF NOT EXISTS call_settings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  portal_idle_minutes INTEGER DEFAULT 30,
  missed_call_minutes INTEGER DEFAULT 60
);

-- -- what happened: written by the engine, read by others --------------------

-- One sign-in of one person. token_hash is SHA-256 of the refresh token that is
-- good now; used_at is when the one before it was replaced (NULL: it is the
-- first).
CREATE TABLE IF NOT EXISTS portal_sessions (
  id TEXT NOT NULL PRIMARY KEY,
  client_id INTEGER NOT NULL,
  user_id INTEGER NOT NULL,
  token_hash TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  used_at INTEGER,
  expires_at INTEGER NOT NULL,
  ended_at INTEGER
);
CREATE UNIQUE INDEX IF NOT EXISTS portal_sessions_token
  ON portal_sessions (token_hash);
CREATE INDEX IF NOT EXISTS portal_sessions_user
  ON portal_sessions (client_id, user_id);

-- The table is there already: these columns are added to it. note is encrypted;
-- is_test: made with the phone in the page.
CREATE TABLE IF NOT EXISTS calls (
  call_sid TEXT NOT NULL,
  client_id INTEGER,
  from_number_hash TEXT,
  started_at INTEGER,
  outcome TEXT,
  department TEXT,
  user_id INTEGER,
  is_test BOOLEAN DEFAULT false,
  note TEXT,
  result TEXT,
  noted_by INTEGER
);
-- How pages of the history are found, newest first; the department as
-- persistence/call_list.cpp compares it.
CREATE INDEX IF NOT EXISTS calls_client_number
  ON calls (client_id, from_number_hash, started_at)
  WHERE from_number_hash IS NOT NULL;
CREATE INDEX IF NOT EXISTS calls_client_user
  ON calls (client_id, user_id, started_at) WHERE user_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS calls_client_outcome
  ON calls (client_id, outcome, started_at);
CREATE INDEX IF NOT EXISTS calls_client_department
  ON calls (client_id,
    lower(trim(coalesce(department, ''), char(32, 9, 13, 10))), started_at);
-- What is removed when its time is over.
CREATE INDEX IF NOT EXISTS calls_noted
  ON calls (client_id, started_at) WHERE note IS NOT NULL;

-- What somebody has to see to: a caller who reached no person. from_number and
-- note are encrypted; state is open or closed.
CREATE TABLE IF NOT EXISTS missed_calls (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL,
  from_number TEXT,
  from_number_hash TEXT,
  department TEXT,
  calls INTEGER NOT NULL DEFAULT 1,
  first_call TEXT NOT NULL,
  last_call TEXT NOT NULL,
  first_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  reason TEXT,
  state TEXT NOT NULL DEFAULT 'open',
  assigned_to INTEGER,
  climbed_at INTEGER,
  closed_at INTEGER,
  closed_by INTEGER,
  result TEXT,
  note TEXT
);
-- What was closed today.
CREATE INDEX IF NOT EXISTS missed_calls_closed
  ON missed_calls (client_id, closed_at);
-- Several calls of one caller are one open item; withheld numbers are NULL,
-- hence an item each.
CREATE UNIQUE INDEX IF NOT EXISTS missed_calls_open
  ON missed_calls (client_id, from_number_hash) WHERE state = 'open';
CREATE INDEX IF NOT EXISTS missed_calls_listed
  ON missed_calls (client_id, state, id);
