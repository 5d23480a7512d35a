#include "model/plan/department_list.hpp"

#include "model/limits.hpp"
#include "model/plan/say_text.hpp"
#include "model/voicemail/greeting_name.hpp"

namespace callengine {

namespace {

std::string row_name(const department_row& row) {
  return "departments row " + std::to_string(row.id);
}

/// Empty: there is none that can be played, and `problems` says why.
std::string greeting_of(
  const department_row& row, std::vector<plan_problem>& problems) {
  const auto& media = row.voicemail_greeting_media;
  if (media.empty())
    return {};
  const auto name = greeting_name_from(media);
  if (name && name->department == row.id)
    return media;
  problems.push_back({row_name(row),
    "voicemail_greeting_media is no greeting that was uploaded for it; its "
    "text is spoken"});
  return {};
}

} // namespace

department_list::department_list(
  const clinic_tables& tables, std::vector<plan_problem>& problems) {
  for (const auto& row : tables.departments) {
    if (department_key(row.name).empty())
      problems.push_back({row_name(row), "has no name; it is left out"});
    else if (named(row.name) != nullptr)
      problems.push_back(
        {row_name(row), "the name is there twice; the first one counts"});
    else
      rows_.push_back(&row);
  }
}

const department_row* department_list::named(
  std::string_view department) const {
  const auto key = department_key(department);
  for (const auto* row : rows_)
    if (department_key(row->name) == key)
      return row;
  return nullptr;
}

const department_row* department_list::with_id(std::int64_t id) const {
  for (const auto* row : rows_)
    if (row->id == id)
      return row;
  return nullptr;
}

voicemail_node mailbox_of(const std::string& department,
  const call_settings_row& settings, const department_list& rows,
  std::vector<plan_problem>& problems) {
  voicemail_node node;
  node.department = department;
  if (const auto* row = rows.named(department)) {
    node.message = say_text(row->voicemail_message, limits::say_characters);
    node.greeting = greeting_of(*row, problems);
  }
  if (node.message.empty())
    node.message = say_text(settings.voicemail_message, limits::say_characters);
  if (node.message.empty())
    node.message = "We are sorry, nobody can take your call right now. Please "
                   "leave a message after the tone.";
  return node;
}

} // namespace callengine
