#pragma once

#include "simulator/explore/seen.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace callengine::explore {

class oracle;

/// One thing that must always hold. Told of everything that happens in a
/// world, in order; looks at what the event touched only.
class check {
public:
  check(oracle& owner, std::string_view row, std::string_view name)
    : owner_(owner), row_(row), name_(name) {}

  virtual ~check() = default;

  check(const check&) = delete;
  check& operator=(const check&) = delete;

  virtual void on(const request_seen&) {}

  virtual void on(const answer_seen&) {}

  virtual void on(const call_step_seen&) {}

  virtual void on(const staff_step_seen&) {}

  virtual void on(const row_seen&) {}

  virtual void on(const leg_seen&) {}

  virtual void on(const relay_seen&) {}

  virtual void on(const restart_seen&) {}

  virtual void on(const recording_seen&) {}

  virtual void on_begun(const call_sid&) {}

  virtual void on_recovered() {}

  virtual void on_conflict(const history_row&) {}

  virtual void on_frame(staff_key, const outgoing_page_frame&) {}

  virtual void on_page(staff_key, const incoming_page_event&) {}

  /// A line for the log, or the text of an error page.
  virtual void on_text(const std::string&) {}

  /// The caller hears words or, in parentheses, a sound.
  virtual void on_heard(const call_sid&, const std::string&) {}

  /// Twilio's debugger warns.
  virtual void on_warning(const call_sid&, const std::string&) {}

  /// The engine stood still, or its clock jumped.
  virtual void on_disturbance() {}

  /// Faults stopped 60 s ago.
  virtual void on_deadline() {}

  /// Nothing will happen any more.
  virtual void on_end() {}

  std::string_view row() const noexcept {
    return row_;
  }

  std::string_view name() const noexcept {
    return name_;
  }

  /// The promise can't hold in a clinic of which the store lost what the engine
  /// relied on: by a crash while it was out, slow or emptied, which the alarm
  /// had told of.
  virtual bool needs_memory() const {
    return false;
  }

  /// How often there was something to check.
  std::uint64_t checked() const noexcept {
    return checked_;
  }

protected:
  /// Counts, and fails the world with this sentence unless it holds.
  void require(bool holds, const char* sentence, std::string_view about = {}) {
    ++checked_;
    if (!holds)
      fail(sentence, about);
  }

  oracle& owner() const noexcept {
    return owner_;
  }

private:
  void fail(const char* sentence, std::string_view about);

  oracle& owner_;
  std::string_view row_;
  std::string_view name_;
  std::uint64_t checked_ = 0;
};

using check_list = std::vector<std::unique_ptr<check>>;

// One for each file in checks/.
void add_ring_checks(oracle& owner, check_list& to);
void add_lease_checks(oracle& owner, check_list& to);
void add_outcome_checks(oracle& owner, check_list& to);
void add_document_checks(oracle& owner, check_list& to);
void add_voicemail_checks(oracle& owner, check_list& to);
void add_clinic_checks(oracle& owner, check_list& to);
void add_offer_checks(oracle& owner, check_list& to);
void add_order_checks(oracle& owner, check_list& to);
void add_repeat_checks(oracle& owner, check_list& to);
void add_restart_checks(oracle& owner, check_list& to);
void add_history_checks(oracle& owner, check_list& to);
void add_bound_checks(oracle& owner, check_list& to);
void add_conversation_checks(oracle& owner, check_list& to);
void add_proposal_checks(oracle& owner, check_list& to);
void add_question_checks(oracle& owner, check_list& to);
void add_result_checks(oracle& owner, check_list& to);
void add_relay_checks(oracle& owner, check_list& to);
void add_secret_checks(oracle& owner, check_list& to);
void add_liveness_checks(oracle& owner, check_list& to);

/// A row of the invariants that has nothing to check yet.
struct unchecked_row {
  std::string_view row;
  std::string_view why;
};

const std::vector<unchecked_row>& unchecked_rows();

} // namespace callengine::explore
