#include "simulator/explore/engine/history_sink.hpp"

#include <optional>
#include <utility>

namespace callengine::explore {

namespace {

/// What makes a row the same when it is told again; empty: it never is.
struct key_of {
  std::string operator()(const call_started& row) const {
    return "started " + row.call;
  }

  std::string operator()(const call_ended& row) const {
    return "ended " + row.call;
  }

  std::string operator()(const call_decided& row) const {
    return "decided " + std::to_string(row.row.number) + ' ' + row.call;
  }

  std::string operator()(const voicemail_message& row) const {
    return "message " + row.recording;
  }

  std::string operator()(const availability_row&) const {
    return {};
  }

  std::string operator()(const conversation_turn& row) const {
    return "turn " + std::to_string(row.number) + ' ' + row.call;
  }

  std::string operator()(const conversation_ended& row) const {
    return "conversation " + std::to_string(row.at.time_since_epoch().count())
      + ' ' + row.call;
  }
};

/// A row that is told twice has to say the same.
bool agree(const history_row& left, const history_row& right) {
  if (const auto* row = std::get_if<call_decided>(&left))
    return row->row == std::get<call_decided>(right).row;
  if (const auto* row = std::get_if<call_ended>(&left)) {
    const auto& other = std::get<call_ended>(right);
    return row->at == other.at && row->how == other.how;
  }
  if (const auto* row = std::get_if<conversation_turn>(&left))
    return row->words == std::get<conversation_turn>(right).words;
  if (const auto* row = std::get_if<conversation_ended>(&left)) {
    const auto& other = std::get<conversation_ended>(right);
    return row->how == other.how && row->urgent == other.urgent;
  }
  return true;
}

} // namespace

history_position history_sink::write(history_row row) {
  if (process_.dead)
    return last_;
  const auto times = bent_.times_written(row);
  const auto held_back = bent_.row_delay(row);
  held each{std::move(row), clock_.now(), ++last_, false};
  keep_safe();
  if (held_back > milliseconds{0}) {
    clock_.send(held_back, [this, each] { show(each); });
    return last_;
  }
  for (int time = 0; time < times; ++time) {
    each.again = time > 0;
    waiting_.push_back(each);
  }
  show_soon();
  return last_;
}

// -- safe ---------------------------------------------------------------------

void history_sink::keep_safe() {
  if (std::exchange(spools_, true))
    return;
  // A slow disk, now and then.
  const milliseconds takes{
    chance_.percent(90) ? chance_.between(1, 20) : chance_.between(100, 800)};
  clock_.send(takes, [this, last = last_, life = life_] {
    if (life != life_ || process_.dead)
      return;
    spools_ = false;
    be_safe(last);
    if (last < last_)
      keep_safe();
  });
}

void history_sink::be_safe(history_position row) {
  safe_ = std::max(safe_, row);
  while (!when_safe_.empty() && when_safe_.front().row <= safe_) {
    const auto done = std::move(when_safe_.front().done);
    when_safe_.pop_front();
    done();
  }
}

void history_sink::when_safe(history_position row, std::function<void()> done) {
  if (process_.dead)
    return;
  if (row <= safe_ || !bent_.waits_for_history()) {
    done();
    return;
  }
  when_safe_.push_back({row, std::move(done)});
}

// -- visible ------------------------------------------------------------------

void history_sink::show_soon() {
  if (std::exchange(due_, true))
    return;
  clock_.send(batch_, [this] {
    due_ = false;
    if (!out_)
      show_all();
  });
}

void history_sink::back() {
  if (!bent_.comes_back_after_outages())
    return;
  out_ = false;
  show_all();
}

void history_sink::show_all() {
  while (!waiting_.empty()) {
    const auto each = std::move(waiting_.front());
    waiting_.pop_front();
    show(each);
  }
}

bool history_sink::is_new(const held& each) {
  auto key = std::visit(key_of{}, each.row);
  if (key.empty() || each.again
    || (key.starts_with("message") && !bent_.knows_recordings()))
    return true;
  const auto [known, is_first] = known_.emplace(std::move(key), each.row);
  if (!is_first && !agree(known->second, each.row))
    watch_.see_conflict(each.row);
  return is_first;
}

void history_sink::show(const held& each) {
  be_safe(each.position);
  if (!is_new(each))
    return;
  if (const auto* ended = std::get_if<call_ended>(&each.row))
    ended_.push_back({ended->call, ended->client, ended->at});
  watch_.see(row_seen{each.row, each.handed_over});
}

// -- the engine's end ---------------------------------------------------------

void history_sink::flush() {
  be_safe(last_);
  ++life_;
  spools_ = false;
  if (!out_)
    show_all();
}

void history_sink::crash() {
  if (!waiting_.empty() && waiting_.back().position > safe_)
    watch_.came_up(situation::crashed_with_rows_pending);
  while (!waiting_.empty() && waiting_.back().position > safe_)
    waiting_.pop_back();
  when_safe_.clear();
  ++life_;
  spools_ = false;
}

} // namespace callengine::explore
