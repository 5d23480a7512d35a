// S4, S8: what the engine says to Twilio.
#include "model/phone_number.hpp"
#include "simulator/explore/oracle.hpp"
#include "simulator/twiml/values.hpp"

namespace callengine::explore {

namespace {

using simulator::element;
using twiml::endpoint;

bool is_about_leg(const webhook& hook) {
  return hook.to == endpoint::screening
    || hook.to == endpoint::screening_answer;
}

class no_dead_end final : public check {
public:
  explicit no_dead_end(oracle& owner) : check(owner, "S4", "no dead end") {}

  void on(const answer_seen& answer) override {
    const auto& hook = answer.request.hook;
    if (answer.document == nullptr)
      return;
    const auto& verbs = answer.document->verbs;
    if (is_about_leg(hook)) {
      const bool accepts
        = verbs.empty() && hook.to == endpoint::screening_answer;
      require(accepts || (!verbs.empty() && verbs.back().name == "Hangup"),
        "a screening that connects whoever does nothing", answer.body);
      return;
    }
    require(!verbs.empty() && goes_on(verbs.back()),
      "a document without a next step or an end", answer.body);
    if (verbs.size() == 1 && verbs[0].name == "Hangup")
      require(is_over(hook.call), "a live caller was hung up on without a word",
        hook.call);
  }

  void on_warning(const call_sid&, const std::string& text) override {
    require(false, "Twilio's debugger warns", text);
  }

private:
  static bool goes_on(const element& verb) {
    if (verb.name == "Dial" || verb.name == "Connect")
      return verb.attribute("action").has_value();
    return verb.name == "Hangup" || verb.name == "Redirect"
      || verb.name == "Reject";
  }

  bool is_over(const call_sid& sid) const {
    const auto* live = owner().engine().find_call(sid);
    return live == nullptr
      || std::holds_alternative<call_states::ended>(live->state)
      || std::holds_alternative<call_states::closing>(live->state)
      || is_gone(sid);
  }

  bool is_gone(const call_sid& sid) const {
    const auto* facts = owner().facts().find(sid);
    return facts != nullptr && facts->over;
  }
};

class answers_well final : public check {
public:
  explicit answers_well(oracle& owner)
    : check(owner, "S4", "answers what Twilio asks") {}

  void on(const answer_seen& answer) override {
    const bool foreign = answer.request.token == "foreign";
    require(foreign || answer.status == 200, "a request was refused",
      answer.request.target);
  }
};

/// Only numbers that the clinic configured, within the talk's longest time.
class configured_numbers final : public check {
public:
  explicit configured_numbers(oracle& owner)
    : check(owner, "S8", "configured numbers") {}

  void on(const answer_seen& answer) override {
    const auto* facts = owner().facts().find(answer.request.hook.call);
    if (answer.document == nullptr || facts == nullptr)
      return;
    const client_id client{static_cast<std::int64_t>(facts->clinic) + 1};
    for (const auto& verb : answer.document->verbs)
      if (verb.name == "Dial")
        look_at(verb, client);
  }

private:
  void look_at(const element& dial, client_id client) {
    require(simulator::integer_of(dial, "timeLimit", 0) > 0,
      "a Dial without a limit of time");
    for (const auto& noun : dial.children) {
      if (noun.name != "Number")
        continue;
      auto& facts = owner().facts();
      require(
        is_e164(noun.text), "a number that is none is dialled", noun.text);
      require(facts.is_dialled_by(client, noun.text),
        "a number is dialled that the clinic did not configure", noun.text);
      require(!facts.is_own(client, noun.text),
        "a clinic's own number is dialled", noun.text);
    }
  }
};

} // namespace

void add_document_checks(oracle& owner, check_list& to) {
  to.push_back(std::make_unique<no_dead_end>(owner));
  to.push_back(std::make_unique<answers_well>(owner));
  to.push_back(std::make_unique<configured_numbers>(owner));
}

} // namespace callengine::explore
