#include "net/outgoing/chat/breaker.hpp"

#include <utility>

namespace callengine::net::outgoing {

breaker::leave breaker::ask(steady_time now) {
  if (!is_open_)
    return leave::yes;
  if (is_tried_ || now < resting_until_)
    return leave::no;
  is_tried_ = true;
  return leave::on_trial;
}

bool breaker::succeeded() {
  failures_ = 0;
  is_tried_ = false;
  return std::exchange(is_open_, false);
}

bool breaker::failed(leave how, steady_time now) {
  if (is_open_) {
    if (how == leave::on_trial) {
      is_tried_ = false;
      resting_until_ = now + rest_;
    }
    return false;
  }
  if (++failures_ < most_)
    return false;
  is_open_ = true;
  resting_until_ = now + rest_;
  return true;
}

void breaker::forgot(leave how) {
  if (how == leave::on_trial)
    is_tried_ = false;
}

} // namespace callengine::net::outgoing
