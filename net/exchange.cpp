#include "net/exchange.hpp"

#include <boost/asio/dispatch.hpp>

#include <utility>

namespace callengine::net {

exchange::exchange(std::shared_ptr<const void> keep_alive, strand on,
  std::weak_ptr<answer_sink> sink, std::uint64_t request)
  : keep_alive_{std::move(keep_alive)}, on_{std::move(on)}, deadline_{on_},
    sink_{std::move(sink)}, request_{request} {}

bool exchange::respond_with(answer_maker make) {
  if (taken_.exchange(true))
    return false;
  // Holds no owner of the io_context, which would then never be destroyed if
  // it stopped before it came to this.
  auto deliver = [sink = sink_, request = request_, make = std::move(make)] {
    if (const auto open = sink.lock())
      open->answered(request, make());
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

void exchange::respond_within(
  std::chrono::milliseconds time, answer_maker otherwise) {
  deadline_.expires_after(time);
  auto answer_instead = [self = weak_from_this(),
                          otherwise = std::move(otherwise)](error_code ec) {
    const auto open = self.lock();
    if (!ec && open)
      open->respond_with(otherwise);
  };
  deadline_.async_wait(std::move(answer_instead));
}

void exchange::forget_deadline() {
  deadline_.cancel();
}

} // namespace callengine::net
