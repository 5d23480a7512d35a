#include "simulator/load/client_transport.hpp"

#include "simulator/http/url.hpp"
#include "simulator/io/beast_socket.hpp"

#include <utility>

namespace callengine::simulator::load {

client_transport::client_transport(
  http_client& client, observer on_exchange, frame_observer on_frame)
  : client_(client), on_exchange_(std::move(on_exchange)),
    on_frame_(std::move(on_frame)) {}

void client_transport::request(
  http_request request, std::function<void(http_outcome)> done) {
  const auto parts = take_apart(request.url);
  std::string bytes = request.method + ' ' + (parts ? parts->target : "/")
    + " HTTP/1.1\r\nHost: " + (parts ? parts->authority : "") + "\r\n";
  for (const auto& [name, value] : request.headers)
    bytes.append(name).append(": ").append(value).append("\r\n");
  bytes += "Content-Length: " + std::to_string(request.body.size()) + "\r\n\r\n"
    + request.body;
  const auto tag = ++last_tag_;
  const auto now = steady::now();
  open_.emplace(tag, open_request{std::move(request), std::move(done), now});
  client_.send({std::move(bytes), now, this, tag});
}

socket_ptr client_transport::open_socket(
  socket_request request, socket_events events) {
  const auto named = take_apart(as_http(request.url));
  if (!on_frame_ || !named)
    return nullptr;
  auto real = *named;
  real.host = client_.server().address().to_string();
  real.port = std::to_string(client_.server().port());
  events.received
    = [this, tell = std::move(events.received)](const std::string& frame) {
        on_frame_(frame, steady::now());
        tell(frame);
      };
  return open_beast_socket(
    client_.io(), *named, real, std::move(request.headers), std::move(events));
}

void client_transport::each_open(
  const std::function<void(const http_request&, steady::time_point since)>&
    tell) const {
  for (const auto& [tag, each] : open_)
    tell(each.request, each.since);
}

void client_transport::on_answer(
  std::uint64_t tag, const http_answer& answer, const exchange_times& times) {
  auto entry = open_.extract(tag);
  if (entry.empty())
    return;
  auto& [request, done, since] = entry.mapped();
  if (on_exchange_)
    on_exchange_(request, answer, times);
  http_outcome outcome;
  outcome.elapsed = std::chrono::ceil<milliseconds>(times.answered - since);
  if (answer.status == 0) {
    outcome.failure = transport_failure::read;
    outcome.detail = answer.failure;
  } else {
    http_response response;
    response.status = answer.status;
    response.content_type = find_header(answer.head, "Content-Type");
    response.location = find_header(answer.head, "Location");
    response.body = answer.body;
    outcome.response = std::move(response);
  }
  done(std::move(outcome));
}

} // namespace callengine::simulator::load
