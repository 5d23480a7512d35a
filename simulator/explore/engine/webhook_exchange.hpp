#pragma once

#include "model/limits.hpp"
#include "simulator/explore/engine/front_end.hpp"
#include "simulator/explore/public_url.hpp"

#include <functional>
#include <memory>
#include <string>
#include <utility>

namespace callengine::explore {

// The parts of a request's target.
std::string path_of(const std::string& target);
std::string query_of(const std::string& target);

/// It is lost on the way.
simulator::http_outcome failed(
  simulator::transport_failure how, milliseconds elapsed);

/// One request on its way to its answer.
class front_end::exchange : public webhook_reply,
                            public std::enable_shared_from_this<exchange> {
public:
  exchange(front_end& owner, const simulator::http_request& request,
    std::function<void(simulator::http_outcome)> done)
    : owner_(owner), done_(std::move(done)), began_(owner.clock_.now()),
      limit_(request.limits.total) {
    target = request.url.substr(public_url.size());
    token
      = simulator::find_field(request.headers, "I-Twilio-Idempotency-Token");
    body_ = request.body;
    is_get_ = request.method == "GET";
  }

  // -- webhook_reply --

  void answer(twiml::document_ptr document) override;

  void refuse() override {
    owner_.watch_.came_up(situation::foreign_request_refused);
    reply(404, "Not found.", false);
  }

  // -- on the way --

  /// Reads it; false if it was answered without asking the engine.
  bool translate();

  void ask() {
    arrived_ = owner_.clock_.now();
    disturbances_ = owner_.watch_.disturbances();
    restarts_ = owner_.watch_.restarts();
    if (owner_.bent_.guards_answers())
      guard_ = owner_.clock_.after(limits::answer_deadline, [this] {
        owner_.engine_.enter([self = shared_from_this()] { self->bridge(); });
      });
    owner_.engine_.accept(hook, shared_from_this());
  }

  /// Nothing has come within Twilio's own limit.
  void expect_answer() {
    limit_timer_ = owner_.clock_.after(limit_, [self = shared_from_this()] {
      self->finish(failed(simulator::transport_failure::read, self->limit_));
    });
  }

  void finish(simulator::http_outcome outcome) {
    limit_timer_.reset();
    if (auto done = std::exchange(done_, nullptr))
      done(std::move(outcome));
  }

  /// The engine is gone.
  void cut() {
    if (std::exchange(answered_, true))
      return;
    guard_.reset();
    finish(
      failed(simulator::transport_failure::read, owner_.clock_.now() - began_));
  }

  void respond(int status, std::string body) {
    answered_ = true;
    const milliseconds way{way_back};
    simulator::http_outcome outcome;
    simulator::http_response response;
    response.status = status;
    response.content_type = "text/xml; charset=utf-8";
    response.body = std::move(body);
    outcome.response = std::move(response);
    outcome.elapsed = owner_.clock_.now() - began_ + way;
    finish_later(std::move(outcome), way);
  }

  std::string target;
  std::string token;
  webhook hook;
  std::int64_t way_back = 0;

private:
  void finish_later(simulator::http_outcome outcome, milliseconds delay) {
    owner_.clock_.send(
      delay, [self = shared_from_this(), outcome = std::move(outcome)] {
        self->finish(outcome);
      });
  }

  /// The engine has not answered in time.
  void bridge();

  void mishear();

  void reply(int status, std::string body, bool by_front_end);
  void show(int status, const std::string& body, bool by_front_end);

  front_end& owner_;
  std::function<void(simulator::http_outcome)> done_;
  time_point began_;
  time_point arrived_;
  milliseconds limit_;
  std::string body_;
  bool is_get_ = false;
  bool answered_ = false;
  std::uint64_t disturbances_ = 0;
  int restarts_ = 0;
  simulator::timer guard_;
  simulator::timer limit_timer_;
};

} // namespace callengine::explore
