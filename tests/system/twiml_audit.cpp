#include "tests/system/twiml_audit.hpp"

#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include <algorithm>
#include <fstream>
#include <set>

namespace callengine::testing {

namespace {

constexpr std::size_t longest_document = 64 * 1024;

const nlohmann::json& elements() {
  static const auto schema = [] {
    std::ifstream file{CALLENGINE_TWIML_SCHEMA};
    return nlohmann::json::parse(file).at("elements");
  }();
  return schema;
}

bool is_integer(const std::string& value) {
  return !value.empty()
    && value.find_first_not_of("0123456789") == std::string::npos;
}

std::string fault_of_value(
  const std::string& type, const std::string& value, const std::string& where) {
  if (type == "Integer" && !is_integer(value))
    return where + " is no integer: " + value;
  if (type == "Boolean" && value != "true" && value != "false")
    return where + " is neither true nor false: " + value;
  return {};
}

std::string fault_of_attributes(
  const nlohmann::json& schema, pugi::xml_node node) {
  std::set<std::string> seen;
  for (const auto& attribute : node.attributes()) {
    const auto where = std::string{node.name()} + "'s " + attribute.name();
    if (!seen.insert(attribute.name()).second)
      return where + " stands twice";
    const auto known = schema.at("attributes").find(attribute.name());
    if (known == schema.at("attributes").end())
      return where + " is unknown";
    auto fault = fault_of_value(
      known->at("type").get<std::string>(), attribute.value(), where);
    if (!fault.empty())
      return fault;
  }
  return {};
}

std::string fault_of_element(pugi::xml_node node) {
  const auto found = elements().find(node.name());
  if (found == elements().end())
    return std::string{"unknown element "} + node.name();
  if (auto fault = fault_of_attributes(*found, node); !fault.empty())
    return fault;
  const auto& allowed = found->at("children");
  for (const auto& child : node.children()) {
    if (child.type() == pugi::node_pcdata) {
      if (!found->at("textBody").get<bool>())
        return std::string{"text in "} + node.name();
      continue;
    }
    if (std::find(allowed.begin(), allowed.end(), child.name())
      == allowed.end())
      return std::string{child.name()} + " in " + node.name();
    if (auto fault = fault_of_element(child); !fault.empty())
      return fault;
  }
  return {};
}

/// Callbacks are answered with nothing, and nothing accepts a screening.
bool may_be_empty(const std::string& path) {
  for (const auto* end : {"/call-status", "/status-callback",
         "/recording-status", "/screening-answer"})
    if (path.ends_with(end))
      return true;
  return false;
}

bool leads_on(pugi::xml_node last) {
  const std::string name = last.name();
  const bool asks = name == "Dial" || name == "Record" || name == "Gather"
    || name == "Connect";
  return name == "Redirect" || name == "Hangup" || name == "Reject"
    || (asks && last.attribute("action"));
}

} // namespace

std::string fault_of_document(const std::string& path, const std::string& xml) {
  if (xml.size() > longest_document)
    return "the document is too long";
  pugi::xml_document document;
  if (const auto read = document.load_string(xml.c_str()); !read)
    return std::string{"no XML: "} + read.description();
  const auto response = document.document_element();
  if (std::string{response.name()} != "Response")
    return "the root is no Response";
  if (auto fault = fault_of_element(response); !fault.empty())
    return fault;
  if (!response.last_child())
    return may_be_empty(path) ? "" : "the document says nothing";
  return leads_on(response.last_child()) ? "" : "the document is a dead end";
}

} // namespace callengine::testing
