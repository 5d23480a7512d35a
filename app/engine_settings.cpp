#include "app/engine_settings.hpp"

#include <spdlog/spdlog.h>

namespace callengine::app {

std::optional<net::twilio::rest_options> rest_options_of(
  const serve_options& options) {
  const bool has_key = !options.twilio_api_key_sid.empty()
    && !options.twilio_api_key_secret.empty();
  if (options.twilio_account_sid.empty()) {
    spdlog::warn("TWILIO_ACCOUNT_SID is not set: a page that declines or "
                 "vanishes rings on until its time is over, and the sound of "
                 "messages can't be fetched");
    return std::nullopt;
  }
  net::twilio::rest_options rest;
  rest.account_sid = options.twilio_account_sid;
  rest.user = has_key ? options.twilio_api_key_sid : options.twilio_account_sid;
  rest.password
    = has_key ? options.twilio_api_key_secret : options.twilio_auth_token;
  rest.base_url = options.twilio_api_base_url;
  return rest;
}

std::optional<net::outgoing::chat_options> chat_options_of(
  const serve_options& options, std::size_t at_once) {
  if (options.ai_base_url.empty())
    return std::nullopt;
  net::outgoing::chat_options chat;
  chat.base_url = options.ai_base_url;
  chat.api_key = options.ai_api_key;
  chat.model = options.ai_model;
  chat.at_once = at_once;
  return chat;
}

net::server_options server_options_of(const serve_options& options) {
  net::server_options result;
  result.listen = options.listen;
  result.public_url = effective_public_url(options);
  result.twilio_auth_tokens.push_back(options.twilio_auth_token);
  if (!options.twilio_auth_token_secondary.empty())
    result.twilio_auth_tokens.push_back(options.twilio_auth_token_secondary);
  result.threads = options.threads;
  return result;
}

} // namespace callengine::app
