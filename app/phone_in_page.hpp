#pragma once

#include "app/no_carrier.hpp"
#include "app/options.hpp"
#include "model/ports/call_control.hpp"
#include "model/ports/call_lookup.hpp"
#include "model/ports/try_phone.hpp"
#include "net/twilio/rest_options.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace callengine::simulator {
class live_network;
} // namespace callengine::simulator

namespace callengine::app {

/// The network of the phones in pages, and what the engine needs to be its
/// engine: a key that its calls are known by, and REST credentials of its own.
class phone_in_page {
public:
  /// `--try-phone` is on.
  static bool is_wanted(const serve_options& options);

  phone_in_page();
  ~phone_in_page();

  /// Its REST API listens. `numbers` (what a clinic's people may call) may be
  /// asked on any thread until `stop`. Returns what is wrong.
  std::string open(const serve_options& options,
    std::function<std::vector<try_frame::clinic_number>(client_id)> numbers);

  /// The engine listens on this port.
  void start(const serve_options& options, std::uint16_t port);

  /// All phones hang up; not long.
  void stop();

  const std::string& signing_key() const noexcept {
    return signing_key_;
  }

  const net::twilio::rest_options& rest() const noexcept {
    return rest_;
  }

  try_network& network();

private:
  std::string signing_key_;
  net::twilio::rest_options rest_;
  std::unique_ptr<simulator::live_network> network_;
};

/// Where an engine that listens so, and got this port, is reached on this
/// machine.
std::string own_url(const std::string& listen, std::uint16_t port);

/// Asks the network of phones in pages about its own calls only: of others
/// (callsim's) it would say that there are none, and they would be ended.
class test_calls_only final : public call_control, public call_lookup {
public:
  /// Both are the network's REST API, and are used as long as this.
  test_calls_only(call_control& control, call_lookup& lookup)
    : control_{control}, lookup_{lookup} {}

  void cancel_leg(const call_sid& leg) override;
  void find_call(
    const call_sid& call, std::function<void(call_result)> done) override;
  void find_recordings(
    const call_sid& call, std::function<void(recordings_result)> done) override;

private:
  call_control& control_;
  call_lookup& lookup_;
  no_carrier others_;
};

} // namespace callengine::app
