#include "net/outgoing/transcription_client.hpp"

#include "net/outgoing/http_attempt.hpp"
#include "net/portal/json_text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <utility>

namespace callengine::net::outgoing {

namespace {

using json = nlohmann::ordered_json;

constexpr std::string_view server = "The transcription server";

bool is_letter(char each) {
  return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
}

/// "en" of "en-US"; empty if it is no tag.
std::string primary_subtag(const std::string& language) {
  auto subtag = language.substr(0, language.find_first_of("-_"));
  if (!std::all_of(subtag.begin(), subtag.end(), is_letter))
    return {};
  for (auto& each : subtag)
    each = static_cast<char>(each | 0x20);
  return subtag;
}

/// Servers tell the format by the name.
std::string file_name(const std::string& type) {
  return type == "audio/mpeg" ? "message.mp3" : "message.wav";
}

/// No part of this sound will ever be understood.
bool is_for_good(long status) {
  return status == 400 || status == 413 || status == 415 || status == 422;
}

std::string trimmed(const std::string& text) {
  constexpr auto blanks = " \t\r\n";
  const auto first = text.find_first_not_of(blanks);
  if (first == text.npos)
    return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// The text of an answer; bytes that are no UTF-8 become replacement
/// characters, for which the parser would refuse all of it.
std::optional<std::string> read_text(const std::string& body) {
  const auto repaired
    = json::parse(portal::dump(json(body))).get<std::string>();
  const auto answer = json::parse(repaired, nullptr, false);
  if (!answer.is_object())
    return std::nullopt;
  const auto text = answer.find("text");
  if (text == answer.end() || !text->is_string())
    return std::nullopt;
  return trimmed(text->get<std::string>());
}

} // namespace

transcription_client::transcription_client(transcription_options options)
  : options_{std::move(options)} {}

transfer_request transcription_client::request(media_reader& sound,
  const std::string& type, const std::string& language) const {
  transfer_request what;
  what.method = "POST";
  what.url = options_.base_url;
  while (what.url.ends_with('/'))
    what.url.pop_back();
  what.url += "/audio/transcriptions";
  if (!options_.api_key.empty())
    what.headers.push_back("Authorization: Bearer " + options_.api_key);
  what.limits = options_.limits;
  const auto field = [&](std::string name, std::string text) {
    what.form.push_back({.name = std::move(name), .text = std::move(text)});
  };
  if (!options_.model.empty())
    field("model", options_.model);
  if (auto subtag = primary_subtag(language); !subtag.empty())
    field("language", std::move(subtag));
  field("response_format", "json");
  byte_source file{
    sound.size(), [&sound](std::uint64_t offset, std::size_t length) {
      return sound.read(offset, length);
    }};
  what.form.push_back({.name = "file",
    .file = std::move(file),
    .file_name = file_name(type),
    .type = type});
  return what;
}

transcriber::transcript transcription_client::transcribe(media_reader& sound,
  const std::string& type, const std::string& language,
  const std::stop_token& stop) {
  const auto answer = transfer(request(sound, type, language), stop);
  if (answer.how == transfer_answer::end::answered
    && is_for_good(answer.status))
    return {refusal_of(server, answer), {}};
  if (!answer.is_success())
    return {failure_of(server, answer), {}};
  auto text = read_text(answer.body);
  if (!text) {
    attempt failed{attempt::end::failed,
      "The transcription server's answer holds no text.", std::nullopt};
    return {std::move(failed), {}};
  }
  return {{}, std::move(*text)};
}

} // namespace callengine::net::outgoing
