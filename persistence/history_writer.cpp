#include "persistence/history_writer.hpp"

#include "persistence/database_values.hpp"
#include "persistence/history_statements.hpp"
#include "persistence/message_writer.hpp"
#include "persistence/sealed_number.hpp"
#include "persistence/transcript_seals.hpp"

#include <cstdint>
#include <string>

namespace callengine::persistence {

namespace {

using statements::nullable;
using statements::nullable_text;

int database_flag(bool value) {
  return value ? 1 : 0;
}

nullable<std::int64_t> user_or_null(const std::optional<user_id>& user) {
  return user ? nullable<std::int64_t>{user->value} : nullable<std::int64_t>{};
}

} // namespace

struct history_writer::prepared {
  prepared(soci::session& session, const number_cipher& cipher)
    : insert_call{session}, end_call{session}, insert_decision{session},
      insert_turn{session}, end_conversation{session},
      upsert_availability{session}, missed{session, cipher}, messages{session,
                                                               cipher, missed} {
  }

  statements::insert_call insert_call;
  statements::end_call end_call;
  statements::insert_decision insert_decision;
  statements::insert_turn insert_turn;
  statements::end_conversation end_conversation;
  statements::upsert_availability upsert_availability;
  missed_call_writer missed;
  message_writer messages;
};

history_writer::history_writer(
  soci::session& session, const number_cipher& cipher)
  : cipher_{cipher}, statements_{std::make_unique<prepared>(session, cipher)} {}

history_writer::~history_writer() = default;

void history_writer::write(const history_row& row) {
  std::visit([this](const auto& known) { write_row(known); }, row);
}

std::vector<clinic_missed_call> history_writer::take_news() {
  return statements_->missed.take_news();
}

void history_writer::write_row(const call_started& row) {
  auto& insert = statements_->insert_call;
  insert.call = row.call;
  insert.client = row.client.value;
  insert.settings = row.settings.value;
  seal_number(insert, cipher_, row.client, row.from);
  insert.at = database_time(row.at);
  insert.is_test = database_flag(row.is_test);
  insert.run();
}

void history_writer::write_row(const call_ended& row) {
  auto& end = statements_->end_call;
  end.call = row.call;
  end.client = row.client.value;
  end.at = database_time(row.at);
  end.how = to_string(row.how);
  end.department = nullable_text(row.department);
  end.user = user_or_null(row.user);
  const bool is_news = end.run();
  if (row.how != outcome::person)
    statements_->messages.call_ended(row.client, row.call, row.at);
  if (is_news)
    statements_->missed.call_ended(row.client, row.call);
}

void history_writer::write_row(const call_decided& decided) {
  const auto& row = decided.row;
  auto& insert = statements_->insert_decision;
  insert.call = decided.call;
  insert.client = decided.client.value;
  insert.step = static_cast<std::int64_t>(row.number);
  insert.at = database_time(row.at);
  insert.kind = to_string(row.kind);
  insert.user = user_or_null(row.user);
  insert.department = nullable_text(row.department);
  insert.why = to_string(row.why);
  insert.detail = row.text;
  insert.run();
}

void history_writer::write_row(const voicemail_message& row) {
  statements_->messages.add(row);
}

void history_writer::write_row(const conversation_turn& row) {
  auto& insert = statements_->insert_turn;
  insert.call = row.call;
  insert.client = row.client.value;
  insert.number = static_cast<std::int64_t>(row.number);
  insert.at = database_time(row.at);
  insert.caller = cipher_.encrypt(
    row.client, row.words.caller, caller_seal(row.call, row.at));
  insert.engine = cipher_.encrypt(
    row.client, row.words.engine, engine_seal(row.call, row.at));
  insert.run();
}

void history_writer::write_row(const conversation_ended& row) {
  auto& end = statements_->end_conversation;
  end.call = row.call;
  end.client = row.client.value;
  end.at = database_time(row.at);
  end.how = to_string(row.how);
  end.urgent = database_flag(row.urgent);
  end.summary = row.summary.empty()
    ? nullable<std::string>{}
    : nullable<std::string>{
      cipher_.encrypt(row.client, row.summary, summary_seal(row.call))};
  end.run();
}

void history_writer::write_row(const availability_row& row) {
  auto& upsert = statements_->upsert_availability;
  upsert.client = row.staff.client.value;
  upsert.user = row.staff.user.value;
  upsert.online = database_flag(row.is_online);
  upsert.available = database_flag(row.is_available);
  upsert.busy = database_flag(row.is_busy);
  upsert.session = nullable_text(row.session);
  upsert.at = database_time(row.at);
  upsert.run();
}

} // namespace callengine::persistence
