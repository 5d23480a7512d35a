#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

/// A plain TCP client that says exactly what a test wants said.
namespace callengine::net::testing {

struct answer {
  int status = 0;
  std::map<std::string, std::string> headers; ///< names in lower case
  std::string body;
};

class client {
public:
  /// A small buffer makes it a peer that takes little before it reads.
  explicit client(std::uint16_t port, int receive_buffer = 0);
  ~client();

  client(const client&) = delete;
  client& operator=(const client&) = delete;

  bool is_connected() const {
    return connected_;
  }

  /// False if the peer does not take it all in time.
  bool send(std::string_view text);

  /// Tells the peer that no more comes.
  void end_sending();

  /// Closes without a farewell: the peer gets a reset.
  void reset();

  /// The next answer, or nothing if it does not come whole.
  std::optional<answer> receive(bool to_head = false);

  /// The next bytes; fewer if the peer ends or takes too long.
  std::string take(std::size_t bytes);

  /// Sends a request and waits for its answer.
  std::optional<answer> ask(std::string_view text);

  /// Waits for the peer's end; false if it sends something or stays open.
  bool is_closed_by_peer();

  /// What was received and not been taken as an answer.
  const std::string& rest() const {
    return buffer_;
  }

  /// How long every wait may take.
  std::chrono::milliseconds patience = std::chrono::seconds{10};

private:
  bool receive_more();

  int socket_ = -1;
  bool connected_ = false;
  std::string buffer_;
};

/// A GET request without a body.
std::string get(std::string_view target, std::string_view headers = {});

/// A request of any method, with a body if there is one.
std::string request_text(std::string_view method, std::string_view target,
  std::string_view headers = {}, std::string_view body = {});

/// A POST request with a form.
std::string post(std::string_view target, std::string_view body,
  std::string_view headers = {},
  std::string_view type = "application/x-www-form-urlencoded");

} // namespace callengine::net::testing
