// Makes voice tokens for a comparison with Twilio's own library: reads lines
// {"account_sid", "api_key_sid", "api_key_secret", "twiml_app_sid", "client",
// "user", "now", "expires_at"} (times in seconds) from the standard input and
// prints a token for each.
#include "net/portal/voice_token.hpp"

#include <nlohmann/json.hpp>

#include <iostream>
#include <string>

namespace {

using namespace callengine;
using nlohmann::json;

std::string token_of(const json& line) {
  const auto text = [&](const char* name) {
    return line.at(name).get<std::string>();
  };
  const auto number = [&](const char* name) {
    return line.at(name).get<std::int64_t>();
  };
  const net::portal::voice_settings settings{text("account_sid"),
    text("api_key_sid"), text("api_key_secret"), text("twiml_app_sid")};
  const staff_key staff{client_id{number("client")}, user_id{number("user")}};
  return net::portal::make_voice_token(settings, staff,
    time_point{seconds{number("now")}},
    time_point{seconds{number("expires_at")}});
}

} // namespace

int main() {
  std::string line;
  while (std::getline(std::cin, line)) {
    try {
      std::cout << token_of(json::parse(line)) << '\n';
    } catch (const json::exception& problem) {
      std::cerr << problem.what() << '\n';
      return 2;
    }
  }
  return 0;
}
