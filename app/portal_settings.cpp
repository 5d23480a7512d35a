#include "app/portal_settings.hpp"

#include "net/origins.hpp"
#include "net/portal/ice_servers.hpp"
#include "net/portal/web_folder.hpp"

#include <utility>

namespace callengine::app {

namespace {

net::try_phone try_phone_from(const std::string& text) {
  if (text == "off")
    return net::try_phone::off;
  return text == "open" ? net::try_phone::everybody
                        : net::try_phone::administrators;
}

} // namespace

std::string add_portal_settings(
  const serve_options& options, net::server_options& to) {
  to.portal_jwt_secret = options.portal_jwt_secret;
  to.phone_in_page = try_phone_from(options.try_phone);
  to.voice = {options.twilio_account_sid, options.twilio_api_key_sid,
    options.twilio_api_key_secret, options.twilio_twiml_app_sid};
  auto allowed = net::origins_in(options.allowed_origins);
  if (!allowed)
    return "CALLENGINE_ALLOWED_ORIGIN: " + allowed.error;
  to.allowed_origins = std::move(*allowed.value);
  auto ancestors = net::origins_in(options.frame_ancestors);
  if (!ancestors)
    return "CALLENGINE_FRAME_ANCESTORS: " + ancestors.error;
  to.frame_ancestors = std::move(*ancestors.value);
  auto servers = net::portal::ice_servers_in(options.rtc_ice_servers);
  if (!servers)
    return "RTC_ICE_SERVERS: " + servers.error;
  to.ice_servers = std::move(*servers.value);
  if (options.web_dir.empty())
    return {};
  auto folder = net::portal::web_folder::read(options.web_dir);
  if (!folder)
    return "CALLENGINE_WEB_DIR: " + folder.error;
  to.web = std::move(*folder.value);
  return {};
}

} // namespace callengine::app
