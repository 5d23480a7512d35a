#include "tests/system/wire.hpp"

#include <utility>

namespace callengine::testing {

std::string sent_request::body() const {
  return outcome && outcome->response ? outcome->response->body : "";
}

wire::wire(boost::asio::io_context& io, std::string public_base)
  : io_(io), public_base_(std::move(public_base)) {}

void wire::lead_to(std::uint16_t port) {
  carrier_ = std::make_unique<simulator::beast_transport>(io_,
    simulator::transport_options{
      public_base_, "http://127.0.0.1:" + std::to_string(port)});
}

void wire::request(simulator::http_request request,
  std::function<void(simulator::http_outcome)> done) {
  auto& kept = sent_.emplace_back(sent_request{request, std::nullopt});
  ask(std::move(request),
    [&kept, done = std::move(done)](simulator::http_outcome outcome) {
      kept.outcome = outcome;
      done(std::move(outcome));
    });
}

void wire::ask(simulator::http_request request,
  std::function<void(simulator::http_outcome)> done) {
  carrier_->request(std::move(request), std::move(done));
}

const std::deque<sent_request>& wire::sent() const noexcept {
  return sent_;
}

std::vector<sent_request> wire::find(
  std::string_view path, std::string_view text) const {
  std::vector<sent_request> found;
  for (const auto& each : sent_) {
    const auto& url = each.request.url;
    const auto target = url.substr(0, url.find('?'));
    const bool holds = each.request.body.find(text) != std::string::npos
      || url.find(text) != std::string::npos;
    if (target.ends_with(path) && holds)
      found.push_back(each);
  }
  return found;
}

} // namespace callengine::testing
