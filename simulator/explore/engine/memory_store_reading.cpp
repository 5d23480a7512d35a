// What the store tells the engine after a start, and when it is asked.
#include "model/limits.hpp"
#include "simulator/explore/engine/memory_store.hpp"

#include <utility>

namespace callengine::explore {

namespace {

using namespace std::chrono_literals;

constexpr milliseconds open_pause = 250ms;

} // namespace

milliseconds memory_store::reading_time() {
  return slow_ > 0ms ? slow_ : milliseconds{chance_.between(1, 6)};
}

void memory_store::find(client_id client, const call_sid& call,
  std::function<void(known_call)> done) {
  const bool answers = open_ && !out_ && slow_ <= limits::store_patience;
  if (!answers) {
    if (calls_.contains(call) || ended_.contains(call))
      watch_.see_memory_lost(client);
    later(open_ ? limits::store_patience : 0ms, [done = std::move(done)] {
      known_call nothing;
      nothing.failed = true;
      done(std::move(nothing));
    });
    return;
  }
  later(reading_time(), [this, client, call, done = std::move(done)] {
    known_call known;
    const auto live = calls_.find(call);
    if (live != calls_.end() && live->second.value->client == client)
      known.live = live->second;
    else if (const auto over = ended_.find(call); over != ended_.end())
      known.ended = over->second;
    if (known.live)
      bent_.recovered(*known.live);
    done(std::move(known));
  });
}

void memory_store::open(reader listener) {
  listener_ = std::move(listener);
  reads_ = true;
  read_staff();
}

void memory_store::read_staff() {
  later(reading_time(), [this] {
    if (out_) {
      // The engine goes on without what it knew.
      watch_.see_memory_lost();
      later(open_pause, [this] { read_staff(); });
      return;
    }
    open_ = true;
    std::vector<staff_snapshot> staff;
    for (const auto& [key, kept] : staff_)
      staff.push_back(kept);
    bent_.recovered(staff);
    listener_.staff(staff);
    degraded_ = !queue_.empty();
    pump();
    std::vector<call_sid> calls;
    for (const auto& [sid, kept] : calls_)
      calls.push_back(sid);
    for (const auto& [sid, over] : ended_)
      calls.push_back(sid);
    read_calls(std::move(calls));
  });
}

void memory_store::read_calls(std::vector<call_sid> left) {
  later(reading_time() * 3, [this, left = std::move(left)]() mutable {
    if (out_) {
      later(open_pause, [this, left = std::move(left)]() mutable {
        read_calls(std::move(left));
      });
      return;
    }
    if (left.empty()) {
      reads_ = false;
      listener_.over();
      return;
    }
    const auto sid = left.back();
    left.pop_back();
    if (const auto live = calls_.find(sid); live != calls_.end()) {
      auto kept = live->second;
      bent_.recovered(kept);
      listener_.calls({kept});
    } else if (const auto over = ended_.find(sid); over != ended_.end()) {
      listener_.ended({over->second});
    }
    read_calls(std::move(left));
  });
}

} // namespace callengine::explore
