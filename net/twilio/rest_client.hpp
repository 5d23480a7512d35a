#pragma once

#include "model/ports/call_control.hpp"
#include "model/ports/call_lookup.hpp"
#include "net/twilio/rest_options.hpp"
#include "net/twilio/rest_queue.hpp"

namespace callengine::net::twilio {

/// Twilio's REST API: changes live calls and answers questions about calls.
/// Every function may be called from any thread and returns at once.
class rest_client final : public call_control, public call_lookup {
public:
  explicit rest_client(rest_options options);

  /// Gives up what is waiting or under way: cancels are dropped, questions are
  /// answered with an error before this returns.
  ~rest_client() override;

  /// `Status=canceled`, which Twilio refuses for a leg that was answered in
  /// the meantime.
  void cancel_leg(const call_sid& leg) override;

  /// Twilio's answers are eventually consistent: a change of the last seconds
  /// may not be told yet.
  void find_call(
    const call_sid& call, std::function<void(call_result)> done) override;
  void find_recordings(
    const call_sid& call, std::function<void(recordings_result)> done) override;

  /// Of legs to be cancelled.
  const rest_counters& counted() const noexcept;

  /// Of questions.
  const rest_counters& looked_up() const noexcept;

private:
  struct listing;

  std::string calls_path() const;
  std::string why_not_asked(const call_sid& call) const;
  void note_tries(rest_counters& which, const rest_answer& answer);
  void cancelled(const call_sid& leg, const rest_answer& answer);
  void ask_for_page(const std::shared_ptr<listing>& of, std::string target);
  void take_page(const std::shared_ptr<listing>& of, const rest_answer& answer);
  void finish(const std::shared_ptr<listing>& of, std::string error);

  const rest_options options_;
  rest_counters cancels_;
  rest_counters look_ups_;
  rest_queue queue_; // last: its thread uses the others
};

} // namespace callengine::net::twilio
