#include "model/ai/department_words.hpp"

#include "model/ai/words.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace callengine::ai {

namespace {

constexpr double name_weight = 3;
constexpr double key_word_weight = 2;
constexpr double built_in_weight = 1.5;

/// Of what a desk does that does everything: a department of its own is nearer.
constexpr double desk_weight = 1.2;

/// By how much the best must be better than the next.
constexpr double margin = 1.15;

struct usual {
  std::string_view called; ///< words of such a department's name
  std::string_view words;  ///< `_` in words that must all be said
  double weight = built_in_weight;
};

constexpr std::string_view scheduling
  = "appointment schedule scheduling book reschedule cancel booking checkup "
    "check_up physical slot come_in visit see_doctor see_dr see_nurse "
    "available annual_exam wellness seen exam get_in move_appointment "
    "new_patient consultation pediatrician followup follow_up squeeze_in "
    "squeeze_me soonest see_me see_somebody see_someone anything_open earlier "
    "running_late well_child earliest spot fit_me late_today physicals "
    "mammogram pap_smear";

constexpr std::array usual_departments{
  usual{
    "billing bill bills payment payments account accounts finance financial "
    "accounting cashier",
    "bill bills billing pay payment invoice charge charged charges statement "
    "balance owe owed collections collection copay co_pay refund receipt "
    "deductible overcharged cost financial credit_card payment_plan debt claim "
    "insurance_switched insurance_changed insurance_new insurance_old "
    "insurance_cover insurance_denied insurance_update insurance_sent "
    "explanation "
    "eob itemized past_due late_notice mail_money autopay price estimate"},
  usual{
    "appointments appointment scheduling scheduler schedule booking bookings",
    scheduling},
  usual{"front desk reception receptionist", scheduling, desk_weight},
  usual{"pharmacy prescriptions prescription refills refill medication "
        "medications",
    "prescription prescriptions refill refills medication medications medicine "
    "medicines meds med pill pills pharmacy pharmacist renew renewal rx "
    "inhaler "
    "insulin drug drugs drugstore ran_out run_out antibiotic antibiotics "
    "walgreens cvs prior_authorization tablets filled supply pharmacies "
    "metformin lisinopril inhalers dosage syringes strips albuterol eyedrops "
    "epipen patches cream ointment birth_control thyroid statin"},
  usual{"nurse nurses nursing triage clinical",
    "nurse nurses sick fever symptom symptoms rash cough result results "
    "infection vomiting advice medical_question nausea sore_throat flu"},
  usual{"records record",
    "record records chart copies copy form forms release paperwork "
    "disability_form fmla fill_out physical_form school_form sports_form "
    "immunization_record doctor_note document documents"},
  usual{"referrals referral",
    "referral referrals refer specialist "
    "authorization"},
  usual{"lab labs laboratory imaging radiology",
    "lab labs laboratory bloodwork blood_work blood_test blood_draw urine "
    "sample specimen test_result"},
  usual{"insurance eligibility",
    "insurance coverage eligibility medicare "
    "medicaid claim"},
};

/// Says nothing about a department.
constexpr std::string_view empty_in_names
  = "medical department team office clinic services service center care "
    "patient "
    "patients health and the desk line";

/// Names are compared by their very words: "medication" and "medical" have one
/// stem.
std::vector<std::string> plain_of(std::string_view text) {
  std::vector<std::string> plain;
  for (auto& one : words_of(text))
    plain.push_back(std::move(one.plain));
  return plain;
}

std::vector<std::string> stems_of(std::string_view text) {
  std::vector<std::string> stems;
  for (auto& one : words_of(text))
    stems.push_back(std::move(one.stem));
  return stems;
}

bool has(const std::vector<std::string>& words, std::string_view one) {
  return std::find(words.begin(), words.end(), one) != words.end();
}

/// The next word of a list with blanks, taken away.
std::string take_word(std::string_view& list) {
  const auto end = std::min(list.find(' '), list.size());
  std::string word{list.substr(0, end)};
  list.remove_prefix(std::min(end + 1, list.size()));
  std::replace(word.begin(), word.end(), '_', ' ');
  return word;
}

bool is_called(std::string_view text, const usual& kind) {
  const auto names = plain_of(kind.called);
  const auto words = plain_of(text);
  return std::any_of(words.begin(), words.end(),
    [&](const std::string& word) { return has(names, word); });
}

} // namespace

department_words::department_words(
  const std::vector<known_department>& departments)
  : departments_(departments.size()) {
  const auto empty = plain_of(empty_in_names);
  for (std::size_t index = 0; index < departments.size(); ++index) {
    const auto& one = departments[index];
    add(one.name, name_weight, index);
    // One word of a name says it, too.
    for (const auto& word : content_words(one.name))
      if (!has(empty, word.plain))
        add(word.plain, name_weight, index);
    for (const auto& words : one.key_words)
      add(words, key_word_weight, index);
  }
  add_usual(departments);
}

void department_words::add(
  std::string_view words, double weight, std::size_t department) {
  auto stems = stems_of(words);
  if (!stems.empty())
    signs_.push_back({std::move(stems), weight, department});
}

/// A department that is called so gets the words of its kind; if none is, those
/// whose key words say so.
void department_words::add_usual(
  const std::vector<known_department>& departments) {
  for (const auto& kind : usual_departments) {
    std::vector<std::size_t> of_kind;
    for (std::size_t index = 0; index < departments.size(); ++index)
      if (is_called(departments[index].name, kind))
        of_kind.push_back(index);
    if (of_kind.empty())
      for (std::size_t index = 0; index < departments.size(); ++index)
        for (const auto& words : departments[index].key_words)
          if (is_called(words, kind)) {
            of_kind.push_back(index);
            break;
          }
    for (const auto index : of_kind)
      for (std::string_view rest = kind.words; !rest.empty();)
        add(take_word(rest), kind.weight, index);
  }
}

std::optional<department_words::hit> department_words::best(
  std::string_view said) const {
  const auto stems = stems_of(said);
  // A word counts once for a department, as the best sign it is.
  std::vector<std::map<std::string_view, double>> counted(departments_);
  for (const auto& one : signs_) {
    const bool all = std::all_of(one.stems.begin(), one.stems.end(),
      [&](const std::string& stem) { return has(stems, stem); });
    if (!all)
      continue;
    auto& weight = counted[one.department][one.stems.front()];
    weight = std::max(weight, one.weight);
  }
  hit first;
  double second = 0;
  for (std::size_t index = 0; index < departments_; ++index) {
    double score = 0;
    for (const auto& [stem, weight] : counted[index])
      score += weight;
    if (score > first.score) {
      second = first.score;
      first = {index, score};
    } else {
      second = std::max(second, score);
    }
  }
  if (first.score == 0 || first.score < second * margin)
    return std::nullopt;
  return first;
}

} // namespace callengine::ai
