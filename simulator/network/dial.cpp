#include "model/phone_number.hpp"
#include "simulator/network/child_leg.hpp"
#include "simulator/network/interpreter.hpp"
#include "simulator/twiml/values.hpp"

#include <algorithm>
#include <array>

namespace callengine::simulator {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t nouns_max = 10;
constexpr seconds ring_min = 5s;
constexpr seconds ring_max = 600s;

class dial final : public activity, public leg_listener {
public:
  dial(interpreter& owner, element verb)
    : owner_(owner), verb_(std::move(verb)),
      caller_id_(text_of(verb_, "callerId",
        std::string{find_field(owner.host().parameters(), "From")})) {}

  ~dial() override {
    for (const auto& leg : legs_)
      leg->forget_listener();
    end_legs();
  }

  void start() override {
    if (!flag_of(verb_, "answerOnBridge", false))
      owner_.host().answer();
    check_caller_id();
    for (const auto& noun : nouns())
      add_leg(noun);
    if (legs_.empty()) {
      finish("failed");
      return;
    }
    owner_.host().hears("(ringing)");
    const auto rings
      = std::clamp(seconds_of(verb_, "timeout", 30s), ring_min, ring_max);
    limit_
      = owner_.world().clock.after(rings, [this] { end_all("no-answer"); });
    for (const auto& leg : legs_)
      leg->ring();
  }

  void key(char pressed) override {
    if (pressed == '*' && bridged_ && flag_of(verb_, "hangupOnStar", false))
      winner_->end("completed");
  }

  void speech(const std::string& text) override {
    if (bridged_)
      winner_->hears(text);
  }

  void hung_up() override {
    finished_ = true;
    end_legs();
    const auto action = verb_.attribute("action");
    if (action && owner_.world().options.dial_asks_action_after_hang_up)
      owner_.ask_in_vain(*action, method_of(verb_, "method"),
        result(winner_ ? "completed" : "canceled"));
  }

  void redirected() override {
    finished_ = true;
    if (bridged_)
      owner_.host().hears("(disconnected)");
  }

  // -- leg_listener --

  void leg_picked_up(child_leg& leg) override {
    limit_.reset();
    winner_ = find(leg);
    for (const auto& other : legs_)
      if (other.get() != &leg)
        other->end("canceled");
  }

  void leg_ready(child_leg& leg) override {
    bridged_ = true;
    owner_.host().answer();
    owner_.host().hears("(connected to " + leg.name() + ")");
    limit_ = owner_.world().clock.after(seconds_of(verb_, "timeLimit", 14'400s),
      [this] { end_all("completed"); });
    leg.connect();
  }

  void leg_over(child_leg& leg) override {
    if (finished_)
      return;
    if (winner_.get() == &leg) {
      if (bridged_)
        owner_.host().hears("(disconnected)");
      finish("completed");
      return;
    }
    const auto is_over = [](const auto& each) {
      return each->over();
    };
    if (!winner_ && std::all_of(legs_.begin(), legs_.end(), is_over))
      finish(joint_status());
  }

  void leg_redirected(child_leg& leg) override {
    std::erase_if(
      legs_, [&leg](const auto& each) { return each.get() == &leg; });
    if (bridged_)
      owner_.host().hears("(disconnected)");
    redirected_ = true;
    finish("completed");
  }

  void leg_says(const std::string& text) override {
    owner_.host().hears(text);
  }

private:
  std::vector<element> nouns() {
    auto found = verb_.children;
    if (!verb_.text.empty()) {
      element plain;
      plain.name = "Number";
      plain.text = verb_.text;
      found.push_back(std::move(plain));
    }
    if (flag_of(verb_, "sequential", false) && found.size() > 1)
      owner_.warn(12200, "sequential is not simulated: all ring at once");
    if (found.size() > nouns_max) {
      owner_.warn(13250, "more than ten nouns");
      found.resize(nouns_max);
    }
    return found;
  }

  void check_caller_id() {
    const auto leg = owner_.host().parameters();
    if (caller_id_ == find_field(leg, "From")
      || caller_id_ == find_field(leg, "To") || is_e164(caller_id_)
      || caller_id_.starts_with("client:"))
      return;
    owner_.warn(13214, "the callerId is no number");
  }

  void add_leg(const element& noun) {
    const auto address = address_of(noun);
    if (address.empty())
      return;
    leg_plan plan;
    plan.parent = owner_.host().call();
    plan.address = address;
    plan.caller_id = caller_id_;
    for (const auto& child : noun.children)
      if (child.name == "Parameter")
        plan.client_parameters.emplace_back(
          text_of(child, "name", ""), text_of(child, "value", ""));
    if (const auto url = noun.attribute("url")) {
      const auto screening = owner_.resolve(*url);
      if (!screening)
        return; // unscreened it may not be connected
      plan.screening_url = *screening;
    }
    plan.screening_method = method_of(noun, "method");
    if (const auto url = noun.attribute("statusCallback"))
      plan.progress.url = owner_.resolve(*url).value_or("");
    plan.progress.method = method_of(noun, "statusCallbackMethod");
    plan.progress.events
      = split_words(text_of(noun, "statusCallbackEvent", "completed"));
    legs_.push_back(
      std::make_shared<child_leg>(owner_.world(), *this, std::move(plan)));
  }

  /// Empty, with a warning, if it cannot be dialled.
  std::string address_of(const element& noun) {
    if (noun.name == "Client") {
      for (const auto& child : noun.children)
        if (child.name == "Identity")
          return "client:" + child.text;
      if (noun.text.empty())
        owner_.warn(13223, "<Client> has no identity");
      return noun.text.empty() ? std::string{} : "client:" + noun.text;
    }
    if (noun.name != "Number") {
      owner_.warn(12200, "<" + noun.name + "> is not simulated");
      return {};
    }
    if (!is_e164(noun.text)) {
      owner_.warn(13223, "the dialled number is not E.164");
      return {};
    }
    if (caller_id_.starts_with("client:")) {
      owner_.warn(13214, "a number needs a callerId that is a number");
      return {};
    }
    return noun.text;
  }

  std::shared_ptr<child_leg> find(const child_leg& wanted) const {
    for (const auto& leg : legs_)
      if (leg.get() == &wanted)
        return leg;
    return nullptr;
  }

  void end_all(const std::string& status) {
    const auto legs = legs_;
    for (const auto& leg : legs)
      leg->end(status);
  }

  void end_legs() {
    limit_.reset();
    const auto legs = legs_;
    for (const auto& leg : legs)
      leg->end(leg->was_answered() ? "completed" : "canceled");
  }

  /// Of legs that nobody picked up.
  std::string joint_status() const {
    for (const auto* status : {"no-answer", "busy", "canceled"})
      for (const auto& leg : legs_)
        if (leg->facts().status == status)
          return status;
    return "failed";
  }

  field_list result(const std::string& status) const {
    field_list out{{"DialCallStatus", status}};
    if (const auto leg = winner_ ? winner_ : first_leg())
      out.emplace_back("DialCallSid", leg->facts().sid);
    if (winner_ && !redirected_)
      out.emplace_back("DialCallDuration",
        std::to_string(talk_length(winner_->facts()).count()));
    out.emplace_back("DialBridged", bridged_ ? "true" : "false");
    return out;
  }

  std::shared_ptr<child_leg> first_leg() const {
    return legs_.empty() ? nullptr : legs_.front();
  }

  void finish(const std::string& status) {
    if (finished_)
      return;
    finished_ = true;
    limit_.reset();
    const auto action = verb_.attribute("action");
    if (action)
      owner_.go_to(*action, method_of(verb_, "method"), result(status));
    else
      owner_.next();
  }

  interpreter& owner_;
  element verb_;
  std::string caller_id_;
  std::vector<std::shared_ptr<child_leg>> legs_;
  std::shared_ptr<child_leg> winner_; ///< who picked up
  bool bridged_ = false;
  bool finished_ = false;
  bool redirected_ = false; ///< REST took the leg away
  timer limit_;             ///< of ringing, then of the talk
};

} // namespace

std::unique_ptr<activity> make_dial(interpreter& owner, element verb) {
  return std::make_unique<dial>(owner, std::move(verb));
}

} // namespace callengine::simulator
