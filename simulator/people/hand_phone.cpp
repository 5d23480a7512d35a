#include "simulator/people/hand_phone.hpp"

#include <utility>

namespace callengine::simulator {

/// One ring, as the network sees it.
class hand_phone::leg final : public callee {
public:
  explicit leg(std::shared_ptr<hand_phone> phone) : phone_(std::move(phone)) {}

  void hears(const std::string& text) override {
    if (phone_->events_.hears)
      phone_->events_.hears(text);
  }

  void connected() override {
    phone_->on_connected();
  }

  void ended(const std::string& status) override {
    phone_->on_ended(status);
  }

private:
  std::shared_ptr<hand_phone> phone_;
};

hand_phone::hand_phone(hand_phone_events events) : events_(std::move(events)) {}

callee_factory hand_phone::factory() {
  return
    [weak = weak_from_this()](const ring_info& ring,
      const std::shared_ptr<callee_line>& line) -> std::shared_ptr<callee> {
      const auto self = weak.lock();
      return self ? self->begin(ring, line) : nullptr;
    };
}

std::shared_ptr<callee> hand_phone::begin(
  const ring_info& ring, const std::shared_ptr<callee_line>& line) {
  if (phase_ != phase::idle) {
    line->decline(); // busy
    return nullptr;
  }
  line_ = line;
  phase_ = phase::ringing;
  auto begun = std::make_shared<leg>(shared_from_this());
  if (events_.rings)
    events_.rings(ring);
  return begun;
}

void hand_phone::on_connected() {
  phase_ = phase::talking;
  if (events_.connected)
    events_.connected();
}

void hand_phone::on_ended(const std::string& status) {
  phase_ = phase::idle;
  line_.reset();
  if (events_.ended)
    events_.ended(status);
}

bool hand_phone::rings() const noexcept {
  return phase_ == phase::ringing;
}

bool hand_phone::picked_up() const noexcept {
  return phase_ == phase::picked_up || phase_ == phase::talking;
}

bool hand_phone::talks() const noexcept {
  return phase_ == phase::talking;
}

void hand_phone::answer() {
  const auto line = line_.lock();
  if (!line || phase_ != phase::ringing)
    return;
  phase_ = phase::picked_up;
  line->answer();
}

void hand_phone::decline() {
  const auto line = line_.lock();
  if (line && phase_ == phase::ringing)
    line->decline();
}

void hand_phone::press(char key) {
  const auto line = line_.lock();
  if (line && picked_up())
    line->press(key);
}

void hand_phone::say(std::string text) {
  const auto line = line_.lock();
  if (line && picked_up())
    line->say(std::move(text));
}

void hand_phone::hang_up() {
  const auto line = line_.lock();
  if (line && picked_up())
    line->hang_up();
}

} // namespace callengine::simulator
