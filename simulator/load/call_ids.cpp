#include "simulator/load/call_ids.hpp"

#include <array>
#include <charconv>

namespace callengine::simulator::load {

namespace {

void append_hex(std::string& out, std::uint64_t value, int digits) {
  constexpr std::string_view alphabet = "0123456789abcdef";
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
    out += alphabet[(value >> shift) & 15U];
}

template <class Number>
bool read_hex(std::string_view text, Number& value) noexcept {
  const auto* end = text.data() + text.size();
  return std::from_chars(text.data(), end, value, 16).ptr == end;
}

} // namespace

call_ids::call_ids(std::uint32_t run) noexcept : run_(run) {}

void call_ids::append(std::string& out, std::string_view prefix,
  const call_id& call, std::uint8_t number) const {
  out += prefix;
  append_hex(out, run_, 8);
  append_hex(out, call.serial, 14);
  append_hex(out, number, 2);
  append_hex(out, call.place, 8);
}

std::optional<call_id> call_ids::read(std::string_view sid) const noexcept {
  call_id call;
  std::uint32_t run = 0;
  std::uint8_t number = 0;
  if (sid.size() != 34 || !read_hex(sid.substr(2, 8), run) || run != run_
    || !read_hex(sid.substr(10, 14), call.serial)
    || !read_hex(sid.substr(24, 2), number) || number != 0
    || !read_hex(sid.substr(26), call.place))
    return std::nullopt;
  return call;
}

std::string caller_number(std::uint64_t serial) {
  // Area codes from 201 on; 555-0100 to 555-0199 are for fiction.
  const auto area = 201 + serial / 100 % 700;
  const auto last = serial % 100;
  auto number = "+1" + std::to_string(area) + "55501";
  if (last < 10)
    number += '0';
  return number + std::to_string(last);
}

} // namespace callengine::simulator::load
