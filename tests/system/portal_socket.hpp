#pragma once

#include <boost/asio/io_context.hpp>
#include <nlohmann/json.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace callengine::testing {

/// A socket of a page as a browser opens it, in a test's own hands. Says hello;
/// the rest is up to the test. Single-threaded; what comes, comes while the
/// io_context runs.
class portal_socket {
public:
  portal_socket(boost::asio::io_context& io, std::uint16_t port,
    std::string path, std::string token);
  ~portal_socket(); ///< drops the connection

  portal_socket(const portal_socket&) = delete;
  portal_socket& operator=(const portal_socket&) = delete;

  void send(const nlohmann::json& frame);

  /// 16-bit samples, in pieces as a microphone's come.
  void send_sound(const std::vector<std::int16_t>& samples);

  bool is_open() const noexcept; ///< or opening
  const std::vector<nlohmann::json>& frames() const noexcept;

  /// How many frames have all of these keys and values.
  std::size_t count(const nlohmann::json& part) const;

  bool has(const nlohmann::json& part) const {
    return count(part) > 0;
  }

  /// The last frame of this type; null: there is none.
  nlohmann::json last(const std::string& type) const;

private:
  struct wire;
  std::shared_ptr<wire> wire_;
};

} // namespace callengine::testing
