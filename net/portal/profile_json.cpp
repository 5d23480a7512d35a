#include "net/portal/profile_json.hpp"

#include "net/portal/json_text.hpp"

#include <nlohmann/json.hpp>

namespace callengine::net::portal {

bool may_try_phone(role as, try_phone allowed) noexcept {
  return allowed == try_phone::everybody
    || (allowed == try_phone::administrators && as == role::admin);
}

nlohmann::ordered_json profile_json(
  const portal_profile& of, role as, const server_options& options) {
  return {{"id", of.staff.user.value}, {"name", of.name},
    {"email", text_or_null(of.email)}, {"role", to_string(as)},
    {"client_id", of.staff.client.value}, {"clinic", of.clinic},
    {"departments", of.departments}, {"idle_minutes", of.idle.count()},
    {"voice", voice_of(options)}, {"calls_out", calls_out(options)},
    {"ice_servers", nlohmann::ordered_json::parse(options.ice_servers)},
    {"try_phone", may_try_phone(as, options.phone_in_page)},
    {"wrap_up_seconds", of.wrap_up.count()}};
}

nlohmann::ordered_json people_json(const std::vector<portal_person>& all) {
  auto list = nlohmann::ordered_json::array();
  for (const auto& each : all)
    list.push_back({{"id", each.user.value}, {"name", each.name},
      {"role", to_string(role_of(each.role))},
      {"departments", each.departments}});
  return {{"people", std::move(list)}};
}

role role_of(std::string_view written) noexcept {
  return role_from(written).value_or(role::staff);
}

std::string_view voice_of(const server_options& options) noexcept {
  if (options.phone_in_page != try_phone::off)
    return "page";
  return options.voice.is_set() ? "twilio" : "none";
}

bool calls_out(const server_options& options) noexcept {
  return voice_of(options) == "twilio" && !options.voice.twiml_app_sid.empty();
}

} // namespace callengine::net::portal
