// S5, L3: each recording is one message, in the right place, in time.
#include "simulator/explore/oracle.hpp"

namespace callengine::explore {

namespace {

using namespace std::chrono_literals;

class one_message final : public check {
public:
  explicit one_message(oracle& owner) : check(owner, "S5", "one message") {}

  void on(const request_seen& request) override {
    if (request.token == "foreign" || !request.hook.link)
      return;
    if (const auto* e
      = std::get_if<call_events::recording_reported>(&request.hook.event)) {
      if (e->present)
        hear(e->recording, e->duration, request.hook);
      else
        owner().came_up(situation::nothing_recorded);
    } else if (const auto* done
      = std::get_if<call_events::recording_ended>(&request.hook.event)) {
      hear(done->recording, done->duration, request.hook);
    }
  }

  void on(const row_seen& seen) override {
    const auto* row = std::get_if<voicemail_message>(&seen.row);
    if (row == nullptr)
      return;
    owner().came_up(situation::message_left);
    const auto known = told_.find(row->recording);
    require(known != told_.end(), "a message without a recording", row->call);
    if (known == told_.end())
      return;
    auto& told = known->second;
    require(++told.rows == 1, "a recording became two messages", row->call);
    require(row->call == told.call && row->client == told.client,
      "a message is in the wrong clinic", row->call);
    require(row->department == told.department,
      "a message is in the wrong department", row->department);
  }

  void on_end() override {
    for (const auto& [sid, told] : told_)
      require(told.rows == 1, "a recording is no message", told.call);
  }

protected:
  struct recording {
    call_sid call;
    client_id client;
    std::string department;
    time_point at;
    int rows = 0;
  };

private:
  void hear(const recording_sid& sid, seconds duration, const webhook& hook) {
    if (sid.empty() || duration <= 0s)
      return;
    recording told;
    told.call = hook.call;
    told.client = hook.link->client;
    told.department = hook.link->department;
    told.at = owner().now();
    told_.emplace(sid, std::move(told));
  }

  std::map<recording_sid, recording> told_;
};

/// Visible 60 s after faults stopped, or after the engine heard of it.
class message_in_time final : public check {
public:
  explicit message_in_time(oracle& owner)
    : check(owner, "L3", "message in time") {}

  void on(const request_seen& request) override {
    if (request.token == "foreign" || !request.hook.link)
      return;
    const auto* e
      = std::get_if<call_events::recording_reported>(&request.hook.event);
    if (e != nullptr && e->present && !e->recording.empty() && e->duration > 0s)
      waiting_.emplace(e->recording, owner().now());
  }

  void on(const row_seen& seen) override {
    if (const auto* row = std::get_if<voicemail_message>(&seen.row))
      visible_.insert(row->recording);
  }

  void on_deadline() override {
    for (const auto& [recording, told_at] : waiting_)
      if (told_at <= owner().now() - 60s)
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
