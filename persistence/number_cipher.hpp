#pragma once

#include "model/ids.hpp"
#include "persistence/key_ring.hpp"
#include "persistence/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace callengine::persistence {

/// Encrypts callers' numbers, and other texts that nobody may read at rest:
/// XChaCha20-Poly1305 with a random nonce, bound to the clinic and to what the
/// text is, so that one moved to another clinic's row, or to another column,
/// does not open. Immutable; may be used from any thread.
class number_cipher {
public:
  /// `key_base64` is `CALLENGINE_ENCRYPTION_KEY`: 32 bytes. The error does not
  /// repeat it.
  static result<number_cipher> from_key(std::string_view key_base64);

  /// Encrypts with the current key and opens what any key of the ring did.
  explicit number_cipher(const key_ring& keys);

  /// A new random key, as base64.
  static std::string generate_key();

  /// `v1.<key's name>.<base64>`. `what` says what the text is, and of what
  /// ("transcript of RE…"); empty: a caller's number.
  std::string encrypt(
    client_id client, std::string_view clear, std::string_view what = {}) const;

  /// Fails for what was tampered with, belongs to another clinic, is something
  /// else or was encrypted with another key.
  result<std::string> decrypt(
    client_id client, std::string_view text, std::string_view what = {}) const;

  /// A keyed hash (BLAKE2b, base64) of clinic and number: equal numbers of one
  /// clinic have equal hashes under one current key, and nothing else can be
  /// told from them.
  std::string hash(client_id client, std::string_view number) const;

  /// The same under the keys that were current before, if there are any.
  std::vector<std::string> old_hashes(
    client_id client, std::string_view number) const;

private:
  struct opener {
    std::string prefix; ///< "v1.<key's name>."
    secret_key encryption;
  };

  std::vector<opener> openers_;     ///< the current key's first
  std::vector<secret_key> hashing_; ///< the current key's first
};

} // namespace callengine::persistence
