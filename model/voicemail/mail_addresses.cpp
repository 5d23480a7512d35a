#include "model/voicemail/mail_addresses.hpp"

#include "model/text.hpp"

#include <set>

namespace callengine {

std::string mailbox_key(std::string_view address) {
  return lower_case(trimmed(address));
}

std::vector<std::string> mail_addresses(std::string_view list) {
  std::vector<std::string> addresses;
  std::set<std::string> seen;
  while (!list.empty()) {
    const auto comma = list.find(',');
    const auto address = trimmed(list.substr(0, comma));
    if (!address.empty() && seen.insert(mailbox_key(address)).second)
      addresses.emplace_back(address);
    list.remove_prefix(comma == list.npos ? list.size() : comma + 1);
  }
  return addresses;
}

} // namespace callengine
