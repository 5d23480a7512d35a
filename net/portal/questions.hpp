#pragma once

#include "net/twilio/wire/form.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// What pages ask the portal API, understood or refused with a sentence.
namespace callengine::net::portal {

/// Why a question is 400.
struct bad_question {
  std::string_view code; ///< `bad_query`, `bad_json`, `unknown_key` …
  std::string message;
};

/// Rows on one page of a list.
constexpr std::size_t longest_page = 200;

bad_question bad_query(std::string message);
bad_question bad_limit();
bad_question unknown_parameter(const std::string& name);

/// As much of a name as an answer repeats.
std::string shortened(const std::string& name);

/// A positive number without signs, zeros in front or anything else.
std::optional<std::int64_t> id_from(std::string_view text) noexcept;

/// From 1 to `longest_page`.
std::optional<std::size_t> limit_from(std::string_view text) noexcept;

/// The parameters of a query, each name once.
std::variant<twilio::parameters, bad_question> parameters_of(
  std::string_view query);

} // namespace callengine::net::portal
