#include "persistence/call_list.hpp"

#include "model/plan/say_text.hpp"
#include "persistence/call_visibility.hpp"
#include "persistence/database_values.hpp"
#include "persistence/sealed_text.hpp"

#include <algorithm>
#include <utility>

namespace callengine::persistence::call_list {

namespace {

constexpr std::size_t columns = 11;

/// As the indexes `calls_client_department` have it: one of each database, as
/// the two write a tab in different ways.
std::string department_of_row(soci::session& session) {
  if (session.get_backend_name() == "sqlite3")
    return "lower(trim(coalesce(k.department, ''), char(32, 9, 13, 10)))";
  return "lower(trim(coalesce(k.department, ''), ' \t\r\n')"
         " COLLATE \"binary\")";
}

/// The departments whose calls a member of staff sees, as they are compared.
std::vector<std::string> departments_of(
  soci::session& session, const portal_asker& who) {
  std::vector<std::string> keys;
  for_each_row(session,
    "SELECT department FROM staff_call_routing"
    " WHERE client_id = :client AND user_id = :user",
    {{"client", std::to_string(who.staff.client.value)},
      {"user", std::to_string(who.staff.user.value)}},
    1, [&](const text_row& row) {
      auto key = department_key(row.text(0));
      if (std::find(keys.begin(), keys.end(), key) == keys.end())
        keys.push_back(std::move(key));
    });
  return keys;
}

/// Puts together what is asked: parts that an index finds in their order.
class builder {
public:
  builder(soci::session& session, const number_cipher& cipher,
    const portal_asker& who, const call_filter& which)
    : cipher_{cipher}, who_{who}, which_{which},
      department_{department_of_row(session)}, theirs_{who.hears_everything
                                                   ? std::vector<std::string>{}
                                                   : departments_of(
                                                     session, who)} {
    add("client", std::to_string(who.staff.client.value));
    if (!who.hears_everything)
      add("user", std::to_string(who.staff.user.value));
  }

  std::optional<statement> make(std::optional<time_point> before) {
    add_filters(before);
    if (which_.number)
      add_numbers();
    else if (who_.hears_everything)
      add_part(which_.department ? is_department(*which_.department) : "");
    else
      add_theirs();
    if (parts_.empty())
      return std::nullopt;
    const std::string newest = " ORDER BY c.started_at DESC, c.call_sid DESC"
                               " LIMIT "
      + most();
    return statement{
      "SELECT c.call_sid, c.from_number, c.started_at, c.ended_at, c.outcome,"
      " c.department, c.user_id, c.ai_result, c.urgent, c.is_test, "
        + message_of_call() + " FROM (" + parts_
        + ") f JOIN calls c ON c.call_sid = f.call_sid" + newest,
      std::move(values_)};
  }

private:
  std::string add(const std::string& name, std::string value) {
    values_.emplace_back(name, std::move(value));
    return ":" + name;
  }

  std::string most() const {
    return std::to_string(which_.limit + 1);
  }

  /// For every part.
  void add_filters(std::optional<time_point> before) {
    filters_ = " AND k.started_at >= "
      + add("from", time_text(which_.from.value_or(time_point{})));
    if (which_.to)
      filters_ += " AND k.started_at < " + add("to", time_text(*which_.to));
    if (which_.how)
      how_ = add("how", std::string{to_string(*which_.how)});
    if (!before || !which_.before)
      return;
    const auto at = add("before_at", time_text(*before));
    filters_ += " AND k.started_at <= " + at + " AND (k.started_at < " + at
      + " OR k.call_sid < " + add("before", *which_.before) + ")";
  }

  /// A call that goes on has no department yet, whosever it will be.
  std::string is_department(const std::string& name) {
    auto key = department_key(name);
    const std::string has_ended
      = key.empty() ? " AND k.ended_at IS NOT NULL" : "";
    return " AND " + department_ + " = "
      + add("department" + std::to_string(++departments_), std::move(key))
      + has_ended;
  }

  /// Under every key that hashed numbers so far.
  void add_numbers() {
    auto hashes = cipher_.old_hashes(who_.staff.client, *which_.number);
    hashes.push_back(cipher_.hash(who_.staff.client, *which_.number));
    auto also = is_theirs();
    if (which_.department)
      also += is_department(*which_.department);
    for (std::size_t each = 0; each < hashes.size(); ++each)
      add_part(" AND k.from_number_hash = "
        + add("hash" + std::to_string(each), std::move(hashes[each])) + also);
  }

  std::string is_theirs() {
    if (who_.hears_everything)
      return {};
    std::string sql = " AND (k.user_id = :user";
    for (const auto& key : theirs_) // AND binds tighter
      sql += " OR" + is_department(key).substr(std::string{" AND"}.size());
    return sql + ")";
  }

  void add_theirs() {
    const auto wanted = which_.department
      ? std::optional{department_key(*which_.department)}
      : std::nullopt;
    for (const auto& key : theirs_)
      if (!wanted || *wanted == key)
        add_part(is_department(key));
    add_part(" AND k.user_id = :user" + (wanted ? is_department(*wanted) : ""));
  }

  /// The index of outcomes serves where nothing narrower is asked for.
  std::string has_outcome(const std::string& condition) const {
    if (how_.empty())
      return {};
    return condition.empty() ? " AND k.outcome = " + how_
                             : " AND coalesce(k.outcome, '') = " + how_;
  }

  void add_part(const std::string& condition) {
    ++parts_made_;
    if (!parts_.empty())
      parts_ += " UNION ";
    parts_ += "SELECT call_sid FROM (SELECT k.call_sid FROM calls k"
              " WHERE k.client_id = :client"
      + condition + has_outcome(condition) + filters_
      + " ORDER BY k.started_at DESC, k.call_sid DESC LIMIT " + most() + ") p"
      + std::to_string(parts_made_);
  }

  const number_cipher& cipher_;
  const portal_asker& who_;
  const call_filter& which_;
  const std::string department_;
  const std::vector<std::string> theirs_;
  parameters values_;
  std::string how_; ///< the parameter; empty: any outcome
  std::string filters_;
  std::string parts_;
  int departments_ = 0;
  int parts_made_ = 0;
};

listed_call call_in(
  const text_row& row, const number_cipher& cipher, client_id client) {
  listed_call call;
  call.call = row.text(0);
  call.from = opened_text(cipher, client, row.text(1), {}, "call " + call.call);
  call.started_at = time_from(row.integer(2).value_or(0));
  call.ended_at = time_in(row, 3);
  call.how = outcome_from(row.text(4));
  call.department = row.text(5);
  call.user = user_in(row, 6);
  call.conversation = ai::result_from(row.text(7));
  call.urgent = row.flag(8).value_or(false);
  call.is_test = row.flag(9).value_or(false);
  call.voicemail = row.integer(10);
  return call;
}

} // namespace

std::optional<time_point> start_of(
  soci::session& session, client_id client, const call_sid& call) {
  std::optional<time_point> found;
  for_each_row(session,
    "SELECT started_at FROM calls"
    " WHERE client_id = :client AND call_sid = :call",
    {{"client", std::to_string(client.value)}, {"call", call}}, 1,
    [&](
      const text_row& row) { found = time_from(row.integer(0).value_or(0)); });
  return found;
}

std::optional<statement> statement_for(soci::session& session,
  const number_cipher& cipher, const portal_asker& who,
  const call_filter& which, std::optional<time_point> before) {
  return builder{session, cipher, who, which}.make(before);
}

std::vector<listed_call> run(soci::session& session,
  const number_cipher& cipher, client_id client, const statement& what) {
  std::vector<listed_call> calls;
  for_each_row(
    session, what.sql, what.values, columns, [&](const text_row& row) {
      calls.push_back(call_in(row, cipher, client));
    });
  return calls;
}

} // namespace callengine::persistence::call_list
