#include "simulator/explore/engine/rest_line.hpp"

#include <nlohmann/json.hpp>

#include <utility>

namespace callengine::explore {

namespace {

constexpr int not_found = 404;
constexpr int fine = 200;

} // namespace

milliseconds rest_line::way() {
  return milliseconds{chance_.between(30, chance_.percent(90) ? 400 : 5000)};
}

/// A sentence if it can't be asked now.
std::string rest_line::why_not() {
  if (!usable_)
    return "there are no credentials for Twilio's REST";
  if (!out_)
    return {};
  watch_.came_up(situation::rest_was_out);
  return "Twilio's REST does not answer";
}

std::string rest_line::path_of(const call_sid& call) {
  return "/2010-04-01/Accounts/" + std::string{account} + "/Calls/" + call
    + ".json";
}

void rest_line::cancel_leg(const call_sid& leg) {
  if (process_.dead || !why_not().empty())
    return;
  clock_.send(way(), [this, leg] {
    const auto answer
      = network_->rest("POST", path_of(leg), {{"Status", "canceled"}});
    if (answer.status == fine)
      watch_.came_up(situation::rest_cancelled_a_leg);
  });
}

void rest_line::find_call(
  const call_sid& call, std::function<void(call_result)> done) {
  if (auto why = why_not(); !why.empty()) {
    done({std::nullopt, std::move(why), !usable_});
    return;
  }
  clock_.send(
    way(), [this, call, done = std::move(done)] { done(look_up(call)); });
}

call_lookup::call_result rest_line::look_up(const call_sid& call) {
  if (auto why = why_not(); !why.empty())
    return {std::nullopt, std::move(why), !usable_};
  const auto answer = network_->rest("GET", path_of(call), {});
  if (answer.status == not_found)
    return {};
  if (answer.status != fine)
    return {std::nullopt, "Twilio's REST answers with an error"};
  const auto body = nlohmann::json::parse(answer.body);
  found_call found;
  found.status = call_status_from(body.at("status").get<std::string>());
  return {found, {}};
}

void rest_line::note_recording(
  const call_sid& call, found_recording recording) {
  auto sid = recording.sid;
  recordings_[call].insert_or_assign(std::move(sid), std::move(recording));
}

void rest_line::find_recordings(
  const call_sid& call, std::function<void(recordings_result)> done) {
  if (auto why = why_not(); !why.empty()) {
    done({{}, false, std::move(why), !usable_});
    return;
  }
  clock_.send(way(), [this, call, done = std::move(done)] {
    if (auto why = why_not(); !why.empty()) {
      done({{}, false, std::move(why), !usable_});
      return;
    }
    recordings_result result;
    for (const auto& [sid, found] : recordings_[call])
      result.recordings.push_back(found);
    done(std::move(result));
  });
}

} // namespace callengine::explore
