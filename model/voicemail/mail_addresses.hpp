#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace callengine {

/// Equal for addresses that are one mailbox: whether a letter is large matters
/// to no mail server that a clinic has.
std::string mailbox_key(std::string_view address);

/// The addresses of a comma separated list, trimmed, each mailbox once, in
/// their order.
std::vector<std::string> mail_addresses(std::string_view list);

} // namespace callengine
