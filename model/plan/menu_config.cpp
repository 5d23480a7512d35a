#include "model/plan/menu_config.hpp"

#include <nlohmann/json.hpp>

namespace callengine {

namespace {

class config_reader {
public:
  explicit config_reader(std::vector<plan_problem>& problems)
    : problems_(problems) {}

  menu_config read(const std::string& text) {
    menu_config config;
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object()) {
      problem("is not a JSON object; the defaults are used");
      return config;
    }
    read_text(json, "greeting", config.greeting);
    read_text(json, "voice", config.voice);
    read_text(json, "language", config.language);
    const auto timeout = read_number(json, "timeout",
      limits::menu_timeout.count(), limits::menu_timeout_max.count());
    config.timeout = seconds{timeout};
    config.max_attempts = static_cast<int>(read_number(
      json, "max_attempts", limits::menu_attempts, limits::menu_attempts_max));
    read_failure(json, config.on_failure);
    return config;
  }

private:
  void problem(std::string text) {
    problems_.push_back({"call_settings.ivr_menu_config", std::move(text)});
  }

  void read_text(
    const nlohmann::json& json, const char* name, std::string& to) {
    const auto found = json.find(name);
    if (found == json.end() || found->is_null())
      return;
    if (found->is_string())
      to = found->get<std::string>();
    else
      problem("\"" + std::string{name} + "\" is not a text; it is ignored");
  }

  std::int64_t read_number(const nlohmann::json& json, const char* name,
    std::int64_t preset, std::int64_t max) {
    const auto found = json.find(name);
    if (found == json.end() || found->is_null())
      return preset;
    if (found->is_number_integer()) {
      const auto value = found->get<std::int64_t>();
      if (value >= 1 && value <= max)
        return value;
    }
    problem("\"" + std::string{name} + "\" is not a whole number from 1 to "
      + std::to_string(max) + "; " + std::to_string(preset) + " is used");
    return preset;
  }

  void read_failure(const nlohmann::json& json, menu_config::failure& to) {
    std::string text;
    read_text(json, "on_failure", text);
    if (text.empty() || text == "staff")
      to = menu_config::failure::staff;
    else if (text == "voicemail")
      to = menu_config::failure::voicemail;
    else if (text == "hangup")
      to = menu_config::failure::hangup;
    else
      problem("\"on_failure\" is none of staff, voicemail, hangup; staff is "
              "used");
  }

  std::vector<plan_problem>& problems_;
};

} // namespace

menu_config read_menu_config(
  const std::string& json, std::vector<plan_problem>& problems) {
  if (json.empty())
    return {};
  return config_reader{problems}.read(json);
}

} // namespace callengine
