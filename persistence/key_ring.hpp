#pragma once

#include "persistence/result.hpp"
#include "persistence/secret_key.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace callengine::persistence {

/// A key of data at rest, as operators hold it: each use has a key derived from
/// it. Immutable; may be used from any thread.
class master_key {
public:
  /// 32 bytes in base64. The error does not repeat them.
  static result<master_key> from_base64(std::string_view text);

  /// A new random one, as base64.
  static std::string generate();

  /// Eight hexadecimal digits that tell it from other keys, and nothing else
  /// of it.
  const std::string& name() const noexcept {
    return name_;
  }

  /// `context`: eight letters, one for each use. Never change a use's context
  /// and number: what was written could not be read any more.
  secret_key derive(const char (&context)[9], std::uint64_t number) const;

private:
  explicit master_key(const secret_key& key);

  secret_key key_;
  std::string name_;
};

/// The key that encrypts, and those that did before it, which only open.
/// Immutable; may be used from any thread.
class key_ring {
public:
  /// `CALLENGINE_ENCRYPTION_KEY` and `CALLENGINE_ENCRYPTION_KEYS_OLD`: the
  /// latter with commas between, or empty. The error repeats no key.
  static result<key_ring> from_keys(
    std::string_view current, std::string_view old = {});

  const master_key& current() const noexcept {
    return keys_.front();
  }

  /// The current one first.
  const std::vector<master_key>& keys() const noexcept {
    return keys_;
  }

  /// Null if there is none of that name.
  const master_key* find(std::string_view name) const noexcept;

private:
  explicit key_ring(std::vector<master_key> keys);

  std::vector<master_key> keys_; ///< not empty
};

} // namespace callengine::persistence
