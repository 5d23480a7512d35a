#include "app/phone_in_page.hpp"

#include "net/random_name.hpp"
#include "simulator/live/live_network.hpp"

#include <boost/system/system_error.hpp>
#include <spdlog/spdlog.h>

namespace callengine::app {

namespace {

using namespace std::chrono_literals;
using simulator::live_network;

/// A hang-up, its webhook and its answer, on this machine.
constexpr milliseconds farewell = 1s;

/// Longer than any of Twilio's; empty if the random numbers failed.
std::string random_secret() {
  const auto first = net::random_name();
  const auto second = net::random_name();
  return first.empty() || second.empty() ? std::string{} : first + second;
}

} // namespace

bool phone_in_page::is_wanted(const serve_options& options) {
  return options.try_phone != "off";
}

phone_in_page::phone_in_page() = default;
phone_in_page::~phone_in_page() = default;

std::string phone_in_page::open(const serve_options& options,
  std::function<std::vector<try_frame::clinic_number>(client_id)> numbers) {
  if (!options.twilio_account_sid.empty())
    return "TWILIO_ACCOUNT_SID is set: with --try-phone the engine plays "
           "Twilio "
           "itself, and would neither ring pages through Twilio nor fetch "
           "messages from there";
  signing_key_ = random_secret();
  rest_.password = random_secret();
  if (signing_key_.empty() || rest_.password.empty())
    return "there are no random numbers";
  simulator::live_options live;
  live.public_url = effective_public_url(options);
  live.auth_token = signing_key_;
  live.rest_password = rest_.password;
  live.numbers = std::move(numbers);
  live.warn = [](const std::string& text) {
    spdlog::warn("phone in the page: {}", text);
  };
  try {
    network_ = std::make_unique<live_network>(std::move(live));
  } catch (const boost::system::system_error& error) {
    return std::string{"the phone in the page gets no port: "} + error.what();
  }
  rest_.account_sid = live_network::account_sid();
  rest_.user = rest_.account_sid;
  rest_.base_url = "http://127.0.0.1:" + std::to_string(network_->rest_port());
  spdlog::warn("--try-phone is {}: calls from the portal's pages are played by "
               "the engine itself",
    options.try_phone);
  return {};
}

void phone_in_page::start(const serve_options& options, std::uint16_t port) {
  network_->start(own_url(options.listen, port));
}

void phone_in_page::stop() {
  if (network_)
    network_->stop(farewell);
}

try_network& phone_in_page::network() {
  return *network_;
}

std::string own_url(const std::string& listen, std::uint16_t port) {
  auto host = listen.substr(0, listen.rfind(':'));
  if (host.empty() || host == "0.0.0.0" || host == "[::]")
    host = "127.0.0.1";
  return "http://" + host + ':' + std::to_string(port);
}

// -- test_calls_only ----------------------------------------------------------

void test_calls_only::cancel_leg(const call_sid& leg) {
  if (live_network::is_of_live_network(leg))
    control_.cancel_leg(leg);
}

void test_calls_only::find_call(
  const call_sid& call, std::function<void(call_result)> done) {
  if (!live_network::is_of_live_network(call))
    return others_.find_call(call, std::move(done));
  auto told = [done = std::move(done)](call_result answer) {
    // Its network was an engine's that is gone, and it is over with it.
    if (answer.error.empty() && !answer.call)
      answer.call = found_call{call_status::completed, std::nullopt, {}};
    done(std::move(answer));
  };
  lookup_.find_call(call, std::move(told));
}

void test_calls_only::find_recordings(
  const call_sid& call, std::function<void(recordings_result)> done) {
  auto& asked = live_network::is_of_live_network(call)
    ? lookup_
    : static_cast<call_lookup&>(others_);
  asked.find_recordings(call, std::move(done));
}

} // namespace callengine::app
