#include "tests/system/requests.hpp"

#include "simulator/http/form.hpp"
#include "simulator/http/signature.hpp"
#include "simulator/http/url.hpp"
#include "tests/system/clinics.hpp"
#include "tests/system/world.hpp"

#include <arpa/inet.h>
#include <array>
#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace callengine::testing {

simulator::http_request signed_request(const std::string& target,
  const simulator::field_list& fields, const std::string& token,
  const std::string& method) {
  simulator::http_request request;
  request.method = method;
  request.url = public_url + target;
  const auto form
    = simulator::encode_form(fields, simulator::blank_style::plus);
  const bool in_query = method == "GET";
  if (in_query)
    request.url = simulator::with_query(request.url, form);
  else
    request.body = form;
  if (!in_query)
    request.headers.emplace_back(
      "Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
  request.headers.emplace_back("X-Twilio-Signature",
    simulator::sign(
      token, request.url, in_query ? simulator::field_list{} : fields));
  return request;
}

simulator::field_list arrival(const std::string& call, const std::string& to) {
  return {{"CallSid", call},
    {"AccountSid", "AC00000000000000000000000000000000"},
    {"From", patients_number}, {"To", to}, {"CallStatus", "ringing"},
    {"Direction", "inbound"}, {"ApiVersion", "2010-04-01"}};
}

std::string link_in(const std::string& document, const std::string& path) {
  const auto from = document.find(voice_path + path);
  if (from == std::string::npos)
    throw std::runtime_error{"no link to " + path + " in " + document};
  auto link = document.substr(from, document.find('#', from) - from);
  for (auto at = link.find("&amp;"); at != std::string::npos;
       at = link.find("&amp;"))
    link.replace(at, 5, "&");
  return link;
}

std::string send_raw(std::uint16_t port, const std::string& bytes) {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const timeval quiet{1, 0};
  ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &quiet, sizeof(quiet));
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(port);
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  std::string answer;
  if (::connect(socket, reinterpret_cast<const sockaddr*>(&to), sizeof(to)) == 0
    && ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL) > 0) {
    std::array<char, 4096> buffer{};
    for (auto size = ::recv(socket, buffer.data(), buffer.size(), 0); size > 0;
         size = ::recv(socket, buffer.data(), buffer.size(), 0))
      answer.append(buffer.data(), static_cast<std::size_t>(size));
  }
  ::close(socket);
  return answer;
}

} // namespace callengine::testing
