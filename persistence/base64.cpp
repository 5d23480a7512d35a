#include "persistence/base64.hpp"

#include <sodium.h>

namespace callengine::persistence {

std::string to_base64(const unsigned char* data, std::size_t size) {
  constexpr int variant = sodium_base64_VARIANT_ORIGINAL;
  std::string text(sodium_base64_encoded_len(size, variant), '\0');
  sodium_bin2base64(text.data(), text.size(), data, size, variant);
  text.pop_back(); // the terminating NUL
  return text;
}

std::optional<std::vector<unsigned char>> from_base64(std::string_view text) {
  if (text.empty())
    return std::vector<unsigned char>{};
  std::vector<unsigned char> data(text.size());
  std::size_t size = 0;
  if (sodium_base642bin(data.data(), data.size(), text.data(), text.size(),
        nullptr, &size, nullptr, sodium_base64_VARIANT_ORIGINAL)
    != 0)
    return std::nullopt;
  data.resize(size);
  return data;
}

} // namespace callengine::persistence
