#include "net/portal/media_answer.hpp"

#include "net/portal/answers.hpp"
#include "net/portal/byte_range.hpp"

#include <array>
#include <utility>

namespace callengine::net::portal {

namespace {

/// A type that stands in a row is not written into a header unseen.
std::string_view known_type(std::string_view type) noexcept {
  constexpr std::array<std::string_view, 6> known{"audio/wav", "audio/x-wav",
    "audio/wave", "audio/vnd.wave", "audio/mpeg", "audio/mp3"};
  for (const auto each : known)
    if (each == type)
      return each;
  return "application/octet-stream";
}

std::string range_text(const byte_range& range, std::uint64_t size) {
  if (range.which == byte_range::kind::unsatisfiable)
    return "bytes */" + std::to_string(size);
  return "bytes " + std::to_string(range.first) + "-"
    + std::to_string(range.first + range.length - 1) + "/"
    + std::to_string(size);
}

} // namespace

response media_answer(const media_streams& streams, open_media_ptr file,
  std::string_view type, const std::string& range) {
  const auto size = file->reader->size();
  const auto chosen = choose_range(range, size);
  response answer;
  if (chosen.which == byte_range::kind::unsatisfiable) {
    answer = json_error(
      416, "range_unsatisfiable", "The recording has no such bytes.");
  } else {
    answer.content_type = known_type(type);
    answer.stream
      = streams.body_of(std::move(file), chosen.first, chosen.length);
    answer.headers.emplace_back("X-Content-Type-Options", "nosniff");
  }
  answer.headers.emplace_back("Accept-Ranges", "bytes");
  if (chosen.which != byte_range::kind::whole)
    answer.headers.emplace_back("Content-Range", range_text(chosen, size));
  if (chosen.which == byte_range::kind::part)
    answer.status = 206;
  return answer;
}

} // namespace callengine::net::portal
