#pragma once

#include "model/ports/passwords.hpp"

namespace callengine::persistence {

/// Argon2id as libsodium writes it: 64 MiB and about 50 ms each. The only kind
/// of hash that is known: one of other parameters could be told by its time,
/// or take more memory than there is. Immutable.
class argon2_passwords final : public passwords {
public:
  /// Throws std::runtime_error if there are no random numbers.
  argon2_passwords();

  bool matches(
    const std::string& hash, std::string_view password) const override;
  std::string hash(std::string_view password) const override;

  /// For tests, which have many: a thousandth of the work.
  struct cheap {};

  explicit argon2_passwords(cheap);

private:
  argon2_passwords(unsigned long long operations, std::size_t memory);

  const unsigned long long operations_;
  const std::size_t memory_;
  const std::string nobodys_; ///< a hash that no password has
};

} // namespace callengine::persistence
