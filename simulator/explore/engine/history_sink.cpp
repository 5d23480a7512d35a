#include "simulator/explore/engine/history_sink.hpp"

namespace callengine::explore {

void history_sink::take(history_row row) {
  const auto times = bent_.times_written(row);
  const auto held_back = bent_.row_delay(row);
  const held each{std::move(row), clock_.now()};
  if (held_back > milliseconds{0}) {
    clock_.send(held_back, [this, each] { write(each); });
    return;
  }
  for (int time = 0; time < times; ++time)
    waiting_.push_back(each);
  if (std::exchange(due_, true))
    return;
  clock_.send(batch_, [this] {
    due_ = false;
    if (!out_)
      flush();
  });
}

void history_sink::back() {
  if (!bent_.comes_back_after_outages())
    return;
  out_ = false;
  flush();
}

void history_sink::flush() {
  while (!waiting_.empty()) {
    const auto each = std::move(waiting_.front());
    waiting_.pop_front();
    write(each);
  }
}

void history_sink::write(const held& each) {
  const auto* message = std::get_if<voicemail_message>(&each.row);
  if (message != nullptr && !recordings_.insert(message->recording).second
    && bent_.knows_recordings())
    return;
  if (const auto* ended = std::get_if<call_ended>(&each.row))
    ended_.push_back({ended->call, ended->client, ended->at});
  watch_.see(row_seen{each.row, each.handed_over});
}

} // namespace callengine::explore
