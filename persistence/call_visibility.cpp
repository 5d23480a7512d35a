#include "persistence/call_visibility.hpp"

#include "model/decision.hpp"
#include "persistence/voicemail_columns.hpp"

namespace callengine::persistence {

std::string of_call(const std::string& alias) {
  return alias + ".client_id = :client AND " + alias + ".call_sid = :call";
}

std::string talked_in_call() {
  return "(c.user_id = :user"
         " OR EXISTS (SELECT 1 FROM call_routing_history h WHERE "
    + of_call("h") + " AND h.user_id = :user AND h.decision = '"
    + std::string{to_string(decision_kind::connected)} + "'))";
}

std::string may_read_call() {
  const std::string department
    = "coalesce(c.department, (SELECT h.department FROM call_routing_history h"
      " WHERE "
    + of_call("h")
    + " AND h.department IS NOT NULL ORDER BY h.step DESC LIMIT 1))";
  return "(" + talked_in_call()
    + " OR EXISTS (SELECT 1 FROM staff_call_routing r"
      "   WHERE r.client_id = :client AND r.user_id = :user AND "
    + same_department("r.department", department) + "))";
}

std::string message_of_call() {
  return "(SELECT max(v.id) FROM voicemail_messages v"
         " WHERE v.client_id = c.client_id AND v.call_sid = c.call_sid"
         " AND coalesce(v.status, 'new') <> 'removed')";
}

} // namespace callengine::persistence
