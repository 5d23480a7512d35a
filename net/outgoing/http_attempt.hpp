#pragma once

#include "model/outbox/attempt.hpp"
#include "net/outgoing/transfer.hpp"

#include <string_view>

namespace callengine::net::outgoing {

/// What a request that did not succeed comes to, as a rule: it may work later.
/// `who` begins the sentence ("Twilio").
attempt failure_of(std::string_view who, const transfer_answer& answer);

/// The same answer where it will never be another one.
attempt refusal_of(std::string_view who, const transfer_answer& answer);

} // namespace callengine::net::outgoing
