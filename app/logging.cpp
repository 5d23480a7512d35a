#include "app/logging.hpp"

#include <nlohmann/json.hpp>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>
#include <string>

namespace callengine::app {

namespace {

/// `%v` is not escaped by spdlog: this flag prints the text as a JSON string.
class json_text final : public spdlog::custom_flag_formatter {
public:
  void format(const spdlog::details::log_msg& message, const std::tm&,
    spdlog::memory_buf_t& to) override {
    const std::string text{message.payload.data(), message.payload.size()};
    const auto json = nlohmann::json(text).dump(
      -1, ' ', false, nlohmann::json::error_handler_t::replace);
    to.append(json.data(), json.data() + json.size());
  }

  std::unique_ptr<custom_flag_formatter> clone() const override {
    return std::make_unique<json_text>();
  }
};

} // namespace

void start_logging(const std::string& level) {
  auto formatter = std::make_unique<spdlog::pattern_formatter>(
    spdlog::pattern_time_type::utc);
  formatter->add_flag<json_text>('*').set_pattern(
    R"({"at":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l","text":%*})");
  auto logger = std::make_shared<spdlog::logger>(
    "callengine", std::make_shared<spdlog::sinks::stderr_sink_mt>());
  logger->set_formatter(std::move(formatter));
  logger->set_level(spdlog::level::from_str(level));
  logger->flush_on(spdlog::level::info);
  spdlog::set_default_logger(std::move(logger));
}

} // namespace callengine::app
