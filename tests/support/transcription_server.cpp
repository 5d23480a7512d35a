#include "tests/support/transcription_server.hpp"

#include <openssl/evp.h>

#include <array>
#include <stdexcept>

namespace callengine::testing {

transcription_server::transcription_server(answer how)
  : script_server{CALLENGINE_TRANSCRIPTION_SERVER,
    {how == answer::echo ? "--answer=echo" : "--answer=heard"}} {}

std::string transcription_server::url() const {
  return "http://127.0.0.1:" + std::to_string(port()) + "/v1";
}

std::vector<nlohmann::json> transcription_server::questions() const {
  return deeds();
}

std::string echo_of(std::string_view file) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  if (EVP_Digest(
        file.data(), file.size(), digest.data(), &size, EVP_sha256(), nullptr)
    != 1)
    throw std::runtime_error("no SHA-256");
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text = "echo ";
  for (std::size_t each = 0; each < 8; ++each) {
    text += digits[digest.at(each) >> 4U];
    text += digits[digest.at(each) & 15U];
  }
  return text;
}

} // namespace callengine::testing
