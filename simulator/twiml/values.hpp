#pragma once

#include "model/time.hpp"
#include "simulator/twiml/document.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Readers of attribute values. A value that Twilio would warn of counts as
/// the default.
namespace callengine::simulator {

std::optional<int> to_integer(std::string_view text);

std::vector<std::string> split_words(std::string_view text);

int integer_of(const element& from, std::string_view attribute, int otherwise);

seconds seconds_of(
  const element& from, std::string_view attribute, seconds otherwise);

bool flag_of(const element& from, std::string_view attribute, bool otherwise);

std::string text_of(
  const element& from, std::string_view attribute, std::string otherwise);

/// GET or POST; POST if the attribute is missing or something else.
std::string method_of(const element& from, std::string_view attribute);

} // namespace callengine::simulator
