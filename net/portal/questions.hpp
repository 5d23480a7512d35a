#pragma once

#include "net/twilio/wire/form.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
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

/// What is wrong with it; empty: nothing.
using complaint = std::optional<bad_question>;

bad_question bad_query(std::string message);
bad_question unknown_parameter(const std::string& name);

/// As much of a name as an answer repeats.
std::string shortened(const std::string& name);

/// A positive number without signs, zeros in front or anything else.
std::optional<std::int64_t> id_from(std::string_view text) noexcept;

/// UTF-8 without control characters, line ends aside.
bool is_text(const std::string& text);

/// true or false.
complaint read_switch(const twilio::parameter& from, bool& to);

complaint read_department(
  const twilio::parameter& from, std::optional<std::string>& to);

/// The id of what `of` says, such as "a message".
complaint read_id(const twilio::parameter& from, const char* of,
  std::optional<std::int64_t>& to);

/// From 1 to `longest_page`.
complaint read_limit(const twilio::parameter& from, std::size_t& to);

/// The parameters of a query, each name once.
std::variant<twilio::parameters, bad_question> parameters_of(
  std::string_view query);

/// A list's filter as the query says it: `read` takes each parameter into it,
/// or complains.
template <class Filter, class Read>
std::variant<Filter, bad_question> read_filter(
  std::string_view query, const Read& read) {
  auto pairs = parameters_of(query);
  if (auto* problem = std::get_if<bad_question>(&pairs))
    return std::move(*problem);
  Filter filter;
  for (const auto& each : std::get<twilio::parameters>(pairs))
    if (auto problem = read(each, filter))
      return std::move(*problem);
  return filter;
}

} // namespace callengine::net::portal
