#include "model/plan/plan_compiler.hpp"

#include "model/phone_number.hpp"
#include "model/plan/ai_compiler.hpp"
#include "model/plan/department_list.hpp"
#include "model/plan/destinations.hpp"
#include "model/plan/menu_compiler.hpp"
#include "model/plan/menu_config.hpp"
#include "model/plan/say_text.hpp"

#include <algorithm>

namespace callengine {

namespace {

class plan_compiler {
public:
  plan_compiler(const clinic_tables& tables, const plan* previous)
    : tables_(tables), settings_(tables.settings), previous_(previous),
      departments_(tables, result_.problems) {}

  plan compile() && {
    result_.client = settings_.client;
    result_.settings = settings_.id;
    result_.clinic_name = settings_.clinic_name;
    result_.receiving_number = settings_.receiving_number;
    if (!is_e164(settings_.receiving_number))
      to_.problem("call_settings.receiving_number",
        "is no E.164 number; Twilio will not find it");
    config_ = read_menu_config(settings_.ivr_menu_config, result_.problems);
    result_.voice = config_.voice;
    result_.language = config_.language;
    result_.ring_time = in_range("ring_seconds", settings_.ring_seconds,
      limits::ring_min, limits::ring_max);
    result_.wrap_up = in_range("wrap_up_seconds", settings_.wrap_up_seconds,
      seconds{0}, limits::wrap_up_max);
    for (const auto& row : tables_.staff)
      result_.members[department_key(row.department)].push_back(row.user);
    result_.entry = entry();
    drop_repeated_problems();
    return std::move(result_);
  }

private:
  seconds in_range(
    const char* column, std::int64_t value, seconds min, seconds max) {
    const auto clamped = std::clamp(seconds{value}, min, max);
    if (clamped.count() != value)
      to_.problem(std::string{"call_settings."} + column,
        "is outside " + std::to_string(min.count()) + " to "
          + std::to_string(max.count()) + "; " + std::to_string(clamped.count())
          + " is used");
    return clamped;
  }

  /// Where a call begins.
  node_index entry() {
    if (!settings_.voice_enabled)
      return to_.detour(reason::voice_switched_off,
        "Calls are switched off for this number", {}, to_.voicemail({}));
    ai_compiler ai{tables_, config_, to_, result_, previous_};
    menu_compiler menu{tables_, departments_, config_, to_, ai};
    const bool talks = settings_.enable_ai_call_handling;
    if (!settings_.enable_ivr_menu)
      return talks ? ai.entry() : to_.all_staff();
    const auto choices = menu.choices();
    const auto first
      = talks ? ai.entry() : menu.menu(result_.clinic_name, choices);
    ai.give_keys(choices);
    return first;
  }

  /// A person in three hunts with one bad number is one problem.
  void drop_repeated_problems() {
    std::vector<plan_problem> once;
    for (auto& item : result_.problems)
      if (std::find(once.begin(), once.end(), item) == once.end())
        once.push_back(std::move(item));
    result_.problems = std::move(once);
  }

  const clinic_tables& tables_;
  const call_settings_row& settings_;
  const plan* previous_;
  menu_config config_;
  plan result_;
  department_list departments_;
  destinations to_{tables_, departments_, result_};
};

} // namespace

plan compile_plan(const clinic_tables& tables, const plan* previous) {
  return plan_compiler{tables, previous}.compile();
}

plan_book_ptr compile_plan_book(
  const std::vector<clinic_tables>& tables, const plan_book_ptr& previous) {
  auto book = std::make_shared<plan_book>();
  for (const auto& clinic : tables) {
    const auto& settings = clinic.settings;
    const auto old
      = previous ? previous->find(settings.client, settings.id) : nullptr;
    auto compiled
      = std::make_shared<const plan>(compile_plan(clinic, old.get()));
    if (old && *old == *compiled)
      compiled = old;
    // Without a number the row is nobody's `To`; an empty one would match a
    // request that tells none.
    if (!compiled->receiving_number.empty())
      book->by_number.emplace(compiled->receiving_number, compiled);
    book->by_settings.emplace(compiled->settings, compiled);
  }
  return book;
}

} // namespace callengine
