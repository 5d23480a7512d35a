#include "simulator/load/load_script.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <stdexcept>

namespace callengine::simulator::load {

namespace {

using namespace std::chrono_literals;

/// How long a message is; the network's time may pass quicker than ours.
constexpr milliseconds message_length = 3s;

class scripted final : public caller,
                       public std::enable_shared_from_this<scripted> {
public:
  scripted(
    scheduler& clock, const load_script& script, std::function<void()> done)
    : clock_(clock), script_(script), done_(std::move(done)) {}

  void placed(std::shared_ptr<caller_line> line) override {
    line_ = std::move(line);
  }

  void hears(const std::string& text) override {
    if (text == "(beep)")
      leave_message();
    else if (!script_.says.empty())
      talk_about(text);
    else if (!chosen_ && asks_for_key(text))
      choose();
  }

  void ended(const std::string&) override {
    // The line owns the caller.
    const auto line = std::move(line_);
    clock_.post([self = shared_from_this(), line] { self->done_(); });
  }

private:
  static bool asks_for_key(const std::string& text) {
    constexpr std::string_view word = "press";
    return std::search(text.begin(), text.end(), word.begin(), word.end(),
             [](char a, char b) {
               return std::tolower(static_cast<unsigned char>(a)) == b;
             })
      != text.end();
  }

  /// The AI asks what the caller needs, or what else.
  static bool asks_for_words(const std::string& text) {
    return text.ends_with('?') || text.find("tell me") != std::string::npos;
  }

  void talk_about(const std::string& text) {
    if (!asks_for_words(text))
      return;
    if (said_ == script_.says.size())
      line_->hang_up();
    else
      line_->say(script_.says[said_++]);
  }

  void choose() {
    chosen_ = true;
    if (script_.key == 0)
      line_->hang_up();
    else
      line_->press(script_.key);
  }

  void leave_message() {
    line_->speak(message_length);
    run_after(clock_, message_length, [self = shared_from_this()] {
      if (self->line_)
        self->line_->press('#');
    });
  }

  scheduler& clock_;
  load_script script_;
  std::function<void()> done_;
  std::shared_ptr<caller_line> line_;
  bool chosen_ = false;
  std::size_t said_ = 0; ///< of the script's words
};

} // namespace

const std::string& script_mix::at(unsigned drawn) const {
  for (const auto& [name, share] : shares) {
    if (drawn < share)
      return name;
    drawn -= share;
  }
  return shares.back().first;
}

script_mix parse_mix(const std::string& text) {
  script_mix mix;
  for (std::size_t from = 0; from < text.size();) {
    const auto end = std::min(text.find(',', from), text.size());
    const auto part = text.substr(from, end - from);
    const auto equals = std::min(part.find('='), part.size());
    const auto number = part.substr(std::min(equals + 1, part.size()));
    unsigned share = 0;
    const auto* last = number.data() + number.size();
    const bool read = std::from_chars(number.data(), last, share).ptr == last
      && !number.empty() && share <= 1000000;
    if (equals == 0 || !read)
      throw std::invalid_argument{
        "'" + part + "' is no share of a mix: NAME=NUMBER"};
    if (share != 0)
      mix.shares.emplace_back(part.substr(0, equals), share);
    mix.total += share;
    from = end + 1;
  }
  if (mix.shares.empty())
    throw std::invalid_argument{"the mix is empty"};
  return mix;
}

void give_share(script_mix& mix, const std::string& script, unsigned percent) {
  percent = std::min(percent, 100U);
  if (percent == 0)
    return;
  const auto others = 100 - percent;
  const auto own = mix.total * percent;
  for (auto& [name, share] : mix.shares)
    share *= others;
  std::erase_if(mix.shares, [](const auto& each) { return each.second == 0; });
  mix.shares.emplace_back(script, own);
  mix.total = mix.total * others + own;
}

std::shared_ptr<caller> play_script(
  scheduler& clock, const load_script& script, std::function<void()> done) {
  return std::make_shared<scripted>(clock, script, std::move(done));
}

} // namespace callengine::simulator::load
