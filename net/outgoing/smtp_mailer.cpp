#include "net/outgoing/smtp_mailer.hpp"

#include "net/outgoing/curl_run.hpp"
#include "net/outgoing/smtp_reply.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace callengine::net::outgoing {

namespace {

attempt failed(std::string why) {
  return {attempt::end::failed, std::move(why), std::nullopt};
}

/// One mail on its way: a curl handle and what its callbacks need.
class delivery {
public:
  delivery(const smtp_options& options, const mail& what,
    const std::function<bool()>& hand_over, const std::stop_token& stop);

  attempt carry_out();

private:
  /// One of the two forms of the text.
  struct body {
    delivery* of;
    std::string text;
    bool is_last;
    std::size_t sent = 0;
  };

  static std::size_t on_read(
    char* to, std::size_t size, std::size_t count, void* from);
  static std::size_t on_reply(
    char* data, std::size_t size, std::size_t count, void* self);
  static int on_debug(
    CURL*, curl_infotype what, char* data, std::size_t size, void* self);

  void set_server();
  void set_header(const mail& what);
  void set_bodies();
  void add_body(body& which, const char* type);
  attempt describe(const curl_run::end& end) const;

  const smtp_options& options_;
  const std::function<bool()>& hand_over_;
  bool given_up_ = false;
  bool said_goodbye_ = false;
  smtp_reply reply_;
  std::array<body, 2> bodies_;
  list_handle header_;
  list_handle recipients_;
  curl_run run_;
  mime_handle parts_; // before its handle goes
};

delivery::delivery(const smtp_options& options, const mail& what,
  const std::function<bool()>& hand_over, const std::stop_token& stop)
  : options_{options}, hand_over_{hand_over},
    bodies_{body{this, with_mail_lines(what.plain), false},
      body{this, with_mail_lines(what.html), true}},
    run_{stop, options.to_data, 2 * (options.to_data + options.to_reply)} {
  set_server();
  append(recipients_, ('<' + what.to + '>').c_str());
  curl_easy_setopt(run_.easy(), CURLOPT_MAIL_RCPT, recipients_.get());
  set_header(what);
  set_bodies();
}

void delivery::set_server() {
  auto* easy = run_.easy();
  prepare(easy, "smtp,smtps");
  curl_easy_setopt(easy, CURLOPT_PROXY, ""); // those of HTTP are none of mail
  curl_easy_setopt(easy, CURLOPT_URL, options_.server.c_str());
  if (!options_.user.empty()) {
    curl_easy_setopt(easy, CURLOPT_USERNAME, options_.user.c_str());
    curl_easy_setopt(easy, CURLOPT_PASSWORD, options_.password.c_str());
  }
  if (!options_.ca_file.empty())
    curl_easy_setopt(easy, CURLOPT_CAINFO, options_.ca_file.c_str());
  auto encryption = CURLUSESSL_TRY;
  if (options_.encryption == starttls::required)
    encryption = CURLUSESSL_ALL;
  else if (options_.encryption == starttls::never)
    encryption = CURLUSESSL_NONE;
  curl_easy_setopt(easy, CURLOPT_USE_SSL, static_cast<long>(encryption));
  // The run's own patience is the shorter one, except after the mail.
  curl_easy_setopt(easy, CURLOPT_SERVER_RESPONSE_TIMEOUT,
    static_cast<long>(
      std::chrono::ceil<seconds>(options_.to_reply).count() + 1));
  curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &delivery::on_reply);
  curl_easy_setopt(easy, CURLOPT_HEADERDATA, this);
  // Only to know which command a reply is about: nothing of it is logged.
  curl_easy_setopt(easy, CURLOPT_VERBOSE, 1L);
  curl_easy_setopt(easy, CURLOPT_DEBUGFUNCTION, &delivery::on_debug);
  curl_easy_setopt(easy, CURLOPT_DEBUGDATA, this);
}

void delivery::set_header(const mail& what) {
  const auto& from = options_.from;
  const auto line = [&](const std::string& text) {
    append(header_, text.c_str());
  };
  line("Date: " + mail_date(what.at));
  line("From: " + sender_text(from));
  line("To: " + what.to);
  line("Subject: " + unstructured(what.subject));
  line("Message-ID: <" + what.id + '@' + std::string{domain_of(from.address)}
    + '>');
  line("Auto-Submitted: auto-generated");
  line("Content-Type: multipart/alternative");
  curl_easy_setopt(run_.easy(), CURLOPT_HTTPHEADER, header_.get());
  const auto path = '<' + from.address + '>';
  curl_easy_setopt(run_.easy(), CURLOPT_MAIL_FROM, path.c_str()); // copied
}

void delivery::set_bodies() {
  parts_.reset(curl_mime_init(run_.easy()));
  add_body(bodies_[0], "text/plain; charset=utf-8");
  add_body(bodies_[1], "text/html; charset=utf-8");
  curl_easy_setopt(run_.easy(), CURLOPT_MIMEPOST, parts_.get());
}

void delivery::add_body(body& which, const char* type) {
  auto* part = curl_mime_addpart(parts_.get());
  curl_mime_type(part, type);
  curl_mime_encoder(part, "quoted-printable");
  // Of a part whose size it knew curl would not ask for the end.
  constexpr curl_off_t unknown_size = -1;
  curl_mime_data_cb(
    part, unknown_size, &delivery::on_read, nullptr, nullptr, &which);
}

std::size_t delivery::on_read(
  char* to, std::size_t size, std::size_t count, void* from) {
  auto& which = *static_cast<body*>(from);
  auto& self = *which.of;
  const auto length = std::min(size * count, which.text.size() - which.sent);
  self.run_.allow(self.options_.to_data);
  if (length == 0 && which.is_last) {
    // What is left is the closing boundary and the dot. Once it is handed over
    // nothing of ours may keep them back.
    self.given_up_ = !self.run_.begin_to_end() || !self.hand_over_();
    if (self.given_up_)
      return CURL_READFUNC_ABORT;
    self.run_.allow(self.options_.to_reply);
  }
  which.text.copy(to, length, which.sent);
  which.sent += length;
  return length;
}

std::size_t delivery::on_reply(
  char* data, std::size_t size, std::size_t count, void* self) {
  auto& to = *static_cast<delivery*>(self);
  if (!to.said_goodbye_)
    to.reply_.line.assign(data, size * count);
  return size * count;
}

int delivery::on_debug(
  CURL*, curl_infotype what, char* data, std::size_t size, void* self) {
  if (what != CURLINFO_HEADER_OUT)
    return 0;
  auto& to = *static_cast<delivery*>(self);
  const std::string_view sent{data, size};
  const auto command = sent.substr(0, sent.find_first_of(" \r\n"));
  // curl takes its leave after a refusal, too: that is not what counts.
  to.said_goodbye_ = to.said_goodbye_ || command == "QUIT";
  if (!to.said_goodbye_)
    to.reply_.command = command;
  return 0;
}

attempt delivery::carry_out() {
  run_.allow(options_.to_data);
  const auto end = run_.perform();
  curl_easy_getinfo(run_.easy(), CURLINFO_RESPONSE_CODE, &reply_.code);
  // The dialogue's own last word is proof, even if a stop came meanwhile.
  if (end.code == CURLE_OK)
    return {};
  return describe(end);
}

attempt delivery::describe(const curl_run::end& end) const {
  if (end.stopped)
    return {attempt::end::stopped, "The engine is stopping.", std::nullopt};
  if (given_up_)
    return failed("The mail was given up before it was handed over.");
  if (!reply_.is_error())
    return failed(
      "The mail server did not take the mail: " + end.problem + '.');
  auto why = "The mail server answered: " + without_addresses(reply_.line);
  if (reply_.is_refusal())
    return {attempt::end::refused, std::move(why), std::nullopt};
  return failed(std::move(why));
}

} // namespace

smtp_mailer::smtp_mailer(smtp_options options) : options_{std::move(options)} {}

attempt smtp_mailer::send(const mail& what,
  const std::function<bool()>& hand_over, const std::stop_token& stop) {
  if (!is_mail_address(what.to))
    return {
      attempt::end::refused, "The recipient is no mail address.", std::nullopt};
  if (!is_message_id(what.id))
    return {attempt::end::refused, "The mail's id does not fit in a header.",
      std::nullopt};
  return delivery{options_, what, hand_over, stop}.carry_out();
}

} // namespace callengine::net::outgoing
