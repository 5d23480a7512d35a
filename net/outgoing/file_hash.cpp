#include "net/outgoing/file_hash.hpp"

#include "net/hexadecimal.hpp"

#include <openssl/evp.h>

#include <array>
#include <cerrno>
#include <memory>
#include <system_error>
#include <vector>

namespace callengine::net::outgoing {

namespace {

struct context_cleanup {
  void operator()(EVP_MD_CTX* context) const {
    EVP_MD_CTX_free(context);
  }
};

} // namespace

result<file_hash> hash_file(std::FILE* file) {
  using made = result<file_hash>;
  const std::unique_ptr<EVP_MD_CTX, context_cleanup> context{EVP_MD_CTX_new()};
  if (!context || EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) != 1)
    return made::failed("SHA-256 is not to be had");
  file_hash hash;
  std::vector<unsigned char> piece(65536);
  while (const auto size = std::fread(piece.data(), 1, piece.size(), file)) {
    EVP_DigestUpdate(context.get(), piece.data(), size);
    hash.size += size;
  }
  if (std::ferror(file) != 0 || std::fseek(file, 0, SEEK_SET) != 0)
    return made::failed(
      std::error_code{errno, std::system_category()}.message());
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  EVP_DigestFinal_ex(context.get(), digest.data(), &size);
  hash.sha256 = hexadecimal(digest.data(), size);
  return made::of(std::move(hash));
}

} // namespace callengine::net::outgoing
