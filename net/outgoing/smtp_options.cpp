#include "net/outgoing/smtp_options.hpp"

#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

namespace callengine::net::outgoing {

namespace {

namespace urls = boost::urls;
using options_result = result<smtp_options>;

bool is_this_machine(std::string_view host) {
  return host == "localhost" || host == "127.0.0.1" || host == "[::1]";
}

std::optional<starttls> starttls_from(std::string_view text) {
  if (text == "never")
    return starttls::never;
  if (text == "if-offered")
    return starttls::if_offered;
  if (text == "required")
    return starttls::required;
  return std::nullopt;
}

/// Returns the error.
std::string read_query(const urls::url_view& url, smtp_options& into) {
  for (const auto each : url.params()) {
    if (each.key == "ca_file") {
      into.ca_file = each.value;
      continue;
    }
    const auto encryption = starttls_from(each.value);
    if (each.key != "starttls" || !encryption)
      return "SMTP_URL: what is asked for after the ? is "
             "starttls=required, starttls=if-offered, starttls=never or "
             "ca_file=PATH";
    into.encryption = *encryption;
  }
  return {};
}

} // namespace

result<smtp_options> read_smtp_options(
  std::string_view url, std::string_view from) {
  const auto parsed = urls::parse_uri(url);
  if (!parsed)
    return options_result::failed("SMTP_URL is no URL");
  const bool is_smtps = parsed->scheme() == "smtps";
  if ((!is_smtps && parsed->scheme() != "smtp") || parsed->host().empty())
    return options_result::failed(
      "SMTP_URL begins with smtp:// or smtps:// and a host");
  const auto sender = read_sender(from);
  if (!sender)
    return options_result::failed("MAIL_FROM is no mail address");
  smtp_options result;
  result.from = *sender;
  result.user = parsed->user();
  result.password = parsed->password();
  const std::string host{parsed->encoded_host()};
  result.server = std::string{parsed->scheme()} + "://" + host;
  if (parsed->has_port())
    result.server += ':' + std::string{parsed->port()};
  result.server += std::string{parsed->encoded_path()};
  if (!result.password.empty() && !is_this_machine(host))
    result.encryption = starttls::required;
  if (auto error = read_query(*parsed, result); !error.empty())
    return options_result::failed(std::move(error));
  return options_result::of(std::move(result));
}

} // namespace callengine::net::outgoing
