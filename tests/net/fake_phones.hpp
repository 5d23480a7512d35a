#pragma once

#include "model/ports/try_phone.hpp"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace callengine::net::testing {

/// A network of phones in pages that remembers what it was told.
class fake_phones final : public try_network {
public:
  struct signalled {
    staff_key who;
    std::string session;
    rtc_signal what;
  };

  std::shared_ptr<try_handset> plug_in(
    staff_key who, std::shared_ptr<try_screen> screen) override {
    const std::lock_guard lock{mutex_};
    if (is_full)
      return nullptr;
    plugged_.emplace_back(who, std::move(screen));
    changed_.notify_all();
    return std::make_shared<handset>(*this);
  }

  void page_opened(staff_key who, std::shared_ptr<sound_page> page) override {
    const std::lock_guard lock{mutex_};
    pages_.emplace_back(who, std::move(page));
    changed_.notify_all();
  }

  void page_closed(staff_key, std::string session) override {
    const std::lock_guard lock{mutex_};
    closed_.push_back(std::move(session));
    changed_.notify_all();
  }

  void page_signals(
    staff_key who, std::string session, rtc_signal what) override {
    const std::lock_guard lock{mutex_};
    signals_.push_back({who, std::move(session), std::move(what)});
    changed_.notify_all();
  }

  const figures& counted() const noexcept override {
    return figures_;
  }

  /// The first phone's owner and page, once it is plugged in.
  std::optional<std::pair<staff_key, std::shared_ptr<try_screen>>> phone() {
    return first_of(plugged_);
  }

  std::optional<std::pair<staff_key, std::shared_ptr<sound_page>>> page() {
    return first_of(pages_);
  }

  std::optional<std::string> closed_page() {
    return first_of(closed_);
  }

  std::optional<signalled> signal() {
    return first_of(signals_);
  }

  /// What the phones did, once it is so much.
  std::vector<incoming_try_event> events(std::size_t count) {
    std::unique_lock lock{mutex_};
    wait(lock, [&] { return events_.size() >= count; });
    return events_;
  }

  bool was_unplugged() {
    std::unique_lock lock{mutex_};
    return wait(lock, [this] { return unplugged_ > 0; });
  }

  bool is_full = false; ///< set before the first phone

private:
  class handset final : public try_handset {
  public:
    explicit handset(fake_phones& owner) : owner_{owner} {}

    void did(incoming_try_event event) override {
      const std::lock_guard lock{owner_.mutex_};
      owner_.events_.push_back(std::move(event));
      owner_.changed_.notify_all();
    }

    void unplug() override {
      const std::lock_guard lock{owner_.mutex_};
      ++owner_.unplugged_;
      owner_.changed_.notify_all();
    }

  private:
    fake_phones& owner_;
  };

  bool wait(
    std::unique_lock<std::mutex>& lock, const std::function<bool()>& until) {
    return changed_.wait_for(lock, std::chrono::seconds{10}, until);
  }

  template <class Value>
  std::optional<Value> first_of(const std::vector<Value>& list) {
    std::unique_lock lock{mutex_};
    if (!wait(lock, [&] { return !list.empty(); }))
      return std::nullopt;
    return list.front();
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  figures figures_;
  std::vector<std::pair<staff_key, std::shared_ptr<try_screen>>> plugged_;
  std::vector<std::pair<staff_key, std::shared_ptr<sound_page>>> pages_;
  std::vector<std::string> closed_;
  std::vector<signalled> signals_;
  std::vector<incoming_try_event> events_;
  int unplugged_ = 0;
};

} // namespace callengine::net::testing
