// S7: no datum crosses clinics.
#include "simulator/explore/engine/front_end.hpp"
#include "simulator/explore/oracle.hpp"
#include "simulator/explore/random_clinic.hpp"

namespace callengine::explore {

namespace {

/// Nothing of any clinic: an empty answer, or the bare end of a call.
bool says_nothing(const answer_seen& answer) {
  if (answer.document == nullptr)
    return answer.status == 200;
  const auto& verbs = answer.document->verbs;
  return verbs.empty() || (verbs.size() == 1 && verbs[0].name == "Hangup");
}

class no_foreign_datum final : public check {
public:
  explicit no_foreign_datum(oracle& owner)
    : check(owner, "S7", "no foreign datum") {}

  void on(const answer_seen& answer) override {
    const auto* facts = clinic_of(answer.request.hook.call);
    if (facts == nullptr)
      return;
    if (answer.request.token == "foreign") {
      // A call that is still being read back is not known to anybody.
      const bool unknown
        = owner().engine().find_call(answer.request.hook.call) == nullptr
        && owner().restarts() > 0 && says_nothing(answer);
      require(answer.status == 404 || unknown,
        "a request with another clinic's URL was served", answer.body);
      return;
    }
    look_at(answer.body, facts->clinic, "a document tells of another clinic");
    const auto own = "client=" + std::to_string(facts->clinic + 1) + "&";
    for (auto at = answer.body.find("?client="); at != std::string::npos;
         at = answer.body.find("?client=", at + 1))
      require(answer.body.compare(at + 1, own.size(), own) == 0,
        "a document leads to another clinic", answer.body);
  }

  void on(const call_step_seen& step) override {
    const auto* facts = clinic_of(step.before.sid);
    if (facts != nullptr)
      for (const auto& effect : step.result.effects)
        if (const auto* told = std::get_if<call_effects::tell_relay>(&effect))
          look_at(
            told->token, facts->clinic, "a relay tells of another clinic");
    const auto* opened = step.event == nullptr
      ? nullptr
      : std::get_if<call_events::relay_opened>(step.event);
    if (opened != nullptr)
      require(!opened->session.starts_with(foreign_session),
        "another clinic's socket was served", step.before.sid);
  }

  void on_frame(staff_key staff, const outgoing_page_frame& frame) override {
    const auto* offer = std::get_if<page_frame::offer_made>(&frame);
    const auto* facts = offer == nullptr ? nullptr : clinic_of(offer->call);
    if (facts == nullptr)
      return;
    require(staff.client == client_of(facts->clinic),
      "a page is offered another clinic's call", offer->call);
    look_at(offer->department, facts->clinic, "an offer of another clinic");
    look_at(offer->reason, facts->clinic, "an offer of another clinic");
    look_at(offer->summary, facts->clinic, "an offer of another clinic");
  }

  void on(const row_seen& seen) override {
    if (const auto* row = std::get_if<call_decided>(&seen.row)) {
      const auto* facts = clinic_of(row->call);
      if (facts == nullptr)
        return;
      require(row->client == client_of(facts->clinic),
        "a decision is written to another clinic", row->call);
      look_at(
        row->row.text, facts->clinic, "a decision tells of another clinic");
    } else if (const auto* ended = std::get_if<call_ended>(&seen.row)) {
      if (const auto* facts = clinic_of(ended->call))
        require(ended->client == client_of(facts->clinic),
          "a call's end is written to another clinic", ended->call);
    }
  }

private:
  /// Null where there is nothing to mix up.
  const call_facts* clinic_of(const call_sid& call) const {
    return owner().plan().clinics > 1 ? owner().facts().find(call) : nullptr;
  }

  void look_at(
    const std::string& text, std::size_t clinic, const char* sentence) {
    for (std::size_t other = 0; other < owner().plan().clinics; ++other)
      if (other != clinic)
        require(
          text.find(marker_of(other)) == std::string::npos, sentence, text);
  }
};

} // namespace

void add_clinic_checks(oracle& owner, check_list& to) {
  to.push_back(std::make_unique<no_foreign_datum>(owner));
}

} // namespace callengine::explore
