#include "simulator/explore/stage.hpp"

#include "model/plan/plan_compiler.hpp"
#include "simulator/explore/people/patient.hpp"
#include "simulator/explore/public_url.hpp"
#include "simulator/explore/random_clinic.hpp"

namespace callengine::explore {

namespace {

using namespace std::chrono_literals;
using simulator::fault_plan;
using simulator::transcript_event;
using simulator::transcript_kind;

/// Monday morning.
constexpr time_point beginning_of_time{
  std::chrono::sys_days{std::chrono::year{2026} / std::chrono::March / 2} + 9h};

simulator::network_options network_options_of(const scenario& plan) {
  simulator::network_options options;
  options.account_sid = rest_line::account;
  options.sign = false;
  options.speech_per_character = plan.speech_per_character;
  options.retry_pause = 1s;
  options.seed = dice{plan.seed}.fork(dice_kinds::network).next();
  options.empty_recording_asks_action = plan.empty_recording_asks;
  options.dial_asks_action_after_hang_up = plan.dial_asks_after_hang_up;
  return options;
}

/// `client c1_u101` and `phone +1…` as the address that was dialled.
std::string address_of(const std::string& who) {
  if (who.starts_with("client "))
    return "client:" + who.substr(7);
  if (who.starts_with("phone "))
    return who.substr(6);
  return {};
}

/// `   12.345 `
std::string since_start(time_point now) {
  const auto passed = (now - beginning_of_time).count();
  auto rest = std::to_string(1000 + passed % 1000);
  rest[0] = '.';
  auto whole = std::to_string(passed / 1000);
  whole.insert(0, whole.size() < 5 ? 5 - whole.size() : 0, ' ');
  return whole + rest + ' ';
}

/// Twilio's debugger: a frame that is none.
constexpr std::string_view bad_relay_message = "64107";

dice dice_of(const scenario& plan, std::uint64_t kind) {
  return dice{plan.seed}.fork(kind);
}

} // namespace

stage::stage(const scenario& plan, const world_options& options)
  : plan_(plan), clock_(beginning_of_time),
    watch_(clock_, plan, options.only_row),
    bent_(options.bent != nullptr ? *options.bent : unbent_),
    history_(
      clock_, watch_, bent_, process_, dice_of(plan, dice_kinds::history)),
    rest_(
      clock_, watch_, process_, dice_of(plan, dice_kinds::rest), plan.has_rest),
    store_(clock_, watch_, bent_, process_, dice_of(plan, dice_kinds::store)),
    model_(clock_, watch_, plan, dice_of(plan, dice_kinds::model)),
    engine_(clock_, watch_, bent_, process_, store_, history_, rest_, rest_,
      model_, dice_of(plan, dice_kinds::engine)),
    people_{clock_, watch_, engine_, plan, {}, false},
    front_(clock_, watch_, bent_, process_, engine_, rest_, plan,
      dice_of(plan, dice_kinds::transport)),
    network_(clock_, front_, network_options_of(plan)) {
  watch_.watch(engine_);
  if (options.trace)
    watch_.trace = [this, &line = options.trace](const std::string& text) {
      line(since_start(clock_.now()) + text);
    };
  rest_.connect(network_);
  network_.log().keep_events(false);
}

portal_page& stage::page_of(std::size_t clinic, std::size_t person) {
  auto& page = pages_[{clinic, person}];
  if (!page)
    page = std::make_shared<portal_page>(people_, clinic, person);
  return *page;
}

void stage::set_up_numbers() {
  simulator::number_setup setup;
  const std::string base{public_url};
  setup.voice_url = base + "/api/twilio/voice/incoming#rc=5&rp=all";
  if (plan_.has_fallback)
    setup.fallback_url = base + "/api/twilio/voice/incoming#rc=2&rp=all";
  if (plan_.has_status_callback)
    setup.status_callback
      = base + "/api/twilio/voice/status-callback#rc=5&rp=all";
  network_.set_default_number(setup);
}

void stage::set_faults() {
  auto& faults = network_.faults();
  if (plan_.has(fault::doubled_requests)) {
    faults.webhooks = fault_plan::doubling::scattered;
    faults.doubled_percent = 40;
    faults.doubled_within = 20s;
    faults.shuffled_parameters = true;
    faults.unknown_parameters = true;
  }
  if (plan_.has(fault::lost_requests)) {
    faults.connect_failures_percent = 6;
    faults.requests_lost_percent = 4;
    faults.answers_lost_percent = 6;
    faults.server_errors_percent = 3;
  }
  if (plan_.has(fault::lost_callbacks))
    faults.callbacks_lost_percent = 20;
  if (plan_.has(fault::late_callbacks)) {
    faults.callback_delay_max = 1500ms;
    faults.callbacks_reordered_percent = 15;
    faults.callbacks_late_percent = 10;
    faults.late_max = 30s;
  }
  if (plan_.has(fault::lost_sockets)) {
    faults.sockets_refused_percent = 15;
    faults.sockets_dropped_percent = 35;
  }
}

void stage::listen() {
  network_.log().listen([this](const transcript_event& event) { hear(event); });
  network_.set_other_callees(
    [this](const auto& info, const auto& line) { return ring(info, line); });
}

void stage::hear(const transcript_event& event) {
  if (watch_.trace && event.kind != transcript_kind::request)
    watch_.trace(render(event));
  switch (event.kind) {
  case transcript_kind::rings:
    tell_leg(leg_seen::moment::rings, event);
    return;
  case transcript_kind::connected:
    tell_leg(leg_seen::moment::connected, event);
    return;
  case transcript_kind::leg_ended:
    tell_leg(leg_seen::moment::over, event);
    return;
  case transcript_kind::recorded:
    if (auto* facts = watch_.facts().find(event.call))
      facts->recorded = true;
    return;
  case transcript_kind::call_ended:
    watch_.facts().over(event.call, clock_.now());
    return;
  case transcript_kind::warning:
    // What a relay is told; the documents are read as they are written.
    if (event.text.starts_with(bad_relay_message))
      watch_.see_warning(event.call, event.text);
    return;
  case transcript_kind::hears:
    if (event.who == "caller")
      hear_caller(event);
    return;
  default:
    return;
  }
}

void stage::hear_caller(const transcript_event& event) {
  auto* facts = watch_.facts().find(event.call);
  if (facts == nullptr)
    return;
  facts->heard_beep = facts->heard_beep || event.text == "(beep)";
  // Twilio's own words for what it can't run.
  facts->broke_off
    = facts->broke_off || event.text.starts_with("We are sorry, an app");
  watch_.see_heard(event.call, event.text);
}

void stage::tell_leg(leg_seen::moment when, const transcript_event& event) {
  const auto address = address_of(event.who);
  watch_.see(leg_seen{when, event.call, address});
}

std::shared_ptr<simulator::callee> stage::ring(const simulator::ring_info& info,
  const std::shared_ptr<simulator::callee_line>& line) {
  watch_.count();
  std::shared_ptr<portal_page> page;
  if (const auto key = staff_of_identity(info.address)) {
    const auto found
      = pages_.find({static_cast<std::size_t>(key->client.value - 1),
        static_cast<std::size_t>(key->user.value - user_of(0).value)});
    if (found == pages_.end() || !found->second->is_in_charge())
      return nullptr; // no page is registered
    page = found->second;
  }
  const auto chance = dice_of(plan_, dice_kinds::phone).fork(1, ++rings_);
  const auto rung
    = std::make_shared<handset>(people_, chance, std::move(page), info, line);
  rung->start();
  return rung;
}

void stage::place(const planned_call& call) {
  watch_.count();
  const auto who = std::make_shared<patient>(people_, call);
  for (const auto& [sid, other] : watch_.facts().calls())
    if (other.clinic != call.clinic && !other.over)
      watch_.came_up(situation::clinics_at_once);
  simulator::call_request request;
  request.from = who->number();
  request.to = receiving_number_of(call.clinic);
  network_.place_call(std::move(request), who);
}

void stage::open() {
  set_up_numbers();
  set_faults();
  listen();
  for (std::size_t clinic = 0; clinic < plan_.clinics; ++clinic)
    people_.tables.push_back(random_clinic(
      dice_of(plan_, dice_kinds::clinic).fork(clinic), clinic, plan_.people));
  put_tables_in_force();
  start_engine();
  auto chance = dice_of(plan_, dice_kinds::page);
  for (std::size_t clinic = 0; clinic < plan_.clinics; ++clinic)
    for (std::size_t person = 0; person < plan_.people; ++person)
      if (chance.percent(80))
        page_of(clinic, person).sign_in(milliseconds{chance.between(0, 9000)});
  for (const auto& call : plan_.calls)
    clock_.send(call.at, [this, &call] { place(call); });
  for (const auto& action : plan_.actions)
    clock_.send(action.at, [this, &action] { act(action); });
}

bool stage::run_until(milliseconds since_start) {
  const auto until = beginning_of_time + since_start;
  while (!watch_.first_breach())
    if (!clock_.run_next(until)) {
      clock_.advance_to(until);
      return true;
    }
  return false;
}

void stage::stop_faults() {
  people_.helpful = true;
  front_.be_well();
  network_.faults() = {};
  history_.slow_down(50ms);
  if (history_.is_out()) {
    history_.back();
    watch_.history_went(false);
  }
  rest_.go_out(false);
  store_.go_out(false);
  store_.slow_down(0ms);
  model_.be_well();
  front_.aim(false, nullptr);
  for (const auto& [key, page] : pages_)
    page->recover();
  if (watch_.trace)
    watch_.trace("-- faults stop --");
}

void stage::deadline() {
  watch_.see_deadline();
}

void stage::end() {
  watch_.see_end();
}

world_result stage::result() const {
  world_result result;
  result.first_breach = watch_.first_breach();
  result.events = watch_.events();
  result.situations = watch_.situations();
  for (const auto& each : watch_.checks())
    result.checked.push_back(each->checked());
  for (const auto& [sid, call] : watch_.facts().calls()) {
    ++result.calls;
    if (call.ended)
      ++result.outcomes.at(static_cast<std::size_t>(call.ended->how));
  }
  return result;
}

} // namespace callengine::explore
