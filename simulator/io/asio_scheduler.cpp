#include "simulator/io/asio_scheduler.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <utility>

namespace callengine::simulator {

struct asio_scheduler::pending {
  pending(boost::asio::io_context& io, std::function<void()> what)
    : wait(io), callback(std::move(what)) {}

  boost::asio::steady_timer wait;
  std::function<void()> callback;
};

/// The wait itself is owned by its handler: a callback may own its entry.
class asio_scheduler::entry final : public timer_entry {
public:
  explicit entry(const std::shared_ptr<pending>& waiting) : waiting_(waiting) {}

  ~entry() override {
    if (const auto waiting = waiting_.lock()) {
      // The handler may be queued already: it finds nothing to call.
      const auto dropped = std::exchange(waiting->callback, nullptr);
      waiting->wait.cancel();
    }
  }

private:
  std::weak_ptr<pending> waiting_;
};

asio_scheduler::asio_scheduler(boost::asio::io_context& io, double speed)
  : io_(io), speed_(speed),
    start_(std::chrono::floor<milliseconds>(std::chrono::system_clock::now())),
    steady_start_(std::chrono::steady_clock::now()) {}

time_point asio_scheduler::now() const {
  const std::chrono::duration<double, std::milli> passed
    = std::chrono::steady_clock::now() - steady_start_;
  return start_ + std::chrono::floor<milliseconds>(passed * speed_);
}

timer asio_scheduler::after(
  milliseconds delay, std::function<void()> callback) {
  auto waiting = std::make_shared<pending>(io_, std::move(callback));
  const std::chrono::duration<double, std::milli> length{delay};
  waiting->wait.expires_after(
    std::chrono::ceil<std::chrono::microseconds>(length / speed_));
  auto held = std::make_unique<entry>(waiting);
  auto& wait = waiting->wait;
  wait.async_wait([waiting](boost::system::error_code) {
    if (const auto run = std::exchange(waiting->callback, nullptr))
      run();
  });
  return held;
}

void asio_scheduler::post(std::function<void()> callback) {
  boost::asio::post(io_, std::move(callback));
}

} // namespace callengine::simulator
