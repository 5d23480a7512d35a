#pragma once

#include "simulator/io/beast_transport.hpp"

#include <deque>
#include <memory>
#include <optional>
#include <string>

namespace callengine::testing {

/// A request that the carrier sent, and what came of it.
struct sent_request {
  simulator::http_request request;
  std::optional<simulator::http_outcome> outcome; ///< none: still on its way

  /// Empty: no answer.
  std::string body() const;
};

/// The way from the carrier to the engine. Keeps everything that was sent.
class wire final : public simulator::transport {
public:
  /// What is addressed to `public_base` goes to the port that is told later.
  wire(boost::asio::io_context& io, std::string public_base);

  void lead_to(std::uint16_t port);

  void request(simulator::http_request request,
    std::function<void(simulator::http_outcome)> done) override;

  /// As `request`, but not kept: the test's own question.
  void ask(simulator::http_request request,
    std::function<void(simulator::http_outcome)> done);

  const std::deque<sent_request>& sent() const noexcept;

  /// Those whose URL has this path and whose body or URL has `text`.
  std::vector<sent_request> find(
    std::string_view path, std::string_view text = {}) const;

private:
  boost::asio::io_context& io_;
  std::string public_base_;
  std::unique_ptr<simulator::beast_transport> carrier_;
  std::deque<sent_request> sent_; ///< callbacks refer to its elements
};

} // namespace callengine::testing
