-- What answers callers and what is said, in SQLite: the twin of the PostgreSQL
-- migration, applied after add_voicemail_pipeline.sql and in the same way.
--
-- Times are milliseconds since 1970-01-01 UTC. Columns may be NULL; the engine
-- reads a NULL as the column's default.

-- -- configuration: written by portals and operators, read by the engine ------

CREATE TABLE IF NOT EXISTS clinic_faq (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER,
  question TEXT,
  answer TEXT,
  department TEXT,
  is_active BOOLEAN DEFAULT true
);

-- provider is builtin or model; urgent_words are separated by commas;
-- transcript_retention_days: NULL means "for ever". A key of the type INTEGER
-- would be made up where none is told.
CREATE TABLE IF NOT EXISTS ai_settings (
  client_id BIGINT NOT NULL PRIMARY KEY,
  provider TEXT DEFAULT 'builtin',
  greeting TEXT,
  instructions TEXT,
  hours TEXT,
  address TEXT,
  urgent_words TEXT,
  use_conversation_relay BOOLEAN DEFAULT false,
  keep_transcripts BOOLEAN DEFAULT true,
  transcript_retention_days INTEGER
);

-- The table is there already: the column is added to it.
CREATE TABLE IF NOT EXISTS departments (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key_words TEXT
);

-- -- what happened: written by the engine, read by others --------------------

-- The table is there already: these columns are added to it. summary is
-- encrypted.
CREATE TABLE IF NOT EXISTS calls (
  call_sid TEXT NOT NULL,
  client_id INTEGER,
  started_at INTEGER,
  ai_result TEXT,
  summary TEXT,
  urgent BOOLEAN DEFAULT false
);
-- What retention looks for.
CREATE INDEX IF NOT EXISTS calls_summarized
  ON calls (client_id, started_at) WHERE summary IS NOT NULL;

-- caller and engine are encrypted.
CREATE TABLE IF NOT EXISTS call_turns (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER,
  call_sid TEXT,
  number INTEGER,
  at INTEGER,
  caller TEXT,
  engine TEXT
);
CREATE UNIQUE INDEX IF NOT EXISTS call_turns_number
  ON call_turns (client_id, call_sid, number);
CREATE INDEX IF NOT EXISTS call_turns_client_at ON call_turns (client_id, at);

-- -- the signal that the configuration changed --------------------------------

CREATE TRIGGER IF NOT EXISTS callengine_clinic_faq_inserted
  AFTER INSERT ON clinic_faq BEGIN
  UPDATE config_revision SET revision = revision + 1;
END;
CREATE TRIGGER IF NOT EXISTS callengine_clinic_faq_updated
  AFTER UPDATE ON clinic_faq BEGIN
  UPDATE config_revision SET revision = revision + 1;
END;
CREATE TRIGGER IF NOT EXISTS callengine_clinic_faq_deleted
  AFTER DELETE ON clinic_faq BEGIN
  UPDATE config_revision SET revision = revision + 1;
END;
CREATE TRIGGER IF NOT EXISTS callengine_ai_settings_inserted
  AFTER INSERT ON ai_settings BEGIN
  UPDATE config_revision SET revision = revision + 1;
END;
CREATE TRIGGER IF NOT EXISTS callengine_ai_settings_updated
  AFTER UPDATE OF client_id, provider, greeting, instructions, hours, address,
    urgent_words, use_conversation_relay, keep_transcripts ON ai_settings BEGIN
  UPDATE config_revision SET revision = revision + 1;
END;
CREATE TRIGGER IF NOT EXISTS callengine_ai_settings_deleted
  AFTER DELETE ON ai_settings BEGIN
  UPDATE config_revision SET revision = revision + 1;
END;
-- Beside the trigger of the migration before, which does not know the column.
CREATE TRIGGER IF NOT EXISTS callengine_key_words_updated
  AFTER UPDATE OF key_words ON departments BEGIN
  UPDATE config_revision SET revision = revision + 1;
END;
