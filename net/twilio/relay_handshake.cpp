#include "net/twilio/relay_handshake.hpp"

#include "net/twilio/wire/relay_url.hpp"
#include "net/twilio/wire/signature.hpp"

#include <spdlog/spdlog.h>

#include <utility>

namespace callengine::net::twilio {

namespace {

std::vector<std::string> socket_bases(const std::string& public_url) {
  auto bases = signed_bases(public_url);
  for (auto& base : bases)
    base = socket_url(base);
  return bases;
}

} // namespace

relay_handshake::relay_handshake(
  const server_options& options, counters& counted)
  : tokens_{options.twilio_auth_tokens},
    bases_{socket_bases(options.public_url)}, counted_{counted} {
  if (!options.test_token.empty())
    tokens_.push_back(options.test_token);
}

std::optional<response> relay_handshake::refusal_of(const request& head) const {
  if (!is_signed(head)) {
    counters::count(counted_.signatures_refused);
    spdlog::warn("relay socket refused: signature");
    return plain_answer(403, "Forbidden.");
  }
  if (!parse_relay_path(head.path())) {
    counters::count(counted_.webhooks_refused);
    spdlog::warn("relay socket refused: its path names no call");
    return not_found();
  }
  return std::nullopt;
}

/// As requested; else with a slash behind the path, as Twilio may have it.
bool relay_handshake::is_signed(const request& head) const {
  signed_content content;
  content.target = head.target;
  if (has_valid_signature(tokens_, bases_, content, head.twilio_signature))
    return true;
  std::string slashed{head.path()};
  slashed.push_back('/');
  slashed.append(std::string_view{head.target}.substr(head.path().size()));
  content.target = slashed;
  return has_valid_signature(tokens_, bases_, content, head.twilio_signature);
}

} // namespace callengine::net::twilio
