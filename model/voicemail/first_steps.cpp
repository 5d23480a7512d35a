// What a message, or a call that was asked for one, sets off.
#include "model/voicemail/pipeline.hpp"

namespace callengine::voicemail {

namespace {

using namespace std::chrono_literals;

/// The carrier's own news come within seconds; only after them is it worth
/// asking.
constexpr milliseconds news_wait = 2min;

} // namespace

std::vector<new_item> first_steps(
  client_id client, const recording_sid& recording, time_point now) {
  return {{client, task::keep, recording, {}, now}};
}

new_item search(client_id client, const call_sid& call, time_point ended_at) {
  return {client, task::look_for_recordings, call, {}, ended_at + news_wait};
}

} // namespace callengine::voicemail
