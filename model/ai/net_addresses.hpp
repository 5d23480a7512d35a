#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace callengine::ai {

/// What leads into the net, in small letters: "hillside.example/portal",
/// "desk@hillside.example", and as it is spoken, "hillside dot com".
std::vector<std::string> net_addresses(std::string_view text);

/// Whether each is one of `told`, or the host of one.
bool are_all_of(const std::vector<std::string>& addresses,
  const std::vector<std::string>& told);

/// Whether a word can be a part of a spoken address: "at", "dot".
bool may_be_of_address(std::string_view word);

} // namespace callengine::ai
