#include "simulator/http/requester.hpp"

#include "simulator/http/overrides.hpp"
#include "simulator/http/url.hpp"

#include <algorithm>
#include <memory>
#include <random>

namespace callengine::simulator {

namespace {

constexpr int redirections_max = 10;

const field_list no_fields;

void shuffle(field_list& fields, std::uint64_t seed) {
  // Not std::shuffle: its orders differ between libraries.
  std::mt19937_64 random{seed};
  for (auto left = fields.size(); left > 1; --left)
    std::swap(fields[left - 1], fields[random() % left]);
}

} // namespace

/// One event on its way. Kept alive by the callbacks that wait for it.
class requester::exchange : public std::enable_shared_from_this<exchange> {
public:
  exchange(requester& owner, webhook_request request,
    std::function<void(http_outcome)> done)
    : owner_(owner), request_(std::move(request)), done_(std::move(done)) {
    std::vector<std::string> ignored; // reported where the URL was written
    auto split = split_fragment(request_.url);
    url_ = std::move(split.url);
    if (!split.fragment.empty())
      overrides_ = parse_overrides(split.fragment, ignored);
    fields_ = std::move(request_.common);
    fields_.reserve(fields_.size() + request_.extra.size());
    for (auto& field : request_.extra) {
      once_.push_back(field.first);
      fields_.push_back(std::move(field));
    }
    if (request_.shuffle_seed != 0)
      shuffle(fields_, request_.shuffle_seed);
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
    out.headers.reserve(7);
    auto encoded = encode_form(fields_, request_.blanks);
    const bool by_get = request_.method == "GET";
    if (by_get) {
      out.url = with_query(url_, encoded);
    } else {
      out.url = url_;
      out.body = std::move(encoded);
      out.headers.emplace_back(
        "Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
    }
    out.headers.emplace_back("User-Agent", "TwilioProxy/1.1");
    out.headers.emplace_back("Accept", "*/*");
    out.headers.emplace_back("X-Home-Region", "us1");
    out.headers.emplace_back(
      "I-Twilio-Idempotency-Token", request_.idempotency_token);
    if (owner_.signed_requests_)
      out.headers.emplace_back("X-Twilio-Signature",
        owner_.signer_.sign(out.url, by_get ? no_fields : fields_));
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
    std::erase_if(fields_, [this](const auto& field) {
      return std::find(once_.begin(), once_.end(), field.first) != once_.end();
    });
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
  field_list fields_;             ///< of the request, common and extra
  std::vector<std::string> once_; ///< names that no redirection gets
  std::string url_;
  connection_overrides overrides_;
  milliseconds elapsed_{0};
  int attempts_ = 0;
  int tries_ = 0; ///< of the URL that is tried now
  int redirections_ = 0;
  timer pause_;
};

requester::requester(scheduler& clock, transport& carrier,
  const std::string& auth_token, milliseconds retry_pause, bool signed_requests)
  : clock_(clock), carrier_(carrier), signer_(auth_token),
    retry_pause_(retry_pause), signed_requests_(signed_requests) {}

void requester::send(
  webhook_request request, std::function<void(http_outcome)> done) {
  std::make_shared<exchange>(*this, std::move(request), std::move(done))
    ->attempt();
}

} // namespace callengine::simulator
