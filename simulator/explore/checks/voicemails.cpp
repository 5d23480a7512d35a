// S5, L3: each recording is one message, in the right place, in time.
#include "simulator/explore/oracle.hpp"

namespace callengine::explore {

namespace {

using namespace std::chrono_literals;

class one_message final : public check {
public:
  bool needs_memory() const override {
    return true;
  }

  explicit one_message(oracle& owner) : check(owner, "S5", "one message") {}

  void on(const recording_seen& seen) override {
    recording made;
    made.call = seen.call;
    made.client = seen.client;
    made.department = seen.department;
    made_.emplace(seen.recording, std::move(made));
  }

  void on(const request_seen& request) override {
    const auto* e
      = std::get_if<call_events::recording_reported>(&request.hook.event);
    if (e != nullptr && !e->present)
      owner().came_up(situation::nothing_recorded);
  }

  /// Twilio was told that the engine has heard: now it has to be kept.
  void on(const answer_seen& answer) override {
    const auto& request = answer.request;
    if (request.token == "foreign" || answer.by_front_end
      || answer.status != 200)
      return;
    const auto hear = [this](const auto* told) {
      if (told != nullptr && is_message(*told))
        if (const auto made = made_.find(told->recording); made != made_.end())
          made->second.told = true;
    };
    hear(std::get_if<call_events::recording_reported>(&request.hook.event));
    hear(std::get_if<call_events::recording_ended>(&request.hook.event));
  }

  void on(const row_seen& seen) override {
    const auto* row = std::get_if<voicemail_message>(&seen.row);
    if (row == nullptr)
      return;
    owner().came_up(situation::message_left);
    const auto known = made_.find(row->recording);
    require(known != made_.end(), "a message without a recording", row->call);
    if (known == made_.end())
      return;
    auto& made = known->second;
    require(++made.rows == 1, "a recording became two messages", row->call);
    require(row->call == made.call && row->client == made.client,
      "a message is in the wrong clinic", row->call);
    require(row->department == made.department,
      "a message is in the wrong department", row->department);
  }

  void on_end() override {
    for (const auto& [sid, made] : made_)
      require(
        !made.told || made.rows == 1, "a recording is no message", made.call);
  }

private:
  struct recording {
    call_sid call;
    client_id client;
    std::string department;
    bool told = false; ///< and answered
    int rows = 0;
  };

  std::map<recording_sid, recording> made_;
};

/// Visible 60 s after faults stopped, or after the engine heard of it.
class message_in_time final : public check {
public:
  explicit message_in_time(oracle& owner)
    : check(owner, "L3", "message in time") {}

  void on(const answer_seen& answer) override {
    const auto& request = answer.request;
    if (request.token == "foreign" || !request.hook.link || answer.by_front_end)
      return;
    const auto* e
      = std::get_if<call_events::recording_reported>(&request.hook.event);
    if (e != nullptr && is_message(*e))
      waiting_.emplace(e->recording, owner().now());
  }

  void on(const row_seen& seen) override {
    if (const auto* row = std::get_if<voicemail_message>(&seen.row))
      visible_.insert(row->recording);
  }

  void on_deadline() override {
    for (const auto& [recording, told_at] : waiting_)
      if (told_at <= owner().now() - 60s && !owner().memory_lost())
        require(visible_.contains(recording),
          "a message is not visible 60 s after faults stopped");
  }

private:
  std::map<recording_sid, time_point> waiting_;
  std::set<recording_sid> visible_;
};

} // namespace

void add_voicemail_checks(oracle& owner, check_list& to) {
  to.push_back(std::make_unique<one_message>(owner));
  to.push_back(std::make_unique<message_in_time>(owner));
}

} // namespace callengine::explore
