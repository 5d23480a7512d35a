#include "model/call/call.hpp"

namespace callengine {

namespace {

struct name_of {
  std::string_view operator()(const call_states::greeting&) const {
    return "greeting";
  }

  std::string_view operator()(const call_states::menu&) const {
    return "menu";
  }

  std::string_view operator()(const call_states::conversing&) const {
    return "conversing";
  }

  std::string_view operator()(const call_states::answering&) const {
    return "answering";
  }

  std::string_view operator()(const call_states::relaying&) const {
    return "relaying";
  }

  std::string_view operator()(const call_states::bridging&) const {
    return "bridging";
  }

  std::string_view operator()(const call_states::selecting&) const {
    return "selecting";
  }

  std::string_view operator()(const call_states::offering&) const {
    return "offering";
  }

  std::string_view operator()(const call_states::ringing&) const {
    return "ringing";
  }

  std::string_view operator()(const call_states::talking&) const {
    return "talking";
  }

  std::string_view operator()(const call_states::external&) const {
    return "external";
  }

  std::string_view operator()(const call_states::recording&) const {
    return "recording";
  }

  std::string_view operator()(const call_states::closing&) const {
    return "closing";
  }

  std::string_view operator()(const call_states::ended&) const {
    return "ended";
  }
};

} // namespace

std::string_view state_name(const call_state& state) noexcept {
  return std::visit(name_of{}, state);
}

} // namespace callengine
