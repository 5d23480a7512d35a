#include "simulator/http/requester.hpp"

#include "simulator/http/overrides.hpp"
#include "simulator/http/signature.hpp"
#include "simulator/http/url.hpp"

#include <algorithm>
#include <memory>

namespace callengine::simulator {

namespace {

constexpr int redirections_max = 10;

} // namespace

/// One event on its way. Kept alive by the callbacks that wait for it.
class requester::exchange : public std::enable_shared_from_this<exchange> {
public:
  exchange(requester& owner, webhook_request request,
    std::function<void(http_outcome)> done)
    : owner_(owner), request_(std::move(request)), done_(std::move(done)) {
    std::vector<std::string> ignored; // reported where the URL was written
    const auto split = split_fragment(request_.url);
    url_ = split.url;
    overrides_ = parse_overrides(split.fragment, ignored);
  }

  void attempt() {
    ++attempts_;
    ++tries_;
    auto attempt = build();
    owner_.carrier_.request(
      std::move(attempt), [self = shared_from_this()](http_outcome outcome) {
        self->on_outcome(std::move(outcome));
      });
  }

private:
  http_request build() const {
    http_request out;
    out.method = request_.method;
    auto fields = request_.common;
    if (redirections_ == 0)
      fields.insert(fields.end(), request_.extra.begin(), request_.extra.end());
    const auto encoded = encode_form(fields, request_.blanks);
    if (request_.method == "GET") {
      out.url = with_query(url_, encoded);
      fields.clear();
    } else {
      out.url = url_;
      out.body = encoded;
      out.headers.emplace_back(
        "Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
    }
    out.headers.emplace_back("User-Agent", "TwilioProxy/1.1");
    out.headers.emplace_back("Accept", "*/*");
    out.headers.emplace_back("X-Home-Region", "us1");
    out.headers.emplace_back(
      "I-Twilio-Idempotency-Token", request_.idempotency_token);
    out.headers.emplace_back(
      "X-Twilio-Signature", sign(owner_.auth_token_, out.url, fields));
    out.limits = overrides_.limits;
    out.limits.total -= elapsed_;
    out.limits.connect = std::min(out.limits.connect, out.limits.total);
    out.limits.read = std::min(out.limits.read, out.limits.total);
    return out;
  }

  void on_outcome(http_outcome outcome) {
    elapsed_ += outcome.elapsed;
    if (outcome.response && outcome.response->status / 100 == 3
      && !outcome.response->location.empty()) {
      follow(std::move(outcome));
      return;
    }
    const bool again = tries_ <= overrides_.retries
      && overrides_.retries_after(outcome)
      && elapsed_ + owner_.retry_pause_ < overrides_.limits.total;
    if (!again) {
      finish(std::move(outcome));
      return;
    }
    elapsed_ += owner_.retry_pause_;
    pause_ = owner_.clock_.after(
      owner_.retry_pause_, [self = shared_from_this()] { self->attempt(); });
  }

  void follow(http_outcome outcome) {
    const auto target = resolve_url(url_, outcome.response->location);
    if (!target || ++redirections_ > redirections_max) {
      outcome.detail = target ? "11215 too many redirections"
                              : "11100 the redirection's URL is malformed";
      outcome.response.reset();
      outcome.failure = transport_failure::read;
      finish(std::move(outcome));
      return;
    }
    url_ = split_fragment(*target).url;
    request_.method = "GET";
    tries_ = 0;
    attempt();
  }

  void finish(http_outcome outcome) {
    outcome.attempts = attempts_;
    outcome.elapsed = elapsed_;
    pause_.reset();
    const auto done = std::move(done_);
    done(std::move(outcome));
  }

  requester& owner_;
  webhook_request request_;
  std::function<void(http_outcome)> done_;
  std::string url_;
  connection_overrides overrides_;
  milliseconds elapsed_{0};
  int attempts_ = 0;
  int tries_ = 0; ///< of the URL that is tried now
  int redirections_ = 0;
  timer pause_;
};

requester::requester(scheduler& clock, transport& carrier,
  std::string auth_token, milliseconds retry_pause)
  : clock_(clock), carrier_(carrier), auth_token_(std::move(auth_token)),
    retry_pause_(retry_pause) {}

void requester::send(
  webhook_request request, std::function<void(http_outcome)> done) {
  std::make_shared<exchange>(*this, std::move(request), std::move(done))
    ->attempt();
}

} // namespace callengine::simulator
