#include "net/outgoing/chat/chat_endpoint.hpp"

#include "model/base_url.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace callengine::net::outgoing {

namespace {

/// An event is some hundred bytes; curl's own buffers are made for downloads
/// and would be the better part of a conversation's memory.
constexpr long receive_buffer = 4 * 1024;
constexpr long send_buffer = 16 * 1024; // curl's least

} // namespace

chat_endpoint::chat_endpoint(const chat_options& options)
  : url_{base_url(options.base_url) + "/chat/completions"},
    ca_file_{options.ca_file}, connect_{options.connect} {
  append(headers_, "Content-Type: application/json");
  append(headers_, "Accept: text/event-stream, application/json");
  append(headers_, "Expect:"); // a server that knows none costs a second
  if (!options.api_key.empty())
    append(headers_, ("Authorization: Bearer " + options.api_key).c_str());
}

void chat_endpoint::prepare_post(
  CURL* easy, const std::string& body, milliseconds left, bool afresh) const {
  prepare(easy, "http,https");
  curl_easy_setopt(easy, CURLOPT_URL, url_.c_str());
  curl_easy_setopt(easy, CURLOPT_USERAGENT, "callengine");
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers_.get());
  curl_easy_setopt(easy, CURLOPT_POSTFIELDS, body.c_str());
  curl_easy_setopt(
    easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
  curl_easy_setopt(
    easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(connect_.count()));
  curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS,
    static_cast<long>(std::max(left, milliseconds{1}).count()));
  curl_easy_setopt(easy, CURLOPT_BUFFERSIZE, receive_buffer);
  curl_easy_setopt(easy, CURLOPT_UPLOAD_BUFFERSIZE, send_buffer);
  // The end does not wait for a name server that hangs.
  curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
  if (!ca_file_.empty())
    curl_easy_setopt(easy, CURLOPT_CAINFO, ca_file_.c_str());
  curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, afresh ? 1L : 0L);
  if (has_scheme(url_, "https"))
    // Many questions on one connection where the server speaks HTTP/2; the
    // wait is that for its handshake.
    curl_easy_setopt(easy, CURLOPT_PIPEWAIT, afresh ? 0L : 1L);
  else
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1);
}

curl_socket_t chat_endpoint::open_socket(const curl_sockaddr& address) {
  const auto opened = ::socket(
    address.family, address.socktype | SOCK_CLOEXEC, address.protocol);
  if (opened < 0)
    return CURL_SOCKET_BAD;
  const auto longest = static_cast<unsigned>(limits::ai_unacknowledged.count());
  if (::setsockopt(
        opened, IPPROTO_TCP, TCP_USER_TIMEOUT, &longest, sizeof longest)
    != 0)
    spdlog::warn("a connection to the model won't notice a silent end: {}",
      std::strerror(errno));
  return opened;
}

} // namespace callengine::net::outgoing
