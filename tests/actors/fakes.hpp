#pragma once

#include "model/lease/staff.hpp"
#include "model/ports/call_control.hpp"
#include "model/presence.hpp"
#include "model/webhook.hpp"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

/// What the actors see of the world outside, recorded. All are thread-safe, so
/// that the real engine can be tested with them too.
namespace callengine::actors::testing {

/// Keeps the first answer to a webhook, as the port says, and counts all.
class recording_reply final : public webhook_reply {
public:
  void answer(twiml::document_ptr document) override;
  void refuse() override;

  /// What was answered; null if nothing was, or if it was refused.
  twiml::document_ptr document() const;

  bool refused() const;
  bool answered() const;

  /// How often it was answered or refused: once is right.
  int answers() const;

  /// Waits until it is answered. False: it was not, within this time.
  bool wait(milliseconds deadline) const;

private:
  void note(twiml::document_ptr document, bool refused);

  mutable std::mutex mutex_;
  mutable std::condition_variable changed_;
  twiml::document_ptr document_;
  bool refused_ = false;
  int answers_ = 0;
};

using reply_ptr = std::shared_ptr<recording_reply>;

/// Legs that were to be cancelled by REST.
class recording_control final : public call_control {
public:
  void cancel_leg(const call_sid& leg) override;
  std::vector<call_sid> cancelled() const;

private:
  mutable std::mutex mutex_;
  std::vector<call_sid> cancelled_;
};

/// A staff member's page that keeps what it was told.
class recording_page final : public page {
public:
  explicit recording_page(std::string session) : session_(std::move(session)) {}

  const std::string& session() const noexcept override {
    return session_;
  }

  void welcome(staff_state state) override;
  void send(outgoing_page_frame frame) override;
  void close() override;

  /// Called with every offer, on the thread that sends it.
  std::function<void(const page_frame::offer_made&)> on_offer;

  /// Waits until the page was told something that makes `done()` true. False:
  /// it was not, within this time.
  template <class Predicate>
  bool wait_until(milliseconds deadline, Predicate done) const {
    const auto end = std::chrono::steady_clock::now() + deadline;
    for (;;) {
      const auto seen = version();
      if (done())
        return true;
      std::unique_lock lock{mutex_};
      if (!changed_.wait_until(
            lock, end, [this, seen] { return version_ != seen; }))
        return false;
    }
  }

  std::vector<staff_state> welcomes() const;
  bool closed() const;

  /// The state that the page shows now.
  staff_state shown() const;

  template <class Frame>
  std::vector<Frame> all() const {
    const std::lock_guard lock{mutex_};
    std::vector<Frame> result;
    for (const auto& frame : frames_)
      if (const auto* wanted = std::get_if<Frame>(&frame))
        result.push_back(*wanted);
    return result;
  }

  /// The newest frame of this kind, or one without contents.
  template <class Frame>
  Frame last() const {
    const auto frames = all<Frame>();
    return frames.empty() ? Frame{} : frames.back();
  }

private:
  std::uint64_t version() const;

  const std::string session_;
  mutable std::mutex mutex_;
  mutable std::condition_variable changed_;
  std::uint64_t version_ = 0;
  std::vector<staff_state> welcomes_;
  std::vector<outgoing_page_frame> frames_;
  bool closed_ = false;
};

using recording_page_ptr = std::shared_ptr<recording_page>;

} // namespace callengine::actors::testing
