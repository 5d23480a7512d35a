#include "simulator/network/relay_voice.hpp"

#include "simulator/network/playback.hpp"

#include <algorithm>
#include <utility>

namespace callengine::simulator {

namespace {

bool ends_sentence(const std::string& text, std::size_t at) {
  const bool mark = text[at] == '.' || text[at] == '?' || text[at] == '!';
  return mark && at + 1 < text.size() && text[at + 1] == ' ';
}

/// Takes the sentences that are whole; all, if nothing more comes.
std::deque<std::string> take_sentences(std::string& text, bool all) {
  std::deque<std::string> out;
  std::size_t begin = 0;
  const auto take = [&](std::size_t end) {
    auto sentence = text.substr(begin, end - begin);
    const auto first
      = std::min(sentence.find_first_not_of(' '), sentence.size());
    sentence.erase(0, first);
    if (!sentence.empty())
      out.push_back(std::move(sentence));
    begin = end;
  };
  for (std::size_t at = 0; at < text.size(); ++at)
    if (ends_sentence(text, at))
      take(at + 1);
  if (all)
    take(text.size());
  text.erase(0, begin);
  return out;
}

} // namespace

void relay_voice::say(const std::string& token, bool last) {
  token_ += token;
  for (auto& sentence : take_sentences(token_, last))
    waiting_.push_back(std::move(sentence));
  if (!speaks())
    speak_next();
}

void relay_voice::speak_next() {
  const auto now = owner_.world().clock.now();
  if (now_.empty())
    began_at_ = now;
  else
    said_.append(now_).push_back(' ');
  now_.clear();
  end_of_sentence_.reset();
  if (waiting_.empty()) {
    said_.clear();
    return;
  }
  now_ = std::move(waiting_.front());
  waiting_.pop_front();
  sentence_at_ = now;
  end_of_sentence_ = owner_.world().clock.after(
    speech_length(owner_.world().options, now_), [this] { speak_next(); });
  owner_.host().hears(now_);
}

std::optional<relay_voice::cut_off> relay_voice::interrupt() {
  if (!speaks()) {
    stop();
    return std::nullopt;
  }
  const auto now = owner_.world().clock.now();
  const auto spoken
    = std::chrono::duration_cast<milliseconds>(now - sentence_at_);
  const auto each = owner_.world().options.speech_per_character;
  const auto letters = each > milliseconds{0}
    ? static_cast<std::size_t>(spoken / each)
    : now_.size();
  cut_off result{said_ + now_.substr(0, letters),
    std::chrono::duration_cast<milliseconds>(now - began_at_)};
  stop();
  return result;
}

void relay_voice::stop() {
  end_of_sentence_.reset();
  waiting_.clear();
  token_.clear();
  said_.clear();
  now_.clear();
}

} // namespace callengine::simulator
