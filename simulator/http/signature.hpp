#pragma once

#include "simulator/http/message.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace callengine::simulator {

/// Makes `X-Twilio-Signature` values (contract 4) with one token. Keeps its
/// keyed HMAC and its buffers, so each thread has its own.
class webhook_signer {
public:
  /// Throws std::runtime_error if OpenSSL has no HMAC-SHA1.
  explicit webhook_signer(std::string_view token);
  ~webhook_signer();

  webhook_signer(const webhook_signer&) = delete;
  webhook_signer& operator=(const webhook_signer&) = delete;

  /// `url` has no fragment; for GET it has its query and `fields` is empty.
  /// User info, and the port of an https URL, are left out as the platform
  /// does.
  std::string sign(std::string_view url, const field_list& fields);

private:
  class keyed_hmac;

  std::unique_ptr<keyed_hmac> hmac_;
  std::string message_;
  std::vector<std::pair<std::string_view, std::string_view>> sorted_;
};

/// One signature with a token of its own.
std::string sign(
  std::string_view token, std::string_view url, const field_list& fields);

/// Standard base64 with padding.
std::string to_base64(std::string_view bytes);

} // namespace callengine::simulator
