-- Tables of the call engine in SQLite: the twin of the PostgreSQL migration.
-- The engine applies it by itself, in one transaction, after it has added to
-- older tables what they lack of the columns below (SQLite has no ADD COLUMN IF
-- NOT EXISTS; persistence/migrate_sqlite.cpp compares with this very file).
--
-- Times are milliseconds since 1970-01-01 UTC. Columns may be NULL; the engine
-- reads a NULL as the column's default. An added column has its type and
-- default only: what must be unique is told by an index, so that older tables
-- get it too.

-- -- configuration: written by portals and operators, read by the engine ------

CREATE TABLE IF NOT EXISTS clients (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT,
  time_zone TEXT
);

CREATE TABLE IF NOT EXISTS users (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER,
  name TEXT,
  email TEXT,
  phone_number TEXT,
  role TEXT
);

CREATE TABLE IF NOT EXISTS call_settings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER,
  voice_enabled BOOLEAN DEFAULT true,
  clinic_number TEXT,
  receiving_number TEXT,
  enable_ai_call_handling BOOLEAN DEFAULT false,
  enable_ivr_menu BOOLEAN DEFAULT false,
  ivr_menu_config TEXT,
  voicemail_enabled BOOLEAN DEFAULT false,
  voicemail_message TEXT,
  voicemail_email TEXT,
  ring_seconds INTEGER DEFAULT 20,
  wrap_up_seconds INTEGER DEFAULT 0
);
-- Twilio tells a clinic by this number. Several rows may have none yet, whether
-- a portal writes that as NULL or as an empty text.
CREATE UNIQUE INDEX IF NOT EXISTS call_settings_receiving_number
  ON call_settings (receiving_number) WHERE receiving_number <> '';

CREATE TABLE IF NOT EXISTS ivr_menu_options (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER,
  call_settings_id INTEGER,
  menu_digit TEXT,
  menu_label TEXT,
  route_type TEXT,
  route_target_id INTEGER,
  department_name TEXT,
  external_phone_number TEXT,
  ai_fallback_to_staff BOOLEAN DEFAULT true,
  menu_order INTEGER DEFAULT 0,
  is_active BOOLEAN DEFAULT true
);

-- use_staff_phone: NULL means "when the portal cannot take the call".
CREATE TABLE IF NOT EXISTS staff_call_routing (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER,
  user_id INTEGER,
  routing_priority INTEGER DEFAULT 1,
  receive_calls_in_portal BOOLEAN DEFAULT true,
  use_staff_phone BOOLEAN,
  staff_phone_number TEXT,
  department TEXT,
  is_available_for_calls BOOLEAN DEFAULT true
);

-- -- what happened: written by the engine, read by others --------------------

CREATE TABLE IF NOT EXISTS staff_call_availability (
  client_id INTEGER NOT NULL,
  user_id INTEGER NOT NULL,
  is_online BOOLEAN DEFAULT false,
  is_available BOOLEAN DEFAULT false,
  is_busy BOOLEAN DEFAULT false,
  portal_session_id TEXT,
  updated_at INTEGER
);
CREATE UNIQUE INDEX IF NOT EXISTS staff_call_availability_pkey
  ON staff_call_availability (client_id, user_id);

-- from_number is encrypted; from_number_hash is a keyed hash of clinic and
-- number, for equality.
CREATE TABLE IF NOT EXISTS calls (
  call_sid TEXT NOT NULL,
  client_id INTEGER,
  call_settings_id INTEGER,
  from_number TEXT,
  from_number_hash TEXT,
  started_at INTEGER,
  ended_at INTEGER,
  outcome TEXT,
  department TEXT,
  user_id INTEGER
);
CREATE UNIQUE INDEX IF NOT EXISTS calls_pkey ON calls (call_sid);
CREATE INDEX IF NOT EXISTS calls_client_started
  ON calls (client_id, started_at);
CREATE INDEX IF NOT EXISTS calls_ended ON calls (ended_at);

CREATE TABLE IF NOT EXISTS call_routing_history (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER,
  call_sid TEXT,
  step INTEGER,
  decided_at INTEGER,
  decision TEXT,
  user_id INTEGER,
  department TEXT,
  reason TEXT,
  detail TEXT
);
CREATE UNIQUE INDEX IF NOT EXISTS call_routing_history_step
  ON call_routing_history (client_id, call_sid, step);

CREATE TABLE IF NOT EXISTS voicemail_messages (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER,
  call_sid TEXT,
  recording_sid TEXT,
  department TEXT,
  from_number TEXT,
  from_number_hash TEXT,
  recording_url TEXT,
  duration_seconds INTEGER,
  status TEXT DEFAULT 'new',
  created_at INTEGER
);
CREATE UNIQUE INDEX IF NOT EXISTS voicemail_messages_recording
  ON voicemail_messages (recording_sid);
CREATE INDEX IF NOT EXISTS voicemail_messages_call
  ON voicemail_messages (client_id, call_sid);

-- -- a cheap signal that the configuration changed ---------------------------

-- sum(revision) grows with every change.
CREATE TABLE IF NOT EXISTS config_revision (
  slot INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL
);
INSERT INTO config_revision (slot, revision) SELECT 1, 0
  WHERE NOT EXISTS (SELECT 1 FROM config_revision);

CREATE TRIGGER IF NOT EXISTS callengine_clients_inserted
  AFTER INSERT ON clients BEGIN
  UPDATE config_revision SET revision = revision + 1;
END;
CREATE TRIGGER IF NOT EXISTS callengine_clients_updated
  AFTER UPDATE OF id, name, time_zone ON clients BEGIN
  UPDATE config_revision SET revision = revision + 1;
END;
CREATE TRIGGER IF NOT EXISTS callengine_clients_deleted
  AFTER DELETE ON clients BEGIN
  UPDATE config_revision SET revision = revision + 1;
END;

CREATE TRIGGER IF NOT EXISTS callengine_users_inserted
  AFTER INSERT ON users BEGIN
  UPDATE config_revision SET revision = revision + 1;
END;
CREATE TRIGGER IF NOT EXISTS callengine_users_updated
  AFTER UPDATE OF id, client_id, name, phone_number ON users BEGIN
  UPDATE config_revision SET revision = revision + 1;
END;
CREATE TRIGGER IF NOT EXISTS callengine_users_deleted
  AFTER DELETE ON users BEGIN
  UPDATE config_revision SET revision = revision + 1;
END;

CREATE TRIGGER IF NOT EXISTS callengine_call_settings_inserted
  AFTER INSERT ON call_settings BEGIN
  UPDATE config_revision SET revision = revision + 1;
END;
CREATE TRIGGER IF NOT EXISTS callengine_call_settings_updated
  AFTER UPDATE ON call_settings BEGIN
  UPDATE config_revision SET revision = revision + 1;
END;
CREATE TRIGGER IF NOT EXISTS callengine_call_settings_deleted
  AFTER DELETE ON call_settings BEGIN
  UPDATE config_revision SET revision = revision + 1;
END;

CREATE TRIGGER IF NOT EXISTS callengine_ivr_menu_options_inserted
  AFTER INSERT ON ivr_menu_options BEGIN
  UPDATE config_revision SET revision = revision + 1;
END;
CREATE TRIGGER IF NOT EXISTS callengine_ivr_menu_options_updated
  AFTER UPDATE ON ivr_menu_options BEGIN
  UPDATE config_revision SET revision = revision + 1;
END;
CREATE TRIGGER IF NOT EXISTS callengine_ivr_menu_options_deleted
  AFTER DELETE ON ivr_menu_options BEGIN
  UPDATE config_revision SET revision = revision + 1;
END;

CREATE TRIGGER IF NOT EXISTS callengine_staff_call_routing_inserted
  AFTER INSERT ON staff_call_routing BEGIN
  UPDATE config_revision SET revision = revision + 1;
END;
CREATE TRIGGER IF NOT EXISTS callengine_staff_call_routing_updated
  AFTER UPDATE ON staff_call_routing BEGIN
  UPDATE config_revision SET revision = revision + 1;
END;
CREATE TRIGGER IF NOT EXISTS callengine_staff_call_routing_deleted
  AFTER DELETE ON staff_call_routing BEGIN
  UPDATE config_revision SET revision = revision + 1;
END;
