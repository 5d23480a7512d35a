#include "net/twilio/wire/signature.hpp"

#include "net/twilio/wire/keyed_hash.hpp"

#include <openssl/crypto.h>

#include <algorithm>
#include <array>
#include <utility>

namespace callengine::net::twilio {

namespace {

/// The form in signing order: names in byte order, each name's distinct values
/// in byte order.
using signing_order = std::vector<const parameter*>;

signing_order in_signing_order(std::span<const parameter> form) {
  signing_order order;
  order.reserve(form.size());
  for (const auto& pair : form)
    order.push_back(&pair);
  const auto less = [](const parameter* left, const parameter* right) {
    if (const auto by_name = left->name.compare(right->name); by_name != 0)
      return by_name < 0;
    return left->value < right->value;
  };
  const auto same = [](const parameter* left, const parameter* right) {
    return *left == *right;
  };
  std::sort(order.begin(), order.end(), less);
  order.erase(std::unique(order.begin(), order.end(), same), order.end());
  return order;
}

/// Names and values in a row, as they are signed.
std::string signed_text(const signing_order& form) {
  std::size_t size = 0;
  for (const auto* pair : form)
    size += pair->name.size() + pair->value.size();
  std::string text;
  text.reserve(size);
  for (const auto* pair : form)
    text.append(pair->name).append(pair->value);
  return text;
}

bool matches(const std::string& token, std::string_view base,
  std::string_view target, std::string_view form, std::string_view signature) {
  keyed_hash hash{token};
  hash.add(base);
  hash.add(target);
  hash.add(form);
  const auto expected = hash.finish();
  return expected && signature.size() == expected->size()
    && CRYPTO_memcmp(expected->data(), signature.data(), expected->size()) == 0;
}

bool body_matches(std::string_view target, std::string_view body) {
  const auto mark = target.find('?');
  if (mark == target.npos)
    return false;
  const auto query = decode_form(target.substr(mark + 1));
  if (!query)
    return false;
  const auto claimed = value_of(*query, "bodySHA256");
  const auto actual = sha256_hex(body);
  return claimed.size() == actual.size()
    && CRYPTO_memcmp(claimed.data(), actual.data(), actual.size()) == 0;
}

struct url_start {
  std::string_view scheme;    ///< with "://"
  std::string_view user_info; ///< with its "@"
  std::string_view host;
  std::string_view port;   ///< with its ":"
  std::string_view prefix; ///< path before the engine's own, no "/" at its end
};

std::optional<url_start> split(std::string_view url) {
  url_start parts;
  for (const std::string_view scheme : {"https://", "http://"})
    if (url.starts_with(scheme))
      parts.scheme = url.substr(0, scheme.size());
  if (parts.scheme.empty() || url.find_first_of("?# ") != url.npos)
    return std::nullopt;
  url.remove_prefix(parts.scheme.size());
  while (url.ends_with('/'))
    url.remove_suffix(1);
  const auto slash = std::min(url.find('/'), url.size());
  parts.prefix = url.substr(slash);
  url = url.substr(0, slash);
  if (const auto at = url.rfind('@'); at != url.npos) {
    parts.user_info = url.substr(0, at + 1);
    url.remove_prefix(at + 1);
  }
  const auto bracket = url.rfind(']'); // of an IPv6 address
  const auto colon = url.rfind(':');
  if (colon != url.npos && (bracket == url.npos || colon > bracket)) {
    parts.port = url.substr(colon);
    url = url.substr(0, colon);
  }
  parts.host = url;
  if (parts.host.empty())
    return std::nullopt;
  return parts;
}

} // namespace

std::vector<std::string> signed_bases(std::string_view public_url) {
  const auto parts = split(public_url);
  if (!parts)
    return {};
  const bool secure = parts->scheme == "https://";
  const std::string_view usual = secure ? ":443" : ":80";
  const auto port = parts->port.empty() ? usual : parts->port;
  // Voice drops the port over HTTPS and keeps a given one over HTTP.
  std::array<std::string_view, 2> ports{std::string_view{}, port};
  if (!secure && !parts->port.empty())
    std::swap(ports[0], ports[1]);
  std::vector<std::string> bases;
  const auto add_with = [&](std::string_view user_info) {
    for (const auto each : ports) {
      std::string base{parts->scheme};
      base.append(user_info).append(parts->host).append(each);
      bases.push_back(base.append(parts->prefix));
    }
  };
  add_with({});
  if (!parts->user_info.empty())
    add_with(parts->user_info);
  return bases;
}

bool has_valid_signature(std::span<const std::string> tokens,
  std::span<const std::string> bases, const signed_content& content,
  std::string_view signature) {
  if (signature.empty())
    return false;
  const auto target = content.target.substr(0, content.target.find('#'));
  const auto form = signed_text(in_signing_order(content.form));
  const auto signed_by_any = [&] {
    for (const auto& token : tokens)
      for (const auto& base : bases)
        if (!token.empty() && matches(token, base, target, form, signature))
          return true;
    return false;
  };
  return signed_by_any()
    && (!content.body || body_matches(target, *content.body));
}

} // namespace callengine::net::twilio
