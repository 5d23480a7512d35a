#pragma once

#include "simulator/callsim/keyboard.hpp"
#include "simulator/people/caller.hpp"
#include "simulator/people/hand_phone.hpp"

#include <functional>
#include <memory>
#include <string>

namespace callengine::simulator {

/// A caller who sits at the terminal, and who also plays the phones that
/// nobody else plays. What is heard is printed by the transcript.
class caller_terminal final
  : public caller,
    public std::enable_shared_from_this<caller_terminal> {
public:
  explicit caller_terminal(std::function<void()> on_end);

  /// Call once it is held by a shared_ptr.
  void start(boost::asio::io_context& io);

  /// Who is rung where nobody else is.
  callee_factory other_phone();
  void hang_up();

  void placed(std::shared_ptr<caller_line> line) override;
  void hears(const std::string& text) override;
  void ended(const std::string& status) override;

private:
  void on_key(char key);
  void on_digit(char key);
  void on_mailbox();

  std::function<void()> on_end_;
  std::unique_ptr<keyboard> keys_;
  std::shared_ptr<caller_line> line_;
  std::shared_ptr<hand_phone> other_;
};

} // namespace callengine::simulator
