#pragma once

#include "model/ports/call_engine.hpp"
#include "model/ports/call_reports.hpp"
#include "model/ports/clock.hpp"

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

/// What stands behind the front ends in these tests.
namespace callengine::net::testing {

/// Remembers what it was asked. By default it answers every webhook with a
/// `<Hangup/>` and welcomes every page as offline.
class fake_engine final : public call_engine {
public:
  using webhook_handler = std::function<void(webhook, webhook_reply_ptr)>;

  void accept(webhook request, webhook_reply_ptr reply) override;
  void page_did(staff_key staff, incoming_page_event event) override;
  void relay_opened(client_id client, const call_sid& call, std::uint32_t step,
    relay_line_ptr line) override;
  void relay_did(
    client_id client, const call_sid& call, call_event event) override;
  void tell_news(client_id client, department_news news) override;
  void live_calls(client_id client,
    std::function<void(std::vector<live_call>)> done) override;
  void find_live_call(client_id client, call_sid call,
    std::function<void(std::optional<live_call>)> done) override;
  void watch_board(staff_key staff, page_ptr page) override;
  void leave_board(staff_key staff, std::string session) override;
  void ping(std::function<void()> done) override;

  /// Those that it was silent to; it is no longer.
  void answer_pings();
  std::size_t pings() const;

  /// Set before the first request.
  webhook_handler on_webhook;
  bool holds_webhooks = false;         ///< for a test that answers by itself
  std::atomic<bool> is_silent = false; ///< never answers questions

  struct known_call {
    client_id client;
    live_call call;
  };

  std::vector<known_call> live;

  struct page_news {
    staff_key staff;
    incoming_page_event event;
  };

  struct told_news {
    client_id client;
    department_news what;
  };

  /// For pages, in order.
  std::vector<told_news> news() const;

  struct relay_news {
    client_id client;
    call_sid call;
    std::uint32_t step = 0; ///< of its opening, as what follows
    relay_line_ptr line;    ///< null: not of its opening
    call_event event;       ///< of its opening: `relay_opened`
  };

  /// Waits until so many came.
  bool wait_for_relay_news(std::size_t count);
  std::vector<relay_news> relay_events() const;

  struct board_watcher {
    staff_key staff;
    page_ptr page;
  };

  /// Waits until so many pages watch a board.
  bool wait_for_board_watchers(std::size_t count);
  std::vector<board_watcher> board_watchers() const;

  std::vector<webhook> webhooks() const;

  /// Of the webhook with this number, from 0, that came already.
  webhook_reply_ptr reply(std::size_t which) const;
  std::vector<page_news> page_events() const;

  /// Waits until a page event of this type came; its `nth`, from 0.
  template <class Event>
  std::optional<Event> wait_for(std::size_t nth = 0) {
    std::optional<Event> found;
    wait([&] { return (found = find<Event>(nth)).has_value(); });
    return found;
  }

  template <class Event>
  std::size_t count() const {
    const std::lock_guard lock{mutex_};
    std::size_t result = 0;
    for (const auto& each : pages_)
      if (std::holds_alternative<Event>(each.event))
        ++result;
    return result;
  }

  bool wait_for_webhooks(std::size_t count);

private:
  /// Under the lock.
  template <class Event>
  std::optional<Event> find(std::size_t nth) const {
    for (const auto& each : pages_)
      if (const auto* event = std::get_if<Event>(&each.event); event)
        if (nth-- == 0)
          return *event;
    return std::nullopt;
  }

  bool wait(const std::function<bool()>& until);

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<webhook> webhooks_;
  std::vector<webhook_reply_ptr> replies_;
  std::vector<page_news> pages_;
  std::vector<told_news> news_;
  std::vector<relay_news> relays_;
  std::vector<board_watcher> board_watchers_;
  std::size_t pings_ = 0;
  std::vector<std::function<void()>> unanswered_pings_;
};

class fake_reports final : public call_reports {
public:
  void find(
    const call_question& what, std::function<void(result)> done) override;

  void list(const portal_asker& who, const call_filter& which,
    std::function<void(list_result)> done) override;
  void change(const call_question& which, const call_change& what,
    std::function<void(result)> done) override;

  struct asked_list {
    portal_asker who;
    call_filter which;
  };

  struct asked_change {
    call_question which;
    call_change what;
  };

  // What it was asked, in order.
  std::vector<call_question> questions() const;
  std::vector<asked_list> lists() const;
  std::vector<asked_change> changes() const;

  std::vector<call_report> rows;
  list_result listed;     ///< the answer to every list
  bool may_change = true; ///< false: it is not the asker's to note
  std::string error;

private:
  mutable std::mutex mutex_;
  std::vector<call_question> questions_;
  std::vector<asked_list> lists_;
  std::vector<asked_change> changes_;
};

class system_clock final : public clock {
public:
  time_point now() const override;
};

/// A document that says this and hangs up.
twiml::document_ptr say_and_hang_up(std::string text);

} // namespace callengine::net::testing
