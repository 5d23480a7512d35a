#include "simulator/twiml/document.hpp"

#include "simulator/twiml/grammar.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <array>

namespace callengine::simulator {

namespace {

constexpr std::size_t document_bytes_max = 64 * 1024;

std::string trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos)
    return {};
  const auto last = text.find_last_not_of(blanks);
  return std::string{text.substr(first, last - first + 1)};
}

std::string flat_text(const pugi::xml_node& node) {
  std::string out;
  for (const auto& child : node.children()) {
    const auto kind = child.type();
    if (kind == pugi::node_pcdata || kind == pugi::node_cdata)
      out += child.value();
    else if (kind == pugi::node_element)
      out += flat_text(child);
  }
  return out;
}

element to_element(const pugi::xml_node& node) {
  element out;
  out.name = node.name();
  for (const auto& attribute : node.attributes())
    out.attributes.emplace_back(attribute.name(), attribute.value());
  if (out.name == "Say") {
    out.text = trimmed(flat_text(node));
    return out;
  }
  for (const auto& child : node.children()) {
    if (child.type() == pugi::node_element)
      out.children.push_back(to_element(child));
    else if (child.type() == pugi::node_pcdata
      || child.type() == pugi::node_cdata)
      out.text += child.value();
  }
  out.text = trimmed(out.text);
  return out;
}

std::variant<twiml_document, document_error> parse_xml(std::string_view url,
  const std::string& body, std::vector<document_warning>& warnings) {
  pugi::xml_document xml;
  const auto result = xml.load_buffer(body.data(), body.size());
  if (!result)
    return document_error{
      12100, std::string{"the document is not XML: "} + result.description()};
  const auto root = xml.document_element();
  const auto is_element = [](const pugi::xml_node& node) {
    return node.type() == pugi::node_element;
  };
  if (std::count_if(xml.begin(), xml.end(), is_element) != 1)
    return document_error{12100, "the document has not one root"};
  if (root.name() != std::string_view{"Response"})
    return document_error{
      12102, "the root is <" + std::string{root.name()} + ">, not <Response>"};
  auto response = to_element(root);
  check_document(response, warnings);
  return twiml_document{std::string{url}, std::move(response.children)};
}

twiml_document one_verb(
  std::string_view url, std::string name, std::string text) {
  element verb;
  verb.name = std::move(name);
  verb.text = std::move(text);
  return {std::string{url}, {std::move(verb)}};
}

std::string media_type(std::string_view content_type) {
  auto type = trimmed(content_type.substr(0, content_type.find(';')));
  std::transform(type.begin(), type.end(), type.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return type;
}

document_error transport_error(const http_outcome& outcome) {
  // The requester names redirections that lead nowhere by their own codes.
  if (outcome.detail.starts_with("11215"))
    return {11215, "too many redirections"};
  if (outcome.detail.starts_with("11100"))
    return {11100, "the redirection's URL is malformed"};
  if (outcome.failure == transport_failure::connect)
    return {11205, "no connection: " + outcome.detail};
  return {11200, "no answer: " + outcome.detail};
}

} // namespace

std::optional<std::string> element::attribute(std::string_view wanted) const {
  const auto found = std::find_if(attributes.begin(), attributes.end(),
    [wanted](const auto& each) { return each.first == wanted; });
  if (found == attributes.end())
    return std::nullopt;
  return found->second;
}

std::variant<twiml_document, document_error> read_document(std::string_view url,
  const http_outcome& outcome, std::vector<document_warning>& warnings) {
  if (!outcome.response)
    return transport_error(outcome);
  const auto& response = *outcome.response;
  if (response.status < 200 || response.status > 299)
    return document_error{
      11200, "the server answered " + std::to_string(response.status)};
  if (response.body.size() > document_bytes_max)
    return document_error{11750, "the document is over 64 kB"};
  const auto type = media_type(response.content_type);
  if (type.empty())
    return document_error{11200, "the answer has no Content-Type"};
  if (type.starts_with("audio/"))
    return one_verb(url, "Play", std::string{url});
  if (trimmed(response.body).empty())
    return document_error{11770, "the document is empty"};
  if (type == "text/plain") {
    std::vector<document_warning> found;
    auto document = parse_xml(url, response.body, found);
    if (!std::holds_alternative<twiml_document>(document))
      return one_verb(url, "Say", trimmed(response.body));
    warnings.insert(warnings.end(), found.begin(), found.end());
    return document;
  }
  if (type != "text/xml" && type != "application/xml" && type != "text/html")
    return document_error{12300, "the content type is " + type};
  return parse_xml(url, response.body, warnings);
}

std::optional<document_error> fault_of_sound(const http_outcome& outcome) {
  if (!outcome.response)
    return transport_error(outcome);
  const auto& response = *outcome.response;
  if (response.status < 200 || response.status > 299)
    return document_error{
      11200, "the server answered " + std::to_string(response.status)};
  constexpr std::array<std::string_view, 11> playable{"audio/mpeg", "audio/mp3",
    "audio/wav", "audio/wave", "audio/x-wav", "audio/aiff", "audio/x-aifc",
    "audio/x-aiff", "audio/x-gsm", "audio/gsm", "audio/ulaw"};
  const auto type = media_type(response.content_type);
  if (std::find(playable.begin(), playable.end(), type) == playable.end())
    return document_error{13420, "\"" + type + "\" can't be played"};
  if (response.body.empty())
    return document_error{13420, "the sound is empty"};
  return std::nullopt;
}

} // namespace callengine::simulator
