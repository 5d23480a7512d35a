#pragma once

#include "simulator/network/transcript.hpp"

namespace callengine::simulator {

/// Prints a transcript as it grows: lines for people, or one JSON object a
/// line. `requests` shows the webhooks too.
void print_transcript(transcript& log, bool json, bool requests);

} // namespace callengine::simulator
