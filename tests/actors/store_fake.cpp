#include "tests/actors/store_fake.hpp"

namespace callengine::actors::testing {

bool recording_store::save(call_snapshot snapshot, saved done) {
  {
    const std::lock_guard lock{mutex_};
    if (out_)
      return false;
    if (held_) {
      waiting_.push_back({std::move(snapshot), std::move(done)});
      return true;
    }
    auto sid = snapshot.value->sid;
    calls_.insert_or_assign(std::move(sid), std::move(snapshot));
  }
  done(durability::durable);
  return true;
}

void recording_store::save(
  staff_snapshot snapshot, std::function<void()> refused) {
  const std::lock_guard lock{mutex_};
  if (snapshot.lease)
    newest_claim_ = std::move(refused);
  staff_.insert_or_assign(snapshot.staff, std::move(snapshot));
}

void recording_store::end(ended_call call) {
  const std::lock_guard lock{mutex_};
  calls_.erase(call.call);
  ended_.insert_or_assign(call.call, call);
}

snapshot_store::known_call recording_store::known(const call_sid& call) const {
  known_call result;
  const auto live = calls_.find(call);
  if (live != calls_.end())
    result.live = live->second;
  const auto over = ended_.find(call);
  if (over != ended_.end())
    result.ended = over->second;
  return result;
}

void recording_store::find(
  client_id, const call_sid& call, std::function<void(known_call)> done) {
  known_call result;
  {
    const std::lock_guard lock{mutex_};
    ++questions_;
    if (silent_) {
      asked_.emplace_back(call, std::move(done));
      return;
    }
    result = known(call);
    if (fails_) {
      result = {};
      result.failed = true;
    }
  }
  done(std::move(result));
}

void recording_store::fail_questions() {
  const std::lock_guard lock{mutex_};
  fails_ = true;
}

void recording_store::hold() {
  const std::lock_guard lock{mutex_};
  held_ = true;
}

void recording_store::commit(durability how) {
  std::deque<change> due;
  {
    const std::lock_guard lock{mutex_};
    held_ = false;
    due.swap(waiting_);
    if (how == durability::durable)
      for (auto& each : due)
        calls_.insert_or_assign(each.snapshot.value->sid, each.snapshot);
  }
  for (const auto& each : due)
    each.done(how);
}

void recording_store::go_out(bool out) {
  const std::lock_guard lock{mutex_};
  out_ = out;
}

void recording_store::hold_questions() {
  const std::lock_guard lock{mutex_};
  silent_ = true;
}

void recording_store::answer_questions() {
  std::vector<std::pair<known_call, std::function<void(known_call)>>> due;
  {
    const std::lock_guard lock{mutex_};
    silent_ = false;
    for (auto& [call, done] : asked_)
      due.emplace_back(known(call), std::move(done));
    asked_.clear();
  }
  for (auto& [result, done] : due)
    done(std::move(result));
}

std::vector<call_snapshot> recording_store::calls() const {
  const std::lock_guard lock{mutex_};
  std::vector<call_snapshot> result;
  for (const auto& [sid, snapshot] : calls_)
    result.push_back(snapshot);
  return result;
}

std::vector<staff_snapshot> recording_store::staff() const {
  const std::lock_guard lock{mutex_};
  std::vector<staff_snapshot> result;
  for (const auto& [key, snapshot] : staff_)
    result.push_back(snapshot);
  return result;
}

std::vector<ended_call> recording_store::ended() const {
  const std::lock_guard lock{mutex_};
  std::vector<ended_call> result;
  for (const auto& [sid, call] : ended_)
    result.push_back(call);
  return result;
}

int recording_store::questions() const {
  const std::lock_guard lock{mutex_};
  return questions_;
}

void recording_store::put(call_snapshot snapshot) {
  const std::lock_guard lock{mutex_};
  auto sid = snapshot.value->sid;
  calls_.insert_or_assign(std::move(sid), std::move(snapshot));
}

void recording_store::refuse_claim() {
  std::function<void()> refused;
  {
    const std::lock_guard lock{mutex_};
    refused = newest_claim_;
  }
  refused();
}

void scripted_lookup::find_call(
  const call_sid& call, std::function<void(call_result)> done) {
  call_result result;
  {
    const std::lock_guard lock{mutex_};
    ++questions_[call];
    const auto known = calls_.find(call);
    const auto fails = failures_.find(call);
    if (fails != failures_.end() && fails->second-- > 0) {
      result.error = "status 429";
    } else if (known != calls_.end()) {
      result = known->second;
    } else {
      result.error = "there are no credentials";
      result.in_vain = true;
    }
  }
  done(std::move(result));
}

void scripted_lookup::find_recordings(
  const call_sid& call, std::function<void(recordings_result)> done) {
  recordings_result result;
  {
    const std::lock_guard lock{mutex_};
    const auto known = recordings_.find(call);
    if (known != recordings_.end())
      result.recordings = known->second;
    else {
      result.error = "there are no credentials";
      result.in_vain = true;
    }
  }
  done(std::move(result));
}

void scripted_lookup::fail(const call_sid& call, int times) {
  const std::lock_guard lock{mutex_};
  failures_[call] = times;
}

int scripted_lookup::questions(const call_sid& call) const {
  const std::lock_guard lock{mutex_};
  const auto known = questions_.find(call);
  return known == questions_.end() ? 0 : known->second;
}

void scripted_lookup::say(const call_sid& call, call_status status,
  std::vector<found_recording> recordings) {
  const std::lock_guard lock{mutex_};
  call_result known;
  known.call = found_call{status, std::nullopt, {}};
  calls_.insert_or_assign(call, std::move(known));
  recordings_.insert_or_assign(call, std::move(recordings));
}

void scripted_lookup::deny(const call_sid& call) {
  const std::lock_guard lock{mutex_};
  calls_.insert_or_assign(call, call_result{});
}

} // namespace callengine::actors::testing
