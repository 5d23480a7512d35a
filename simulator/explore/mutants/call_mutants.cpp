// What goes wrong in calls and between clinics.
#include "simulator/explore/mutants.hpp"

namespace callengine::explore {

namespace {

using namespace call_effects;

template <class Effect, class Action>
void each(step& result, Action action) {
  for (auto& effect : result.effects)
    if (auto* found = std::get_if<Effect>(&effect))
      action(*found);
}

class always_a_person final : public seams {
public:
  void stepped(const plan&, const call&, const call_event*, step& result,
    time_point) override {
    each<note_ended>(
      result, [](note_ended& e) { e.row.how = outcome::person; });
  }

  using seams::stepped;
};

class ends_twice final : public seams {
public:
  int times_written(const history_row& row) override {
    return std::holds_alternative<call_ended>(row) ? 2 : 1;
  }
};

class forgets_the_department final : public seams {
public:
  void stepped(const plan&, const call&, const call_event*, step& result,
    time_point) override {
    each<store_voicemail>(
      result, [](store_voicemail& e) { e.row.department = "nowhere"; });
  }

  using seams::stepped;
};

class serves_foreign_urls final : public seams {
public:
  bool compares_clinics() override {
    return false;
  }
};

class writes_to_the_neighbour final : public seams {
public:
  void stepped(const plan&, const call&, const call_event*, step& result,
    time_point) override {
    each<offer_staff>(
      result, [](offer_staff& e) { e.reason += " (as at Alpha and Beta)"; });
  }

  using seams::stepped;
};

class reopens_ended_calls final : public seams {
public:
  bool remembers_ended_calls() override {
    return false;
  }
};

class doubles_count_anew final : public seams {
public:
  void received(const call& call, const webhook&, reception& what) override {
    const bool over = std::holds_alternative<call_states::ended>(call.state);
    if (what.document != call.last_answer || what.document == nullptr || over)
      return;
    what.to = reception::reply::next_answer;
    what.applies = true;
  }
};

class reads_menus_for_ever final : public seams {
public:
  void stepped(const plan&, const call&, const call_event*, step& result,
    time_point) override {
    if (auto* menu = std::get_if<call_states::menu>(&result.next.state))
      menu->reading = 1;
  }

  using seams::stepped;
};

class tells_the_number final : public seams {
public:
  void stepped(const plan&, const call&, const call_event*, step& result,
    time_point) override {
    each<note_decision>(result, [&result](note_decision& e) {
      e.row.text += " for " + result.next.from;
    });
  }

  using seams::stepped;
};

class logs_the_number final : public seams {
public:
  std::optional<std::string> logs(const webhook& request) override {
    return "webhook of " + request.from;
  }
};

class waits_for_ever final : public seams {
public:
  void stepped(const plan&, const call& before, const call_event* event,
    step& result, time_point) override {
    const auto* timer = event == nullptr
      ? nullptr
      : std::get_if<call_events::timer_expired>(event);
    const bool tells = event != nullptr
      && std::holds_alternative<call_events::caller_hung_up>(*event);
    if (timer == nullptr && !tells)
      return;
    result = step{before, {}};
  }

  using seams::stepped;
};

} // namespace

void add_call_mutants(std::vector<mutant>& to) {
  to.push_back(
    {"always-a-person", "S3", "every call is said to have reached a person", 60,
      &make_seams<always_a_person>});
  to.push_back({"ends-twice", "S3", "the end of a call is written twice", 60,
    &make_seams<ends_twice>});
  to.push_back(
    {"forgets-the-department", "S5", "a message goes to another department", 60,
      &make_seams<forgets_the_department>});
  to.push_back({"serves-foreign-urls", "S7",
    "a request with another clinic's URL is served", 200,
    &make_seams<serves_foreign_urls>});
  to.push_back(
    {"tells-of-the-neighbour", "S7", "an offer tells of another clinic", 60,
      &make_seams<writes_to_the_neighbour>});
  to.push_back({"reopens-ended-calls", "S10",
    "ended calls are forgotten, and a late request opens them again", 300,
    &make_seams<reopens_ended_calls>});
  to.push_back({"doubles-count-anew", "S11",
    "a request that comes twice advances the call twice", 60,
    &make_seams<doubles_count_anew>});
  to.push_back(
    {"reads-menus-for-ever", "S15", "the readings of a menu are not counted",
      60, &make_seams<reads_menus_for_ever>});
  to.push_back({"tells-the-number", "S16", "decisions tell the caller's number",
    20, &make_seams<tells_the_number>});
  to.push_back({"logs-the-number", "S16", "the log tells the caller's number",
    20, &make_seams<logs_the_number>});
  to.push_back({"waits-for-ever", "L1",
    "neither a timer nor the caller's end moves a call", 60,
    &make_seams<waits_for_ever>});
}

} // namespace callengine::explore
