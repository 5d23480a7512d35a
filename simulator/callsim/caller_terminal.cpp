#include "simulator/callsim/caller_terminal.hpp"

#include <iostream>
#include <string_view>

namespace callengine::simulator {

namespace {

void show(const std::string& text) {
  std::cout << "        " << text << std::endl;
}

} // namespace

caller_terminal::caller_terminal(std::function<void()> on_end)
  : on_end_(std::move(on_end)) {}

void caller_terminal::start(boost::asio::io_context& io) {
  hand_phone_events shown;
  shown.rings = [](const ring_info& ring) {
    show("[" + ring.address + " rings and nobody plays it: a answer, "
      + "d decline, m let a mailbox pick up]");
  };
  shown.connected = [] {
    show("[connected: e ends it from that side]");
  };
  other_ = std::make_shared<hand_phone>(std::move(shown));
  keys_ = std::make_unique<keyboard>(io, [weak = weak_from_this()](char key) {
    if (const auto self = weak.lock())
      self->on_key(key);
  });
  show("[0-9 * # press a key, t speak, h hang up]");
}

callee_factory caller_terminal::other_phone() {
  return other_->factory();
}

void caller_terminal::hang_up() {
  if (line_)
    line_->hang_up();
}

void caller_terminal::placed(std::shared_ptr<caller_line> line) {
  line_ = std::move(line);
}

void caller_terminal::hears(const std::string&) {}

void caller_terminal::ended(const std::string&) {
  line_.reset();
  on_end_();
}

void caller_terminal::on_digit(char key) {
  // A phone that was picked up and waits for its key comes first.
  if (other_->picked_up() && !other_->talks())
    other_->press(key);
  else if (line_)
    line_->press(key);
}

void caller_terminal::on_mailbox() {
  other_->answer();
  other_->say("(a mailbox) Please leave a message after the tone.");
}

void caller_terminal::on_key(char key) {
  constexpr std::string_view digits = "0123456789*#";
  if (digits.find(key) != std::string_view::npos)
    on_digit(key);
  else if (key == 'h')
    hang_up();
  else if (key == 'a')
    other_->answer();
  else if (key == 'd')
    other_->decline();
  else if (key == 'm')
    on_mailbox();
  else if (key == 'e')
    other_->hang_up();
  else if (key == 't')
    keys_->ask(
      "        you say: ", [weak = weak_from_this()](const std::string& text) {
        const auto self = weak.lock();
        if (self && self->line_ && !text.empty())
          self->line_->say(text);
      });
}

} // namespace callengine::simulator
