#include "simulator/explore/witness.hpp"

#include "model/call/event.hpp"

#include <charconv>

namespace callengine::explore {

namespace {

std::optional<std::int64_t> number_in(std::string_view text) {
  std::int64_t value = 0;
  const auto* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  if (read.ec != std::errc{} || read.ptr != end)
    return std::nullopt;
  return value;
}

bool tells_end(const webhook& hook) {
  return is_final(hook.parent_status)
    || std::holds_alternative<call_events::caller_hung_up>(hook.event);
}

} // namespace

std::uint32_t step_of(const webhook& hook) {
  if (const auto* failed
    = std::get_if<call_events::document_failed>(&hook.event))
    return failed->step.value_or(0);
  return hook.link ? hook.link->step : 0;
}

std::optional<staff_key> staff_of_identity(std::string_view address) {
  constexpr std::string_view prefix = "client:c";
  if (!address.starts_with(prefix))
    return std::nullopt;
  address.remove_prefix(prefix.size());
  const auto middle = address.find("_u");
  if (middle == std::string_view::npos)
    return std::nullopt;
  const auto client = number_in(address.substr(0, middle));
  const auto user = number_in(address.substr(middle + 2));
  if (!client || !user)
    return std::nullopt;
  return staff_key{client_id{*client}, user_id{*user}};
}

void witness::placed(const call_sid& call, std::size_t clinic, std::string from,
  std::string to, time_point at) {
  auto& facts = calls_[call];
  facts.clinic = clinic;
  facts.from = std::move(from);
  facts.to = std::move(to);
  facts.placed_at = at;
}

void witness::over(const call_sid& call, time_point at) {
  auto& facts = calls_[call];
  facts.over = true;
  facts.over_at = at;
}

void witness::configured(const clinic_tables& tables) {
  const auto client = tables.settings.client;
  for (const auto& number : tables.own_numbers)
    own_[client].insert(number);
  for (const auto& row : tables.staff)
    for (const auto* number :
      {&row.staff_phone_number, &row.user_phone_number}) {
      if (number->empty())
        continue;
      phones_.insert_or_assign(*number, staff_key{client, row.user});
      dialled_[client].insert(*number);
    }
  for (const auto& option : tables.menu)
    dialled_[client].insert(option.external_phone_number);
}

void witness::see(const request_seen& request, time_point now) {
  auto* facts = find(request.hook.call);
  if (facts == nullptr)
    return;
  const bool foreign = request.hook.link
    && request.hook.link->client.value
      != static_cast<std::int64_t>(facts->clinic) + 1;
  if (foreign)
    return;
  facts->asked = true;
  if (tells_end(request.hook) && !facts->end_told)
    facts->end_told = now;
  const auto* failed
    = std::get_if<call_events::document_failed>(&request.hook.event);
  if (failed != nullptr && !failed->step)
    facts->fell_back = true;
  const auto* recording
    = std::get_if<call_events::recording_reported>(&request.hook.event);
  if (recording != nullptr && !recording->present)
    facts->silence_told = now;
}

void witness::see(const answer_seen& answer, time_point now) {
  const auto& hook = answer.request.hook;
  auto* facts = find(hook.call);
  if (facts == nullptr || answer.by_front_end)
    return;
  // A crash forgets what was told and not answered.
  if (facts->end_told && tells_end(hook) && !facts->end_taken)
    facts->end_taken = now;
  if (answer.document == nullptr)
    return;
  const auto spoken = step_of(hook) + 1;
  // Where this very step had been answered, the answer was of no use, and what
  // is said to its failure is another document.
  const bool another = facts->step >= spoken
    && std::holds_alternative<call_events::document_failed>(hook.event)
    && answer.request.answered_before == nullptr;
  facts->step = std::max(facts->step, another ? spoken + 1 : spoken);
}

void witness::see(const row_seen& seen) {
  if (const auto* started = std::get_if<call_started>(&seen.row)) {
    calls_[started->call].started = true;
  } else if (const auto* ended = std::get_if<call_ended>(&seen.row)) {
    auto& facts = calls_[ended->call];
    facts.ended = *ended;
    ++facts.ends;
  } else if (const auto* decided = std::get_if<call_decided>(&seen.row)) {
    auto& facts = calls_[decided->call];
    ++facts.decisions;
    if (decided->row.kind == decision_kind::call_taken_up)
      facts.taken_up = true;
  } else if (const auto* message = std::get_if<voicemail_message>(&seen.row)) {
    ++calls_[message->call].messages;
  }
}

void witness::see(const leg_seen& leg) {
  const auto owner = owner_of(leg.address);
  if (leg.when == leg_seen::moment::connected) {
    auto& facts = calls_[leg.call];
    (owner ? facts.reached_staff : facts.reached_outside) = true;
  }
  if (!owner)
    return;
  auto& legs = staff_[*owner].ringing;
  if (leg.when == leg_seen::moment::rings)
    legs.insert(leg.call);
  else if (leg.when == leg_seen::moment::over)
    legs.erase(leg.call);
}

void witness::see_page(staff_key staff, const incoming_page_event& event) {
  auto& facts = staff_[staff];
  if (const auto* e = std::get_if<page_event::connected>(&event)) {
    facts.connected = true;
    facts.session = e->page->session();
    facts.available.reset();
    facts.responsive = true;
    return;
  }
  const auto& session = std::visit(
    [](const auto& e) -> const std::string& {
      if constexpr (requires { e.session; })
        return e.session;
      else
        return e.page->session();
    },
    event);
  if (!facts.connected || session != facts.session)
    return;
  if (std::holds_alternative<page_event::disconnected>(event)) {
    facts.connected = false;
    return;
  }
  facts.responsive = true;
  if (const auto* e = std::get_if<page_event::presence_set>(&event))
    facts.available = e->available;
}

void witness::see_frame(staff_key staff, const outgoing_page_frame& frame) {
  const auto* state = std::get_if<page_frame::state_changed>(&frame);
  if (state != nullptr && state->state == staff_state::unavailable)
    staff_[staff].responsive = false;
}

void witness::see_restart() {
  for (auto& [key, facts] : staff_)
    facts.connected = false;
}

call_facts* witness::find(const call_sid& call) {
  const auto found = calls_.find(call);
  return found == calls_.end() ? nullptr : &found->second;
}

std::optional<staff_key> witness::owner_of(const std::string& address) const {
  if (const auto key = staff_of_identity(address))
    return key;
  const auto found = phones_.find(address);
  if (found == phones_.end())
    return std::nullopt;
  return found->second;
}

bool witness::is_dialled_by(client_id client, const std::string& number) const {
  const auto found = dialled_.find(client);
  return found != dialled_.end() && found->second.contains(number);
}

bool witness::is_own(client_id client, const std::string& number) const {
  const auto found = own_.find(client);
  return found != own_.end() && found->second.contains(number);
}

} // namespace callengine::explore
