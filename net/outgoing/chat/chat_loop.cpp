#include "net/outgoing/chat/chat_loop.hpp"

#include "net/outgoing/chat/chat_transfers.hpp"

#include <mutex>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

namespace callengine::net::outgoing {

/// The thread, and what the others have for it.
class chat_loop::worker {
public:
  worker(const chat_options& options, chat_meters& meters)
    : meters_{meters}, transfers_{options, meters} {
    thread_ = std::thread{[this] {
      while (take_orders())
        transfers_.turn();
      transfers_.give_up();
    }};
  }

  ~worker() {
    {
      const std::lock_guard lock{mutex_};
      is_ending_ = true;
    }
    transfers_.wake();
    thread_.join();
  }

  worker(const worker&) = delete;
  worker& operator=(const worker&) = delete;

  void add(chat_question question) {
    ++meters_.questions;
    give(std::move(question));
  }

  void stop(const call_sid& call, std::uint32_t number) {
    give(stopped{call, number});
  }

private:
  struct stopped {
    call_sid call;
    std::uint32_t number;
  };

  using order = std::variant<chat_question, stopped>;

  void give(order next) {
    {
      const std::lock_guard lock{mutex_};
      orders_.push_back(std::move(next));
    }
    transfers_.wake();
  }

  /// In their order. False: the end.
  bool take_orders() {
    std::vector<order> given;
    bool goes_on = true;
    {
      const std::lock_guard lock{mutex_};
      given.swap(orders_);
      goes_on = !is_ending_;
    }
    for (auto& each : given) {
      if (auto* question = std::get_if<chat_question>(&each))
        transfers_.add(std::move(*question));
      else if (const auto* which = std::get_if<stopped>(&each))
        transfers_.stop(which->call, which->number);
    }
    return goes_on;
  }

  chat_meters& meters_;
  chat_transfers transfers_;
  std::mutex mutex_;
  std::vector<order> orders_;
  bool is_ending_ = false;
  std::thread thread_;
};

chat_loop::chat_loop(const chat_options& options, chat_meters& meters)
  : worker_{std::make_unique<worker>(options, meters)} {}

chat_loop::~chat_loop() = default;

void chat_loop::add(chat_question question) {
  worker_->add(std::move(question));
}

void chat_loop::stop(const call_sid& call, std::uint32_t number) {
  worker_->stop(call, number);
}

} // namespace callengine::net::outgoing
