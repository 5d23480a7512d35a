#pragma once

#include "tests/support/fault_proxy.hpp"

#include <boost/asio/generic/stream_protocol.hpp>

#include <cstdint>
#include <map>
#include <memory>

namespace callengine::testing {

/// What the lines of one proxy share. On its thread only, as all below.
struct line_state {
  line_faults faults;
  std::uint64_t lost = 0; ///< bytes swallowed
};

class link;
class pump;

/// The open connections, each owned here until it is closed.
using links = std::map<link*, std::shared_ptr<link>>;

/// One connection through the proxy.
class link : public std::enable_shared_from_this<link> {
public:
  using stream = boost::asio::generic::stream_protocol;

  link(stream::socket client, line_state& state, links& open);

  void start(const stream::endpoint& server);

  /// The faults have changed.
  void wake();

  void close();

  /// As `close`; TCP peers get a reset.
  void reset();

private:
  void send_at_once();

  stream::socket client_;
  stream::socket server_;
  line_state& state_;
  links& open_;
  std::shared_ptr<pump> up_;
  std::shared_ptr<pump> down_;
};

} // namespace callengine::testing
