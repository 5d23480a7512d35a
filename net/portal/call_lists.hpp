#pragma once

#include "model/ports/call_engine.hpp"
#include "model/ports/call_reports.hpp"
#include "net/counters.hpp"
#include "net/exchange.hpp"
#include "net/message.hpp"

namespace callengine::net::portal {

/// The calls of a clinic as lists: the live ones, pages of the history, and the
/// history as a file. Called on the threads of connections.
class call_lists {
public:
  call_lists(call_engine& engine, call_reports& reports, counters& counted)
    : engine_{engine}, reports_{reports}, counted_{counted} {}

  /// `/api/portal/calls`, with or without `live=true`.
  void answer(const request& what, const portal_asker& who,
    const exchange_ptr& asked) const;

  /// `/api/portal/calls.csv`.
  void answer_file(const request& what, const portal_asker& who,
    const exchange_ptr& asked) const;

private:
  void answer_live(client_id client, const exchange_ptr& asked) const;
  response page(const call_reports::list_result& found) const;
  response file(const call_reports::list_result& found) const;

  call_engine& engine_;
  call_reports& reports_;
  counters& counted_;
};

/// 503 of a history that can't be read, counted and logged.
response history_failed(const std::string& why, counters& counted);

} // namespace callengine::net::portal
