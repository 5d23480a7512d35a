#pragma once

#include "model/time.hpp"

#include <boost/asio/io_context.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace callengine::simulator {

/// A language model in a box: an OpenAI-compatible server on a port of
/// 127.0.0.1 that answers every chat completion with the same proposal, after
/// as long as it is told, for an engine whose AI_BASE_URL points there. Throws
/// boost::system::system_error if the port is taken.
class model_server {
public:
  /// `words` are what the model writes: a proposal as JSON. Port 0: any.
  model_server(boost::asio::io_context& io, std::uint16_t port,
    milliseconds takes, std::string words);
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

/// A proposal to say this, of which the model is sure.
std::string proposal_to_say(const std::string& text);

} // namespace callengine::simulator
