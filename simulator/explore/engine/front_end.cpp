#include "simulator/explore/engine/front_end.hpp"

#include "model/limits.hpp"
#include "net/twilio/wire/form.hpp"
#include "net/twilio/wire/link_url.hpp"
#include "net/twilio/wire/render_twiml.hpp"
#include "net/twilio/wire/translate_webhook.hpp"
#include "simulator/explore/public_url.hpp"

namespace callengine::explore {

namespace wire = net::twilio;
using simulator::http_outcome;
using simulator::http_response;
using simulator::transport_failure;

namespace {

std::string path_of(const std::string& target) {
  return target.substr(0, target.find('?'));
}

std::string query_of(const std::string& target) {
  const auto mark = target.find('?');
  return mark == std::string::npos ? std::string{} : target.substr(mark + 1);
}

http_outcome failed(transport_failure how, milliseconds elapsed) {
  http_outcome outcome;
  outcome.failure = how;
  outcome.detail = "lost on the way";
  outcome.elapsed = elapsed;
  return outcome;
}

} // namespace

/// One request on its way to its answer.
class front_end::exchange : public webhook_reply,
                            public std::enable_shared_from_this<exchange> {
public:
  exchange(front_end& owner, const simulator::http_request& request,
    std::function<void(http_outcome)> done)
    : owner_(owner), done_(std::move(done)), began_(owner.clock_.now()),
      limit_(request.limits.total) {
    target = request.url.substr(public_url.size());
    token
      = simulator::find_field(request.headers, "I-Twilio-Idempotency-Token");
    body_ = request.body;
    is_get_ = request.method == "GET";
  }

  // -- webhook_reply --

  void answer(twiml::document_ptr document) override {
    if (!owner_.bent_.answers())
      return;
    if (wire::is_callback(hook.to) || !document)
      reply(200, wire::render_nothing(), false);
    else
      reply(200, wire::render_twiml(*document, public_url).xml, false);
  }

  void refuse() override {
    owner_.watch_.came_up(situation::foreign_request_refused);
    reply(404, "Not found.", false);
  }

  // -- on the way --

  /// Reads it; false if it was answered without asking the engine.
  bool translate() {
    const auto to = wire::endpoint_at(path_of(target));
    const auto query = wire::decode_form(query_of(target));
    const auto form = wire::decode_form(body_);
    if (!to || !query || !form) {
      respond(400, "The request can't be read.");
      return false;
    }
    auto means = wire::translate_webhook(*to, *query, is_get_ ? *query : *form);
    if (const auto* problem = std::get_if<wire::not_understood>(&means)) {
      owner_.watch_.see_text("webhook refused: " + std::string{problem->why});
      respond(400, std::string{problem->why});
      return false;
    }
    if (const auto* here = std::get_if<wire::answered_here>(&means)) {
      respond(200, wire::render_twiml(here->document, public_url).xml);
      return false;
    }
    hook = std::move(std::get<webhook>(means));
    return true;
  }

  void ask() {
    arrived_ = owner_.clock_.now();
    disturbances_ = owner_.watch_.disturbances();
    restarts_ = owner_.watch_.restarts();
    if (owner_.bent_.guards_answers())
      guard_ = owner_.clock_.after(limits::answer_deadline, [this] {
        owner_.engine_.enter([self = shared_from_this()] { self->bridge(); });
      });
    owner_.engine_.accept(hook, shared_from_this());
  }

  /// Nothing has come within Twilio's own limit.
  void expect_answer() {
    limit_timer_ = owner_.clock_.after(limit_, [self = shared_from_this()] {
      self->finish(failed(transport_failure::read, self->limit_));
    });
  }

  void finish(http_outcome outcome) {
    limit_timer_.reset();
    if (auto done = std::exchange(done_, nullptr))
      done(std::move(outcome));
  }

  /// The engine is gone.
  void cut() {
    if (std::exchange(answered_, true))
      return;
    guard_.reset();
    finish(failed(transport_failure::read, owner_.clock_.now() - began_));
  }

  void respond(int status, std::string body) {
    answered_ = true;
    const milliseconds way{way_back};
    http_outcome outcome;
    http_response response;
    response.status = status;
    response.content_type = "text/xml; charset=utf-8";
    response.body = std::move(body);
    outcome.response = std::move(response);
    outcome.elapsed = owner_.clock_.now() - began_ + way;
    finish_later(std::move(outcome), way);
  }

  std::string target;
  std::string token;
  webhook hook;
  std::int64_t way_back = 0;

private:
  void finish_later(http_outcome outcome, milliseconds delay) {
    owner_.clock_.send(
      delay, [self = shared_from_this(), outcome = std::move(outcome)] {
        self->finish(outcome);
      });
  }

  /// The engine has not answered in time.
  void bridge() {
    if (answered_)
      return;
    if (wire::is_callback(hook.to))
      reply(200, wire::render_nothing(), true);
    else
      reply(200,
        wire::render_come_back(
          std::string{public_url} + target + std::string{wire::retry_fragment},
          wire::is_about_leg(hook.to)),
        true);
  }

  void reply(int status, std::string body, bool by_front_end);
  void show(int status, const std::string& body, bool by_front_end);

  front_end& owner_;
  std::function<void(http_outcome)> done_;
  time_point began_;
  time_point arrived_;
  milliseconds limit_;
  std::string body_;
  bool is_get_ = false;
  bool answered_ = false;
  std::uint64_t disturbances_ = 0;
  int restarts_ = 0;
  simulator::timer guard_;
  simulator::timer limit_timer_;
};

void front_end::exchange::reply(
  int status, std::string body, bool by_front_end) {
  if (owner_.process_.dead || answered_)
    return;
  if (!by_front_end && owner_.strikes(true))
    return;
  answered_ = true;
  guard_.reset();
  if (!wire::is_callback(hook.to) && status == 200)
    owner_.bent_.rendered(body);
  show(status, body, by_front_end);
  respond(status, std::move(body));
  if (!by_front_end)
    owner_.strikes(false);
}

void front_end::exchange::show(
  int status, const std::string& body, bool by_front_end) {
  const auto key = token + target;
  const auto before = owner_.answers_.find(key);
  const bool is_spoken = !wire::is_callback(hook.to) && status == 200;
  simulator::twiml_document document;
  bool readable = false;
  if (is_spoken) {
    http_outcome outcome;
    outcome.response = http_response{200, "text/xml; charset=utf-8", {}, body};
    std::vector<simulator::document_warning> warnings;
    auto read = simulator::read_document(public_url, outcome, warnings);
    for (const auto& warning : warnings)
      owner_.watch_.see_warning(hook.call, warning.message);
    if (auto* whole = std::get_if<simulator::twiml_document>(&read)) {
      document = std::move(*whole);
      readable = true;
    } else {
      owner_.watch_.see_warning(
        hook.call, std::get<simulator::document_error>(read).message);
    }
  }
  if (owner_.watch_.trace)
    owner_.watch_.trace("  answered " + std::to_string(status) + " " + body);
  answer_seen seen{
    {hook, token, target,
      before == owner_.answers_.end() ? nullptr : &before->second},
    status, body, readable ? &document : nullptr,
    owner_.clock_.now() - arrived_, by_front_end,
    disturbances_ != owner_.watch_.disturbances()
      || restarts_ != owner_.watch_.restarts() || !owner_.engine_.runs()};
  if (before != owner_.answers_.end() && before->second == body)
    owner_.watch_.came_up(situation::document_repeated);
  owner_.watch_.see(seen);
  if (!by_front_end)
    owner_.answers_.emplace(key, body);
}

front_end::~front_end() = default;

void front_end::request(
  simulator::http_request request, std::function<void(http_outcome)> done) {
  const auto which
    = std::make_shared<exchange>(*this, request, std::move(done));
  milliseconds way{chance_.between(2, 40)};
  which->way_back = chance_.between(2, 40);
  if (plan_.has(fault::late_requests) && !well_ && chance_.percent(10))
    way += milliseconds{chance_.between(500, 8000)};
  if (plan_.has(fault::late_requests) && !well_ && chance_.percent(5))
    which->way_back += chance_.between(500, 5000);
  which->expect_answer();
  note_recording(request);
  clock_.send(way, [this, which] { arrive(which); });
}

void front_end::arrive(const std::shared_ptr<exchange>& which) {
  if (closed_ || !engine_.runs()) {
    which->finish(failed(transport_failure::connect, milliseconds{5}));
    return;
  }
  std::erase_if(open_, [](const auto& each) { return each.expired(); });
  open_.push_back(which);
  engine_.enter([this, which] {
    if (!which->translate())
      return;
    const auto key = which->token + which->target;
    const auto before = answers_.find(key);
    if (seen_[key]++ > 0)
      watch_.came_up(situation::request_doubled);
    watch_.see(request_seen{which->hook, which->token, which->target,
      before == answers_.end() ? nullptr : &before->second});
    if (plan_.has(fault::foreign_requests) && which->hook.link)
      newest_.insert_or_assign(which->hook.call, which->hook);
    which->ask();
  });
}

// -- crashes ------------------------------------------------------------------

bool front_end::strikes(bool before) {
  if (!strike_ || before != aims_before_)
    return false;
  const auto strike = std::exchange(strike_, nullptr);
  if (!strike())
    return false;
  watch_.came_up(before ? situation::crashed_before_answer
                        : situation::crashed_after_answer);
  return true;
}

void front_end::crash() {
  for (const auto& each : std::exchange(open_, {}))
    if (const auto which = each.lock())
      which->cut();
}

/// Twilio knows what it tells, whether or not it arrives.
void front_end::note_recording(const simulator::http_request& request) {
  if (request.body.find("RecordingSid=RE") == std::string::npos)
    return;
  const auto target = request.url.substr(public_url.size());
  const auto to = wire::endpoint_at(path_of(target));
  const auto query = wire::decode_form(query_of(target));
  const auto form = wire::decode_form(request.body);
  if (!to || !query || !form)
    return;
  const auto means = wire::translate_webhook(*to, *query, *form);
  const auto* hook = std::get_if<webhook>(&means);
  if (hook == nullptr || !hook->link)
    return;
  found_recording found;
  found.now = found_recording::state::completed;
  found.is_message = true;
  const auto read = [&found](const auto* told) {
    if (told == nullptr || !is_message(*told))
      return;
    found.sid = told->recording;
    found.url = told->url;
    found.duration = told->duration;
  };
  read(std::get_if<call_events::recording_reported>(&hook->event));
  read(std::get_if<call_events::recording_ended>(&hook->event));
  if (found.sid.empty())
    return;
  carrier_.note_recording(hook->call, found);
  watch_.see(recording_seen{
    found.sid, hook->call, hook->link->client, hook->link->department});
}

void front_end::deliver_foreign(const call_sid& call, client_id other) {
  const auto newest = newest_.find(call);
  if (newest == newest_.end() || closed_ || !engine_.runs())
    return;
  const auto which = std::make_shared<exchange>(*this,
    simulator::http_request{"POST", std::string{public_url}, {}, {}, {}},
    [](const http_outcome&) {});
  which->hook = newest->second;
  which->hook.link->client = other;
  which->token = "foreign";
  which->target = "another clinic's URL";
  engine_.enter([this, which] {
    watch_.see(request_seen{which->hook, which->token, which->target, nullptr});
    which->ask();
  });
}

} // namespace callengine::explore
