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
  std::string forwarded_from; ///< empty: not told
};

/// Where REST sends a live leg: to a URL, else to a document of its own.
struct leg_redirection {
  std::string url; ///< absolute
  std::string method = "POST";
  std::string twiml; ///< only if there is no URL
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

  /// Leaves what it does, a Dial or a bridge included, and runs the new
  /// document. Only for answered legs.
  virtual void redirect_by_rest(const leg_redirection& to) = 0;
};

/// All live legs, and the last ended ones.
class leg_registry {
public:
  void opened(const call_sid& sid, std::weak_ptr<registered_leg> leg);
  void ended(leg_facts facts);

  /// Keeps a leg that lost its owner, until it has ended.
  void adopt(std::shared_ptr<registered_leg> leg);

  /// Lets the adopted ones go in mid-call.
  void abandon() noexcept;

  /// Null if it has ended or never was.
  std::shared_ptr<registered_leg> live(const call_sid& sid) const;
  std::optional<leg_facts> find(const call_sid& sid) const;

private:
  std::map<call_sid, std::weak_ptr<registered_leg>> live_;
  std::map<call_sid, std::shared_ptr<registered_leg>> adopted_;
  std::map<call_sid, leg_facts> ended_;
  std::deque<call_sid> ended_order_;
};

} // namespace callengine::simulator
