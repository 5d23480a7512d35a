#include "net/outgoing/chat/completion_reader.hpp"

#include "model/text.hpp"

#include <nlohmann/json.hpp>

namespace callengine::net::outgoing {

namespace {

/// UTF-8's byte order mark: some servers begin with it.
constexpr std::string_view mark = "\xEF\xBB\xBF";

} // namespace

/// What of these first bytes is no byte order mark. (Nothing else that begins
/// as one does can be read either.)
std::string_view completion_reader::behind_mark(std::string_view bytes) {
  while (mark_bytes_ < mark.size() && bytes.starts_with(mark[mark_bytes_])) {
    ++mark_bytes_;
    bytes.remove_prefix(1);
  }
  if (!bytes.empty())
    mark_bytes_ = mark.size();
  return bytes;
}

std::string completion_reader::take(std::string_view bytes) {
  if (kind_ == kind::unknown) {
    bytes = behind_mark(bytes);
    const auto text = trimmed(bytes);
    if (text.empty())
      return {};
    kind_ = text.starts_with('{') ? kind::plain : kind::streamed;
  }
  std::string words;
  if (kind_ == kind::plain)
    whole_ += bytes;
  else if (kind_ == kind::streamed)
    events_.take(
      bytes, [&](std::string_view data) { take_event(data, words); });
  return words;
}

std::string completion_reader::finish() {
  std::string words;
  if (kind_ == kind::plain)
    take_choice(whole_, "message", words);
  return words;
}

void completion_reader::take_event(std::string_view data, std::string& words) {
  if (data == "[DONE]")
    is_done_ = true;
  else if (kind_ != kind::broken && !is_done_)
    take_choice(data, "delta", words);
}

void completion_reader::take_choice(
  std::string_view data, const char* part, std::string& words) {
  const auto told = nlohmann::json::parse(data, nullptr, false);
  if (!told.is_object() || told.contains("error")) {
    kind_ = kind::broken;
    return;
  }
  // The last event may tell of tokens alone, and the first of a role.
  const auto choices = told.find("choices");
  if (choices == told.end() || !choices->is_array() || choices->empty()
    || !choices->front().is_object())
    return;
  const auto& choice = choices->front();
  const auto message = choice.find(part);
  if (message == choice.end() || !message->is_object())
    return;
  const auto content = message->find("content");
  if (content != message->end() && content->is_string())
    words += content->get_ref<const std::string&>();
}

} // namespace callengine::net::outgoing
