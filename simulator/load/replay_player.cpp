#include "simulator/load/replay_player.hpp"

#include <stdexcept>
#include <utility>

namespace callengine::simulator::load {

namespace {

/// One ended call in so many is looked up at the end, up to the most.
constexpr std::uint64_t sampled_each = 37;
constexpr std::size_t sample_max = 200;

} // namespace

replay_player::replay_player(boost::asio::io_context& io, http_client& client,
  const template_book& book, request_writer& writer, replay_options options,
  player_events events)
  : client_(client), book_(book), writer_(writer), options_(std::move(options)),
    events_(std::move(events)), ids_(options_.run),
    thinking_(io,
      [this](steady::time_point due, std::uint64_t place) {
        auto& call = calls_[place];
        if (std::exchange(call.waits, false))
          send(call, due);
      }),
    until_double_(options_.doubled_each) {}

void replay_player::start(
  const std::string& script, steady::time_point due, bool held) {
  const auto first = book_.first(script);
  if (!first)
    throw std::logic_error{"the script '" + script + "' was never recorded"};
  if (free_.empty()) {
    free_.push_back(static_cast<std::uint32_t>(calls_.size()));
    calls_.emplace_back();
  }
  const auto place = free_.back();
  free_.pop_back();
  auto& call = calls_[place];
  call.id = {place, ++serial_};
  call.caller = caller_number(serial_);
  call.answered = 0;
  call.how = call_end::goodbye;
  call.held = held;
  call.hang_up = false;
  call.heard_goodbye = false;
  ++live_;
  ++stats_.calls_started;
  call.script = &first->first;
  take_step(call, *first->second, due);
}

void replay_player::take_step(
  played_call& call, const played_step& step, steady::time_point due) {
  call.step = &step;
  const bool talks = step.request.leg_over && !call.address.empty();
  const auto pause = talks ? options_.talk : options_.think;
  if (pause > nanoseconds{0} && call.answered != 0) {
    call.waits = true;
    thinking_.add(due + pause, call.id.place);
    return;
  }
  send(call, due);
}

void replay_player::send(played_call& call, steady::time_point due) {
  const auto& request = call.step->request;
  if (request.talked)
    call.how = call_end::person;
  if (request.message)
    call.how = call_end::voicemail;
  if (request.leg_over)
    leave_leg(call);
  const fill_context with{
    ids_, call.id, call.caller, call.answers, options_.as_recorded};
  http_exchange exchange;
  exchange.bytes = writer_.write(request, with);
  exchange.due = due;
  exchange.who = this;
  exchange.tag = call.id.place;
  if (until_double_ != 0 && !request.callback && !call.held
    && --until_double_ == 0) {
    until_double_ = options_.doubled_each;
    call.doubled = exchange.bytes;
  }
  call.due = due;
  call.asked_at = steady::now();
  client_.send(std::move(exchange));
}

void replay_player::on_answer(
  std::uint64_t tag, const http_answer& answer, const exchange_times& times) {
  auto& call = calls_[tag];
  if (answer.status == 0) {
    stats_.note(breach::no_answer, answer.failure);
    stats_.note_unanswered(
      call.step->request.endpoint_index, times.due, times.answered);
    call.how = call_end::failed;
    finish(call);
    return;
  }
  stats_.note(call.step->request.endpoint_index, times);
  if (answer.status != 200)
    stats_.note(breach::wrong_status,
      std::to_string(answer.status) + " to " + call.step->request.endpoint);
  if (std::exchange(call.doubling, false)) {
    on_double(call, answer);
    return;
  }
  go_on(call, answer, times.answered);
}

void replay_player::on_double(played_call& call, const http_answer& answer) {
  ++stats_.doubles;
  const auto& first = call.answers[call.answered - 1].text;
  if (first != answer.body)
    stats_.note(breach::double_differs, call.step->request.endpoint);
  const auto form = call.answers[call.answered - 1].document.form;
  const auto next = step_after(*call.step, form);
  if (next && *next)
    take_step(call, **next, steady::now());
  else
    lose(call, steady::now());
}

void replay_player::go_on(
  played_call& call, const http_answer& answer, steady::time_point answered) {
  if (call.answers.size() == call.answered)
    call.answers.emplace_back();
  auto& kept = call.answers[call.answered++];
  kept.text = answer.body;
  const bool last = call.step->next.empty() || call.step == book_.farewell();
  if (!last && !options_.as_recorded && !judge(call, answer, kept)) {
    say_farewell(call, call_end::failed, answered);
    return;
  }
  if (last) {
    finish(call);
    return;
  }
  if (call.held) {
    call.waits = true;
    ++held_;
    call.answers = {}; // nothing of them is needed at the end
    call.answered = 0;
    return;
  }
  if (call.hang_up) {
    say_farewell(call, call_end::hung_up, answered);
    return;
  }
  if (!call.doubled.empty()) {
    call.doubling = true;
    call.due = answered;
    http_exchange again{
      std::exchange(call.doubled, {}), answered, this, call.id.place};
    client_.send(std::move(again));
    return;
  }
  const auto next = options_.as_recorded
    ? std::optional<const played_step*>{call.step->next.front().second}
    : step_after(*call.step, kept.document.form);
  if (!next)
    lose(call, answered);
  else if (*next)
    take_step(call, **next, answered);
  else
    finish(call);
}

/// False if there is no going on.
bool replay_player::judge(
  played_call& call, const http_answer& answer, kept_answer& kept) {
  if (answer.status != 200)
    return false;
  scan(kept.text, kept.document);
  const auto& request = call.step->request;
  const auto& facts = inspector_.look_at(answer, kept.document,
    "http://engine/" + request.endpoint, request.callback);
  if (facts.broken) {
    stats_.note(*facts.broken, request.endpoint + ": " + facts.problem);
    return false;
  }
  call.heard_goodbye = call.heard_goodbye || facts.goodbye;
  if (facts.address && !request.callback)
    note_ring(call, kept, facts);
  return true;
}

void replay_player::note_ring(
  played_call& call, const kept_answer& kept, const form_facts& facts) {
  const auto [from, size] = kept.document.values[*facts.address];
  leave_leg(call);
  call.address = kept.text.substr(from, size);
  const auto [at, free] = rung_.try_emplace(call.address, call.id);
  if (free)
    return;
  stats_.note(breach::rung_twice, call.step->request.endpoint);
  at->second = call.id;
}

void replay_player::leave_leg(played_call& call) {
  if (call.address.empty())
    return;
  const auto found = rung_.find(call.address);
  if (found != rung_.end() && found->second == call.id)
    rung_.erase(found);
  if (events_.leg_over)
    events_.leg_over(call.address);
  call.address.clear();
}

void replay_player::lose(played_call& call, steady::time_point due) {
  if (events_.lost)
    events_.lost(*call.script);
  say_farewell(call, call_end::off_recording, due);
}

void replay_player::say_farewell(
  played_call& call, call_end how, steady::time_point due) {
  call.how = how;
  call.doubled.clear();
  leave_leg(call);
  call.step = book_.farewell();
  if (call.step)
    send(call, due);
  else
    finish(call);
}

void replay_player::finish(played_call& call) {
  leave_leg(call);
  if (call.how == call_end::goodbye && !call.heard_goodbye)
    call.how = call_end::hung_up;
  stats_.note(call.how);
  if (call.id.serial % sampled_each == 0 && sample_.size() < sample_max) {
    sample_.emplace_back();
    ids_.append(sample_.back(), "CA", call.id, 0);
  }
  call.step = nullptr;
  call.doubled.clear();
  call.doubling = false;
  free_.push_back(call.id.place);
  --live_;
  if (!call.held && events_.finished)
    events_.finished();
}

void replay_player::hang_up_all() {
  for (std::size_t place = 0; place < calls_.size(); ++place) {
    auto& call = calls_[place];
    if (!call.step)
      continue;
    call.hang_up = true;
    if (!std::exchange(call.waits, false))
      continue;
    if (call.held)
      --held_;
    say_farewell(call, call_end::hung_up, steady::now());
  }
}

void replay_player::note_outstanding(steady::time_point now) {
  for (const auto& call : calls_)
    if (call.step && !call.waits)
      stats_.note_outstanding(call.step->request.endpoint_index, call.due, now);
}

std::size_t replay_player::live() const noexcept {
  return live_;
}

std::size_t replay_player::held() const noexcept {
  return held_;
}

std::optional<steady::time_point> replay_player::asked_at(
  std::string_view sid) const {
  const auto id = ids_.read(sid);
  if (!id || id->place >= calls_.size() || calls_[id->place].id != *id)
    return std::nullopt;
  return calls_[id->place].asked_at;
}

const std::vector<std::string>& replay_player::ended_sample() const noexcept {
  return sample_;
}

const std::vector<std::string>& replay_player::endpoints() const noexcept {
  return book_.endpoints();
}

load_stats& replay_player::stats() noexcept {
  return stats_;
}

} // namespace callengine::simulator::load
