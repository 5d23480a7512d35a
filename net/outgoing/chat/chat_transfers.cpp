#include "net/outgoing/chat/chat_transfers.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <iterator>
#include <new>
#include <utility>

namespace callengine::net::outgoing {

namespace {

using failure = ai::answer_failure;

/// curl looks a name up on a thread of its own, and then remembers it: until it
/// is known, no more questions than these are begun.
constexpr int most_look_ups = 4;

/// A crowd's handshakes with TLS take longer together than a connection may:
/// the time of those beyond these has not begun.
constexpr int most_connecting = 64;

/// The endpoint answers, but not this.
bool is_about_the_question(long status) {
  return status == 400 || status == 413 || status == 422;
}

bool is_success(long status) {
  return status >= 200 && status < 300;
}

multi_handle make_multi(std::size_t at_once) {
  initialize_curl();
  multi_handle multi{curl_multi_init()};
  if (!multi)
    throw std::bad_alloc{};
  // So many connections may wait to be used again.
  curl_multi_setopt(
    multi.get(), CURLMOPT_MAXCONNECTS, static_cast<long>(at_once));
  return multi;
}

} // namespace

chat_transfers::chat_transfers(const chat_options& options, chat_meters& meters)
  : budget_{options.budget}, late_{options.late}, at_once_{options.at_once},
    meters_{meters}, endpoint_{options}, health_{options, meters},
    multi_{make_multi(options.at_once)}, watch_{multi_.get()} {}

chat_transfers::~chat_transfers() {
  for (auto& each : running_)
    curl_multi_remove_handle(multi_.get(), each.easy.get());
}

void chat_transfers::add(chat_question question) {
  if (running_.size() + waiting_.size() >= at_once_)
    refuse(question, failure::not_asked);
  else
    waiting_.push_back(std::move(question));
}

void chat_transfers::stop(const call_sid& call, std::uint32_t number) {
  meters_.stopped += std::erase_if(
    waiting_, [&](const chat_question& each) { return each.is(call, number); });
  for (auto each = running_.begin(); each != running_.end();) {
    const auto which = each++;
    if (which->is_over || !which->asked.is(call, number))
      continue;
    if (which->asked.age() >= late_) {
      note_failure(*which, failure::too_late, "its call waits no longer");
    } else {
      ++meters_.stopped;
      health_.forgot(which->how);
    }
    remove(which);
  }
}

void chat_transfers::turn() {
  begin_what_may();
  watch_.turn();
  take_ends();
}

void chat_transfers::begin_what_may() {
  while (!waiting_.empty()) {
    auto& next = waiting_.front();
    const bool is_late = next.age() >= budget_;
    const bool is_full
      = looking_up_ >= most_look_ups || connecting_ >= most_connecting;
    if (is_full && !is_late && !health_.is_left_alone())
      return;
    auto question = std::move(next);
    waiting_.pop_front();
    const auto how = is_late ? breaker::leave::no : health_.ask();
    if (how == breaker::leave::no)
      refuse(question, is_late ? failure::too_late : failure::not_asked);
    else
      begin(std::move(question), how);
  }
}

void chat_transfers::begin(chat_question question, breaker::leave how) {
  auto& next = running_.emplace_back(*this, std::move(question), how);
  ++looking_up_;
  ++connecting_;
  next.easy.reset(curl_easy_init());
  auto* easy = next.easy.get();
  if (easy == nullptr)
    throw std::bad_alloc{};
  const auto left = std::chrono::ceil<milliseconds>(budget_ - next.asked.age());
  endpoint_.prepare_post(
    easy, next.asked.body, left, how == breaker::leave::on_trial);
  curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &chat_transfers::on_header);
  curl_easy_setopt(easy, CURLOPT_HEADERDATA, &next);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &chat_transfers::on_write);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, &next);
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, &chat_transfers::on_open);
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, &next);
  curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, &chat_transfers::on_connected);
  curl_easy_setopt(easy, CURLOPT_PREREQDATA, &next);
  curl_easy_setopt(easy, CURLOPT_PRIVATE, &next);
  if (const auto code = curl_multi_add_handle(multi_.get(), easy);
      code != CURLM_OK) {
    fail(next, failure::not_reached, curl_multi_strerror(code));
    remove(std::prev(running_.end()));
  }
}

curl_socket_t chat_transfers::on_open(
  void* of, curlsocktype, curl_sockaddr* address) {
  auto& which = *static_cast<transfer*>(of);
  which.of.looked_up(which);
  return chat_endpoint::open_socket(*address);
}

int chat_transfers::on_connected(void* of, char*, char*, int, int) {
  auto& which = *static_cast<transfer*>(of);
  which.of.connected(which);
  return CURL_PREREQFUNC_OK;
}

void chat_transfers::looked_up(transfer& which) {
  if (std::exchange(which.is_looking_up, false))
    --looking_up_;
}

void chat_transfers::connected(transfer& which) {
  looked_up(which);
  if (!std::exchange(which.is_connected, true))
    --connecting_;
}

std::size_t chat_transfers::on_header(
  char*, std::size_t size, std::size_t count, void* of) {
  auto& which = *static_cast<transfer*>(of);
  const auto bytes = size * count;
  which.head_bytes += bytes;
  if (which.head_bytes <= limits::ai_reply_head_bytes)
    return bytes;
  if (!which.is_over)
    which.of.fail(which, failure::too_long, "headers without an end");
  return 0;
}

std::size_t chat_transfers::on_write(
  char* data, std::size_t size, std::size_t count, void* to) {
  auto& which = *static_cast<transfer*>(to);
  const auto bytes = size * count;
  return which.of.take(which, {data, bytes}) ? bytes : 0;
}

/// False ends the transfer. What is of no interest is read off within limits:
/// the connection is used again.
bool chat_transfers::take(transfer& which, std::string_view bytes) {
  if (!which.is_over && is_success(status_of(which)))
    return deliver(which, which.answer.take(bytes));
  if (!which.is_over)
    fail(which, failure::refused, "an HTTP error");
  which.read_off += bytes.size();
  return which.read_off <= limits::ai_reply_bytes;
}

bool chat_transfers::deliver(transfer& which, chat_answer::news news) {
  if (!news.piece.empty() && which.asked.streams)
    which.asked.told(ai::piece{std::move(news.piece)});
  if (!news.over)
    return true;
  if (auto* proposal = std::get_if<ai::proposal>(&*news.over)) {
    succeed(which, std::move(*proposal));
    return true;
  }
  fail(which, std::get<failure>(*news.over), "no proposal");
  return false;
}

void chat_transfers::take_ends() {
  int left = 0;
  while (const auto* message = curl_multi_info_read(multi_.get(), &left)) {
    if (message->msg != CURLMSG_DONE)
      continue;
    const auto how = message->data.result;
    void* of = nullptr;
    curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &of);
    const auto which = std::find_if(running_.begin(), running_.end(),
      [&](const transfer& each) { return &each == of; });
    ended(*which, how);
    remove(which);
  }
}

void chat_transfers::ended(transfer& which, CURLcode how) {
  if (which.is_over)
    return;
  if (how == CURLE_OK && is_success(status_of(which))) {
    deliver(which, which.answer.finish());
    return;
  }
  if (how == CURLE_OK)
    return fail(which, failure::refused, "an HTTP error");
  const bool is_late = how == CURLE_OPERATION_TIMEDOUT && which.is_connected;
  fail(which, is_late ? failure::too_late : failure::not_reached,
    curl_easy_strerror(how));
}

void chat_transfers::remove(transfers::iterator which) {
  connected(*which); // as far as its place goes
  curl_multi_remove_handle(multi_.get(), which->easy.get());
  running_.erase(which);
}

void chat_transfers::succeed(transfer& which, ai::proposal proposal) {
  which.is_over = true;
  const auto took = std::chrono::duration_cast<std::chrono::microseconds>(
    steady_clock::now() - which.asked.asked_at);
  ++meters_.proposals;
  meters_.answering_us += static_cast<std::uint64_t>(took.count());
  which.asked.told(std::move(proposal));
  health_.note(which.how, true);
}

void chat_transfers::fail(transfer& which, failure why, const char* how) {
  which.is_over = true;
  note_failure(which, why, how);
  which.asked.told(why);
}

void chat_transfers::note_failure(
  const transfer& which, failure why, const char* how) {
  ++meters_.failed(why);
  spdlog::warn("call {}: question {} to the model: {}, status {}, {}",
    which.asked.call, which.asked.number, ai::to_string(why), status_of(which),
    how);
  health_.note(which.how, lives(which, why));
}

/// Whether the endpoint is alive all the same: a caller's words have brought
/// this about.
bool chat_transfers::lives(const transfer& which, failure why) {
  switch (why) {
  case failure::garbage:
    return true;
  case failure::too_long: // a body, that is
    return which.head_bytes <= limits::ai_reply_head_bytes;
  case failure::too_late:
    return which.answer.has_begun();
  case failure::refused:
    return is_about_the_question(status_of(which));
  default:
    return false;
  }
}

void chat_transfers::refuse(chat_question& question, failure why) {
  ++meters_.failed(why);
  question.told(why);
}

void chat_transfers::give_up() {
  for (auto& each : running_) {
    if (!std::exchange(each.is_over, true))
      refuse(each.asked, failure::too_late);
  }
  for (auto& each : waiting_)
    refuse(each, failure::not_asked);
  waiting_.clear();
}

long chat_transfers::status_of(const transfer& which) {
  long status = 0;
  curl_easy_getinfo(which.easy.get(), CURLINFO_RESPONSE_CODE, &status);
  return status;
}

} // namespace callengine::net::outgoing
