// What goes wrong with history and at restarts.
#include "simulator/explore/mutants.hpp"

namespace callengine::explore {

namespace {

using namespace std::chrono_literals;

class stores_messages_twice final : public seams {
public:
  int times_written(const history_row& row) override {
    return std::holds_alternative<voicemail_message>(row) ? 2 : 1;
  }

  bool knows_recordings() override {
    return false;
  }
};

/// What a call was before it was led anywhere.
class loses_calls final : public seams {
public:
  void recovered(call_snapshot& kept) override {
    auto lost = std::make_shared<call>(*kept.value);
    lost->state = call_states::bridging{};
    kept.value = std::move(lost);
  }

  using seams::recovered;
};

class forgets_what_it_said final : public seams {
public:
  void recovered(call_snapshot& kept) override {
    auto lost = std::make_shared<call>(*kept.value);
    lost->step = 0;
    lost->last_answer = nullptr;
    kept.value = std::move(lost);
  }

  using seams::recovered;
};

class loses_leases final : public seams {
public:
  void recovered(std::vector<staff_snapshot>& staff) override {
    for (auto& kept : staff)
      if (kept.lease)
        kept.lease->held.fence += 1000;
  }

  void hears(const staff_member&, staff_event& event) override {
    if (auto* held = std::get_if<staff_events::lease_restored>(&event))
      held->held.fence += 1000;
  }

  using seams::recovered;
};

class forgets_who_is_held final : public seams {
public:
  void recovered(std::vector<staff_snapshot>& staff) override {
    staff.clear();
  }

  using seams::recovered;
};

class answers_early final : public seams {
public:
  bool waits_for_the_store() override {
    return false;
  }
};

class writes_early final : public seams {
public:
  bool rows_wait() override {
    return false;
  }
};

class forgets_rows final : public seams {
public:
  void recovered(call_snapshot& kept) override {
    kept.rows.clear();
  }

  using seams::recovered;
};

class begins_anew final : public seams {
public:
  bool asks_the_store() override {
    return false;
  }
};

class leaves_the_store_empty final : public seams {
public:
  bool saves_again() override {
    return false;
  }
};

class keeps_orphans final : public seams {
public:
  bool checks_leases() override {
    return false;
  }
};

class waits_for_pages_for_ever final : public seams {
public:
  void hears(const staff_member&, staff_event& event) override {
    auto* timer = std::get_if<staff_events::timer_expired>(&event);
    if (timer != nullptr && timer->timer == staff_events::timer::awaited)
      timer->generation = 0;
  }
};

class ends_before_history_knows final : public seams {
public:
  bool waits_for_history() override {
    return false;
  }
};

class loses_a_row final : public seams {
public:
  int times_written(const history_row& row) override {
    const auto* decided = std::get_if<call_decided>(&row);
    return decided != nullptr && decided->row.kind == decision_kind::offered
      ? 0
      : 1;
  }
};

class writes_out_of_order final : public seams {
public:
  milliseconds row_delay(const history_row& row) override {
    const auto* decided = std::get_if<call_decided>(&row);
    return decided != nullptr && decided->row.number == 2 ? 900ms : 0ms;
  }
};

class delivers_messages_late final : public seams {
public:
  milliseconds row_delay(const history_row& row) override {
    return std::holds_alternative<voicemail_message>(row) ? 10min : 0ms;
  }
};

class stays_out final : public seams {
public:
  bool comes_back_after_outages() override {
    return false;
  }
};

} // namespace

void add_store_mutants(std::vector<mutant>& to) {
  to.push_back(
    {"stores-messages-twice", "S5", "a recording becomes two messages", 60,
      &make_seams<stores_messages_twice>});
  to.push_back({"loses-calls", "S13", "a saved call is lost at the restart",
    200, &make_seams<loses_calls>});
  to.push_back({"forgets-what-it-said", "S13",
    "a saved call does not know its last answer", 200,
    &make_seams<forgets_what_it_said>});
  to.push_back({"loses-leases", "S13", "leases are restored with another token",
    300, &make_seams<loses_leases>});
  to.push_back(
    {"forgets-who-is-held", "S13", "leases are not restored after a crash",
      1000, &make_seams<forgets_who_is_held>});
  to.push_back({"answers-early", "S13",
    "an answer goes out before its snapshot is durable", 1000,
    &make_seams<answers_early>});
  to.push_back({"begins-anew", "S13",
    "an unknown call begins anew while the store is being read", 1000,
    &make_seams<begins_anew>});
  to.push_back({"leaves-the-store-empty", "S13",
    "nothing is saved again after the store was emptied", 1000,
    &make_seams<leaves_the_store_empty>});
  to.push_back({"writes-early", "S14",
    "history knows a row before its snapshot is durable", 1000,
    &make_seams<writes_early>});
  to.push_back({"forgets-rows", "S14",
    "rows that history did not have are forgotten in a crash", 1000,
    &make_seams<forgets_rows>});
  to.push_back({"ends-before-history-knows", "S3",
    "the image of an ended call goes before its rows are safe", 1000,
    &make_seams<ends_before_history_knows>});
  to.push_back({"keeps-orphans", "L2",
    "a lease that its call does not know of is not freed", 1000,
    &make_seams<keeps_orphans>});
  to.push_back({"waits-for-pages-for-ever", "S15",
    "a page that does not come back is waited for without an end", 1000,
    &make_seams<waits_for_pages_for_ever>});
  to.push_back({"loses-a-row", "S14", "offers are not written down", 60,
    &make_seams<loses_a_row>});
  to.push_back({"writes-out-of-order", "S14",
    "a decision is written after the one that follows it", 60,
    &make_seams<writes_out_of_order>});
  to.push_back({"delivers-messages-late", "L3",
    "messages become visible ten minutes later", 100,
    &make_seams<delivers_messages_late>});
  to.push_back(
    {"stays-out", "L5", "history is not written again after an outage", 100,
      &make_seams<stays_out>});
}

} // namespace callengine::explore
