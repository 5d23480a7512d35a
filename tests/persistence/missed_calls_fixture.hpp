#pragma once

#include "persistence/sql_missed_calls.hpp"
#include "tests/persistence/outbox_fixture.hpp"
#include "tests/persistence/reports_fixture.hpp"

#include <future>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace callengine::persistence::testing {

/// A clinic's calls, told as the engine tells them.
class missed_calls_fixture : public outbox_test {
protected:
  /// A call that lasts 30 s and ends at this time.
  struct told_call {
    call_sid call = "CA1";
    std::string from = caller;
    outcome how = outcome::goodbye;
    milliseconds ends{60'000};
    std::string department = "billing";
    std::optional<user_id> user{};
    client_id client = clinic;
    milliseconds lasted{30'000};
  };

  void SetUp() override {
    outbox_test::SetUp();
    pool_ = std::make_unique<session_pool>(url());
  }

  void TearDown() override {
    pool_.reset();
    outbox_test::TearDown();
  }

  static std::vector<history_row> rows_of(const told_call& what) {
    const auto end = at(what.ends.count());
    return {call_started{what.client, what.call, settings_id{1}, what.from,
              end - what.lasted},
      call_ended{
        what.client, what.call, end, what.how, what.department, what.user}};
  }

  void tell_rows(const std::vector<history_row>& rows) {
    history_options listening;
    listening.when_missed = [this](const clinic_missed_call& each) {
      told.push_back(each);
    };
    sql_history history{url(), cipher, std::move(listening)};
    for (const auto& row : rows)
      history.write(row);
    ASSERT_TRUE(history.flush(20s));
  }

  void call(const told_call& what) {
    tell_rows(rows_of(what));
  }

  /// "open 2 billing nobody_left CA1 CA2" …, in the order of their ids.
  std::vector<std::string> items() {
    return column("SELECT state || ' ' || calls || ' '"
                  " || coalesce(department, '-') || ' ' || reason || ' '"
                  " || first_call || ' ' || last_call FROM missed_calls"
                  " ORDER BY id");
  }

  template <class Answer>
  static Answer wait_for(
    const std::function<void(std::function<void(Answer)>)>& ask) {
    const auto promised = std::make_shared<std::promise<Answer>>();
    auto answer = promised->get_future();
    ask([promised](Answer found) { promised->set_value(std::move(found)); });
    if (answer.wait_for(20s) != std::future_status::ready)
      throw std::runtime_error("no answer");
    return answer.get();
  }

  static portal_asker staff(std::int64_t user, client_id client = clinic) {
    return {{client, user_id{user}}, "staff", false};
  }

  static portal_asker supervisor(client_id client = clinic) {
    return {{client, user_id{900}}, "supervisor", true};
  }

  session_pool& pool() {
    return *pool_;
  }

  /// "201 missed_call_closed missed_call 1 reached" …, after the last listing.
  std::vector<std::string> log() {
    return column("SELECT coalesce(CAST(user_id AS text), '-') || ' ' || action"
                  " || ' ' || coalesce(subject, '-') || ' '"
                  " || coalesce(detail, '-') FROM audit_log ORDER BY id");
  }

  std::vector<clinic_missed_call> told; ///< to pages, on the writing thread
  const still_clock time;

private:
  std::unique_ptr<session_pool> pool_;
};

} // namespace callengine::persistence::testing
