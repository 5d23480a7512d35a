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
  struct decided_row {
    client_id client;
    call_sid call;
    decision row;
  };

  void started(call_started row) override;
  void ended(call_ended row) override;
  void decided(client_id client, call_sid call, decision row) override;
  void voicemail_left(voicemail_message row) override;
  void availability_changed(availability_row row) override;

  std::vector<call_started> starts() const;
  std::vector<call_ended> ends() const;
  std::vector<voicemail_message> voicemails() const;
  std::vector<decided_row> decisions() const;

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
  mutable std::mutex mutex_;
  std::vector<call_started> starts_;
  std::vector<call_ended> ends_;
  std::vector<decided_row> decisions_;
  std::vector<voicemail_message> voicemails_;
  std::map<staff_key, availability_row> mirror_;
};

} // namespace callengine::actors::testing
