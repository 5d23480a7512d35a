#include "simulator/network/interpreter.hpp"
#include "simulator/network/parameters.hpp"
#include "simulator/network/playback.hpp"
#include "simulator/twiml/values.hpp"

#include <algorithm>

namespace callengine::simulator {

namespace {

using namespace std::chrono_literals;

/// How long after its end a recording is ready.
constexpr milliseconds processing = 1s;

/// Spoken text is at least this much voice, also when speech takes no time.
constexpr milliseconds voice_min = 1s;

class record final : public activity {
public:
  record(interpreter& owner, element verb)
    : owner_(owner), verb_(std::move(verb)), sid_(owner.world().ids.sid("RE")),
      silence_(seconds_of(verb_, "timeout", 5s)),
      finish_keys_(text_of(verb_, "finishOnKey", "1234567890*#")) {}

  void start() override {
    auto& world = owner_.world();
    owner_.host().answer();
    if (flag_of(verb_, "transcribe", false))
      owner_.warn(13617, "transcription is not simulated");
    const bool beep = flag_of(verb_, "playBeep", true);
    if (beep)
      owner_.host().hears("(beep)");
    began_ = world.clock.now();
    voice_until_ = began_;
    longest_ = world.clock.after(longest_length(), [this] { finish(""); });
    listen_for_silence();
    world.recordings.begun({sid_, leg_sid(), "in-progress", 0s, began_});
    report("in-progress", 0s, 0ms);
    owner_.host().recording_begins(longest_length(), beep);
  }

  void key(char pressed) override {
    if (finish_keys_.find(pressed) != std::string::npos)
      finish(std::string{pressed});
  }

  void speech(const std::string& text) override {
    voice(std::max(speech_length(owner_.world().options, text), voice_min));
  }

  void voice(milliseconds length) override {
    if (over_)
      return;
    is_empty_ = false;
    voice_until_ = std::max(voice_until_, owner_.world().clock.now());
    if (owner_.world().options.voice_takes_time)
      voice_until_ += length;
    voiced_ += length;
    listen_for_silence();
  }

  void sound(const sound_ptr& said) override {
    if (over_)
      return;
    said_.resize(samples_in(voiced_)); // earlier voice has no samples
    said_.insert(said_.end(), said->begin(), said->end());
    if (is_silence(*said))
      voiced_ += length_of(*said); // it is recorded, and ends what was voice
    else
      voice(length_of(*said));
  }

  void hung_up() override {
    finish("hangup");
  }

  void redirected() override {
    close();
  }

private:
  void listen_for_silence() {
    if (silence_ == 0ms)
      return; // silence does not end it
    const auto due = voice_until_ - owner_.world().clock.now() + silence_;
    quiet_ = owner_.world().clock.after(due, [this] { finish(""); });
  }

  milliseconds length() const {
    const auto now = owner_.world().clock.now();
    if (text_of(verb_, "trim", "trim-silence") == "do-not-trim")
      return now - began_;
    const auto unspoken = std::max(voice_until_ - now, 0ms);
    return std::min<milliseconds>(voiced_ - unspoken, longest_length());
  }

  seconds longest_length() const {
    return seconds_of(
      verb_, "maxLength", flag_of(verb_, "transcribe", false) ? 120s : 3600s);
  }

  /// What was said of a recording of this length; null: it has no samples.
  sound_ptr said(milliseconds recorded) {
    if (said_.empty())
      return nullptr;
    said_.resize(std::min(said_.size(), samples_in(recorded)));
    return std::make_shared<const sound_samples>(std::move(said_));
  }

  std::string url() const {
    const auto& options = owner_.world().options;
    return options.recordings_base + "/2010-04-01/Accounts/"
      + options.account_sid + "/Recordings/" + sid_;
  }

  call_sid leg_sid() const {
    return call_sid{find_field(owner_.host().parameters(), "CallSid")};
  }

  /// Ends the recording; how much was recorded, 0 if it is empty.
  seconds close() {
    if (over_)
      return 0s;
    over_ = true;
    longest_.reset();
    quiet_.reset();
    auto& world = owner_.world();
    const auto exact = is_empty_ ? 0ms : length();
    const auto recorded = std::chrono::ceil<seconds>(exact);
    const auto* status = recorded == 0s ? "absent" : "completed";
    world.recordings.ended(
      sid_, status, recorded, world.clock.now() + processing, said(exact));
    report(status, recorded, processing);
    if (recorded > 0s)
      note(world, owner_.host().call(), transcript_kind::recorded, "caller",
        [recorded] { return std::to_string(recorded.count()) + " s"; });
    owner_.host().recording_over();
    return recorded;
  }

  void finish(const std::string& digits) {
    if (over_)
      return;
    const auto recorded = close();
    const bool empty = recorded == 0s;
    if (empty && !owner_.world().options.empty_recording_asks_action) {
      if (digits != "hangup")
        owner_.next();
      return;
    }
    const field_list result{{"RecordingUrl", url()}, {"RecordingSid", sid_},
      {"RecordingDuration", std::to_string(recorded.count())},
      {"Digits", digits}};
    const auto action = text_of(verb_, "action", "");
    const auto method = method_of(verb_, "method");
    if (digits == "hangup")
      owner_.ask_in_vain(action, method, result);
    else
      owner_.go_to(action, method, result);
  }

  /// recordingStatusCallback: it has no From, To or CallStatus.
  void report(const std::string& status, seconds recorded, milliseconds delay) {
    const auto events = split_words(
      text_of(verb_, "recordingStatusCallbackEvent", "completed"));
    const auto callback = verb_.attribute("recordingStatusCallback");
    if (!callback
      || std::find(events.begin(), events.end(), status) == events.end())
      return;
    const auto target = owner_.resolve(*callback);
    if (!target)
      return;
    auto& world = owner_.world();
    webhook_request request;
    request.method = method_of(verb_, "recordingStatusCallbackMethod");
    request.url = *target;
    request.common = {{"AccountSid", world.options.account_sid},
      {"CallSid", leg_sid()}, {"RecordingSid", sid_}, {"RecordingUrl", url()},
      {"RecordingStatus", status},
      {"RecordingDuration", std::to_string(recorded.count())},
      {"RecordingChannels", "1"}, {"RecordingStartTime", rfc_2822(began_)},
      {"RecordingSource", "RecordVerb"}, {"ErrorCode", "0"}};
    world.post.tell(owner_.host().call(), std::move(request), delay);
  }

  interpreter& owner_;
  element verb_;
  recording_sid sid_;
  milliseconds silence_;
  std::string finish_keys_;
  time_point began_;
  time_point voice_until_;
  milliseconds voiced_{0}; ///< and silence between
  bool is_empty_ = true;   ///< no voice was heard
  sound_samples said_;
  bool over_ = false;
  timer longest_;
  timer quiet_;
};

} // namespace

std::unique_ptr<activity> make_record(interpreter& owner, element verb) {
  return std::make_unique<record>(owner, std::move(verb));
}

} // namespace callengine::simulator
