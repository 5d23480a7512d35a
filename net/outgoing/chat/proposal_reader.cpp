#include "net/outgoing/chat/proposal_reader.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace callengine::net::outgoing {

namespace {

using json = nlohmann::json;

bool is_blank(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/// A text that may be missing or null. False: it is something else.
bool read_text(const json& from, const char* name, std::string& to) {
  const auto found = from.find(name);
  if (found == from.end() || found->is_null())
    return true;
  if (!found->is_string())
    return false;
  to = found->get<std::string>();
  return true;
}

bool read_certainty(const json& from, double& to) {
  const auto found = from.find("certainty");
  to = proposal_reader::untold_certainty;
  if (found == from.end() || found->is_null())
    return true;
  if (!found->is_number())
    return false;
  to = std::clamp(found->get<double>(), 0.0, 1.0);
  return true;
}

} // namespace

std::string proposal_reader::take(std::string_view content) {
  for (const auto byte : content) {
    if (state_ != state::reading)
      break;
    take_byte(byte);
  }
  if (!streams_ || state_ == state::garbage)
    return {};
  auto piece = text_.substr(given_);
  given_ = text_.size();
  return piece;
}

void proposal_reader::take_byte(char byte) {
  if (depth_ == 0 && is_blank(byte))
    return;
  if (depth_ == 0 && byte != '{') {
    state_ = state::garbage;
    return;
  }
  has_begun_ = true;
  whole_ += byte;
  if (in_string_)
    take_in_string(byte);
  else
    take_structure(byte);
}

void proposal_reader::take_structure(char byte) {
  switch (byte) {
  case '{':
  case '[':
    ++depth_;
    awaits_key_ = depth_ == 1;
    break;
  case '}':
  case ']':
    if (--depth_ == 0)
      finish();
    break;
  case ',':
    awaits_key_ = depth_ == 1;
    break;
  case '"':
    begin_string();
    break;
  default:
    break; // what is wrong with it is seen in the end
  }
}

void proposal_reader::begin_string() {
  in_string_ = true;
  string_ = {};
  other_.clear();
  target_ = &other_;
  if (depth_ != 1)
    return;
  if (awaits_key_) {
    key_.clear();
    target_ = &key_;
  } else if (key_ == "action") {
    target_ = &action_;
  } else if (key_ == "text") {
    target_ = &text_;
  }
}

void proposal_reader::take_in_string(char byte) {
  switch (string_.take(byte, *target_)) {
  case json_string::state::inside:
    break;
  case json_string::state::ended:
    end_string();
    break;
  case json_string::state::broken:
    state_ = state::garbage;
    break;
  }
}

void proposal_reader::end_string() {
  in_string_ = false;
  if (target_ == &key_)
    awaits_key_ = false;
  if (target_ != &action_)
    return;
  const auto what = ai::action_from(action_);
  if (!what)
    state_ = state::garbage;
  else
    streams_ = *what == ai::action::answer;
}

void proposal_reader::finish() {
  state_ = read_whole() ? state::whole : state::garbage;
}

/// The whole object once more, by a parser that knows all of JSON. What was
/// read on the way must be what it says.
bool proposal_reader::read_whole() {
  const auto told = json::parse(whole_, nullptr, false);
  whole_ = {};
  std::string action;
  if (!told.is_object() || !read_text(told, "action", action)
    || !read_text(told, "department", proposal_.department)
    || !read_text(told, "text", proposal_.text)
    || !read_text(told, "language", proposal_.language)
    || !read_certainty(told, proposal_.certainty))
    return false;
  const auto what = ai::action_from(action);
  if (!what || action != action_ || proposal_.text != text_)
    return false;
  proposal_.what = *what;
  return true;
}

} // namespace callengine::net::outgoing
