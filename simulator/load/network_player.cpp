#include "simulator/load/network_player.hpp"

#include "simulator/people/scripted_callee.hpp"

#include <algorithm>
#include <stdexcept>

namespace callengine::simulator::load {

namespace {

using namespace std::chrono_literals;

const std::string voice_path = "/api/twilio/voice/";

/// So many ended calls are looked up at the end.
constexpr std::size_t sample_max = 200;

/// A call whose last requests are not answered by then is not recorded.
constexpr auto recording_time_max = 30s;

/// From being connected to hanging up, in the network's time.
constexpr milliseconds talk_length = 3s;

network_options settings_of(const network_player_options& options) {
  network_options settings;
  settings.account_sid = options.account_sid;
  settings.auth_token = options.auth_token;
  settings.speech_per_character = 0ms;
  settings.seed = options.seed;
  return settings;
}

std::string endpoint_of(const std::string& url) {
  const auto path = url.substr(0, url.find('?'));
  return path.substr(path.rfind('/') + 1);
}

} // namespace

network_player::network_player(boost::asio::io_context& io, http_client& client,
  network_player_options options, player_events events)
  : options_(std::move(options)), events_(std::move(events)),
    clock_(io, options_.speed),
    carrier_(
      client,
      [this](const http_request& request, const http_answer& answer,
        const exchange_times& times) { observe(request, answer, times); },
      frame_observer()),
    recorder_(carrier_), network_(clock_, recorder_, settings_of(options_)) {
  number_setup setup;
  setup.voice_url = options_.public_url + voice_path + "incoming";
  setup.status_callback = options_.public_url + voice_path + "status-callback";
  network_.set_default_number(setup);
  callee_behaviour behaviour;
  behaviour.after = 0ms;
  behaviour.presses = "1"; // phones ask for it; pages don't
  behaviour.hangs_up_after = talk_length;
  network_.set_other_callees(play_callee(clock_, behaviour));
  network_.log().keep_events(false);
  network_.log().listen(
    [this](const transcript_event& event) { on_event(event); });
}

void network_player::start(
  const std::string& script, steady::time_point, bool held) {
  const auto found
    = std::find_if(options_.scripts.begin(), options_.scripts.end(),
      [&](const auto& each) { return each.name == script; });
  if (found == options_.scripts.end() || held)
    throw std::logic_error{"the interpreter does not play '" + script + "'"};
  ++stats_.calls_started;
  call_request request;
  request.from = caller_number(stats_.calls_started);
  request.to = options_.to;
  const auto sid = std::make_shared<std::string>();
  const auto who = play_script(clock_, *found, [this, sid] { on_ended(*sid); });
  *sid = network_.place_call(std::move(request), who);
  started_[*sid] = script;
}

void network_player::on_ended(const std::string& sid) {
  const auto found = started_.find(sid);
  if (found == started_.end())
    return;
  const bool hangs_up = found->second == "hangup";
  const auto how = ends_.extract(sid);
  if (!how.empty())
    stats_.note(how.mapped());
  else
    stats_.note(hangs_up ? call_end::hung_up : call_end::goodbye);
  if (sample_.size() < sample_max)
    sample_.push_back(sid);
  over_.push_back({sid, found->second, steady::now()});
  started_.erase(found);
  if (events_.finished)
    events_.finished();
}

void network_player::on_event(const transcript_event& event) {
  if (event.kind == transcript_kind::warning)
    stats_.note(breach::no_twiml, event.text);
  else if (event.kind == transcript_kind::connected)
    ends_[event.call] = call_end::person;
  else if (event.kind == transcript_kind::recorded)
    ends_[event.call] = call_end::voicemail;
}

void network_player::observe(const http_request& request,
  const http_answer& answer, const exchange_times& times) {
  const auto index = endpoint_index(request.url);
  if (answer.status == 0) {
    stats_.note(breach::no_answer, answer.failure);
    stats_.note_unanswered(index, times.due, times.answered);
    return;
  }
  stats_.note(index, times);
  if (answer.status != 200)
    stats_.note(breach::wrong_status,
      std::to_string(answer.status) + " to " + endpoints_[index]);
}

client_transport::frame_observer network_player::frame_observer() {
  if (options_.tokens == nullptr)
    return {};
  return [this](const std::string& frame, steady::time_point when) {
    if (const auto took = options_.tokens->heard(frame, when))
      stats_.first_token.record(*took);
  };
}

std::size_t network_player::endpoint_index(const std::string& url) {
  const auto name = endpoint_of(url);
  const auto found = std::find(endpoints_.begin(), endpoints_.end(), name);
  const auto index = static_cast<std::size_t>(found - endpoints_.begin());
  if (found == endpoints_.end())
    endpoints_.push_back(name);
  return index;
}

void network_player::note_outstanding(steady::time_point now) {
  carrier_.each_open(
    [&](const http_request& request, steady::time_point since) {
      stats_.note_outstanding(endpoint_index(request.url), since, now);
    });
}

std::vector<recorded_call> network_player::take_recorded(nanoseconds since) {
  std::vector<recorded_call> taken;
  const auto now = steady::now();
  std::erase_if(over_, [&](const ended_call& call) {
    auto exchanges
      = now - call.at < since ? std::nullopt : recorder_.take(call.sid);
    if (!exchanges)
      return now - call.at > recording_time_max;
    taken.push_back({call.script, std::move(*exchanges)});
    return true;
  });
  return taken;
}

void network_player::hang_up_all() {}

std::size_t network_player::live() const noexcept {
  return network_.live_calls();
}

std::size_t network_player::held() const noexcept {
  return 0;
}

std::optional<steady::time_point> network_player::asked_at(
  std::string_view) const {
  return std::nullopt;
}

const std::vector<std::string>& network_player::ended_sample() const noexcept {
  return sample_;
}

load_stats& network_player::stats() noexcept {
  return stats_;
}

bool network_player::busy() const noexcept {
  return network_.busy();
}

const std::vector<std::string>& network_player::endpoints() const noexcept {
  return endpoints_;
}

} // namespace callengine::simulator::load
