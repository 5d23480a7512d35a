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

/// When the engine is struck, seen from one request.
enum class strike_moment {
  while_asked,   ///< the engine has the request, or is about to read it
  before_answer, ///< the answer was ready, and never arrived
  after_answer,  ///< the answer has just arrived
};

/// The way from the carrier to the engine. Keeps everything that was sent.
class wire final : public simulator::transport {
public:
  /// What is addressed to `public_base` goes to the port that is told later.
  wire(boost::asio::io_context& io, std::string public_base);

  void lead_to(std::uint16_t port);

  /// Calls `blow` once, at that moment of the request that is `countdown`th
  /// from now (1: the next one).
  void strike(
    std::size_t countdown, strike_moment moment, std::function<void()> blow);

  /// Requests of which this is true never reach the engine: nobody answers.
  void lose(std::function<bool(const simulator::http_request&)> which);

  /// The request that was struck; null: none yet.
  const sent_request* struck() const noexcept;

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
  using answer = std::function<void(simulator::http_outcome)>;

  void ask_and_strike(simulator::http_request request, answer done);
  void strike_now();

  boost::asio::io_context& io_;
  std::string public_base_;
  std::unique_ptr<simulator::beast_transport> carrier_;
  std::deque<sent_request> sent_; ///< callbacks refer to its elements
  std::size_t countdown_ = 0;
  strike_moment moment_ = strike_moment::while_asked;
  std::function<void()> blow_;
  std::function<bool(const simulator::http_request&)> is_lost_;
  const sent_request* struck_ = nullptr;
};

} // namespace callengine::testing
