#pragma once

#include "simulator/http/socket.hpp"
#include "simulator/time/scheduler.hpp"

#include <nlohmann/json.hpp>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace callengine::simulator::testing {

/// The engine's end of one socket, in virtual time.
class fake_socket_end {
public:
  std::string url;
  field_list headers;
  std::vector<nlohmann::json> frames; ///< that came
  bool closed = false;                ///< by the other side

  /// Called with each frame.
  std::function<void(fake_socket_end&, const nlohmann::json&)> on_frame;

  void say(const nlohmann::json& frame) {
    if (events.received)
      events.received(frame.dump());
  }

  void say_token(const std::string& text, bool last) {
    say({{"type", "text"}, {"token", text}, {"last", last}});
  }

  void drop() {
    if (const auto tell = std::exchange(events, {}).closed)
      tell("dropped");
  }

  std::vector<nlohmann::json> of(const std::string& type) const {
    std::vector<nlohmann::json> found;
    for (const auto& each : frames)
      if (each.value("type", "") == type)
        found.push_back(each);
    return found;
  }

  socket_events events;
};

/// The caller's end of it.
class fake_socket final : public socket {
public:
  fake_socket(scheduler& clock, std::shared_ptr<fake_socket_end> end)
    : clock_(clock), end_(std::move(end)) {}

  ~fake_socket() override {
    end_->events = {};
    end_->closed = true;
  }

  fake_socket(const fake_socket&) = delete;
  fake_socket& operator=(const fake_socket&) = delete;

  void send(std::string text) override {
    clock_.post([end = end_, text = std::move(text)] {
      end->frames.push_back(nlohmann::json::parse(text));
      if (end->on_frame)
        end->on_frame(*end, end->frames.back());
    });
  }

  void close() override {
    end_->closed = true;
  }

private:
  scheduler& clock_;
  std::shared_ptr<fake_socket_end> end_;
};

} // namespace callengine::simulator::testing
