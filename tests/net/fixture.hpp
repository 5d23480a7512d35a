#pragma once

#include "net/portal/token.hpp"
#include "net/portal_ports.hpp"
#include "net/server.hpp"
#include "tests/net/client.hpp"
#include "tests/net/fake_engine.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace callengine::net::testing {

constexpr std::string_view public_url = "https://voice.clinic.example";
constexpr std::string_view auth_token = "0123456789abcdef0123456789abcdef";
constexpr std::string_view old_auth_token = "fedcba9876543210";
constexpr std::string_view jwt_secret = "a secret of the portal's, for tests";
constexpr std::string_view some_call = "CA00000000000000000000000000000001";
constexpr std::string_view some_leg = "CA000000000000000000000000000000ff";

using pairs = std::vector<std::pair<std::string, std::string>>;

/// The signature as the contract words it, by other means than the engine's.
std::string sign(std::string_view token, std::string_view url, pairs form = {});

/// A form's text, everything but letters and digits escaped.
std::string form_text(const pairs& form);

/// A POST webhook that is signed as Twilio signs.
std::string signed_post(std::string_view target, const pairs& form,
  std::string_view headers = {}, std::string_view token = auth_token);

/// A GET webhook that is signed as Twilio signs.
std::string signed_get(std::string_view target);

/// A header line with a token of this person's.
std::string bearer(client_id client, user_id user,
  portal::role as = portal::role::staff,
  std::chrono::seconds valid = std::chrono::hours{1});
std::string token_of(client_id client, user_id user,
  std::chrono::seconds valid = std::chrono::hours{1},
  portal::role as = portal::role::staff);

/// A server on a free port with a fake engine behind it.
class server_fixture : public ::testing::Test {
protected:
  server_fixture();
  ~server_fixture() override;

  /// Starts with what a test made of `options`.
  void start();

  std::uint16_t port() const {
    return server_->port();
  }

  /// One request on a connection of its own.
  std::optional<answer> ask(std::string_view text) {
    return client{port()}.ask(text);
  }

  server_options options;
  fake_engine engine;
  fake_reports reports;
  system_clock time;
  portal_ports portal; ///< none unless a test sets them
  std::unique_ptr<server> server_;
};

} // namespace callengine::net::testing
