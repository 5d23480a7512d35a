#pragma once

#include "model/time.hpp"

#include <boost/asio/io_context.hpp>
#include <nlohmann/json.hpp>

#include <functional>
#include <memory>
#include <string>

namespace callengine::simulator {

struct presence_options {
  std::string url;   ///< `ws://HOST:PORT/api/portal/ws`; `http:` will do too
  std::string token; ///< sent in `hello`
  bool available = true;    ///< sent in `presence` after each `welcome`
  bool acknowledges = true; ///< answers each `offer` with `offer.ack`
  bool reconnects = true;
  milliseconds reconnect_delay{1000};
};

/// What a page is told. All are optional, called on the io_context's thread.
struct presence_events {
  /// Every frame of the engine's, as it is.
  std::function<void(const nlohmann::json&)> frame;

  /// The socket could not be opened, or is gone; a sentence.
  std::function<void(const std::string&)> disconnected;
};

/// A staff member's page, as far as its socket goes (design.md section 6).
/// Single-threaded; lives until its socket is closed, so keep the pointer and
/// `stop` it.
class presence_client : public std::enable_shared_from_this<presence_client> {
public:
  static std::shared_ptr<presence_client> create(boost::asio::io_context& io,
    presence_options options, presence_events events);

  virtual ~presence_client() = default;

  virtual void start() = 0;

  /// Closes the socket decently and does not come back.
  virtual void stop() = 0;

  virtual void set_available(bool available) = 0;
  virtual void acknowledge(const std::string& offer) = 0;
  virtual void accept(const std::string& offer) = 0;
  virtual void decline(const std::string& offer) = 0;

  /// Sends any frame, for what a decent page would not.
  virtual void send(const nlohmann::json& frame) = 0;

  // -- faults --

  virtual void set_acknowledges(bool acknowledges) = 0;

  /// The socket breaks without a close frame; it comes back if the page
  /// reconnects at all.
  virtual void drop() = 0;

  /// Nothing goes out, not even the answer to a ping, and what comes in is
  /// only read once it thaws.
  virtual void freeze(bool frozen) = 0;

  virtual bool connected() const = 0;
};

} // namespace callengine::simulator
