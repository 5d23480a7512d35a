#pragma once

#include "model/ports/try_phone.hpp"
#include "model/time.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace callengine::simulator {

struct live_options {
  /// Of the engine: scheme and host that are signed, without `/` at its end.
  std::string public_url;

  std::string auth_token;    ///< signs the webhooks
  std::string rest_password; ///< of the account at the REST API

  /// What a clinic's people may call. Called on the network's thread.
  std::function<std::vector<try_frame::clinic_number>(client_id)> numbers;

  /// What Twilio's debugger would show. Called on the network's thread; may be
  /// null.
  std::function<void(const std::string&)> warn;

  /// Phones that are plugged in at once: each may hold a message of 5 MB.
  std::size_t phones = 16;
};

/// A phone network for pages, in real time on a thread of its own: it sends an
/// engine webhooks, plays Twilio's REST API on a port of 127.0.0.1, and has
/// pages for phones.
class live_network final : public try_network {
public:
  /// The port is bound. Throws boost::system::system_error if none is free.
  explicit live_network(live_options options);
  ~live_network() override; ///< stops without grace if nobody did

  live_network(const live_network&) = delete;
  live_network& operator=(const live_network&) = delete;

  static std::string account_sid();

  /// Whether a call or a leg is one of a network like this, of an earlier run's
  /// too.
  static bool is_of_live_network(std::string_view sid) noexcept;

  std::uint16_t rest_port() const;

  /// The engine listens at this `http://…`: the network runs.
  void start(const std::string& engine_url);

  /// Every phone hangs up; what the engine has to be told of it may take so
  /// long. Events that come later do nothing.
  void stop(milliseconds grace);

  // -- try_network --
  std::shared_ptr<try_handset> plug_in(
    staff_key who, std::shared_ptr<try_screen> screen) override;
  void page_opened(staff_key who, std::shared_ptr<sound_page> page) override;
  void page_closed(staff_key who, std::string session) override;
  void page_signals(
    staff_key who, std::string session, rtc_signal what) override;
  const figures& counted() const noexcept override;

private:
  struct running;
  std::shared_ptr<running> running_; ///< phones of pages hold it, too
};

} // namespace callengine::simulator
