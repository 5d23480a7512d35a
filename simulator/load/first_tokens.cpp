#include "simulator/load/first_tokens.hpp"

#include <nlohmann/json.hpp>

namespace callengine::simulator::load {

std::optional<std::chrono::nanoseconds> first_tokens::heard(
  const std::string& frame, steady::time_point now) {
  const auto told = nlohmann::json::parse(frame, nullptr, false);
  const auto token = told.is_object() ? told.find("token") : told.end();
  if (token == told.end() || !token->is_string())
    return std::nullopt;
  const auto& words = token->get_ref<const std::string&>();
  const auto known = begun_.extract(words.substr(0, words.find(' ')));
  if (known.empty())
    return std::nullopt;
  return now - known.mapped();
}

} // namespace callengine::simulator::load
