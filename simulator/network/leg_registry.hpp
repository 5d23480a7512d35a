#pragma once

#include "model/ids.hpp"
#include "model/time.hpp"

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace callengine::simulator {

/// A call or leg as REST shows it.
struct leg_facts {
  call_sid sid;
  call_sid parent; ///< empty for inbound calls
  std::string from;
  std::string to;
  std::string status; ///< as Twilio names it
  std::string direction;
  time_point started_at;
  std::optional<time_point> answered_at;
  std::optional<time_point> ended_at;
};

/// Whole seconds from answering to the end; 0 if it was never answered.
seconds talk_length(const leg_facts& facts);

/// A call or leg that REST can ask about and end.
class registered_leg {
public:
  virtual ~registered_leg() = default;
  virtual leg_facts facts() const = 0;

  /// Ends it as REST does, with the final status that fits its state.
  virtual void end_by_rest() = 0;
};

/// All live legs, and the last ended ones.
class leg_registry {
public:
  void opened(const call_sid& sid, std::weak_ptr<registered_leg> leg);
  void ended(leg_facts facts);

  /// Null if it has ended or never was.
  std::shared_ptr<registered_leg> live(const call_sid& sid) const;
  std::optional<leg_facts> find(const call_sid& sid) const;

private:
  std::map<call_sid, std::weak_ptr<registered_leg>> live_;
  std::map<call_sid, leg_facts> ended_;
  std::deque<call_sid> ended_order_;
};

} // namespace callengine::simulator
