#pragma once

namespace callengine {

/// More happened to a page's lists than it is told one by one: it asks anew.
struct lists_changed {
  bool voicemails = false;
  bool missed_calls = false;

  friend bool operator==(const lists_changed&, const lists_changed&) = default;
};

} // namespace callengine
