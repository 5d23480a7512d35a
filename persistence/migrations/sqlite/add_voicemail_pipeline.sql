-- What becomes of messages, in SQLite: the twin of the PostgreSQL migration,
-- applied after add_call_routing_ivr.sql and in the same way.
--
-- Times are milliseconds since 1970-01-01 UTC. Columns may be NULL; the engine
-- reads a NULL as the column's default.

-- -- configuration: written by portals and operators, read by the engine ------

CREATE TABLE IF NOT EXISTS departments (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER,
  name TEXT,
  voicemail_message TEXT,
  voicemail_greeting_media TEXT,
  voicemail_email TEXT
);
CREATE INDEX IF NOT EXISTS departments_name ON departments (client_id, name);

-- retention_days: NULL means "for ever".
CREATE TABLE IF NOT EXISTS voicemail_settings (
  client_id INTEGER NOT NULL,
  delete_at_carrier BOOLEAN DEFAULT false,
  transcribe BOOLEAN DEFAULT true,
  language TEXT,
  mail_transcript BOOLEAN DEFAULT false,
  mail_number BOOLEAN DEFAULT false,
  retention_days INTEGER
);
CREATE UNIQUE INDEX IF NOT EXISTS voicemail_settings_pkey
  ON voicemail_settings (client_id);

-- -- what happened: written by the engine, read by others --------------------

-- The table is there already: these columns are added to it. status is new,
-- kept, transcribed, announced or removed, and only grows; transcript and
-- resolution_note are encrypted.
CREATE TABLE IF NOT EXISTS voicemail_messages (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER,
  recording_sid TEXT,
  status TEXT DEFAULT 'new',
  created_at INTEGER,
  media_type TEXT,
  media_bytes INTEGER,
  kept_at INTEGER,
  transcript TEXT,
  transcript_status TEXT DEFAULT 'none',
  announced_at INTEGER,
  heard_by INTEGER,
  heard_at INTEGER,
  resolved_by INTEGER,
  resolved_at INTEGER,
  resolution_note TEXT,
  assigned_to INTEGER,
  removed_at INTEGER
);
CREATE INDEX IF NOT EXISTS voicemail_messages_created
  ON voicemail_messages (client_id, created_at);

-- Slow work, an item each. item_key says what must be done once only; recipient
-- is encrypted; owner is the run of the engine that carries the item out.
CREATE TABLE IF NOT EXISTS outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL,
  task TEXT NOT NULL,
  subject TEXT NOT NULL,
  recipient TEXT,
  item_key TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'waiting',
  attempts INTEGER NOT NULL DEFAULT 0,
  due_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  retried_at INTEGER,
  ended_at INTEGER,
  owner TEXT,
  handed_over_at INTEGER,
  reason TEXT
);
CREATE UNIQUE INDEX IF NOT EXISTS outbox_item_key ON outbox (item_key);
CREATE INDEX IF NOT EXISTS outbox_due ON outbox (state, task, due_at);
CREATE INDEX IF NOT EXISTS outbox_subject ON outbox (client_id, subject);

-- Messages from before there was an outbox are fetched like new ones; nobody
-- gets mail of those that are older than a week. The key is `item_key`'s.
INSERT INTO outbox
    (client_id, task, subject, item_key, due_at, created_at, retried_at)
  SELECT client_id, 'keep', recording_sid,
    client_id || '/keep/' || recording_sid, coalesce(created_at, 0),
    coalesce(created_at, 0), CAST(strftime('%s', 'now') AS INTEGER) * 1000
  FROM voicemail_messages
  WHERE client_id IS NOT NULL AND recording_sid IS NOT NULL
    AND kept_at IS NULL AND coalesce(status, 'new') = 'new'
ON CONFLICT (item_key) DO NOTHING;

-- Who did what with messages. It only grows.
CREATE TABLE IF NOT EXISTS audit_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL,
  at INTEGER NOT NULL,
  user_id INTEGER,
  role TEXT,
  action TEXT NOT NULL,
  subject TEXT,
  detail TEXT
);
CREATE INDEX IF NOT EXISTS audit_log_client_at ON audit_log (client_id, at);

CREATE TRIGGER IF NOT EXISTS callengine_audit_log_not_updated
  BEFORE UPDATE ON audit_log BEGIN
  SELECT raise(ABORT, 'audit_log only grows');
END;
CREATE TRIGGER IF NOT EXISTS callengine_audit_log_not_deleted
  BEFORE DELETE ON audit_log BEGIN
  SELECT raise(ABORT, 'audit_log only grows');
END;

-- -- the signal that the configuration changed --------------------------------

CREATE TRIGGER IF NOT EXISTS callengine_departments_inserted
  AFTER INSERT ON departments BEGIN
  UPDATE config_revision SET revision = revision + 1;
END;
CREATE TRIGGER IF NOT EXISTS callengine_departments_updated
  AFTER UPDATE OF id, client_id, name, voicemail_message,
    voicemail_greeting_media ON departments BEGIN
  UPDATE config_revision SET revision = revision + 1;
END;
CREATE TRIGGER IF NOT EXISTS callengine_departments_deleted
  AFTER DELETE ON departments BEGIN
  UPDATE config_revision SET revision = revision + 1;
END;
