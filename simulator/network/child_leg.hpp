#pragma once

#include "simulator/network/interpreter.hpp"
#include "simulator/network/leg_registry.hpp"
#include "simulator/people/callee.hpp"

#include <memory>
#include <string>
#include <vector>

namespace callengine::simulator {

class child_leg;

/// The Dial that a leg belongs to.
class leg_listener {
public:
  virtual ~leg_listener() = default;
  virtual void leg_picked_up(child_leg& leg) = 0;

  /// Nothing stands between the leg and the caller any more.
  virtual void leg_ready(child_leg& leg) = 0;
  virtual void leg_over(child_leg& leg) = 0;

  /// REST sent the leg elsewhere: it is no longer the Dial's.
  virtual void leg_redirected(child_leg& leg) = 0;
  virtual void leg_says(const std::string& text) = 0;
};

/// Where a leg's progress is told, as its noun says.
struct progress_callback {
  std::string url; ///< empty: nowhere
  std::string method = "POST";
  std::vector<std::string> events;
};

/// One noun of a Dial.
struct leg_plan {
  call_sid parent;
  std::string address; ///< number, or `client:IDENTITY`
  std::string caller_id;
  field_list client_parameters;
  std::string screening_url; ///< empty: connected when picked up
  std::string screening_method = "POST";
  progress_callback progress;
};

/// A dialled leg, from its first ring to its end.
class child_leg final : public leg_host,
                        public callee_line,
                        public registered_leg,
                        public std::enable_shared_from_this<child_leg> {
public:
  child_leg(services& world, leg_listener& dial, leg_plan plan);

  // -- for the Dial --

  void ring();
  void connect();

  /// Ends it with a final status; the listener is told, unless forgotten.
  void end(const std::string& status);

  /// The Dial is going away.
  void forget_listener() noexcept;

  bool over() const noexcept;
  bool was_answered() const noexcept;
  const std::string& name() const noexcept;

  // -- callee_line --

  void answer() override;
  void decline() override;
  void press(char key) override;
  void say(std::string text) override;
  void hang_up() override;

  // -- registered_leg --

  leg_facts facts() const override;
  void end_by_rest() override;
  void redirect_by_rest(const leg_redirection& to) override;

  // -- leg_host: screening documents run here --

  field_list parameters() const override;
  const call_sid& call() const noexcept override;
  void hears(const std::string& text) override;
  bool may_dial() const noexcept override;
  void document_over() override;
  void document_hangs_up() override;
  void document_rejects(bool busy) override;
  void document_failed(
    const document_error& error, const std::string& url) override;
  std::weak_ptr<void> life() override;

private:
  void begin_ring();
  void pick_up();
  void leave_dial();
  void progress(const std::string& event);
  void log(transcript_kind kind, const std::string& text = {});

  /// Runs `action` later, if the leg is not over by then.
  template <class Action>
  void later(Action action);

  services& world_;
  leg_listener* dial_; ///< null: on its own, or the Dial goes away
  leg_plan plan_;
  leg_facts facts_;
  std::string name_; ///< "client c123_u101", "phone +1…"
  std::shared_ptr<callee> callee_;
  interpreter documents_;
  bool connected_ = false;
  bool on_its_own_ = false; ///< redirected by REST
  int sequence_number_ = 0;
};

} // namespace callengine::simulator
