#pragma once

#include "model/time.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace callengine::testing {

/// An OpenAI-compatible `/v1/chat/completions` on a free port of 127.0.0.1, on
/// one thread of its own. Any thread may use it.
class chat_server {
public:
  enum class mode : std::uint8_t {
    good,  ///< streamed
    plain, ///< the same as one JSON object, whatever was asked for
    hang,  ///< takes the question and says nothing
    error_400,
    error_500,
    error_429,           ///< with a Retry-After of 1 s
    garbage,             ///< a web page
    bad_events,          ///< events whose data are no JSON
    error_event,         ///< an error in the stream
    no_json,             ///< the model chats instead of proposing
    half_json,           ///< the model's words end in the middle
    endless,             ///< 100 MB of one text
    endless_heads,       ///< 100 MB of headers
    endless_hints,       ///< 100 MB of interim answers (103)
    endless_white,       ///< 100 MB of white space
    endless_error,       ///< a 500 with 100 MB of body
    redirect,            ///< to where `lead_to` says
    kept_open,           ///< as `good`, but nothing ends it behind `[DONE]`
    half_json_kept_open, ///< as `half_json`, in the same way
    marked,              ///< as `good`, behind a byte order mark
    cut,                 ///< the connection ends in the middle of the answer
    reset,               ///< the same, torn down
  };

  /// What the model writes when it is told this last.
  using model = std::function<std::string(const std::string& said)>;

  struct pace {
    milliseconds first{0};   ///< until the answer begins
    milliseconds between{0}; ///< from one token to the next
    std::size_t token = 8;   ///< bytes of one, about
  };

  struct question {
    std::string authorization;
    nlohmann::json body;
  };

  /// Answers every question with `opening_hours`.
  chat_server();
  ~chat_server();

  chat_server(const chat_server&) = delete;
  chat_server& operator=(const chat_server&) = delete;

  // Each in force from the next question on.
  void behave(mode how);
  void answer_with(model words);
  void go_at(pace how_fast);
  void lead_to(std::string url);

  /// As AI_BASE_URL has it.
  std::string url() const;
  std::uint16_t port() const;

  /// In the order of their coming.
  std::vector<question> questions() const;
  std::size_t asked() const;

  std::size_t connections() const;

  /// Answers that the other side did not wait for.
  std::size_t abandoned() const;

  /// Bytes of answers that were handed to connections.
  std::uint64_t sent() const;

private:
  struct running;
  std::unique_ptr<running> running_;
};

/// A proposal as a model writes it.
std::string proposal_text(std::string_view action, std::string_view text,
  std::string_view department = {}, double certainty = 0.9);

/// The answer "We are open from nine to five."
std::string opening_hours();

struct hostile_proposal {
  std::string name;
  std::string words; ///< of the model
};

/// Proposals that are well-formed and must not have their way: a department
/// that isn't there, a telephone number, another clinic's name, SSML, XML,
/// 10 000 characters …
const std::vector<hostile_proposal>& hostile_proposals();

} // namespace callengine::testing
