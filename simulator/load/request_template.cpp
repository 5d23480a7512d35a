#include "simulator/load/request_template.hpp"

#include "simulator/http/form.hpp"
#include "simulator/http/url.hpp"

#include <array>
#include <charconv>

namespace callengine::simulator::load {

namespace {

/// A URL of a document as it is requested and signed.
std::string plain_url(std::string_view written) {
  auto url = unescape(written);
  if (const auto fragment = url.find('#'); fragment != std::string::npos)
    url.resize(fragment);
  return url;
}

std::string encode(std::string_view text) {
  auto encoded = encode_form({{"", std::string{text}}}, blank_style::plus);
  return encoded.substr(encoded.find('=') + 1);
}

void append_number(std::string& out, std::uint64_t value) {
  std::array<char, 24> digits{};
  const auto end
    = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out.append(digits.data(), end);
}

} // namespace

request_writer::request_writer(
  std::string public_url, std::string_view auth_token)
  : public_url_(std::move(public_url)), base_size_(public_url_.size()),
    signer_(auth_token) {
  if (const auto parts = take_apart(public_url_))
    host_ = parts->authority;
}

void request_writer::fill(const std::vector<piece>& pieces,
  const fill_context& with, std::string& plain, std::string* encoded) const {
  for (const auto& each : pieces) {
    plain += each.plain;
    if (encoded)
      *encoded += each.encoded;
    if (!each.then)
      continue;
    const auto& open = *each.then;
    const auto before = plain.size();
    if (open.from == slot::source::sid)
      with.ids.append(plain, open.prefix, with.call, open.number);
    else if (open.from == slot::source::caller)
      plain += with.caller;
    else if (with.as_recorded)
      plain += open.recorded;
    else {
      const auto& answer = with.answers[open.exchange];
      const auto [from, size] = answer.document.values[open.value];
      plain += unescape(std::string_view{answer.text}.substr(from, size));
    }
    if (!encoded)
      continue;
    if (open.from == slot::source::sid)
      encoded->append(plain, before);
    else
      *encoded += encode(std::string_view{plain}.substr(before));
  }
}

std::string request_writer::write(
  const request_template& form, const fill_context& with) {
  message_.clear();
  body_.clear();
  if (form.url && !with.as_recorded) {
    const auto& answer = with.answers[form.url->exchange];
    const auto [from, size] = answer.document.values[form.url->value];
    message_ = plain_url(std::string_view{answer.text}.substr(from, size));
  } else {
    fill(form.recorded_url, with, message_, nullptr);
  }
  const auto url_size = message_.size();
  fill(form.fields, with, message_, &body_);
  std::string out;
  out.reserve(512 + url_size + body_.size());
  out += "POST ";
  out.append(message_, base_size_, url_size - base_size_);
  out.append(" HTTP/1.1\r\nHost: ").append(host_);
  out += "\r\nContent-Type: application/x-www-form-urlencoded; charset=UTF-8"
         "\r\nUser-Agent: TwilioProxy/1.1\r\nAccept: */*"
         "\r\nI-Twilio-Idempotency-Token: callsim-";
  append_number(out, ++written_);
  out += "\r\nX-Twilio-Signature: ";
  signer_.append(message_, out);
  out += "\r\nContent-Length: ";
  append_number(out, body_.size());
  out.append("\r\n\r\n").append(body_);
  return out;
}

} // namespace callengine::simulator::load
