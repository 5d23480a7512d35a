#include "net/twilio/rest_client.hpp"

#include "net/twilio/wire/link_url.hpp"

#include <curl/curl.h>
#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <list>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace callengine::net::twilio {

namespace {

using steady_time = std::chrono::steady_clock::time_point;

/// Twilio: the call is not in a state that allows it, or is not there.
constexpr int not_in_that_state = 21220;

/// An answer is a call's JSON, about 2 KiB; what is beyond is not read.
constexpr std::size_t longest_answer = 64 * 1024;

// CURL and CURLM are the same type, void: each needs a deleter by name.
struct easy_cleanup {
  void operator()(CURL* easy) const {
    curl_easy_cleanup(easy);
  }
};

struct multi_cleanup {
  void operator()(CURLM* multi) const {
    curl_multi_cleanup(multi);
  }
};

struct job {
  call_sid leg;
  int tries = 0;
  steady_time not_before;
  std::string url;
  std::string answer;
  std::unique_ptr<CURL, easy_cleanup> easy;
};

std::size_t keep_answer(
  char* data, std::size_t size, std::size_t count, void* to) {
  auto& answer = static_cast<job*>(to)->answer;
  const auto bytes = size * count;
  if (answer.size() + bytes > longest_answer)
    return 0; // ends the transfer
  answer.append(data, bytes);
  return bytes;
}

int error_code_in(const std::string& answer) {
  const auto body = nlohmann::json::parse(answer, nullptr, false);
  if (!body.is_object())
    return 0;
  const auto code = body.find("code");
  return code != body.end() && code->is_number_integer() ? code->get<int>() : 0;
}

void initialize_curl() {
  static const auto result = curl_global_init(CURL_GLOBAL_DEFAULT);
  if (result != CURLE_OK)
    spdlog::error("libcurl: {}", curl_easy_strerror(result));
}

} // namespace

/// The thread and what waits for it. Only `waiting_` and `ending_` are shared.
class rest_client::worker {
public:
  explicit worker(rest_options options)
    : options_{std::move(options)}, multi_{curl_multi_init()} {
    thread_ = std::thread{[this] {
      run();
    }};
  }

  ~worker() {
    {
      const std::lock_guard lock{mutex_};
      ending_ = true;
    }
    curl_multi_wakeup(multi_.get());
    thread_.join();
    for (auto& each : running_)
      curl_multi_remove_handle(multi_.get(), each.easy.get());
    const auto left = running_.size() + waiting_.size();
    if (left != 0)
      spdlog::warn("{} requests to Twilio were given up at the end", left);
  }

  void add(const call_sid& leg) {
    {
      const std::lock_guard lock{mutex_};
      if (waiting_.size() >= options_.waiting) {
        ++counted.failed;
        spdlog::error("leg {} is not cancelled: too many are waiting", leg);
        return;
      }
      job next;
      next.leg = leg;
      waiting_.push_back(std::move(next));
    }
    curl_multi_wakeup(multi_.get());
  }

  rest_counters counted;

private:
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
    auto wait = longest_wait;
    for (auto each = waiting_.begin(); each != waiting_.end();) {
      if (running_.size() >= options_.at_once)
        break;
      if (each->not_before > now) {
        wait = std::min(
          wait, std::chrono::ceil<milliseconds>(each->not_before - now));
        ++each;
        continue;
      }
      const auto next = std::next(each);
      running_.splice(running_.end(), waiting_, each);
      send(running_.back());
      each = next;
    }
    return static_cast<int>(wait.count());
  }

  void send(job& which) {
    ++which.tries;
    which.answer.clear();
    which.url = options_.base_url + "/2010-04-01/Accounts/"
      + options_.account_sid + "/Calls/" + which.leg + ".json";
    if (!which.easy)
      which.easy.reset(curl_easy_init());
    auto* easy = which.easy.get();
    curl_easy_setopt(easy, CURLOPT_URL, which.url.c_str());
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, "Status=canceled");
    curl_easy_setopt(easy, CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
    curl_easy_setopt(easy, CURLOPT_USERNAME, options_.user.c_str());
    curl_easy_setopt(easy, CURLOPT_PASSWORD, options_.password.c_str());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_NOPROXY, "localhost,127.0.0.1,::1");
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
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
      long status = 0;
      curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &which);
      curl_easy_getinfo(message->easy_handle, CURLINFO_RESPONSE_CODE, &status);
      const auto result = message->data.result;
      curl_multi_remove_handle(multi_.get(), message->easy_handle);
      const auto found = std::find_if(running_.begin(), running_.end(),
        [&](const job& each) { return &each == which; });
      if (is_worth_another_try(*found, result, status))
        wait_again(found);
      else
        running_.erase(found);
    }
  }

  /// Counts what became of a request; true if it has to be sent again.
  bool is_worth_another_try(const job& which, CURLcode result, long status) {
    const bool answered = result == CURLE_OK;
    const bool unprocessed = !answered || status == 429 || status >= 500;
    const bool not_needed = answered
      && (status == 404 || error_code_in(which.answer) == not_in_that_state);
    if (unprocessed && which.tries < options_.tries) {
      ++counted.tried_again;
      return true;
    }
    if (answered && status >= 200 && status < 300) {
      ++counted.done;
    } else if (not_needed) {
      ++counted.not_needed;
    } else {
      ++counted.failed;
      spdlog::error("leg {} could not be cancelled: {}, status {}, try {}",
        which.leg, curl_easy_strerror(result), status, which.tries);
    }
    return false;
  }

  void wait_again(std::list<job>::iterator which) {
    which->not_before = std::chrono::steady_clock::now()
      + options_.first_pause * (1 << (which->tries - 1));
    const std::lock_guard lock{mutex_};
    waiting_.splice(waiting_.end(), running_, which);
  }

  const rest_options options_;
  const std::unique_ptr<CURLM, multi_cleanup> multi_;
  std::mutex mutex_;
  std::list<job> waiting_;
  bool ending_ = false;
  std::list<job> running_; ///< the thread's own
  std::thread thread_;
};

rest_client::rest_client(rest_options options) {
  initialize_curl();
  worker_ = std::make_unique<worker>(std::move(options));
}

rest_client::~rest_client() = default;

void rest_client::cancel_leg(const call_sid& leg) {
  // It becomes a part of a URL: nothing else than a key may.
  if (!is_sid("CA", leg)) {
    ++worker_->counted.failed;
    spdlog::error("a leg is not cancelled: its key is not a call's");
    return;
  }
  worker_->add(leg);
}

const rest_counters& rest_client::counted() const noexcept {
  return worker_->counted;
}

} // namespace callengine::net::twilio
