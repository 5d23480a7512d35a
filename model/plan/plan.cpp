#include "model/plan/plan.hpp"

#include "model/plan/say_text.hpp"

namespace callengine {

std::vector<user_id> plan::members_of(std::string_view department) const {
  const auto found = members.find(department_key(department));
  return found == members.end() ? std::vector<user_id>{} : found->second;
}

plan_ptr plan_book::find(std::string_view receiving_number) const {
  const auto found = by_number.find(receiving_number);
  return found == by_number.end() ? nullptr : found->second;
}

plan_ptr plan_book::find(client_id client, settings_id settings) const {
  const auto found = by_settings.find(settings);
  if (found == by_settings.end() || found->second->client != client)
    return nullptr;
  return found->second;
}

std::string plan_book::number_of(
  client_id client, settings_id preferred) const {
  const auto plan = find(client, preferred);
  if (plan && !plan->receiving_number.empty())
    return plan->receiving_number;
  for (const auto& [number, other] : by_number)
    if (other->client == client)
      return number;
  return {};
}

plan_ptr plan_book::find_any(client_id client) const {
  for (const auto& [settings, plan] : by_settings)
    if (plan->client == client)
      return plan;
  return nullptr;
}

} // namespace callengine
