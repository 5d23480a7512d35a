#include "persistence/sql_board_reports.hpp"

#include "persistence/database.hpp"
#include "persistence/database_values.hpp"
#include "persistence/text_row.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace callengine::persistence {

namespace {

/// Which calls count: those that began in the day and before `until`. They are
/// found by `calls_client_started`, and their decisions by
/// `call_routing_history_step`.
const std::string of_the_day
  = " c.client_id = :client AND c.started_at >= :begin AND c.started_at < :end"
    " AND c.started_at < :until AND NOT coalesce(c.is_test, false)";

const std::vector<std::string> day_names{"client", "begin", "end", "until"};

/// One reading of the database for one clinic's day.
class day_reader {
public:
  day_reader(pooled_session& pooled, client_id client, const day_bounds& day,
    time_point until)
    : pooled_{pooled}, client_{client}, day_{day}, until_{until},
      values_{std::to_string(client.value), time_text(day.begins),
        time_text(day.ends), time_text(until)} {}

  day_facts read() {
    read_calls();
    read_offers();
    read_closings();
    return std::move(facts_);
  }

private:
  void count(day_event_kind kind, time_point at, time_point began) {
    add(facts_, {kind, at, began});
  }

  void read_calls() {
    pooled_
      .select("SELECT c.started_at, c.ended_at, c.outcome,"
              " (SELECT min(h.decided_at) FROM call_routing_history h"
              "   WHERE h.client_id = c.client_id"
              "   AND h.call_sid = c.call_sid AND h.decision = 'connected')"
              " FROM calls c WHERE"
          + of_the_day,
        day_names, 4)
      .run(values_, [this](const text_row& row) { count_call(row); });
  }

  void count_call(const text_row& row) {
    const auto began = time_from(row.integer(0).value_or(0));
    const auto connected = time_in(row, 3);
    const bool was_connected = connected && *connected < until_;
    const auto ended = time_in(row, 1);
    const auto how = ended && *ended < until_ ? outcome_from(row.text(2))
                                              : std::optional<outcome>{};
    count(day_event_kind::begun, began, began);
    if (was_connected && is_talk(how))
      count(day_event_kind::connected, *connected, began);
    if (!how)
      return;
    if (const auto kind = event_of(*how, was_connected))
      count(*kind, *ended, began);
  }

  void read_offers() {
    pooled_
      .select("SELECT h.decision, h.reason, count(*) FROM calls c"
              " JOIN call_routing_history h ON h.client_id = c.client_id"
              " AND h.call_sid = c.call_sid"
              " WHERE h.decided_at < :until2 AND h.decision"
              " IN ('offered', 'rung', 'offer_ended') AND"
          + of_the_day + " GROUP BY h.decision, h.reason",
        with_until(), 3)
      .run(values_with_until(),
        [this](const text_row& row) { count_offers(row); });
  }

  void count_offers(const text_row& row) {
    const auto kind = decision_kind_from(row.text(0));
    const auto why = reason_from(row.text(1));
    if (!kind || !why)
      return; // of a newer engine's
    const auto counts = event_of(*kind, *why);
    if (!counts)
      return;
    const auto times = row.integer(2).value_or(0);
    for (std::int64_t each = 0; each < times; ++each)
      count(*counts, day_.begins, day_.begins);
  }

  /// Those that retention closed have no result: nobody did anything.
  void read_closings() {
    const std::vector<std::string> names{"client", "begin", "until"};
    const std::vector<std::string> values{std::to_string(client_.value),
      time_text(day_.begins), time_text(std::min(until_, day_.ends))};
    pooled_
      .select("SELECT closed_at - first_at FROM missed_calls"
              " WHERE client_id = :client AND result IS NOT NULL"
              " AND closed_at >= :begin AND closed_at < :until",
        names, 1)
      .run(values, [this](const text_row& row) {
        facts_.to_close.emplace_back(row.integer(0).value_or(0));
      });
  }

  static std::vector<std::string> with_until() {
    auto names = day_names;
    names.emplace_back("until2");
    return names;
  }

  std::vector<std::string> values_with_until() const {
    auto values = values_;
    values.push_back(time_text(until_));
    return values;
  }

  pooled_session& pooled_;
  const client_id client_;
  const day_bounds day_;
  const time_point until_;
  const std::vector<std::string> values_;
  day_facts facts_;
};

std::string read_zone(pooled_session& pooled, client_id client) {
  std::string zone;
  pooled
    .select("SELECT time_zone FROM clients WHERE id = :client", {"client"}, 1)
    .run({std::to_string(client.value)},
      [&](const text_row& row) { zone = row.text(0); });
  return zone;
}

std::vector<clinic_person> read_people(
  pooled_session& pooled, client_id client) {
  std::vector<clinic_person> people;
  pooled
    .select("SELECT u.id, u.name, u.is_active,"
            " (SELECT count(*) FROM staff_call_routing r"
            "   WHERE r.client_id = u.client_id AND r.user_id = u.id)"
            " FROM users u WHERE u.client_id = :client",
      {"client"}, 4)
    .run({std::to_string(client.value)}, [&](const text_row& row) {
      const auto id = row.integer(0);
      if (id && row.flag(2).value_or(true))
        people.push_back(
          {user_id{*id}, row.text(1), row.integer(3).value_or(0) > 0});
    });
  return people;
}

} // namespace

void sql_board_reports::find(
  client_id client, time_point until, std::function<void(result)> done) {
  const auto failed = [done](const std::string& why) {
    done({{}, {}, "The day's figures can't be read: " + why});
  };
  const auto ask = [this, client, until, done](pooled_session& pooled) {
    result found;
    transaction reading{pooled.session(), transaction::access::read};
    found.day.bounds = day_(clock_.now(), read_zone(pooled, client));
    found.day.facts
      = day_reader{pooled, client, found.day.bounds, until}.read();
    found.people = read_people(pooled, client);
    reading.commit();
    done(std::move(found));
  };
  pool_.run(ask, failed);
}

} // namespace callengine::persistence
