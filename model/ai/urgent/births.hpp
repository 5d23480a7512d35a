#pragma once

#include <array>
#include <string_view>

namespace callengine::ai::urgent {

/// Babies, before and after they are born. (the notation is
/// word_patterns.hpp's.)
inline constexpr auto births = std::to_array<std::string_view>({
  "8: @child not|will_not|barely|hard|trouble|stop|funny|weird "
  "breath|wake|respond|react|=moving -*@message",
  "6: @child =swallowed|choke|ingested|gagging",
  "6: @child drop|dropped|fell|=fallen|rolled head|floor|off|stairs|bed|"
  "table|window|couch",
  "8: newborn|month_old|week_old|infant|day_old fever|temperature|lethargic|"
  "not_eating",
  "7: baby|newborn|infant blue|purple|gray|limp|floppy|lifeless|lethargic "
  "-*@blue_paper",
  "5: fever|temperature 104|105|106|107|stiff|confuse|confused|seizure "
  "-*@medication",
  "2: water|waters broke|breaking|=broken -*heater|main|pipe|office|fountain",
  "=contraction|=contractions -*@paper -*lens",
  "2> water leaking -*pipe|heater|ceiling",
  "3> =in|into|premature|early|active|preterm|going =labor|labour "
  "-1:day -*class",
  "labor_pain|labor_has_started|labor_started|labor_is_starting",
  "4> baby|head|cord|placenta|foot|feet =coming|come|crown|stick|hang|sticking|"
  "hanging now|out|early|first|right_now|here|fast",
  "2> baby =coming -*appointment|visit|checkup|in_for|with|schedule",
  "crowning|umbilical_cord|eclampsia|preeclampsia|breech -*@paper",
  "5: push|pushing baby|urge -*stroller",
  "4> giving|give birth now|car|home|here|right_now",
  "5> having|have baby now|car|right_now|bathroom -*appointment|schedule",
  "12: pregnant|pregnancy|trimester|weeks_along bleed|blood|cramp|cramping|"
  "gush|fluid|fell|=fall|pain|pains|dizzy|headache|swollen "
  "-*@lab -*back_pain -*back_then|when_i_was_pregnant",
  "6: baby|fetal not|stop|stopped|no|less =moving|move|kick|kicking|movement "
  "-*@message",
  "miscarry|miscarriage -*@past -*@paper",
  "4> have|need|urge|like|want =push|=pushing "
  "-*appointment|back|schedule|visit|date|button|key|time|payment|number",
  "5: not|no|stop|stopped|less felt|feel|feeling kick|move|moving",
  "=giving birth -*certificate|control|class|record",
  "4> having|have the_baby|her_baby|this_baby|my_baby now|car|home|here|help",
  "mucus_plug|feet_first|bag_of_waters|afterbirth",
  "9: had|having|after baby|birth|delivery|c_section =bleeding|bleed|clot|"
  "faint|seizure|fever",
});

} // namespace callengine::ai::urgent
