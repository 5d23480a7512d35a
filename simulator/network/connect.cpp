// <Connect><ConversationRelay> (contract 8): a conversation over a WebSocket.
#include "simulator/network/interpreter.hpp"
#include "simulator/network/playback.hpp"
#include "simulator/network/relay_voice.hpp"
#include "simulator/twiml/values.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>

namespace callengine::simulator {

namespace {

using namespace std::chrono_literals;
using nlohmann::json;

/// How long after a socket's loss the session counts as failed.
constexpr milliseconds loss_noticed_after = 1200ms;

constexpr int not_connected = 64102;
constexpr int socket_ended = 64105;
constexpr int bad_message = 64107;

/// As its messages have it: RINGING, IN_PROGRESS.
std::string loud(std::string status) {
  std::transform(status.begin(), status.end(), status.begin(), [](char c) {
    return c == '-'
      ? '_'
      : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  });
  return status;
}

bool allows(const std::string& what, const char* kind) {
  return what == "any" || what == "true" || what == kind;
}

std::string text_in(const json& frame, const char* key) {
  const auto found = frame.find(key);
  return found != frame.end() && found->is_string() ? found->get<std::string>()
                                                    : std::string{};
}

class connect final : public activity {
public:
  connect(interpreter& owner, element verb)
    : owner_(owner), verb_(std::move(verb)), voice_(owner) {}

  void start() override {
    status_
      = loud(std::string{find_field(owner_.host().parameters(), "CallStatus")});
    owner_.host().answer();
    const auto noun = std::find_if(verb_.children.begin(), verb_.children.end(),
      [](const element& each) { return each.name == "ConversationRelay"; });
    if (noun == verb_.children.end()) {
      owner_.warn(12200, "only <ConversationRelay> is simulated in <Connect>");
      owner_.next();
      return;
    }
    relay_ = *noun;
    session_ = owner_.world().ids.sid("VX");
    begun_at_ = owner_.world().clock.now();
    open();
  }

  void key(char pressed) override {
    if (!open_ || !flag_of(relay_, "dtmfDetection", false))
      return;
    if (allows(interruptible(), "dtmf"))
      interrupt();
    tell({{"type", "dtmf"}, {"digit", std::string{pressed}}});
  }

  void speech(const std::string& text) override {
    if (!open_ || hearing_)
      return;
    if (voice_.speaks() && !allows(interruptible(), "speech"))
      return;
    interrupt();
    hearing_ = owner_.world().clock.after(
      speech_of_caller(owner_.world().options, text) + recognised_pause,
      [this, text] {
        hearing_.reset();
        tell({{"type", "prompt"}, {"voicePrompt", as_recognised(text)},
          {"lang", text_of(relay_, "language", "en-US")}, {"last", true}});
      });
  }

  void hung_up() override {
    if (session_.empty() || over_)
      return;
    over_ = true;
    if (verb_.attribute("action"))
      owner_.ask_in_vain(text_of(verb_, "action", ""),
        method_of(verb_, "method"), result("completed"));
  }

private:
  void open() {
    socket_events events;
    events.opened = [this] {
      on_open();
    };
    events.received = [this](const std::string& text) {
      on_frame(text);
    };
    events.closed = [this](const std::string& why) {
      on_closed(why);
    };
    const auto url = text_of(relay_, "url", "");
    if (url.starts_with("ws"))
      socket_ = owner_.world().open_socket(url, std::move(events));
    if (!socket_)
      fail(not_connected, "no connection to " + url);
  }

  void on_open() {
    open_ = true;
    tell(setup());
    if (const auto greeting = relay_.attribute("welcomeGreeting"))
      voice_.say(*greeting, true);
  }

  json setup() const {
    const auto told = owner_.host().parameters();
    const auto of = [&told](const char* name) {
      return std::string{find_field(told, name)};
    };
    auto own = json::object();
    for (const auto& child : relay_.children)
      if (child.name == "Parameter")
        own[text_of(child, "name", "")] = text_of(child, "value", "");
    return {{"type", "setup"}, {"sessionId", session_},
      {"accountSid", of("AccountSid")}, {"parentCallSid", ""},
      {"callSid", of("CallSid")}, {"from", of("From")}, {"to", of("To")},
      {"forwardedFrom", of("ForwardedFrom")}, {"callType", "PSTN"},
      {"callerName", ""}, {"direction", of("Direction")},
      {"callStatus", status_}, {"customParameters", own}};
  }

  void on_frame(const std::string& text) {
    if (over_)
      return;
    const auto frame = json::parse(text, nullptr, false);
    const auto type = frame.is_object() ? text_in(frame, "type") : "";
    if (type == "text") {
      const auto last = frame.find("last");
      voice_.say(text_in(frame, "token"),
        last != frame.end() && last->is_boolean() && last->get<bool>());
    } else if (type == "end") {
      auto how = result("ended");
      how.emplace_back("HandoffData", text_in(frame, "handoffData"));
      finish(std::move(how));
    } else if (type == "play") {
      voice_.say("(audio " + text_in(frame, "source") + ")", true);
    } else if (type == "sendDigits") {
      voice_.say("(tones " + text_in(frame, "digits") + ")", true);
    } else if (type != "language") {
      owner_.warn(bad_message, "a message that is none: " + text);
      tell({{"type", "error"}, {"description", "Invalid message received"}});
    }
  }

  void on_closed(const std::string& why) {
    if (over_)
      return;
    const bool stood = std::exchange(open_, false);
    hearing_.reset();
    voice_.stop();
    if (!stood) {
      fail(not_connected, why);
      return;
    }
    failing_ = owner_.world().clock.after(
      loss_noticed_after, [this, why] { fail(socket_ended, why); });
  }

  void fail(int code, const std::string& why) {
    note(owner_.world(), owner_.host().call(), transcript_kind::request,
      "server", "WEBSOCKET " + text_of(relay_, "url", "") + " -> " + why);
    auto how = result("failed");
    how.emplace_back("ErrorCode", std::to_string(code));
    how.emplace_back("ErrorMessage", why);
    finish(std::move(how));
  }

  field_list result(const std::string& status) const {
    const auto length = std::chrono::duration_cast<seconds>(
      owner_.world().clock.now() - begun_at_);
    return {{"SessionId", session_}, {"SessionStatus", status},
      {"SessionDuration", std::to_string(length.count())}};
  }

  void finish(field_list how) {
    over_ = true;
    open_ = false;
    hearing_.reset();
    voice_.stop();
    if (socket_)
      socket_->close();
    if (verb_.attribute("action"))
      owner_.go_to(text_of(verb_, "action", ""), method_of(verb_, "method"),
        std::move(how));
    else
      owner_.next();
  }

  std::string interruptible() const {
    return text_of(relay_, "interruptible", "any");
  }

  /// What is said is broken off, and whatever waits behind it.
  void interrupt() {
    const auto cut = voice_.interrupt();
    if (cut)
      tell({{"type", "interrupt"}, {"utteranceUntilInterrupt", cut->heard},
        {"durationUntilInterruptMs", cut->after.count()}});
  }

  void tell(const json& frame) {
    if (open_)
      socket_->send(frame.dump(-1, ' ', false, json::error_handler_t::replace));
  }

  interpreter& owner_;
  element verb_;
  element relay_;
  relay_voice voice_;
  std::string status_;
  std::string session_;
  time_point begun_at_;
  socket_ptr socket_;
  timer hearing_; ///< the caller speaks
  timer failing_;
  bool open_ = false;
  bool over_ = false;
};

} // namespace

std::unique_ptr<activity> make_connect(interpreter& owner, element verb) {
  return std::make_unique<connect>(owner, std::move(verb));
}

} // namespace callengine::simulator
