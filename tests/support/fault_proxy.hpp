#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <variant>

namespace callengine::testing {

/// A TCP port of 127.0.0.1 (0: any free one) or a unix socket's path.
using stream_address = std::variant<std::uint16_t, std::string>;

/// What a fault proxy does with what passes through it, in both directions.
struct line_faults {
  enum class way : std::uint8_t { none, to_server, to_client, both };

  std::chrono::milliseconds delay{0}; ///< of every piece; order is kept
  bool one_byte_at_a_time = false;    ///< each byte a write of its own
  way swallows = way::none;           ///< read and lost: a half-open connection

  /// Nothing is read any more: the sender's buffers fill up. Goes on where it
  /// was once this is false again.
  bool frozen = false;

  /// Nobody listens: new connections are refused; those that are open stay.
  bool refuses = false;
};

/// Stands between a client and a server and breaks their line. Runs on a
/// thread of its own; every function may be called from any thread, and is in
/// force when it returns.
class fault_proxy {
public:
  /// Listens. Throws boost::system::system_error if it cannot.
  fault_proxy(const stream_address& listen, const stream_address& server);
  ~fault_proxy();

  fault_proxy(const fault_proxy&) = delete;
  fault_proxy& operator=(const fault_proxy&) = delete;

  std::uint16_t port() const; ///< of a TCP listener

  void set(const line_faults& faults);

  /// Cuts every open connection: TCP peers get a reset.
  void reset_all();

  std::size_t open() const;         ///< connections
  std::uint64_t accepted() const;   ///< since the start
  std::uint64_t bytes_lost() const; ///< swallowed

private:
  class loop;
  std::unique_ptr<loop> loop_;
};

} // namespace callengine::testing
