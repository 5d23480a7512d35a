#pragma once

#include "simulator/http/message.hpp"

#include <string>
#include <string_view>

namespace callengine::simulator {

/// How a blank is written: Twilio's call-flow requests use `+`, its callbacks
/// `%20` (contract 1.2).
enum class blank_style { plus, percent };

std::string encode_form(const field_list& fields, blank_style blanks);

/// Reads a form body or a query. A broken escape stays as it is written.
field_list decode_form(std::string_view text);

} // namespace callengine::simulator
