#include "model/plan/destinations.hpp"

#include "model/plan/candidates.hpp"
#include "model/plan/say_text.hpp"

#include <algorithm>
#include <utility>

namespace callengine {

void destinations::problem(std::string where, std::string text) {
  plan_.problems.push_back({std::move(where), std::move(text)});
}

node_index destinations::add(plan_node node) {
  plan_.nodes.push_back(std::move(node));
  return static_cast<node_index>(plan_.nodes.size() - 1);
}

node_index destinations::detour(
  reason why, std::string text, std::string department, node_index next) {
  return add(detour_node{why, std::move(text), std::move(department), next});
}

node_index destinations::unreachable(const std::string& where,
  const std::string& text, const std::string& department) {
  problem(where, text);
  return detour(reason::target_unreachable,
    "What the caller chose can't be reached: " + text, department,
    voicemail(department));
}

node_index destinations::department_hunt(const std::string& department) {
  const auto key = department_key(department);
  const auto known = hunts_.find(key);
  if (known != hunts_.end())
    return known->second;
  auto people = list_candidates(
    tables_,
    [&key](const auto& row) { return department_key(row.department) == key; },
    plan_.problems);
  const auto next = voicemail(department);
  node_index node = 0;
  if (people.empty()) {
    problem("department " + department, "nobody belongs to it");
    node = detour(reason::nobody_in_department,
      "Nobody belongs to the department " + department, department, next);
  } else {
    node = add(hunt_node{department, std::move(people), next});
  }
  hunts_.emplace(key, node);
  return node;
}

node_index destinations::all_staff() {
  if (all_staff_)
    return *all_staff_;
  auto people = list_candidates(
    tables_, [](const auto&) { return true; }, plan_.problems);
  const auto next = voicemail({});
  if (people.empty()) {
    problem("staff_call_routing", "the clinic has no staff");
    all_staff_ = detour(reason::nobody_in_department,
      "The clinic has no staff to ring", {}, next);
  } else {
    all_staff_ = add(hunt_node{{}, std::move(people), next});
  }
  return *all_staff_;
}

node_index destinations::anybody(const std::string& department) {
  const auto first = people_of(department);
  const auto* theirs = std::get_if<hunt_node>(&plan_.nodes.at(first));
  if (theirs == nullptr || department.empty())
    return all_staff();
  const auto key = department_key(department);
  const auto known = anybody_.find(key);
  if (known != anybody_.end())
    return known->second;
  auto people = theirs->candidates; // adding nodes moves them
  auto others = list_candidates(
    tables_,
    [&people](const auto& row) {
      return std::none_of(people.begin(), people.end(),
        [&row](const auto& person) { return person.user == row.user; });
    },
    plan_.problems);
  auto node = first;
  if (!others.empty()) {
    const auto then
      = add(hunt_node{{}, std::move(others), voicemail(department)});
    node = add(hunt_node{department, std::move(people), then});
  }
  anybody_.emplace(key, node);
  return node;
}

node_index destinations::voicemail(const std::string& department) {
  const auto key = department_key(department);
  const auto known = voicemails_.find(key);
  if (known != voicemails_.end())
    return known->second;
  node_index node = 0;
  if (tables_.settings.voicemail_enabled) {
    node = add(
      mailbox_of(department, tables_.settings, departments_, plan_.problems));
  } else {
    node = detour(reason::voicemail_disabled, "Voicemail is switched off",
      department, goodbye());
  }
  voicemails_.emplace(key, node);
  return node;
}

node_index destinations::goodbye() {
  if (!goodbye_)
    goodbye_ = add(goodbye_node{"We are sorry, nobody can take your call "
                                "right now. Please call again later. "
                                "Goodbye."});
  return *goodbye_;
}

} // namespace callengine
