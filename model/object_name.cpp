#include "model/object_name.hpp"

namespace callengine {

namespace {

constexpr std::size_t longest_name = 200;
constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz"
                                     "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                     "0123456789-_/";

bool is_object_name(std::string_view name) {
  if (name.empty() || name.size() > longest_name)
    return false;
  if (name.starts_with('/') || name.ends_with('/'))
    return false;
  if (name.find("//") != std::string_view::npos)
    return false;
  return name.find_first_not_of(letters) == std::string_view::npos;
}

} // namespace

std::string problem_of_object_name(std::string_view name) {
  if (is_object_name(name))
    return {};
  // Not repeated: it may be anything.
  return "That is no name for an object: parts of letters, digits, '-' and '_' "
         "with '/' between them, 200 characters at most";
}

} // namespace callengine
