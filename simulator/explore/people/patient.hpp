#pragma once

#include "simulator/explore/dice.hpp"
#include "simulator/explore/people/society.hpp"
#include "simulator/people/caller.hpp"

#include <memory>
#include <optional>
#include <string>

namespace callengine::explore {

/// Somebody who calls a clinic: presses keys, wrong ones or none, says what
/// they want or anything else, talks, leaves a message, and hangs up at some
/// point.
class patient final : public simulator::caller,
                      public std::enable_shared_from_this<patient> {
public:
  patient(society& world, const planned_call& plan);

  std::string number() const;

  // -- simulator::caller --

  void placed(std::shared_ptr<simulator::caller_line> line) override;
  void hears(const std::string& text) override;
  void ended(const std::string& status) override;

private:
  enum class moment : std::uint8_t {
    menu,
    waiting,
    ringing,
    talking,
    recording
  };

  void hear_sound(const std::string& sound);
  void leave_message();
  void think_of_an_answer();
  void say_something();
  char choose_key();
  bool may_talk() const;
  std::int64_t how_soon();
  void wait_for_words(std::size_t sounds, milliseconds patience);
  void hang_up();
  void hang_up_in(milliseconds delay);

  template <class Action>
  void later(milliseconds delay, Action action);

  society& world_;
  planned_call plan_;
  dice chance_;
  std::shared_ptr<simulator::caller_line> line_;
  moment now_ = moment::menu;
  std::size_t sounds_ = 0; ///< everything that was heard
  std::size_t heard_ = 0;
  std::optional<std::size_t> hangs_up_at_; ///< what is heard then
  bool thinking_ = false;
};

} // namespace callengine::explore
