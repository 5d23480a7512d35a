#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace callengine::simulator::load {

/// HMAC-SHA1 in base64 with one key that is prepared once: half the price of
/// `simulator::sign`, for whoever has the message already.
class signer {
public:
  /// Throws std::runtime_error if OpenSSL has no HMAC-SHA1.
  explicit signer(std::string_view key);
  ~signer();

  /// Appends the signature of `message` to `out`.
  void append(std::string_view message, std::string& out);

private:
  struct context;
  std::unique_ptr<context> context_;
};

} // namespace callengine::simulator::load
