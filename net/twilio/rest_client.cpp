#include "net/twilio/rest_client.hpp"

#include "net/twilio/rest_answers.hpp"
#include "net/twilio/wire/link_url.hpp"

#include <spdlog/spdlog.h>

#include <utility>

namespace callengine::net::twilio {

namespace {

/// Twilio: the call is not in a state that allows it, or is not there.
constexpr int not_in_that_state = 21220;

/// A call of the engine's has one recording or two; a list that goes on and on
/// is not of one.
constexpr int most_pages = 20;
constexpr std::string_view first_page = "?PageSize=50";

bool is_done(const rest_answer& answer) {
  return answer.status >= 200 && answer.status < 300;
}

std::string describe(const rest_answer& answer) {
  if (!answer.problem.empty())
    return "Twilio did not answer: " + answer.problem;
  if (answer.status == 401 || answer.status == 403)
    return "Twilio refuses the engine's credentials: status "
      + std::to_string(answer.status);
  return "Twilio answered with status " + std::to_string(answer.status)
    + ", code " + std::to_string(error_code_in(answer.body));
}

constexpr std::string_view too_many
  = "Too many questions wait for Twilio's answer.";
constexpr std::string_view not_understood = "Twilio's answer is no JSON of its "
                                            "API.";

} // namespace

/// A call's recordings on the way, page by page.
struct rest_client::listing {
  call_sid call;
  std::function<void(recordings_result)> done;
  recordings_result found;
  int pages = 0;
};

rest_client::rest_client(rest_options options)
  : options_{std::move(options)}, queue_{options_} {}

rest_client::~rest_client() = default;

void rest_client::cancel_leg(const call_sid& leg) {
  // It becomes a part of a URL: nothing else than a key may.
  if (!is_sid("CA", leg)) {
    ++cancels_.failed;
    spdlog::error("a leg is not cancelled: its key is not a call's");
    return;
  }
  auto done = [this, leg](const rest_answer& answer) {
    cancelled(leg, answer);
  };
  rest_request what{
    calls_path() + leg + ".json", "Status=canceled", std::move(done)};
  if (queue_.add(std::move(what), rest_queue::urgency::at_once))
    return;
  ++cancels_.failed;
  spdlog::error("leg {} is not cancelled: too many are waiting", leg);
}

void rest_client::cancelled(const call_sid& leg, const rest_answer& answer) {
  note_tries(cancels_, answer);
  if (is_done(answer)) {
    ++cancels_.done;
  } else if (answer.status == 404
    || error_code_in(answer.body) == not_in_that_state) {
    ++cancels_.not_needed;
  } else {
    ++cancels_.failed;
    spdlog::error("leg {} could not be cancelled: {}, try {}", leg,
      describe(answer), answer.tries);
  }
}

void rest_client::find_call(
  const call_sid& call, std::function<void(call_result)> done) {
  const auto refuse = [&](std::string why, bool in_vain) {
    ++look_ups_.failed;
    done({std::nullopt, std::move(why), in_vain});
  };
  if (auto problem = why_not_asked(call); !problem.empty())
    return refuse(std::move(problem), true);
  auto then = [this, done](const rest_answer& answer) {
    note_tries(look_ups_, answer);
    call_result result;
    if (is_done(answer))
      result.call = read_call(answer.body);
    if (result.call) {
      ++look_ups_.done;
    } else if (answer.status == 404) {
      ++look_ups_.not_needed;
    } else {
      ++look_ups_.failed;
      result.error
        = is_done(answer) ? std::string{not_understood} : describe(answer);
    }
    done(std::move(result));
  };
  rest_request what{calls_path() + call + ".json", {}, std::move(then)};
  if (!queue_.add(std::move(what), rest_queue::urgency::in_its_turn))
    refuse(std::string{too_many}, false);
}

void rest_client::find_recordings(
  const call_sid& call, std::function<void(recordings_result)> done) {
  const auto of = std::make_shared<listing>();
  of->call = call;
  of->done = std::move(done);
  if (auto problem = why_not_asked(call); !problem.empty()) {
    of->found.in_vain = true;
    return finish(of, std::move(problem));
  }
  ask_for_page(
    of, calls_path() + call + "/Recordings.json" + std::string{first_page});
}

void rest_client::ask_for_page(
  const std::shared_ptr<listing>& of, std::string target) {
  auto then = [this, of](const rest_answer& answer) {
    take_page(of, answer);
  };
  rest_request what{std::move(target), {}, std::move(then)};
  if (!queue_.add(std::move(what), rest_queue::urgency::in_its_turn))
    finish(of, std::string{too_many});
}

void rest_client::take_page(
  const std::shared_ptr<listing>& of, const rest_answer& answer) {
  note_tries(look_ups_, answer);
  if (answer.status == 404) {
    of->found.no_such_call = true;
    return finish(of, {});
  }
  if (!is_done(answer))
    return finish(of, describe(answer));
  auto page = read_recordings(answer.body,
    options_.base_url + "/2010-04-01/Accounts/" + options_.account_sid
      + "/Recordings/");
  if (!page)
    return finish(of, std::string{not_understood});
  for (auto& each : page->recordings)
    of->found.recordings.push_back(std::move(each));
  if (page->next.empty())
    return finish(of, {});
  // The credentials go along: to this call's own list and nowhere else.
  if (!page->next.starts_with(calls_path() + of->call + "/Recordings.json?")
    || ++of->pages == most_pages)
    return finish(of, "Twilio's list of recordings does not end.");
  ask_for_page(of, std::move(page->next));
}

void rest_client::finish(
  const std::shared_ptr<listing>& of, std::string error) {
  if (!error.empty())
    ++look_ups_.failed;
  else
    ++(of->found.no_such_call ? look_ups_.not_needed : look_ups_.done);
  if (!error.empty())
    of->found.recordings.clear();
  of->found.error = std::move(error);
  of->done(std::move(of->found));
}

std::string rest_client::calls_path() const {
  return "/2010-04-01/Accounts/" + options_.account_sid + "/Calls/";
}

std::string rest_client::why_not_asked(const call_sid& call) const {
  if (options_.account_sid.empty() || options_.password.empty())
    return "There are no credentials for Twilio's REST API.";
  if (!is_sid("CA", call))
    return "This is no call's key.";
  return {};
}

void rest_client::note_tries(rest_counters& which, const rest_answer& answer) {
  if (answer.tries > 1)
    which.tried_again += static_cast<std::uint64_t>(answer.tries - 1);
}

const rest_counters& rest_client::counted() const noexcept {
  return cancels_;
}

const rest_counters& rest_client::looked_up() const noexcept {
  return look_ups_;
}

} // namespace callengine::net::twilio
