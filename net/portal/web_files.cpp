#include "net/portal/web_files.hpp"

#include "model/text.hpp"
#include "net/body_source.hpp"
#include "net/portal/profile_json.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace callengine::net::portal {

namespace {

/// Where the page itself decides what it shows.
bool is_route(std::string_view path) {
  constexpr std::array<std::string_view, 8> whole{"/", "/calls", "/inbox",
    "/history", "/missed", "/board", "/try", "/sign-in"};
  constexpr std::array<std::string_view, 2> begins{"/history/", "/inbox/"};
  return std::find(whole.begin(), whole.end(), path) != whole.end()
    || std::any_of(begins.begin(), begins.end(),
      [&](std::string_view each) { return path.starts_with(each); });
}

/// Bytes that stay in memory anyway.
class kept_body final : public body_source {
public:
  explicit kept_body(std::shared_ptr<const std::string> bytes)
    : bytes_{std::move(bytes)} {}

  std::uint64_t size() const noexcept override {
    return bytes_->size();
  }

  void next(taker take) override {
    auto piece = bytes_->substr(taken_, piece_bytes);
    taken_ += piece.size();
    take(result<std::string>::of(std::move(piece)));
  }

private:
  const std::shared_ptr<const std::string> bytes_;
  std::size_t taken_ = 0;
};

/// Calls `use` with each element of a list with commas between.
template <class Use>
void for_each_in(std::string_view list, Use use) {
  while (!list.empty()) {
    const auto end = list.find(',');
    use(trimmed(list.substr(0, end)));
    list = end == list.npos ? std::string_view{} : list.substr(end + 1);
  }
}

bool names_tag(std::string_view header, std::string_view tag) {
  bool found = false;
  for_each_in(header, [&](std::string_view each) {
    if (each.starts_with("W/"))
      each.remove_prefix(2);
    found = found || each == tag || each == "*";
  });
  return found;
}

/// `q=0`, in any writing.
bool is_nothing(std::string_view parameter) {
  const auto small = lower_case(trimmed(parameter));
  return small.starts_with("q=0")
    && small.find_first_not_of("0.", 2) == small.npos;
}

} // namespace

bool takes_encoding(std::string_view header, std::string_view encoding) {
  bool named = false;
  bool takes = false;
  bool takes_any = false;
  for_each_in(header, [&](std::string_view each) {
    const auto end = each.find(';');
    const auto name = lower_case(trimmed(each.substr(0, end)));
    const bool wanted = end == each.npos || !is_nothing(each.substr(end + 1));
    if (name == encoding) {
      named = true;
      takes = wanted;
    } else if (name == "*") {
      takes_any = wanted;
    }
  });
  return named ? takes : takes_any;
}

std::string content_security_policy(const server_options& options) {
  const bool twilio = voice_of(options) == "twilio";
  std::string ancestors;
  for (const auto& each : options.frame_ancestors)
    ancestors += " " + each;
  if (ancestors.empty())
    ancestors = " 'none'";
  std::string policy = "default-src 'none'; script-src 'self';"
                       " style-src 'self';"
                       " img-src 'self' data:; font-src 'self';"
                       " manifest-src 'self'; base-uri 'none';"
                       " form-action 'self'; frame-ancestors"
    + ancestors + "; connect-src 'self'";
  if (twilio)
    policy += " https://*.twilio.com wss://*.twilio.com";
  policy += "; media-src 'self' blob:";
  if (twilio)
    policy += " https://*.twilio.com"; // the SDK's own sounds
  return policy;
}

web_files::web_files(const server_options& options)
  : folder_{*options.web}, policy_{content_security_policy(options)} {}

response web_files::answer(const request& what) const {
  const auto path = what.path();
  const auto* found = is_route(path) ? &folder_.index() : folder_.find(path);
  if (found == nullptr)
    return not_found();
  if (!is_read(what))
    return wrong_method("GET, HEAD");
  return file(what, *found);
}

response web_files::file(const request& what, const web_file& which) const {
  response answer;
  answer.content_type = which.type;
  const auto* body = &which.plain;
  if (which.brotli.bytes && takes_encoding(what.accept_encoding, "br")) {
    body = &which.brotli;
    answer.headers.emplace_back("Content-Encoding", "br");
  } else if (which.gzip.bytes && takes_encoding(what.accept_encoding, "gzip")) {
    body = &which.gzip;
    answer.headers.emplace_back("Content-Encoding", "gzip");
  }
  if (names_tag(what.if_none_match, body->tag)) {
    answer.status = 304;
    answer.headers.clear(); // of what is not sent
  } else if (!body->bytes->empty()) {
    answer.stream = std::make_shared<kept_body>(body->bytes);
  }
  auto& headers = answer.headers;
  headers.emplace_back("Cache-Control",
    which.is_hashed ? "public, max-age=31536000, immutable" : "no-cache");
  headers.emplace_back("ETag", body->tag);
  headers.emplace_back("Vary", "Accept-Encoding");
  headers.emplace_back("Content-Security-Policy", policy_);
  headers.emplace_back("X-Content-Type-Options", "nosniff");
  headers.emplace_back("Referrer-Policy", "no-referrer");
  headers.emplace_back("Permissions-Policy", "microphone=(self)");
  return answer;
}

} // namespace callengine::net::portal
