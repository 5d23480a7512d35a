#pragma once

#include <boost/asio/io_context.hpp>

#include <functional>
#include <memory>
#include <string>

namespace callengine::simulator {

/// The keys of the terminal, each at once. Without a terminal it reads what
/// standard input brings. Restores the terminal when destroyed.
class keyboard {
public:
  keyboard(boost::asio::io_context& io, std::function<void(char)> on_key);
  ~keyboard();

  keyboard(const keyboard&) = delete;
  keyboard& operator=(const keyboard&) = delete;

  /// Instead of keys, takes one line, shown as it is typed; empty: cancelled.
  void ask(const std::string& prompt, std::function<void(std::string)> done);

private:
  class reader;
  std::shared_ptr<reader> reader_;
};

} // namespace callengine::simulator
