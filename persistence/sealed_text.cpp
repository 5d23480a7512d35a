#include "persistence/sealed_text.hpp"

#include <spdlog/spdlog.h>

#include <utility>

namespace callengine::persistence {

std::string opened_text(const number_cipher& cipher, client_id client,
  const std::string& sealed, const std::string& seal, const std::string& of) {
  if (sealed.empty())
    return {};
  auto opened = cipher.decrypt(client, sealed, seal);
  if (opened)
    return std::move(*opened.value);
  spdlog::error("{}: {} can't be read: {}", of,
    seal.empty() ? "the caller's number" : seal, opened.error);
  return {};
}

result<std::string> opened_of_image(const number_cipher& cipher,
  client_id client, const std::string& sealed, const std::string& seal) {
  auto opened = cipher.decrypt(client, sealed, seal);
  if (opened)
    return opened;
  auto older = cipher.decrypt(client, sealed);
  return older ? older : opened;
}

} // namespace callengine::persistence
