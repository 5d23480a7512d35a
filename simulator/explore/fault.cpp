#include "simulator/explore/fault.hpp"

namespace callengine::explore {

const std::array<fault_text, fault_count> fault_texts{
  {{"doubled-requests", "webhooks and callbacks come twice"},
    {"late-requests", "requests and their answers take seconds"},
    {"lost-requests",
      "connections fail and answers are lost; Twilio tries again"},
    {"late-callbacks", "callbacks overtake each other"},
    {"lost-callbacks", "some callbacks never come"},
    {"foreign-requests",
      "requests with another clinic's URL; pages answer another clinic's "
      "offers"},
    {"hang-ups", "callers hang up at any step"},
    {"page-drops", "sockets break; pages come back within and after the grace"},
    {"page-freezes", "half-open sockets: a page hears and says nothing"},
    {"second-pages", "a person opens a second page"},
    {"late-accepts", "pages accept late, twice, or another offer"},
    {"mailboxes", "a mailbox picks a phone up"},
    {"clock-jumps", "the engine's clock jumps forward or back"},
    {"pauses", "the engine stands still for a while"},
    {"configuration-changes", "a clinic's tables change in mid-call"},
    {"staff-deletions", "somebody is deleted in mid-ring"},
    {"history-outages", "the history's database is slow, out and back"},
    {"rest-outages", "Twilio's REST is slow, out and back"},
    {"restarts", "the engine stops as planned and starts anew"},
    {"crashes", "the engine is gone at once and starts anew"},
    {"store-outages", "the snapshot store is out and back"},
    {"slow-stores", "the snapshot store takes seconds"},
    {"emptied-stores", "the snapshot store loses all that it had"},
    {"wild-models", "a model proposes anything at all, at any time"},
    {"lost-sockets",
      "sockets of conversations are refused, or break without a word"},
    {"second-sockets", "a conversation's call gets a second socket"}}};

std::optional<fault> fault_from(std::string_view name) noexcept {
  for (std::size_t index = 0; index < fault_count; ++index)
    if (fault_texts[index].name == name)
      return static_cast<fault>(index);
  return std::nullopt;
}

std::string to_string(const fault_set& faults) {
  std::string result;
  for (std::size_t index = 0; index < fault_count; ++index)
    if (faults[index]) {
      if (!result.empty())
        result += ',';
      result += fault_texts[index].name;
    }
  return result.empty() ? "none" : result;
}

} // namespace callengine::explore
