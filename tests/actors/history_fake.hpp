#pragma once

#include "model/ports/history.hpp"

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace callengine::actors::testing {

/// Keeps in memory what the engine writes down.
class recording_history final : public history {
public:
  using decided_row = call_decided;

  history_position write(history_row row) override;
  history_position safe() const override;
  void when_safe(history_position row, std::function<void()> done) override;

  /// While true, nothing that is written is safe.
  void hold(bool held);

  std::vector<call_started> starts() const;
  std::vector<call_ended> ends() const;
  std::vector<voicemail_message> voicemails() const;
  std::vector<decided_row> decisions() const;
  std::vector<conversation_turn> turns() const;
  std::vector<conversation_ended> conversations() const;

  /// One call's decisions in order, as "passed_over offline 101": what, why and
  /// whom.
  std::vector<std::string> story_of(const call_sid& call) const;

  /// How the call ended; empty if it goes on.
  std::optional<call_ended> end_of(const call_sid& call) const;

  /// The mirror's newest row; empty if there is none.
  std::optional<availability_row> mirror_of(staff_key staff) const;

  /// People whom the mirror shows as busy.
  std::vector<staff_key> busy() const;

  /// What the rows of all calls say that can't be, in words; empty if nothing:
  /// a call that started or ended twice, running numbers with a gap, a call
  /// under two clinics.
  std::string contradiction() const;

private:
  void note(call_started row);
  void note(call_ended row);
  void note(call_decided row);
  void note(voicemail_message row);
  void note(availability_row row);
  void note(conversation_turn row);
  void note(conversation_ended row);

  mutable std::mutex mutex_;
  history_position written_ = 0;
  bool held_ = false;
  std::vector<std::function<void()>> waiting_;
  std::vector<call_started> starts_;
  std::vector<call_ended> ends_;
  std::vector<decided_row> decisions_;
  std::vector<voicemail_message> voicemails_;
  std::vector<conversation_turn> turns_;
  std::vector<conversation_ended> conversations_;
  std::map<staff_key, availability_row> mirror_;
};

} // namespace callengine::actors::testing
