#pragma once

#include "fake_socket.hpp"
#include "simulator/http/form.hpp"
#include "simulator/http/message.hpp"
#include "simulator/http/url.hpp"
#include "simulator/time/scheduler.hpp"

#include <deque>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace callengine::simulator::testing {

/// One request as it reached the engine.
struct received {
  time_point at;
  std::string method;
  std::string url;
  std::string path; ///< without the query
  field_list fields;
  field_list headers;
  attempt_limits limits;

  std::string operator[](std::string_view name) const {
    return std::string{find_field(fields, name)};
  }

  bool has(std::string_view name) const {
    for (const auto& field : fields)
      if (field.first == name)
        return true;
    return false;
  }

  std::string header(std::string_view name) const {
    return std::string{find_field(headers, name)};
  }
};

/// An engine in the test's own hands: answers by path, ten milliseconds after
/// it was asked.
class fake_engine final : public transport {
public:
  using handler = std::function<http_outcome(const received&)>;

  explicit fake_engine(scheduler& clock) : clock_(clock) {}

  /// Always answers this path with `<Response>` and these verbs.
  void speak(const std::string& path, const std::string& verbs) {
    on(path, [verbs](const received&) { return xml(verbs); });
  }

  /// Answers this path with each of these in turn, then with the last.
  void speak_in_turn(
    const std::string& path, std::deque<std::string> documents) {
    on(path, [documents](const received&) mutable {
      const auto next = documents.front();
      if (documents.size() > 1)
        documents.pop_front();
      return xml(next);
    });
  }

  void on(const std::string& path, handler answer) {
    handlers_[path] = std::move(answer);
  }

  static http_outcome xml(const std::string& verbs) {
    return answer(200, "<Response>" + verbs + "</Response>", "text/xml");
  }

  static http_outcome answer(
    int status, const std::string& body, const std::string& type) {
    http_outcome outcome;
    outcome.response = http_response{status, type, {}, body};
    return outcome;
  }

  static http_outcome failure(transport_failure kind, milliseconds elapsed) {
    http_outcome outcome;
    outcome.failure = kind;
    outcome.detail = "made to fail";
    outcome.elapsed = elapsed;
    return outcome;
  }

  void request(
    http_request request, std::function<void(http_outcome)> done) override {
    received got;
    got.at = clock_.now();
    got.method = request.method;
    got.url = request.url;
    got.headers = request.headers;
    got.limits = request.limits;
    const auto target = take_apart(request.url)->target;
    const auto question = target.find('?');
    got.path = target.substr(0, question);
    got.fields = decode_form(request.body);
    if (request.method == "GET" && question != std::string::npos)
      got.fields = decode_form(target.substr(question + 1));
    seen.push_back(got);
    const auto found = handlers_.find(got.path);
    auto outcome = found == handlers_.end()
      ? answer(404, "no such path", "text/plain")
      : found->second(got);
    run_after(clock_, milliseconds{10},
      [done = std::move(done), outcome] { done(outcome); });
  }

  socket_ptr open_socket(
    socket_request request, socket_events events) override {
    if (!takes_sockets)
      return nullptr;
    const auto end = std::make_shared<fake_socket_end>();
    end->url = request.url;
    end->headers = request.headers;
    end->events = std::move(events);
    end->on_frame = on_frame;
    sockets.push_back(end);
    clock_.post([end] {
      if (end->events.opened)
        end->events.opened();
    });
    return std::make_unique<fake_socket>(clock_, end);
  }

  /// The requests of one path, in order.
  std::vector<received> at(const std::string& path) const {
    std::vector<received> out;
    for (const auto& each : seen)
      if (each.path == path)
        out.push_back(each);
    return out;
  }

  std::vector<received> seen;
  bool takes_sockets = true;
  std::vector<std::shared_ptr<fake_socket_end>> sockets;

  /// What sockets do with frames.
  std::function<void(fake_socket_end&, const nlohmann::json&)> on_frame;

private:
  scheduler& clock_;
  std::map<std::string, handler> handlers_;
};

} // namespace callengine::simulator::testing
