#include "simulator/network/interpreter.hpp"
#include "simulator/network/playback.hpp"
#include "simulator/twiml/values.hpp"

#include <algorithm>

namespace callengine::simulator {

namespace {

using namespace std::chrono_literals;

class gather final : public activity {
public:
  gather(interpreter& owner, element verb)
    : owner_(owner), verb_(std::move(verb)), playback_(owner),
      finish_on_key_(text_of(verb_, "finishOnKey", "#")),
      digits_wanted_(integer_of(verb_, "numDigits", 0)),
      timeout_(seconds_of(verb_, "timeout", 5s)) {
    const auto kinds = split_words(text_of(verb_, "input", "dtmf"));
    const auto takes = [&kinds](const char* kind) {
      return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
    };
    takes_keys_ = takes("dtmf");
    takes_speech_ = takes("speech");
    pause_ = text_of(verb_, "speechTimeout", "") == "auto"
      ? recognised_pause
      : milliseconds{seconds_of(
        verb_, "speechTimeout", std::chrono::duration_cast<seconds>(timeout_))};
  }

  void start() override {
    owner_.host().answer();
    check_speech_model();
    playback_.start(verb_.children, [this] { wait(); });
  }

  void key(char pressed) override {
    // Speech that came first shuts the keys out.
    if (!takes_keys_ || hearing_)
      return;
    playback_.stop();
    if (finish_on_key_ == std::string{pressed}) {
      finish_keys(finish_on_key_);
      return;
    }
    digits_ += pressed;
    if (digits_wanted_ > 0
      && digits_.size() >= static_cast<std::size_t>(digits_wanted_))
      finish_keys("");
    else
      wait();
  }

  void speech(const std::string& text) override {
    if (!takes_speech_ || !digits_.empty() || hearing_)
      return;
    hearing_ = true;
    playback_.stop();
    const auto length = speech_of_caller(owner_.world().options, text);
    partial_ = owner_.world().clock.after(
      length / 2, [this, text] { tell_partial_result(text); });
    timer_ = owner_.world().clock.after(length + pause_, [this, text] {
      ask({{"SpeechResult", as_recognised(text)}, {"Confidence", "0.9"}});
    });
  }

private:
  void check_speech_model() {
    if (verb_.attribute("speechModel")
      && text_of(verb_, "speechModel", "") != "default"
      && !to_integer(text_of(verb_, "speechTimeout", "")))
      owner_.warn(13335, "a speechModel needs a speechTimeout in seconds");
  }

  /// What was understood by the middle of the speech.
  void tell_partial_result(const std::string& text) {
    const auto callback = verb_.attribute("partialResultCallback");
    if (!callback)
      return;
    const auto target = owner_.resolve(*callback);
    if (!target)
      return;
    webhook_request request;
    request.method = method_of(verb_, "partialResultCallbackMethod");
    request.url = *target;
    request.common = owner_.host().parameters();
    request.extra = {
      {"UnstableSpeechResult", as_recognised(text.substr(0, text.size() / 2))},
      {"SequenceNumber", "0"}};
    owner_.world().post.tell(owner_.host().call(), std::move(request));
  }

  void wait() {
    timer_ = owner_.world().clock.after(timeout_, [this] { finish_keys(""); });
  }

  void finish_keys(const std::string& last_key) {
    const bool empty = digits_.empty();
    if (empty && !flag_of(verb_, "actionOnEmptyResult", false)) {
      done();
      owner_.next();
      return;
    }
    if (!takes_keys_) {
      ask({});
      return;
    }
    ask({{"msg", "Gather End"}, {"Digits", digits_},
      {"FinishedOnKey", last_key}});
  }

  void ask(field_list result) {
    done();
    owner_.go_to(text_of(verb_, "action", ""), method_of(verb_, "method"),
      std::move(result));
  }

  /// What comes now comes too late.
  void done() {
    timer_.reset();
    partial_.reset();
    takes_keys_ = false;
    takes_speech_ = false;
  }

  interpreter& owner_;
  element verb_;
  playback playback_;
  std::string finish_on_key_;
  int digits_wanted_ = 0;
  milliseconds timeout_;
  milliseconds pause_{0}; ///< that ends speech
  bool takes_keys_ = false;
  bool takes_speech_ = false;
  bool hearing_ = false;
  std::string digits_;
  timer timer_;
  timer partial_;
};

} // namespace

std::unique_ptr<activity> make_gather(interpreter& owner, element verb) {
  return std::make_unique<gather>(owner, std::move(verb));
}

} // namespace callengine::simulator
