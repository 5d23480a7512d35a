#pragma once

#include "model/result.hpp"
#include "net/message.hpp"
#include "net/server_options.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Which pages may speak to the engine.
namespace callengine::net {

/// False for a page that is neither of the engine's own origin (the host that
/// it was asked for, or the public URL's) nor of one that is allowed. What
/// names no origin is no page of another's.
bool is_own_page(const request& head, const server_options& options);

/// `scheme://host[:port]` in small letters; nothing: it is no origin of the
/// web.
std::optional<std::string> origin_from(std::string_view text);

/// The origins of a list with commas or blanks between; fails for what is none.
result<std::vector<std::string>> origins_in(std::string_view list);

} // namespace callengine::net
