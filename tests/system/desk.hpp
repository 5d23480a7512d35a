#pragma once

#include "tests/system/portal_socket.hpp"
#include "tests/system/world.hpp"

#include <gtest/gtest.h>

#include <string>

namespace callengine::testing {

/// A staff member's page that is on duty and rings.
class desk {
public:
  desk(world& the, std::int64_t user)
    : socket{the.io, the.engine.port(), "/api/portal/ws", the.token(user)} {
    socket.send({{"type", "presence"}, {"available", true}});
    EXPECT_TRUE(the.run_until([this] { return is("available"); }));
  }

  bool is(const std::string& state) const {
    const auto now = socket.last("state");
    return !now.is_null() && now.at("state") == state;
  }

  /// The name of the offer that it acknowledged; empty: none came.
  std::string takes_offer(world& the) {
    EXPECT_TRUE(the.run_until([this] { return !offer().empty(); }));
    socket.send({{"type", "offer.ack"}, {"offer", offer()}});
    return offer();
  }

  void signals(const std::string& kind,
    const nlohmann::json& data = nlohmann::json::object()) {
    socket.send(
      {{"type", "rtc"}, {"offer", offer()}, {"kind", kind}, {"data", data}});
  }

  std::string offer() const {
    const auto made = socket.last("offer");
    return made.is_null() ? std::string{} : made.at("offer").get<std::string>();
  }

  portal_socket socket;
};

} // namespace callengine::testing
