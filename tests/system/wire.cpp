#include "tests/system/wire.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <utility>

namespace callengine::testing {

namespace {

/// From the connecting until the engine is likely to have read the request.
constexpr std::chrono::microseconds reading_time{1500};

simulator::http_outcome cut_off() {
  simulator::http_outcome outcome;
  outcome.failure = simulator::transport_failure::read;
  outcome.detail = "the connection broke";
  return outcome;
}

} // namespace

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
  auto note = [&kept, done = std::move(done)](simulator::http_outcome outcome) {
    kept.outcome = outcome;
    done(std::move(outcome));
  };
  if (is_lost_ && is_lost_(request)) {
    boost::asio::post(io_, [note = std::move(note)] { note(cut_off()); });
    return;
  }
  if (countdown_ == 0 || --countdown_ > 0) {
    ask(std::move(request), std::move(note));
    return;
  }
  struck_ = &kept;
  ask_and_strike(std::move(request), std::move(note));
}

void wire::strike(
  std::size_t countdown, strike_moment moment, std::function<void()> blow) {
  countdown_ = countdown;
  moment_ = moment;
  blow_ = std::move(blow);
  struck_ = nullptr;
}

void wire::lose(std::function<bool(const simulator::http_request&)> which) {
  is_lost_ = std::move(which);
}

const sent_request* wire::struck() const noexcept {
  return struck_;
}

void wire::strike_now() {
  if (const auto blow = std::exchange(blow_, nullptr))
    blow();
}

void wire::ask_and_strike(simulator::http_request request, answer done) {
  const auto strikes_late
    = std::make_shared<boost::asio::steady_timer>(io_, reading_time);
  if (moment_ == strike_moment::while_asked)
    strikes_late->async_wait(
      [this, strikes_late](boost::system::error_code) { strike_now(); });
  ask(std::move(request),
    [this, moment = moment_, done = std::move(done)](
      simulator::http_outcome outcome) {
      strike_now();
      if (moment != strike_moment::after_answer)
        outcome = cut_off();
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
