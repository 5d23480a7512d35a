#include "net/outgoing/transfer.hpp"

#include "net/outgoing/curl_run.hpp"

#include <algorithm>
#include <list>
#include <utility>

namespace callengine::net::outgoing {

namespace {

/// Of a refusal's body, for whoever wants to know why.
constexpr std::size_t longest_refusal = std::size_t{16} * 1024;

class exchange {
public:
  exchange(const transfer_request& what, const std::stop_token& stop)
    : asked_{what}, run_{stop, what.limits.connect, what.limits.total} {
    set_request();
    set_body();
    set_answer();
  }

  transfer_answer carry_out();

private:
  /// How far a source has been sent.
  struct sending {
    exchange* of;
    const byte_source* from;
    std::uint64_t offset = 0;
  };

  static std::size_t on_read(
    char* to, std::size_t size, std::size_t count, void* from);
  static int on_seek(void* from, curl_off_t offset, int origin);
  static std::size_t on_header(
    char*, std::size_t size, std::size_t count, void* self);
  static std::size_t on_write(
    char* data, std::size_t size, std::size_t count, void* self);

  void set_request();
  void set_body();
  void set_form();
  void set_answer();
  long status() const;
  bool is_all_sent() const;
  void allow_more();
  bool take(std::string_view piece);
  bool give_up(transfer_answer::end how, std::string why);
  void read_head();

  const transfer_request& asked_;
  transfer_answer answer_;
  std::uint64_t taken_ = 0;
  bool given_up_ = false;
  std::list<sending> sources_; // curl keeps their addresses
  list_handle headers_;
  curl_run run_;
  mime_handle form_; // before its handle goes
};

void exchange::set_request() {
  auto* easy = run_.easy();
  prepare(easy, "http,https");
  curl_easy_setopt(easy, CURLOPT_URL, asked_.url.c_str());
  curl_easy_setopt(easy, CURLOPT_USERAGENT, "callengine");
  if (!asked_.user.empty()) {
    curl_easy_setopt(easy, CURLOPT_USERNAME, asked_.user.c_str());
    curl_easy_setopt(easy, CURLOPT_PASSWORD, asked_.password.c_str());
    if (asked_.aws_sigv4.empty())
      curl_easy_setopt(easy, CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
    else
      curl_easy_setopt(easy, CURLOPT_AWS_SIGV4, asked_.aws_sigv4.c_str());
  }
  // A server that does not know `100 Continue` would cost a second. (The
  // header can't be taken out: it would be signed.)
  curl_easy_setopt(easy, CURLOPT_EXPECT_100_TIMEOUT_MS, 1L);
  for (const auto& header : asked_.headers)
    append(headers_, header.c_str());
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers_.get());
}

void exchange::set_body() {
  auto* easy = run_.easy();
  if (!asked_.form.empty())
    return set_form();
  if (asked_.method == "HEAD")
    curl_easy_setopt(easy, CURLOPT_NOBODY, 1L);
  if (asked_.body) {
    sources_.push_back({this, &*asked_.body});
    curl_easy_setopt(easy, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(easy, CURLOPT_INFILESIZE_LARGE,
      static_cast<curl_off_t>(asked_.body->size));
    curl_easy_setopt(easy, CURLOPT_READFUNCTION, &exchange::on_read);
    curl_easy_setopt(easy, CURLOPT_READDATA, &sources_.back());
    curl_easy_setopt(easy, CURLOPT_SEEKFUNCTION, &exchange::on_seek);
    curl_easy_setopt(easy, CURLOPT_SEEKDATA, &sources_.back());
  }
  curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, asked_.method.c_str());
}

void exchange::set_form() {
  auto* easy = run_.easy();
  form_.reset(curl_mime_init(easy));
  for (const auto& each : asked_.form) {
    auto* part = curl_mime_addpart(form_.get());
    curl_mime_name(part, each.name.c_str());
    if (!each.file) {
      curl_mime_data(part, each.text.data(), each.text.size());
      continue;
    }
    sources_.push_back({this, &*each.file});
    curl_mime_filename(part, each.file_name.c_str());
    curl_mime_type(part, each.type.c_str());
    curl_mime_data_cb(part, static_cast<curl_off_t>(each.file->size),
      &exchange::on_read, &exchange::on_seek, nullptr, &sources_.back());
  }
  curl_easy_setopt(easy, CURLOPT_MIMEPOST, form_.get());
}

void exchange::set_answer() {
  auto* easy = run_.easy();
  curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &exchange::on_header);
  curl_easy_setopt(easy, CURLOPT_HEADERDATA, this);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &exchange::on_write);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
}

std::size_t exchange::on_read(
  char* to, std::size_t size, std::size_t count, void* from) {
  auto& source = *static_cast<sending*>(from);
  auto& self = *source.of;
  const auto wanted
    = std::min<std::uint64_t>(size * count, source.from->size - source.offset);
  std::size_t length = 0;
  if (wanted > 0) {
    const auto piece
      = source.from->read(source.offset, static_cast<std::size_t>(wanted));
    if (!piece || piece.value->empty() || piece.value->size() > wanted) {
      self.give_up(transfer_answer::end::given_up,
        piece ? "what is to be sent is shorter than it was" : piece.error);
      return CURL_READFUNC_ABORT;
    }
    length = piece.value->size();
    piece.value->copy(to, length);
    source.offset += length;
  }
  self.allow_more();
  return length;
}

int exchange::on_seek(void* from, curl_off_t offset, int origin) {
  auto& source = *static_cast<sending*>(from);
  if (origin != SEEK_SET || offset < 0
    || static_cast<std::uint64_t>(offset) > source.from->size)
    return CURL_SEEKFUNC_FAIL;
  source.offset = static_cast<std::uint64_t>(offset);
  return CURL_SEEKFUNC_OK;
}

std::size_t exchange::on_header(
  char*, std::size_t size, std::size_t count, void* self) {
  static_cast<exchange*>(self)->allow_more();
  return size * count;
}

std::size_t exchange::on_write(
  char* data, std::size_t size, std::size_t count, void* self) {
  auto& to = *static_cast<exchange*>(self);
  to.allow_more();
  return to.take({data, size * count}) ? size * count : 0;
}

bool exchange::is_all_sent() const {
  const auto is_sent = [](const sending& source) {
    return source.offset == source.from->size;
  };
  return std::all_of(sources_.begin(), sources_.end(), is_sent);
}

long exchange::status() const {
  long status = 0;
  curl_easy_getinfo(run_.easy(), CURLINFO_RESPONSE_CODE, &status);
  return status;
}

/// After a sign of life. `100 Continue` may come when all is sent, and is not
/// the answer.
void exchange::allow_more() {
  const auto& limits = asked_.limits;
  const bool awaits_answer = status() < 200 && is_all_sent();
  run_.allow(awaits_answer ? limits.answer : limits.stall);
}

bool exchange::take(std::string_view piece) {
  using end = transfer_answer::end;
  const auto status = this->status();
  if (status < 200 || status >= 300) {
    const auto room = longest_refusal - answer_.body.size();
    answer_.body += piece.substr(0, room);
    return true;
  }
  taken_ += piece.size();
  if (taken_ > asked_.most_bytes)
    return give_up(end::too_large, "the answer is too large");
  if (!asked_.sink) {
    answer_.body += piece;
    return true;
  }
  auto error = asked_.sink(piece);
  return error.empty() || give_up(end::given_up, std::move(error));
}

bool exchange::give_up(transfer_answer::end how, std::string why) {
  given_up_ = true;
  answer_.how = how;
  answer_.problem = std::move(why);
  return false;
}

void exchange::read_head() {
  auto* easy = run_.easy();
  const char* type = nullptr;
  curl_off_t length = -1;
  curl_off_t retry_after = 0;
  answer_.status = status();
  curl_easy_getinfo(easy, CURLINFO_CONTENT_TYPE, &type);
  curl_easy_getinfo(easy, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &length);
  curl_easy_getinfo(easy, CURLINFO_RETRY_AFTER, &retry_after);
  if (type != nullptr)
    answer_.type = type;
  if (length >= 0)
    answer_.length = static_cast<std::uint64_t>(length);
  if (retry_after > 0)
    answer_.retry_after = seconds{retry_after};
}

transfer_answer exchange::carry_out() {
  using end = transfer_answer::end;
  run_.allow(asked_.limits.connect + asked_.limits.answer);
  auto how = run_.perform();
  read_head();
  if (given_up_)
    return std::move(answer_);
  if (how.code == CURLE_OK && !how.interrupted)
    answer_.how = end::answered;
  else
    answer_.how = how.stopped ? end::stopped : end::broken;
  answer_.problem = std::move(how.problem);
  return std::move(answer_);
}

} // namespace

transfer_answer transfer(
  const transfer_request& what, const std::stop_token& stop) {
  return exchange{what, stop}.carry_out();
}

} // namespace callengine::net::outgoing
