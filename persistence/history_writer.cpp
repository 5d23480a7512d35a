#include "persistence/history_writer.hpp"

#include "persistence/history_statements.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace callengine::persistence {

namespace {

using statements::nullable;

std::int64_t database_time(time_point at) {
  return at.time_since_epoch().count();
}

int database_flag(bool value) {
  return value ? 1 : 0;
}

nullable<std::string> text_or_null(std::string_view text) {
  return text.empty() ? nullable<std::string>{}
                      : nullable<std::string>{std::string{text}};
}

nullable<std::int64_t> user_or_null(const std::optional<user_id>& user) {
  return user ? nullable<std::int64_t>{user->value} : nullable<std::int64_t>{};
}

/// A caller's number as it is written, into a statement's parameters.
template <class Statement>
void seal(Statement& into, const number_cipher& cipher, client_id client,
  const std::string& number) {
  into.number = {};
  into.hash = {};
  if (number.empty())
    return;
  into.number = nullable<std::string>{cipher.encrypt(client, number)};
  into.hash = nullable<std::string>{cipher.hash(client, number)};
}

} // namespace

struct history_writer::prepared {
  explicit prepared(soci::session& session)
    : insert_call{session}, end_call{session}, settle_outcome{session},
      insert_decision{session}, insert_voicemail{session}, upsert_availability{
                                                             session} {}

  statements::insert_call insert_call;
  statements::end_call end_call;
  statements::settle_outcome settle_outcome;
  statements::insert_decision insert_decision;
  statements::insert_voicemail insert_voicemail;
  statements::upsert_availability upsert_availability;
};

history_writer::history_writer(
  soci::session& session, const number_cipher& cipher)
  : cipher_{cipher}, statements_{std::make_unique<prepared>(session)} {}

history_writer::~history_writer() = default;

void history_writer::write(const history_row& row) {
  std::visit([this](const auto& known) { write_row(known); }, row);
}

void history_writer::write_row(const call_started& row) {
  auto& insert = statements_->insert_call;
  insert.call = row.call;
  insert.client = row.client.value;
  insert.settings = row.settings.value;
  seal(insert, cipher_, row.client, row.from);
  insert.at = database_time(row.at);
  insert.run();
}

void history_writer::write_row(const call_ended& row) {
  auto& end = statements_->end_call;
  end.call = row.call;
  end.client = row.client.value;
  end.at = database_time(row.at);
  end.how = to_string(row.how);
  end.department = text_or_null(row.department);
  end.user = user_or_null(row.user);
  end.run();
  if (row.how == outcome::caller_hung_up || row.how == outcome::goodbye)
    settle_outcome(row.client, row.call);
}

void history_writer::settle_outcome(client_id client, const call_sid& call) {
  auto& settle = statements_->settle_outcome;
  settle.client = client.value;
  settle.call = call;
  settle.run();
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
  insert.department = text_or_null(row.department);
  insert.why = to_string(row.why);
  insert.detail = row.text;
  insert.run();
}

void history_writer::write_row(const voicemail_message& row) {
  auto& insert = statements_->insert_voicemail;
  insert.call = row.call;
  insert.client = row.client.value;
  insert.recording = row.recording;
  insert.department = text_or_null(row.department);
  seal(insert, cipher_, row.client, row.from);
  insert.url = row.url;
  insert.length = static_cast<std::int64_t>(row.duration.count());
  insert.at = database_time(row.at);
  insert.run();
  settle_outcome(row.client, row.call);
}

void history_writer::write_row(const availability_row& row) {
  auto& upsert = statements_->upsert_availability;
  upsert.client = row.staff.client.value;
  upsert.user = row.staff.user.value;
  upsert.online = database_flag(row.is_online);
  upsert.available = database_flag(row.is_available);
  upsert.busy = database_flag(row.is_busy);
  upsert.session = text_or_null(row.session);
  upsert.at = database_time(row.at);
  upsert.run();
}

} // namespace callengine::persistence
