#pragma once

#include "model/time.hpp"

#include <boost/asio/io_context.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace callengine::simulator {

/// How a model in a box answers.
struct model_manner {
  milliseconds takes{0};  ///< from a question to the first words
  milliseconds writes{0}; ///< from the first words to the last
  /// Told a word that no other answer has, with which this one begins, just as
  /// it is written; empty: all answers are the same.
  std::function<void(const std::string& word)> begins{};
};

/// A language model in a box: an OpenAI-compatible server on a port of
/// 127.0.0.1 that answers every chat completion with a proposal to say the same
/// text, for an engine whose AI_BASE_URL points there. Throws
/// boost::system::system_error if the port is taken.
class model_server {
public:
  /// Port 0: any.
  model_server(boost::asio::io_context& io, std::uint16_t port,
    model_manner manner, std::string text);
  ~model_server();

  model_server(const model_server&) = delete;
  model_server& operator=(const model_server&) = delete;

  std::uint16_t port() const;

  /// Questions so far, answered or not.
  std::size_t asked() const noexcept;

private:
  class acceptor;
  std::shared_ptr<acceptor> acceptor_;
};

} // namespace callengine::simulator
