#include "simulator/network/playback.hpp"

#include "simulator/twiml/values.hpp"

#include <algorithm>
#include <cctype>

namespace callengine::simulator {

namespace {

using namespace std::chrono_literals;

/// The length of every tone, as none is really listened to.
constexpr milliseconds tone_length = 500ms;

/// What `loop="0"` comes to (contract 2.1, 2.2).
constexpr int loops_max = 1000;

/// Longest text that every voice takes (13521).
constexpr std::size_t say_characters_max = 4096;

class speech final : public activity {
public:
  speech(interpreter& owner, element verb)
    : owner_(owner), verb_(std::move(verb)), playback_(owner) {}

  void start() override {
    // A leading Pause delays the answer (contract 2.3).
    if (verb_.name != "Pause")
      owner_.host().answer();
    playback_.start({verb_}, [this] { owner_.next(); });
  }

private:
  interpreter& owner_;
  element verb_;
  playback playback_;
};

} // namespace

milliseconds speech_length(
  const network_options& options, const std::string& text) {
  return options.speech_per_character
    * static_cast<milliseconds::rep>(text.size());
}

milliseconds speech_of_caller(
  const network_options& options, const std::string& text) {
  return options.voice_takes_time
    ? std::min(speech_length(options, text), speech_max)
    : 0ms;
}

std::string as_recognised(std::string text) {
  if (text.empty())
    return text;
  const auto first = static_cast<unsigned char>(text.front());
  text.front() = static_cast<char>(std::toupper(first));
  if (text.find_last_of(".?!") != text.size() - 1)
    text += '.';
  return text;
}

playback::playback(interpreter& owner) : owner_(owner) {}

void playback::start(std::vector<element> parts, std::function<void()> done) {
  parts_ = std::move(parts);
  part_ = 0;
  loops_left_ = 0;
  sound_ = sound::not_asked;
  asked_.reset();
  done_ = std::move(done);
  play_next();
}

void playback::stop() {
  end_of_part_.reset();
  asked_.reset();
  part_ = parts_.size();
}

void playback::play_next() {
  if (part_ >= parts_.size()) {
    const auto done = done_;
    done();
    return;
  }
  const auto& part = parts_[part_];
  if (needs_fetching(part))
    return fetch(part);
  if (sound_ == sound::missing) {
    end_part();
    return play_next();
  }
  if (loops_left_ == 0) {
    const auto loops = integer_of(part, "loop", 1);
    loops_left_ = loops == 0 ? loops_max : loops;
  }
  const auto length = play(part);
  if (--loops_left_ == 0)
    end_part();
  end_of_part_ = owner_.world().clock.after(length, [this] { play_next(); });
}

bool playback::needs_fetching(const element& part) const {
  return part.name == "Play" && !part.attribute("digits")
    && sound_ == sound::not_asked;
}

void playback::fetch(const element& part) {
  asked_ = std::make_shared<bool>(true);
  auto done = [this, waits = std::weak_ptr{asked_}](
                std::optional<milliseconds> length) {
    if (waits.expired())
      return;
    sound_ = length ? sound::there : sound::missing;
    sound_length_ = length.value_or(0ms);
    play_next();
  };
  owner_.fetch_sound(part.text, std::move(done));
}

void playback::end_part() {
  ++part_;
  loops_left_ = 0;
  sound_ = sound::not_asked;
  asked_.reset();
}

milliseconds playback::play(const element& part) {
  auto& host = owner_.host();
  if (part.name == "Pause")
    return seconds_of(part, "length", 1s);
  if (part.name == "Say") {
    if (part.text.size() > say_characters_max)
      owner_.warn(13521, "the text is too long");
    if (!part.text.empty())
      host.hears(part.text);
    return speech_length(owner_.world().options, part.text);
  }
  if (part.name != "Play")
    return 0ms; // warned of when the document was checked
  if (const auto digits = part.attribute("digits")) {
    host.hears("(tones " + *digits + ")");
    return tone_length * static_cast<milliseconds::rep>(digits->size());
  }
  host.hears("(audio " + part.text + ")");
  return sound_length_;
}

std::unique_ptr<activity> make_speech(interpreter& owner, element verb) {
  return std::make_unique<speech>(owner, std::move(verb));
}

} // namespace callengine::simulator
