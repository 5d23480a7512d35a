#include "net/twilio/rest_queue.hpp"

#include "net/curl_handle.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <list>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace callengine::net::twilio {

namespace {

using steady_time = std::chrono::steady_clock::time_point;
using urgency = rest_queue::urgency;

/// A call's JSON is about 2 KiB, a page of recordings 60; more is not read.
constexpr std::size_t longest_answer = 256 * 1024;

struct job {
  rest_request what;
  urgency when = urgency::at_once;
  rest_answer answer;
  steady_time not_before;
  std::string url;
  easy_handle easy;
};

using jobs = std::list<job>;

std::size_t keep_answer(
  char* data, std::size_t size, std::size_t count, void* to) {
  auto& body = static_cast<job*>(to)->answer.body;
  const auto bytes = size * count;
  if (body.size() + bytes > longest_answer)
    return 0; // ends the transfer
  body.append(data, bytes);
  return bytes;
}

void finish(job& which) {
  if (auto done = std::exchange(which.what.done, nullptr))
    done(std::move(which.answer));
}

} // namespace

/// The thread and what waits for it. Only the waiting ones and `ending_` are
/// shared.
class rest_queue::worker {
public:
  explicit worker(const rest_options& options)
    : options_{options}, multi_{curl_multi_init()} {
    thread_ = std::thread{[this] {
      run();
      give_up();
    }};
  }

  ~worker() {
    {
      const std::lock_guard lock{mutex_};
      ending_ = true;
    }
    curl_multi_wakeup(multi_.get());
    thread_.join();
  }

  worker(const worker&) = delete;
  worker& operator=(const worker&) = delete;

  bool add(rest_request what, urgency when) {
    job next;
    next.what = std::move(what);
    next.when = when;
    {
      const std::lock_guard lock{mutex_};
      auto& line = waiting(when);
      if (ending_ || line.size() >= room(when))
        return false;
      line.push_back(std::move(next));
    }
    curl_multi_wakeup(multi_.get());
    return true;
  }

private:
  jobs& waiting(urgency when) noexcept {
    return when == urgency::at_once ? urgent_ : others_;
  }

  std::size_t room(urgency when) const noexcept {
    return when == urgency::at_once ? options_.waiting
                                    : options_.look_ups_waiting;
  }

  void run() {
    while (const auto patience = start_what_is_due()) {
      // Returns at once for what was just started, too.
      curl_multi_poll(multi_.get(), nullptr, 0, *patience, nullptr);
      int still_running = 0;
      curl_multi_perform(multi_.get(), &still_running);
      take_results();
    }
  }

  /// Starts what may start now. Returns how many milliseconds may pass until
  /// it has to be called again; nothing at the end.
  std::optional<int> start_what_is_due() {
    constexpr milliseconds longest_wait = std::chrono::seconds{1};
    const auto now = std::chrono::steady_clock::now();
    const std::lock_guard lock{mutex_};
    if (ending_)
      return std::nullopt;
    const auto wait = std::min(
      {longest_wait, start_due(urgent_, now), start_due(others_, now)});
    return static_cast<int>(wait.count());
  }

  /// Starts what may start of one line. Returns how long until the next may.
  milliseconds start_due(jobs& line, steady_time now) {
    auto wait = milliseconds::max();
    for (auto each = line.begin(); each != line.end() && may_start(*each);) {
      const auto next = std::next(each);
      if (each->not_before > now) {
        wait = std::min(
          wait, std::chrono::ceil<milliseconds>(each->not_before - now));
      } else {
        running_.splice(running_.end(), line, each);
        send(running_.back());
      }
      each = next;
    }
    return wait;
  }

  bool may_start(const job& which) const {
    if (running_.size() >= options_.at_once)
      return false;
    return which.when == urgency::at_once
      || look_ups_running_ < options_.look_ups_at_once;
  }

  void send(job& which) {
    if (which.when != urgency::at_once)
      ++look_ups_running_;
    ++which.answer.tries;
    which.answer.body.clear();
    which.url = options_.base_url + which.what.target;
    if (!which.easy)
      which.easy.reset(curl_easy_init());
    auto* easy = which.easy.get();
    curl_easy_setopt(easy, CURLOPT_URL, which.url.c_str());
    if (!which.what.form.empty())
      curl_easy_setopt(easy, CURLOPT_POSTFIELDS, which.what.form.c_str());
    curl_easy_setopt(easy, CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
    curl_easy_setopt(easy, CURLOPT_USERNAME, options_.user.c_str());
    curl_easy_setopt(easy, CURLOPT_PASSWORD, options_.password.c_str());
    prepare(easy, "http,https");
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS,
      static_cast<long>(options_.connect_timeout.count()));
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS,
      static_cast<long>(options_.request_timeout.count()));
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &keep_answer);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, &which);
    curl_easy_setopt(easy, CURLOPT_PRIVATE, &which);
    curl_multi_add_handle(multi_.get(), easy);
  }

  void take_results() {
    int left = 0;
    while (const auto* message = curl_multi_info_read(multi_.get(), &left)) {
      if (message->msg != CURLMSG_DONE)
        continue;
      void* which = nullptr;
      curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &which);
      const auto found = std::find_if(running_.begin(), running_.end(),
        [&](const job& each) { return &each == which; });
      take_result(found, message->data.result);
    }
  }

  void take_result(jobs::iterator which, CURLcode result) {
    auto* easy = which->easy.get();
    auto& answer = which->answer;
    curl_off_t retry_after = 0;
    curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &answer.status);
    curl_easy_getinfo(easy, CURLINFO_RETRY_AFTER, &retry_after);
    curl_multi_remove_handle(multi_.get(), easy);
    if (which->when != urgency::at_once)
      --look_ups_running_;
    answer.problem = result == CURLE_OK ? "" : curl_easy_strerror(result);
    if (result != CURLE_OK)
      answer.status = 0;
    const bool unprocessed
      = answer.status == 0 || answer.status == 429 || answer.status >= 500;
    if (unprocessed && answer.tries < options_.tries) {
      wait_again(which, std::chrono::seconds{retry_after});
      return;
    }
    // Out of the list first: whoever hears of it may ask the next question.
    jobs over;
    over.splice(over.end(), running_, which);
    finish(over.front());
  }

  void wait_again(jobs::iterator which, milliseconds asked_for) {
    const auto pause
      = std::max(options_.first_pause * (1 << (which->answer.tries - 1)),
        std::min(asked_for, options_.longest_pause));
    which->not_before = std::chrono::steady_clock::now() + pause;
    const std::lock_guard lock{mutex_};
    auto& line = waiting(which->when);
    line.splice(line.end(), running_, which);
  }

  /// At the end, with `ending_` set: nothing is added any more.
  void give_up() {
    for (auto& each : running_)
      curl_multi_remove_handle(multi_.get(), each.easy.get());
    jobs left;
    {
      const std::lock_guard lock{mutex_};
      left.splice(left.end(), running_);
      left.splice(left.end(), urgent_);
      left.splice(left.end(), others_);
    }
    if (!left.empty())
      spdlog::warn(
        "{} requests to Twilio were given up at the end", left.size());
    for (auto& each : left) {
      each.answer.status = 0;
      each.answer.problem = "the engine is stopping";
      finish(each);
    }
  }

  const rest_options& options_;
  const multi_handle multi_;
  std::mutex mutex_;
  jobs urgent_;
  jobs others_;
  bool ending_ = false;
  jobs running_;                     ///< the thread's own
  std::size_t look_ups_running_ = 0; ///< of them; the thread's own
  std::thread thread_;
};

rest_queue::rest_queue(const rest_options& options) {
  initialize_curl();
  worker_ = std::make_unique<worker>(options);
}

rest_queue::~rest_queue() = default;

bool rest_queue::add(rest_request what, urgency when) {
  return worker_->add(std::move(what), when);
}

} // namespace callengine::net::twilio
