#pragma once

#include "persistence/outbox_statements.hpp"
#include "persistence/sql_outbox.hpp"
#include "tests/persistence/history_fixture.hpp"

#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

namespace callengine::persistence::testing {

/// A database with messages and items, and a run of the engine.
class outbox_test : public history_test {
protected:
  void SetUp() override {
    history_test::SetUp();
    run = new_run();
    ASSERT_EQ(run->take_over(at(0)), "");
  }

  std::unique_ptr<sql_outbox> new_run() {
    return std::make_unique<sql_outbox>(url(), cipher);
  }

  void tell(std::initializer_list<history_row> rows) {
    sql_history history{url(), cipher};
    for (const auto& row : rows)
      history.write(row);
    ASSERT_TRUE(history.flush(20s));
  }

  /// A message of the call CA1, with its item `keep`.
  void leave_message(const recording_sid& name = "RE1") {
    tell({started_row(), voicemail_row(caller, name)});
  }

  void add(const new_item& item) {
    transaction changes{other(), transaction::access::write};
    item_writer{other(), cipher}.add(item, at(0));
    changes.commit();
  }

  static new_item item_of(task what, const std::string& subject = "RE1",
    const std::string& recipient = {}, time_point due = at(0)) {
    return {clinic, what, subject, recipient, due};
  }

  static constexpr time_point later = at(1'000'000);

  std::vector<outbox_item> claim(sql_outbox& from, task what,
    std::size_t room = 10, time_point now = later) {
    auto claimed = from.claim(now, {{what, room}});
    EXPECT_TRUE(claimed) << claimed.error;
    return claimed ? std::move(*claimed.value) : std::vector<outbox_item>{};
  }

  /// The one that is due.
  outbox_item claim_one(task what) {
    const auto claimed = claim(*run, what);
    EXPECT_EQ(claimed.size(), 1U);
    return claimed.empty() ? outbox_item{} : claimed.front();
  }

  static settlement done(const outbox_item& item) {
    settlement made;
    made.item = item.id;
    return made;
  }

  static settlement failed(const outbox_item& item) {
    auto made = done(item);
    made.state = item_state::failed;
    made.reason = "the server said no";
    return made;
  }

  static settlement again(const outbox_item& item, time_point due) {
    auto made = failed(item);
    made.state = item_state::waiting;
    made.due = due;
    return made;
  }

  void settle(const settlement& what) {
    ASSERT_EQ(run->settle(what, later).error, "");
  }

  std::string state_of(const outbox_item& item) {
    return value(
      "SELECT state FROM outbox WHERE id = " + std::to_string(item.id));
  }

  std::string status(const recording_sid& name = "RE1") {
    return value("SELECT status FROM voicemail_messages WHERE recording_sid = '"
      + name + "'");
  }

  voicemail_facts facts(const recording_sid& name = "RE1") {
    auto found = run->message(clinic, name);
    EXPECT_TRUE(found) << found.error;
    return found && *found.value ? std::move(**found.value) : voicemail_facts{};
  }

  std::unique_ptr<sql_outbox> run;
};

} // namespace callengine::persistence::testing
