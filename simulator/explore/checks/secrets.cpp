// S16: no patient's number in a log, an error page or a sentence.
#include "simulator/explore/oracle.hpp"

namespace callengine::explore {

namespace {

/// Every caller's number begins so, and nothing else does.
constexpr std::string_view callers = "1777000";

class keeps_secrets final : public check {
public:
  explicit keeps_secrets(oracle& owner)
    : check(owner, "S16", "keeps secrets") {}

  void on(const row_seen& seen) override {
    if (const auto* row = std::get_if<call_decided>(&seen.row))
      look_at(row->row.text, "a sentence of the history tells a number");
  }

  void on_frame(staff_key, const outgoing_page_frame& frame) override {
    if (const auto* offer = std::get_if<page_frame::offer_made>(&frame))
      look_at(offer->reason, "an offer's sentence tells a number");
  }

  void on(const answer_seen& answer) override {
    if (answer.status != 200)
      look_at(answer.body, "an error page tells a number");
  }

  void on_text(const std::string& text) override {
    look_at(text, "the log tells a number");
  }

private:
  void look_at(const std::string& text, const char* sentence) {
    require(text.find(callers) == std::string::npos, sentence);
  }
};

} // namespace

void add_secret_checks(oracle& owner, check_list& to) {
  to.push_back(std::make_unique<keeps_secrets>(owner));
}

} // namespace callengine::explore
