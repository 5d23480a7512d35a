#include "simulator/network/interpreter.hpp"

#include "simulator/http/overrides.hpp"
#include "simulator/http/url.hpp"
#include "simulator/sound/sound_file.hpp"
#include "simulator/twiml/grammar.hpp"
#include "simulator/twiml/values.hpp"

namespace callengine::simulator {

namespace {

/// Of a sound that nobody really listens to, or whose file tells no length.
constexpr milliseconds unheard_length{2000};

} // namespace

interpreter::interpreter(services& world, leg_host& host)
  : world_(world), host_(host) {}

void interpreter::warn(int code, const std::string& message) {
  note(world_, host_.call(), transcript_kind::warning, "server",
    std::to_string(code) + " " + message);
}

webhook_request interpreter::build(
  const std::string& url, const std::string& method, field_list extra) {
  webhook_request request;
  request.method = method;
  request.url = url;
  request.common = host_.parameters();
  request.extra = std::move(extra);
  return request;
}

void interpreter::check_overrides(const std::string& url) {
  if (url.find('#') == std::string::npos)
    return;
  std::vector<std::string> problems;
  parse_overrides(split_fragment(url).fragment, problems);
  for (const auto& problem : problems)
    warn(11100, problem);
}

void interpreter::fetch(
  const std::string& url, const std::string& method, field_list extra) {
  stop();
  if (looping())
    return;
  check_overrides(url);
  auto done = [this, url, run = run_, life = host_.life()](
                const http_outcome& outcome) {
    if (!life.expired() && run == run_)
      on_answer(url, outcome);
  };
  world_.post.ask(
    host_.call(), build(url, method, std::move(extra)), std::move(done));
}

/// Ends a call that runs too many documents.
bool interpreter::looping() {
  if (++documents_ <= world_.options.documents_max)
    return false;
  warn(12400, "the call runs in a loop: it is ended");
  host_.document_hangs_up();
  return true;
}

void interpreter::redirect(const leg_redirection& to) {
  if (running_)
    running_->redirected();
  if (to.url.empty())
    run_inline(to.twiml);
  else
    fetch(to.url, to.method);
}

/// A document without a URL: its references must be absolute.
void interpreter::run_inline(const std::string& twiml) {
  stop();
  if (looping())
    return;
  http_outcome given;
  given.response = http_response{200, "text/xml", {}, twiml};
  on_answer({}, given);
}

void interpreter::stop() {
  ++run_;
  transition_.reset();
  running_.reset();
  document_ = {};
  next_verb_ = 0;
}

void interpreter::on_answer(
  const std::string& url, const http_outcome& outcome) {
  std::vector<document_warning> warnings;
  auto read = read_document(split_fragment(url).url, outcome, warnings);
  for (const auto& warning : warnings)
    warn(warning.code, warning.message);
  if (const auto* error = std::get_if<document_error>(&read)) {
    warn(error->code, error->message);
    host_.document_failed(*error, url);
    return;
  }
  document_ = std::get<twiml_document>(std::move(read));
  next_verb_ = 0;
  step();
}

void interpreter::step() {
  running_.reset();
  if (next_verb_ >= document_.verbs.size()) {
    host_.document_over();
    return;
  }
  auto verb = std::move(document_.verbs[next_verb_++]); // it runs once
  run(std::move(verb));
}

void interpreter::run(element verb) {
  if (verb.name == "Redirect")
    go_to(verb.text, method_of(verb, "method"), {});
  else if (verb.name == "Hangup") {
    host_.answer();
    host_.document_hangs_up();
  } else if (verb.name == "Reject")
    host_.document_rejects(text_of(verb, "reason", "rejected") == "busy");
  else if (verb.name == "Say" || verb.name == "Play" || verb.name == "Pause")
    begin(make_speech(*this, std::move(verb)));
  else if (verb.name == "Gather")
    begin(make_gather(*this, std::move(verb)));
  else if (verb.name == "Record")
    begin(make_record(*this, std::move(verb)));
  else if (verb.name == "Connect")
    begin(make_connect(*this, std::move(verb)));
  else if (verb.name == "Dial" && host_.may_dial())
    begin(make_dial(*this, std::move(verb)));
  else if (verb.name == "Dial") {
    warn(13201, "a dialled leg may not <Dial>");
    host_.document_failed({13201, "nested Dial"}, document_.url);
  } else {
    warn(12200, "<" + verb.name + "> is not simulated: it is left out");
    next();
  }
}

void interpreter::begin(std::unique_ptr<activity> started) {
  running_ = std::move(started);
  running_->start();
}

void interpreter::next() {
  transition_ = world_.clock.after(milliseconds{0}, [this] { step(); });
}

void interpreter::go_to(
  const std::string& reference, const std::string& method, field_list extra) {
  const auto url = resolve(reference);
  transition_ = world_.clock.after(milliseconds{0},
    [this, url, method, extra = std::move(extra),
      base = document_.url]() mutable {
      if (url)
        fetch(*url, method, std::move(extra));
      else
        host_.document_failed({11100, "malformed URL"}, base);
    });
}

void interpreter::ask_in_vain(
  const std::string& reference, const std::string& method, field_list extra) {
  const auto url = resolve(reference);
  if (!url)
    return;
  world_.post.ask(host_.call(), build(*url, method, std::move(extra)),
    [](const http_outcome&) {});
}

void interpreter::fetch_sound(const std::string& reference,
  std::function<void(std::optional<milliseconds>)> done) {
  const auto url = resolve(reference);
  if (!url) {
    done(std::nullopt);
    return;
  }
  // Without the call's parameters (contract 2.2).
  webhook_request request;
  request.method = "GET";
  request.url = *url;
  auto answered = [this, url = *url, run = run_, life = host_.life(),
                    done = std::move(done)](const http_outcome& outcome) {
    if (life.expired() || run != run_)
      return;
    const auto error = fault_of_sound(outcome);
    if (error) {
      warn(error->code, error->message + ": " + url);
      return done(std::nullopt);
    }
    done(world_.options.sounds_take_their_time
        ? length_of_file(outcome.response->body).value_or(unheard_length)
        : unheard_length);
  };
  world_.post.ask(host_.call(), std::move(request), std::move(answered));
}

std::optional<std::string> interpreter::resolve(const std::string& reference) {
  if (reference.empty() && !document_.url.empty())
    return document_.url;
  auto url = resolve_url(document_.url, reference);
  if (!url)
    warn(11100, "malformed URL: " + reference);
  return url;
}

void interpreter::key(char pressed) {
  if (running_)
    running_->key(pressed);
}

void interpreter::speech(const std::string& text) {
  if (running_)
    running_->speech(text);
}

void interpreter::voice(milliseconds length) {
  if (running_)
    running_->voice(length);
}

void interpreter::sound(const sound_ptr& said) {
  if (running_)
    running_->sound(said);
}

void interpreter::hang_up() {
  if (running_)
    running_->hung_up();
  stop();
}

} // namespace callengine::simulator
