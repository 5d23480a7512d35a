#include "simulator/live/sound_exchange.hpp"

#include "model/client_identity.hpp"

#include <algorithm>
#include <utility>

namespace callengine::simulator {

namespace {

using kind = rtc_signal::kind;
using namespace std::chrono_literals;

/// From the click to the leg's first ring: a redirection, two documents.
constexpr milliseconds early_max = 10s;

/// An offer and the candidates of a machine with many networks.
constexpr std::size_t early_signals_max = 64;

constexpr std::string_view client_scheme = "client:";

} // namespace

/// One ring of a page, as the network sees it. What is said on it goes from
/// page to page.
class sound_exchange::page_leg final : public callee {
public:
  page_leg(sound_exchange& owner, std::string offer)
    : owner_(owner), offer_(std::move(offer)) {}

  void hears(const std::string&) override {}

  void connected() override {}

  void ended(const std::string&) override {
    owner_.leg_ended(offer_);
  }

private:
  sound_exchange& owner_;
  std::string offer_;
};

sound_exchange::sound_exchange(scheduler& clock, try_network::figures& counted)
  : clock_(clock), counted_(counted) {}

void sound_exchange::drop(std::size_t signals) {
  counted_.signals_dropped += signals;
}

void sound_exchange::pass() {
  ++counted_.signals_passed;
}

// -- the pages ----------------------------------------------------------------

void sound_exchange::page_opened(
  staff_key who, const std::shared_ptr<sound_page>& page) {
  drop_early(who);
  auto& open = pages_[who];
  forget(open, page->session());
  open.push_back({page->session(), page});
}

/// And those that are gone without a word.
void sound_exchange::forget(open_pages& open, const std::string& session) {
  std::erase_if(open, [&](const open_page& each) {
    return each.session == session || each.page.expired();
  });
}

void sound_exchange::page_closed(staff_key who, const std::string& session) {
  const auto found = pages_.find(who);
  if (found == pages_.end())
    return;
  auto& open = found->second;
  if (open.back().session == session)
    drop_early(who);
  forget(open, session);
  if (open.empty())
    pages_.erase(found);
}

void sound_exchange::page_signals(
  staff_key who, const std::string& session, rtc_signal what) {
  const auto page = pages_.find(who);
  if (page == pages_.end() || page->second.back().session != session)
    return drop();
  const auto found = legs_.find(what.offer);
  if (found == legs_.end())
    return keep_early(who, std::move(what));
  if (found->second.staff != who)
    return drop();
  take(found->second, std::move(what));
}

void sound_exchange::keep_early(staff_key who, rtc_signal what) {
  const auto kept = early_.find(who);
  if (kept != early_.end() && kept->second.offer != what.offer)
    drop_early(who);
  auto& early = early_[who];
  if (early.signals.size() == early_signals_max)
    return drop();
  if (!early.end) {
    early.offer = what.offer;
    early.end = clock_.after(early_max, [this, who] { drop_early(who); });
  }
  early.signals.push_back(std::move(what));
}

void sound_exchange::drop_early(staff_key who) {
  const auto kept = early_.find(who);
  if (kept == early_.end())
    return;
  drop(kept->second.signals.size());
  early_.erase(kept);
}

void sound_exchange::take(leg& of, rtc_signal what) {
  const auto line = of.line.lock();
  if (!line || of.page_left)
    return drop();
  if (what.what == kind::bye) {
    of.page_left = true;
    if (of.is_answered)
      line->hang_up();
    else
      line->decline();
    if (!of.caller_knows)
      return pass(); // the phone has heard nothing of this page
  } else if (what.what != kind::candidate && !of.is_answered) {
    of.is_answered = true;
    line->answer();
  }
  of.caller_knows = true;
  pass();
  of.caller(std::move(what));
}

void sound_exchange::tell_page(staff_key who, rtc_signal what) {
  const auto found = pages_.find(who);
  const auto page
    = found == pages_.end() ? nullptr : found->second.back().page.lock();
  if (!page)
    return drop();
  pass();
  page->signal(std::move(what));
}

// -- legs ---------------------------------------------------------------------

std::shared_ptr<callee> sound_exchange::ring(const ring_info& ring,
  const std::shared_ptr<callee_line>& line, signal_sink caller) {
  const auto is_rung = [&](const auto& each) {
    return ring.address
      == std::string{client_scheme} + client_identity(each.first);
  };
  const auto page = std::find_if(pages_.begin(), pages_.end(), is_rung);
  const std::string offer{find_field(ring.parameters, "offer")};
  if (page == pages_.end() || offer.empty() || legs_.contains(offer))
    return nullptr;
  const auto who = page->first;
  leg begun;
  begun.staff = who;
  begun.call = ring.call;
  begun.line = line;
  begun.caller = std::move(caller);
  auto& added = legs_.emplace(offer, std::move(begun)).first->second;
  const auto early = early_.find(who);
  if (early != early_.end() && early->second.offer == offer) {
    auto signals = std::move(early->second.signals);
    early_.erase(early);
    for (auto& each : signals)
      take(added, std::move(each));
  }
  return std::make_shared<page_leg>(*this, offer);
}

void sound_exchange::leg_ended(const std::string& offer) {
  const auto found = legs_.find(offer);
  if (found == legs_.end())
    return;
  const auto over = std::move(found->second);
  legs_.erase(found);
  if (!over.page_left && !over.caller_left)
    tell_page(over.staff, {offer, kind::bye, "{}"});
  if (over.caller_knows && !over.page_left && !over.caller_left)
    over.caller({offer, kind::bye, "{}"});
}

void sound_exchange::caller_signals(
  const call_sid& call, const rtc_signal& what) {
  const auto found = legs_.find(what.offer);
  if (found == legs_.end() || found->second.call != call
    || !found->second.caller_knows || found->second.caller_left)
    return drop();
  auto& of = found->second;
  if (what.what == kind::bye) {
    of.caller_left = true;
    if (const auto line = of.line.lock())
      line->hang_up();
  }
  tell_page(of.staff, what);
}

} // namespace callengine::simulator
