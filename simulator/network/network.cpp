#include "simulator/network/network.hpp"

#include "simulator/http/requester.hpp"
#include "simulator/network/faulty_carrier.hpp"
#include "simulator/network/services.hpp"

#include <stdexcept>

namespace callengine::simulator {

namespace {

/// Sets the stream of the faults apart from that of the ids.
constexpr std::uint64_t fates_stream = 0x9E37'79B9'7F4A'7C15;

} // namespace

/// Members are made in the order in which they need each other.
class network::state {
public:
  state(scheduler& clock, transport& carrier, network_options given)
    : options(std::move(given)), ids(options.seed, options.sid_digits),
      faults(options.seed ^ fates_stream), recordings(options.recordings_max),
      way(clock, carrier, faults), requests(clock, way, options.auth_token,
                                     options.retry_pause, options.sign),
      post(clock, requests, ids, log, faults),
      world{clock, post, options, log, ids, legs, recordings,
        [this](const std::string& url, socket_events events) {
          return open_socket(url, std::move(events));
        },
        [this](const std::string& address) {
          return callee_at(address);
        }},
      rest(clock, legs, recordings, options, faults) {}

  ~state() {
    for (const auto& [sid, call] : calls)
      call->abandon();
    legs.abandon();
  }

  state(const state&) = delete;
  state& operator=(const state&) = delete;

  socket_ptr open_socket(const std::string& url, socket_events events) {
    socket_request request;
    request.url = url;
    if (options.sign)
      request.headers.emplace_back(
        "X-Twilio-Signature", sign(options.auth_token, url, {}));
    return way.open_socket(std::move(request), std::move(events));
  }

  callee_factory callee_at(const std::string& address) const {
    const auto found = callees.find(address);
    return found == callees.end() ? other_callees : found->second;
  }

  network_options options;
  transcript log;
  id_source ids;
  fates faults;
  leg_registry legs;
  recording_registry recordings;
  faulty_carrier way;
  requester requests;
  postman post;
  services world;
  rest_api rest;
  std::map<std::string, callee_factory> callees;
  callee_factory other_callees;
  number_setup default_number;
  std::map<std::string, number_setup> numbers;
  std::map<call_sid, std::shared_ptr<inbound_call>> calls;
};

network::network(scheduler& clock, transport& carrier, network_options options)
  : state_(std::make_unique<state>(clock, carrier, std::move(options))) {}

network::~network() = default;

void network::set_default_number(number_setup setup) {
  state_->default_number = std::move(setup);
}

void network::set_number(const std::string& number, number_setup setup) {
  state_->numbers[number] = std::move(setup);
}

void network::set_callee(const std::string& address, callee_factory who) {
  state_->callees[address] = std::move(who);
}

void network::set_other_callees(callee_factory who) {
  state_->other_callees = std::move(who);
}

call_sid network::place_call(
  call_request request, std::shared_ptr<caller> who) {
  const auto own = state_->numbers.find(request.to);
  const auto& setup
    = own == state_->numbers.end() ? state_->default_number : own->second;
  if (setup.voice_url.empty())
    throw std::invalid_argument{"the called number has no voice URL"};
  // The call leaves the list only once nothing of it runs any more.
  const auto sid = std::make_shared<call_sid>();
  auto done = [this, sid] {
    const auto ended = state_->calls.find(*sid);
    if (ended == state_->calls.end())
      return;
    state_->world.clock.post([call = std::move(ended->second)] {});
    state_->calls.erase(ended);
  };
  const auto call = std::make_shared<inbound_call>(
    state_->world, std::move(request), setup, std::move(who), std::move(done));
  *sid = call->sid();
  state_->calls.emplace(*sid, call);
  call->start();
  return *sid;
}

rest_response network::rest(
  const std::string& method, const std::string& path, const field_list& form) {
  return state_->rest.answer(method, path, form);
}

const recording_registry& network::recordings() const noexcept {
  return state_->recordings;
}

fault_plan& network::faults() noexcept {
  return state_->faults.plan;
}

const fault_counters& network::fault_counts() const noexcept {
  return state_->faults.counters;
}

transcript& network::log() noexcept {
  return state_->log;
}

std::size_t network::live_calls() const noexcept {
  return state_->calls.size();
}

bool network::busy() const noexcept {
  return live_calls() != 0 || state_->post.open() != 0;
}

} // namespace callengine::simulator
