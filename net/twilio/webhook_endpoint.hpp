#pragma once

#include "model/ports/call_engine.hpp"
#include "model/ports/clock.hpp"
#include "net/counters.hpp"
#include "net/exchange.hpp"
#include "net/message.hpp"
#include "net/overload.hpp"
#include "net/server_options.hpp"
#include "net/twilio/outgoing_calls.hpp"
#include "net/twilio/waiting_line.hpp"
#include "net/twilio/wire/form.hpp"
#include "net/twilio/wire/render_twiml.hpp"
#include "net/twilio/wire/translate_webhook.hpp"

#include <optional>
#include <string>
#include <vector>

namespace callengine::net::twilio {

/// Twilio's requests: checks, translates and hands them to the engine, and
/// answers in its place if it hangs. Called on the threads of connections.
class webhook_endpoint {
public:
  webhook_endpoint(const server_options& options, call_engine& engine,
    const clock& time, counters& counted, webhook_meters& meters,
    overload& load);

  void handle(
    twiml::endpoint to, request what, const exchange_ptr& asked) const;

private:
  class reply;
  enum class signer : std::uint8_t { nobody, carrier, phone_in_page };

  signer signer_of(
    const request& what, body_type type, const parameters& form) const;

  /// What is answered without the engine; empty: it is to be asked.
  std::optional<std::string> answer_here(const translation& means,
    twiml::endpoint to, signer by, const parameters& query,
    const parameters& fields) const;

  void ask_engine(
    webhook translated, std::string target, const exchange_ptr& asked) const;
  response spoken(twiml::endpoint to, const call_sid& call,
    const twiml::document_ptr& document) const;
  response come_back(twiml::endpoint to, const std::string& target) const;

  call_engine& engine_;
  counters& counted_;
  webhook_meters& meters_;
  overload& load_;
  waiting_line waiting_line_;
  outgoing_calls outgoing_;
  url_base base_;
  std::vector<std::string> bases_;
  std::vector<std::string> tokens_;
  std::vector<std::string> test_tokens_;
  milliseconds deadline_;
};

} // namespace callengine::net::twilio
