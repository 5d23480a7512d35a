#include "model/ai/subjects.hpp"

#include "model/ai/words.hpp"

#include <array>
#include <map>
#include <string>
#include <utility>

namespace callengine::ai {

namespace {

using subject = std::pair<std::string_view, std::string_view>;

/// Subjects and words; a word belongs to one of them.
constexpr std::array subjects{
  subject{"#hours",
    "hours opening open close closed closing shut hour opens "
    "closes lunch weekend weekends saturday sunday saturdays "
    "sundays holiday holidays weekday weekdays monday tuesday "
    "wednesday thursday friday late early evening evenings "
    "christmas thanksgiving schedule_hours lunchtime midnight"},
  subject{"#address",
    "address located location directions place street "
    "map find_you situated drive gps zip route "
    "intersection"},
  subject{"#parking", "parking park garage car lot valet"},
  subject{"#insurance",
    "insurance insured insurer insurances medicare medicaid aetna cigna humana "
    "kaiser tricare blue cross shield united unitedhealthcare healthcare "
    "anthem coverage "
    "network hmo ppo plan plans bcbs uninsured carrier"},
  subject{"#payment",
    "pay payment payments paying card cards credit debit cash "
    "check checks cheque visa mastercard american express discover apple venmo "
    "paypal hsa fsa "
    "installment installments financing"},
  subject{"#appointment",
    "appointment appointments schedule book booking visit "
    "visits slot"},
  subject{"#cancel",
    "cancel cancellation cancelling reschedule rescheduling miss missed "
    "noshow show shows notice"},
  subject{"#prescription",
    "prescription prescriptions refill refills medication "
    "medications medicine medicines meds rx pharmacy"},
  subject{"#telehealth",
    "telehealth telemedicine video virtual virtually online "
    "zoom remote remotely telephone facetime"},
  subject{"#vaccine",
    "vaccine vaccines vaccination vaccinations vaccinate shot "
    "shots immunization immunizations flu booster covid "
    "tetanus shingles immunize jab jabs"},
  subject{"#children",
    "young child children kid kids pediatric pediatrics pediatrician "
    "baby babies newborn newborns toddler toddlers infant "
    "infants teenager teen teens son daughter minors adult "
    "adults grown grandkids grandson granddaughter kiddo age "
    "ages"},
  subject{"#language",
    "language languages spanish english interpreter "
    "interpreters translator translate translation french "
    "chinese mandarin vietnamese arabic russian portuguese "
    "korean espanol hablan habla sign bilingual asl speak_language"},
  subject{"#bring", "bring documents paperwork identification bringing"},
  subject{"#newpatient",
    "new accepting patients register registration join moved "
    "become switch enroll"},
  subject{"#walkin", "walk walkin walkins drop"},
  subject{"#records", "records record copies chart release"},
  subject{"#referral", "referral referrals refer referred specialist"},
  subject{"#lab", "lab labs laboratory bloodwork test tests"},
  subject{"#portal", "portal website login password app signup"},
  subject{"#access",
    "wheelchair accessible accessibility ramp elevator disabled "
    "handicap handicapped disability"},
  subject{"#price", "price cost costs fee fees charge expensive much_cost"},
  subject{"#transit", "bus train subway transit metro station"},
  subject{"#contact", "fax email phone"},
};

std::map<std::string, std::string_view, std::less<>> by_stem() {
  std::map<std::string, std::string_view, std::less<>> all;
  for (const auto& [name, words] : subjects)
    for (const auto& one : words_of(words))
      all.emplace(one.stem, name);
  return all;
}

} // namespace

std::string_view subject_of(std::string_view stem) {
  static const auto all = by_stem();
  const auto found = all.find(stem);
  return found == all.end() ? std::string_view{} : found->second;
}

} // namespace callengine::ai
