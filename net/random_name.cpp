#include "net/random_name.hpp"

#include "net/hexadecimal.hpp"

#include <openssl/rand.h>

#include <array>

namespace callengine::net {

std::string random_name() {
  std::array<unsigned char, 16> bytes{};
  if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1)
    return {};
  return hexadecimal(bytes.data(), bytes.size());
}

} // namespace callengine::net
