#include "tests/support/chat_bytes.hpp"

#include "model/text.hpp"

#include <algorithm>

namespace callengine::testing {

namespace {

using json = nlohmann::json;
using mode = chat_server::mode;

constexpr std::string_view error_body
  = R"({"error":{"message":"not now","type":"server_error"}})";

std::string whole(int status, std::string_view type, std::string_view body) {
  return "HTTP/1.1 " + std::to_string(status) + " Scripted\r\nContent-Type: "
    + std::string{type} + "\r\nContent-Length: " + std::to_string(body.size())
    + (status == 429 ? "\r\nRetry-After: 1" : "") + "\r\n\r\n"
    + std::string{body};
}

std::string chunk(const std::string& bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string size;
  for (auto left = bytes.size(); left != 0; left /= 16)
    size.insert(size.begin(), digits[left % 16]);
  return size + "\r\n" + bytes + "\r\n";
}

std::string event(std::string_view data) {
  return chunk("data: " + std::string{data} + "\n\n");
}

json choice(const char* part, json message) {
  json one;
  one["index"] = 0;
  one["finish_reason"] = nullptr;
  one[part] = std::move(message);
  json all;
  all["id"] = "chatcmpl-1";
  all["choices"] = json::array();
  all["choices"].push_back(std::move(one));
  return all;
}

} // namespace

std::string header_of(std::string_view head, std::string_view name) {
  const auto small = lower_case(head);
  const auto start = "\r\n" + lower_case(name) + ": ";
  const auto at = small.find(start);
  if (at == small.npos)
    return {};
  const auto begin = at + start.size();
  return std::string{head.substr(begin, head.find("\r\n", begin) - begin)};
}

std::string stream_head() {
  return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
         "Transfer-Encoding: chunked\r\n\r\n";
}

std::string delta(std::string_view words) {
  json message;
  message["content"] = words;
  return event(choice("delta", std::move(message)).dump());
}

std::string stream_done() {
  return event("[DONE]");
}

std::string stream_end() {
  return stream_done() + "0\r\n\r\n";
}

std::string stream_mark() {
  // Cut, as the network may do it.
  return chunk("\xEF") + chunk("\xBB\xBF");
}

std::optional<endless_answer> endless_in(mode how) {
  const std::string much(16'000, 'a');
  switch (how) {
  case mode::endless:
    return endless_answer{
      stream_head() + delta(R"({"action":"answer","text":")"), delta(much)};
  case mode::endless_heads:
    return endless_answer{"HTTP/1.1 200 OK\r\n", "X-Filler: " + much + "\r\n"};
  case mode::endless_hints:
    return endless_answer{
      "", "HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n"};
  case mode::endless_white:
    return endless_answer{stream_head(), chunk(std::string(16'000, ' '))};
  case mode::endless_error:
    return endless_answer{"HTTP/1.1 500 Scripted\r\nContent-Type: "
                          "text/plain\r\nTransfer-Encoding: chunked\r\n\r\n",
      chunk(much)};
  default:
    return std::nullopt;
  }
}

std::string redirection(const std::string& url) {
  return "HTTP/1.1 307 Elsewhere\r\nLocation: " + url
    + "/chat/completions\r\nContent-Length: 0\r\n\r\n";
}

std::size_t token_end(std::string_view text, std::size_t end) {
  while (end < text.size()
    && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
    ++end;
  return std::min(end, text.size());
}

std::string words_in(mode how, const std::string& words) {
  constexpr std::size_t lost = 8;
  if (how == mode::no_json)
    return "Sure! We are open from nine to five.";
  if (how == mode::half_json || how == mode::half_json_kept_open)
    return words.substr(0, token_end(words, words.size() - lost));
  return words;
}

std::string answer_at_once(mode how, const std::string& words) {
  constexpr auto type = "application/json";
  switch (how) {
  case mode::error_400:
    return whole(400, type, error_body);
  case mode::error_500:
    return whole(500, type, error_body);
  case mode::error_429:
    return whole(429, type, error_body);
  case mode::garbage:
    return whole(200, "text/html", "<!DOCTYPE html><p>Welcome.\n\n");
  case mode::bad_events:
    return stream_head() + event("{\"choices\":[{") + stream_end();
  case mode::error_event:
    return stream_head() + event(error_body) + stream_end();
  default:
    break;
  }
  json message;
  message["role"] = "assistant";
  message["content"] = words;
  return whole(200, type, choice("message", std::move(message)).dump());
}

} // namespace callengine::testing
