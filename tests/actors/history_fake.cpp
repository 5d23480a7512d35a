#include "tests/actors/history_fake.hpp"

#include <set>
#include <utility>

namespace callengine::actors::testing {

history_position recording_history::write(history_row row) {
  const std::lock_guard lock{mutex_};
  std::visit([this](auto& told) { note(std::move(told)); }, row);
  return ++written_;
}

history_position recording_history::safe() const {
  const std::lock_guard lock{mutex_};
  return held_ ? 0 : written_;
}

void recording_history::when_safe(
  history_position, std::function<void()> done) {
  {
    const std::lock_guard lock{mutex_};
    if (held_) {
      waiting_.push_back(std::move(done));
      return;
    }
  }
  done();
}

void recording_history::hold(bool held) {
  std::vector<std::function<void()>> due;
  {
    const std::lock_guard lock{mutex_};
    held_ = held;
    if (!held_)
      due.swap(waiting_);
  }
  for (const auto& done : due)
    done();
}

void recording_history::note(call_started row) {
  starts_.push_back(std::move(row));
}

void recording_history::note(call_ended row) {
  ends_.push_back(std::move(row));
}

void recording_history::note(call_decided row) {
  decisions_.push_back(std::move(row));
}

void recording_history::note(voicemail_message row) {
  voicemails_.push_back(std::move(row));
}

void recording_history::note(availability_row row) {
  mirror_.insert_or_assign(row.staff, std::move(row));
}

void recording_history::note(conversation_turn row) {
  turns_.push_back(std::move(row));
}

void recording_history::note(conversation_ended row) {
  conversations_.push_back(std::move(row));
}

std::vector<conversation_turn> recording_history::turns() const {
  const std::lock_guard lock{mutex_};
  return turns_;
}

std::vector<conversation_ended> recording_history::conversations() const {
  const std::lock_guard lock{mutex_};
  return conversations_;
}

std::vector<call_started> recording_history::starts() const {
  const std::lock_guard lock{mutex_};
  return starts_;
}

std::vector<call_ended> recording_history::ends() const {
  const std::lock_guard lock{mutex_};
  return ends_;
}

std::vector<voicemail_message> recording_history::voicemails() const {
  const std::lock_guard lock{mutex_};
  return voicemails_;
}

std::vector<recording_history::decided_row>
recording_history::decisions() const {
  const std::lock_guard lock{mutex_};
  return decisions_;
}

std::vector<std::string> recording_history::story_of(
  const call_sid& call) const {
  const std::lock_guard lock{mutex_};
  std::vector<std::string> result;
  for (const auto& entry : decisions_) {
    if (entry.call != call)
      continue;
    std::string line{to_string(entry.row.kind)};
    line += ' ';
    line += to_string(entry.row.why);
    if (entry.row.user)
      line += ' ' + std::to_string(entry.row.user->value);
    result.push_back(std::move(line));
  }
  return result;
}

std::optional<call_ended> recording_history::end_of(
  const call_sid& call) const {
  const std::lock_guard lock{mutex_};
  for (const auto& row : ends_)
    if (row.call == call)
      return row;
  return std::nullopt;
}

std::optional<availability_row> recording_history::mirror_of(
  staff_key staff) const {
  const std::lock_guard lock{mutex_};
  const auto found = mirror_.find(staff);
  if (found == mirror_.end())
    return std::nullopt;
  return found->second;
}

std::vector<staff_key> recording_history::busy() const {
  const std::lock_guard lock{mutex_};
  std::vector<staff_key> result;
  for (const auto& [staff, row] : mirror_)
    if (row.is_busy)
      result.push_back(staff);
  return result;
}

std::string recording_history::contradiction() const {
  const std::lock_guard lock{mutex_};
  std::set<call_sid> started;
  for (const auto& row : starts_)
    if (!started.insert(row.call).second)
      return row.call + " started twice";
  std::set<call_sid> ended;
  for (const auto& row : ends_)
    if (!ended.insert(row.call).second)
      return row.call + " ended twice";
  std::map<call_sid, std::pair<client_id, std::uint32_t>> last;
  for (const auto& entry : decisions_) {
    // A call that an earlier run saved goes on with its own numbers.
    const auto before
      = started.count(entry.call) > 0 ? 0 : entry.row.number - 1;
    auto& [client, number]
      = last.emplace(entry.call, std::pair{entry.client, before}).first->second;
    if (client != entry.client)
      return entry.call + " has decisions of two clinics";
    if (entry.row.number != ++number)
      return entry.call + " has a gap before decision "
        + std::to_string(entry.row.number);
  }
  return {};
}

} // namespace callengine::actors::testing
