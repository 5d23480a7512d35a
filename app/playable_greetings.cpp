#include "app/playable_greetings.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace callengine::app {

playable_greetings::playable_greetings(media_store& store,
  std::function<void()> changed, milliseconds retry_after, milliseconds in_time)
  : store_{store}, changed_{std::move(changed)}, retry_after_{retry_after},
    in_time_{in_time}, thread_{[this](const std::stop_token& stop) {
      look(stop);
    }} {}

playable_greetings::~playable_greetings() {
  stop();
}

void playable_greetings::stop() {
  thread_.request_stop();
  if (thread_.joinable())
    thread_.join();
}

std::size_t playable_greetings::unplayable() const {
  const std::lock_guard lock{mutex_};
  const auto fails = [](const auto& each) {
    return each.second == finding::fails;
  };
  return static_cast<std::size_t>(
    std::count_if(known_.begin(), known_.end(), fails));
}

std::vector<clinic_tables> playable_greetings::only_playable(
  std::vector<clinic_tables> tables) {
  const std::lock_guard lock{mutex_};
  std::map<key, finding> wanted;
  for (auto& clinic : tables)
    for (auto& row : clinic.departments) {
      auto& media = row.voicemail_greeting_media;
      if (media.empty())
        continue;
      const key name{clinic.settings.client, media};
      const auto found = known_.find(name);
      const auto now
        = found == known_.end() ? finding::not_looked : found->second;
      asked_ = asked_ || now == finding::not_looked;
      wanted.emplace(name, now);
      if (now != finding::plays)
        media.clear();
    }
  known_ = std::move(wanted);
  wake_.notify_all();
  return tables;
}

void playable_greetings::note_unplayed(const media_name& greeting) {
  {
    const std::lock_guard lock{mutex_};
    const auto entry = known_.find({greeting.client, greeting.name});
    if (entry == known_.end() || entry->second != finding::plays)
      return;
    entry->second = finding::fails;
    lost_ = true;
  }
  spdlog::error("clinic {}: {} could not be fetched, the department's text is "
                "spoken until it can",
    greeting.client.value, greeting.name);
  wake_.notify_all();
}

void playable_greetings::look(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    // What was just lost is looked at a pause later: callers come first.
    const bool any = wait_for_loss(stop) || look_at_all(stop);
    if (any && !stop.stop_requested())
      changed_();
  }
}

/// False: it is time to look.
bool playable_greetings::wait_for_loss(const std::stop_token& stop) {
  std::unique_lock lock{mutex_};
  wake_.wait_for(lock, stop, retry_after_, [this] { return asked_ || lost_; });
  if (std::exchange(lost_, false))
    return true;
  asked_ = false;
  return false;
}

/// True: one that could not be played can be now.
bool playable_greetings::look_at_all(const std::stop_token& stop) {
  std::vector<key> unproven;
  {
    const std::lock_guard lock{mutex_};
    for (const auto& [name, found] : known_)
      if (found != finding::plays)
        unproven.push_back(name);
  }
  bool any = false;
  for (const auto& name : unproven) {
    if (stop.stop_requested())
      return false;
    any = note(name, problem_of(name)) || any;
  }
  return any;
}

/// Empty: it can be played.
std::string playable_greetings::problem_of(const key& name) {
  const auto begun = std::chrono::steady_clock::now();
  const auto opened = store_.open({name.first, name.second});
  if (!opened)
    return opened.error;
  const auto took = std::chrono::steady_clock::now() - begun;
  return took > in_time_ ? "the media store takes too long" : std::string{};
}

bool playable_greetings::note(const key& name, const std::string& error) {
  const std::lock_guard lock{mutex_};
  const auto entry = known_.find(name);
  if (entry == known_.end())
    return false; // the tables changed meanwhile
  const auto before = entry->second;
  entry->second = error.empty() ? finding::plays : finding::fails;
  if (entry->second == finding::fails && before != finding::fails)
    spdlog::error("clinic {}: {} can't be played, the department's text is "
                  "spoken until it can: {}",
      name.first.value, name.second, error);
  return entry->second == finding::plays;
}

} // namespace callengine::app
