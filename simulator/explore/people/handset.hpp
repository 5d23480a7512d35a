#pragma once

#include "simulator/explore/dice.hpp"
#include "simulator/explore/people/portal_page.hpp"
#include "simulator/explore/people/society.hpp"
#include "simulator/people/callee.hpp"

#include <memory>

namespace callengine::explore {

/// Whoever is rung once, and what follows it until the leg's end: a page, a
/// staff member's own phone, or a number outside.
class handset final : public simulator::callee,
                      public std::enable_shared_from_this<handset> {
public:
  /// `on` is null for phones.
  handset(society& world, dice chance, std::shared_ptr<portal_page> on,
    const simulator::ring_info& ring,
    const std::shared_ptr<simulator::callee_line>& line);

  void start();

  // -- simulator::callee --

  void hears(const std::string& text) override;
  void connected() override;
  void ended(const std::string& status) override;

private:
  void start_page();
  void start_phone();

  template <class Action>
  void later(milliseconds delay, Action action);

  society& world_;
  dice chance_;
  std::shared_ptr<portal_page> page_;
  simulator::ring_info ring_;
  std::weak_ptr<simulator::callee_line> line_;
  char key_ = '1'; ///< pressed when asked; 0: none
  bool talks_ = false;
  bool asked_ = false;
};

} // namespace callengine::explore
