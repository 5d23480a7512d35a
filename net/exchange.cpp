#include "net/exchange.hpp"

#include <boost/asio/dispatch.hpp>

#include <utility>

namespace callengine::net {

exchange::exchange(std::shared_ptr<const void> keep_alive, executor on,
  std::weak_ptr<answer_sink> sink, std::uint64_t request)
  : keep_alive_{std::move(keep_alive)}, on_{std::move(on)},
    sink_{std::move(sink)}, request_{request} {}

exchange::~exchange() {
  if (load_ != nullptr && !taken_)
    load_->forgotten();
}

bool exchange::respond_with(answer_maker make) {
  if (taken_.exchange(true))
    return false;
  if (load_ != nullptr) {
    const auto now = steady_clock::now();
    load_->answered(now - began_, now);
  }
  // Holds no owner of the io_context, which would then never be destroyed if
  // it stopped before it came to this.
  auto deliver = [sink = sink_, request = request_, make = std::move(make),
                   meters = meters_, to = counted_as_, began = began_] {
    const auto open = sink.lock();
    if (!open)
      return;
    auto answer = make();
    if (meters != nullptr)
      meters->answered(to, answer.status, steady_clock::now() - began);
    open->answered(request, std::move(answer));
  };
  asio::dispatch(on_, std::move(deliver));
  return true;
}

bool exchange::respond(response answer) {
  return respond_with(
    [answer = std::move(answer)]() mutable { return std::move(answer); });
}

bool exchange::is_awaited() const noexcept {
  return !taken_ && !sink_.expired();
}

void exchange::count_with(webhook_meters& meters, twiml::endpoint to) {
  meters_ = &meters;
  counted_as_ = to;
  began_ = steady_clock::now();
}

void exchange::weigh_on(overload& load) noexcept {
  load_ = &load;
  load.asked();
}

void exchange::respond_within(
  std::chrono::milliseconds time, answer_maker otherwise) {
  due_ = steady_clock::now() + time;
  otherwise_ = std::move(otherwise);
}

void exchange::answer_late() {
  if (auto otherwise = std::exchange(otherwise_, nullptr))
    respond_with(std::move(otherwise));
}

void exchange::give_up() {
  auto answer = [self = weak_from_this()] {
    if (const auto open = self.lock())
      open->answer_late();
  };
  asio::dispatch(on_, std::move(answer));
}

} // namespace callengine::net
