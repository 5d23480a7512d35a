#include "model/voicemail/greeting_name.hpp"

#include <algorithm>
#include <charconv>

namespace callengine {

namespace {

constexpr std::string_view folder = "greeting/";
constexpr std::size_t longest_upload = 64;

bool is_upload(std::string_view text) {
  const auto fits = [](char each) {
    return (each >= '0' && each <= '9') || (each >= 'a' && each <= 'z')
      || (each >= 'A' && each <= 'Z');
  };
  return !text.empty() && text.size() <= longest_upload
    && std::all_of(text.begin(), text.end(), fits);
}

} // namespace

std::string to_string(const greeting_name& name) {
  return std::string{folder} + std::to_string(name.department) + "-"
    + name.upload;
}

std::optional<greeting_name> greeting_name_from(std::string_view text) {
  if (!text.starts_with(folder))
    return std::nullopt;
  text.remove_prefix(folder.size());
  const auto dash = text.find('-');
  if (dash == std::string_view::npos || !is_upload(text.substr(dash + 1)))
    return std::nullopt;
  greeting_name name;
  const auto* end = text.data() + dash;
  const auto [stopped, ec] = std::from_chars(text.data(), end, name.department);
  if (ec != std::errc{} || stopped != end || name.department <= 0)
    return std::nullopt;
  name.upload = text.substr(dash + 1);
  return name;
}

} // namespace callengine
