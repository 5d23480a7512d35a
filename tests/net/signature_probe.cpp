// Checks signatures for a comparison with Twilio's own libraries: reads lines
// {"token", "url", "params", "header", "body"?} from the standard input, where
// the values of params are texts or lists of texts, and prints true or false
// for each.
#include "net/twilio/wire/signature.hpp"

#include <nlohmann/json.hpp>

#include <iostream>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace callengine::net::twilio;
using nlohmann::json;

parameters params_of(const json& object) {
  parameters result;
  for (const auto& [name, value] : object.items()) {
    if (!value.is_array()) {
      result.push_back({name, value.get<std::string>()});
      continue;
    }
    for (const auto& each : value)
      result.push_back({name, each.get<std::string>()});
  }
  return result;
}

bool is_valid(const json& line) {
  const auto url = line.at("url").get<std::string>();
  const auto authority = url.find("//");
  const auto end = authority == url.npos
    ? url.size()
    : std::min(url.find_first_of("/?#", authority + 2), url.size());
  const auto form = params_of(line.value("params", json::object()));
  const auto bases = signed_bases(url.substr(0, end));
  const auto target = url.substr(end);
  const std::vector tokens{line.at("token").get<std::string>()};
  std::optional<std::string> body;
  if (line.contains("body"))
    body = line.at("body").get<std::string>();
  signed_content content;
  content.target = target;
  content.form = form;
  if (body)
    content.body = *body;
  return has_valid_signature(
    tokens, bases, content, line.value("header", std::string{}));
}

} // namespace

int main() {
  std::string line;
  while (std::getline(std::cin, line)) {
    if (line.empty())
      continue;
    try {
      std::cout << (is_valid(json::parse(line)) ? "true" : "false") << '\n';
    } catch (const json::exception& problem) {
      std::cerr << problem.what() << '\n';
      return 2;
    }
  }
  return 0;
}
