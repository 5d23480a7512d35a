#pragma once

#include "simulator/network/interpreter.hpp"
#include "simulator/network/leg_registry.hpp"
#include "simulator/people/caller.hpp"

#include <functional>
#include <memory>
#include <string>

namespace callengine::simulator {

/// Whom to call, and what the carrier tells beside it.
struct call_request {
  std::string from;
  std::string to;
  std::string forwarded_from; ///< empty: not told
  field_list extra;           ///< further parameters of every request
};

/// One call from its placing to its end.
class inbound_call final : public leg_host,
                           public caller_line,
                           public registered_leg,
                           public std::enable_shared_from_this<inbound_call> {
public:
  /// `done` is called once, when the call has ended.
  inbound_call(services& world, call_request request, number_setup setup,
    std::shared_ptr<caller> who, std::function<void()> done);

  void start();

  /// The network goes away in mid-call: the caller is told nothing more.
  void abandon() noexcept;

  // -- caller_line --

  const call_sid& sid() const noexcept override;
  void press(char key) override;
  void say(std::string text) override;
  void speak(milliseconds length) override;
  void say_sound(sound_ptr sound) override;
  void hang_up() override;

  // -- registered_leg --

  leg_facts facts() const override;
  void end_by_rest() override;
  void redirect_by_rest(const leg_redirection& to) override;

  // -- leg_host --

  field_list parameters() const override;
  const call_sid& call() const noexcept override;
  void hears(const std::string& text) override;
  void answer() override;
  void recording_begins(seconds longest, bool beep) override;
  void recording_over() override;
  bool may_dial() const noexcept override;
  void document_over() override;
  void document_hangs_up() override;
  void document_rejects(bool busy) override;
  void document_failed(
    const document_error& error, const std::string& url) override;
  std::weak_ptr<void> life() override;

private:
  bool over() const noexcept;
  void end(const std::string& status);
  void tell_end();
  void log(transcript_kind kind, const std::string& text = {});

  /// Runs `action` later, if the call is not over by then.
  template <class Action>
  void later(Action action);

  services& world_;
  call_request request_;
  number_setup setup_;
  std::shared_ptr<caller> who_;
  std::function<void()> done_;
  leg_facts facts_;
  interpreter documents_;
};

} // namespace callengine::simulator
