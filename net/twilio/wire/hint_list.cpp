#include "net/twilio/wire/hint_list.hpp"

#include <algorithm>

namespace callengine::net::twilio {

namespace {

constexpr std::size_t hints_max = 500;
constexpr std::size_t hint_characters = 100;

} // namespace

std::string hint_list(const std::vector<std::string>& hints, text_room& room) {
  std::string list;
  for (std::size_t index = 0; index < hints.size() && index < hints_max;
       ++index) {
    auto hint = xml_text(hints[index], hint_characters, room);
    std::replace(hint.begin(), hint.end(), ',', ' '); // it would end there
    if (!hint.empty())
      list += (list.empty() ? "" : ",") + hint;
  }
  return list;
}

} // namespace callengine::net::twilio
