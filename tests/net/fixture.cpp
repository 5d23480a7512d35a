#include "tests/net/fixture.hpp"

#include "net/portal/token.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <cctype>

namespace callengine::net::testing {

std::string sign(std::string_view token, std::string_view url, pairs form) {
  std::sort(form.begin(), form.end());
  form.erase(std::unique(form.begin(), form.end()), form.end());
  std::string message{url};
  for (const auto& [name, value] : form)
    message += name + value;
  unsigned char hash[EVP_MAX_MD_SIZE];
  unsigned length = 0;
  HMAC(EVP_sha1(), token.data(), static_cast<int>(token.size()),
    reinterpret_cast<const unsigned char*>(message.data()), message.size(),
    hash, &length);
  std::string text(64, '\0');
  const auto size
    = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()), hash,
      static_cast<int>(length));
  text.resize(static_cast<std::size_t>(size));
  return text;
}

std::string form_text(const pairs& form) {
  const auto escape = [](const std::string& text) {
    std::string result;
    for (const char letter : text) {
      const auto each = static_cast<unsigned char>(letter);
      if (std::isalnum(each)) {
        result.push_back(letter);
        continue;
      }
      constexpr std::string_view digits = "0123456789ABCDEF";
      result.push_back('%');
      result.push_back(digits[each >> 4U]);
      result.push_back(digits[each & 15U]);
    }
    return result;
  };
  std::string text;
  for (const auto& [name, value] : form)
    text += (text.empty() ? "" : "&") + escape(name) + "=" + escape(value);
  return text;
}

std::string signed_post(std::string_view target, const pairs& form,
  std::string_view headers, std::string_view token) {
  const auto url = std::string{public_url}.append(target);
  const auto line = "X-Twilio-Signature: " + sign(token, url, form) + "\r\n";
  return post(target, form_text(form), line + std::string{headers});
}

std::string signed_get(std::string_view target) {
  const auto url = std::string{public_url}.append(target);
  return get(target, "X-Twilio-Signature: " + sign(auth_token, url) + "\r\n");
}

std::string token_of(
  client_id client, user_id user, std::chrono::seconds valid, portal::role as) {
  portal::portal_user who;
  who.as = as;
  who.staff = {client, user};
  // Tokens count whole seconds; rounded down, one would end before its time.
  who.expires_at
    = std::chrono::ceil<std::chrono::seconds>(std::chrono::system_clock::now())
    + valid;
  return portal::make_token(who, jwt_secret);
}

std::string bearer(
  client_id client, user_id user, portal::role as, std::chrono::seconds valid) {
  return "Authorization: Bearer " + token_of(client, user, valid, as) + "\r\n";
}

server_fixture::server_fixture() {
  spdlog::set_level(spdlog::level::off);
  options.listen = "127.0.0.1:0";
  options.public_url = public_url;
  options.twilio_auth_tokens
    = {std::string{auth_token}, std::string{old_auth_token}};
  options.portal_jwt_secret = jwt_secret;
}

server_fixture::~server_fixture() = default;

void server_fixture::start() {
  server_ = std::make_unique<server>(options, engine, reports, time, portal);
  ASSERT_EQ(server_->start(), "");
}

} // namespace callengine::net::testing
