#pragma once

#include "simulator/http/message.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace callengine::simulator {

/// One element of a document.
struct element {
  std::string name;
  field_list attributes;
  std::vector<element> children; ///< empty for `<Say>`: SSML is flattened
  std::string text;              ///< of it and, for `<Say>`, of its SSML

  /// Nothing if the attribute is not written; `finishOnKey=""` is not nothing.
  std::optional<std::string> attribute(std::string_view wanted) const;
};

/// What Twilio says of a document that it cannot run (contract 1.4).
struct document_error {
  int code = 0;
  std::string message;
};

struct twiml_document {
  std::string url; ///< where it came from: the base of its references
  std::vector<element> verbs;
};

/// A remark of Twilio's debugger: the document runs nevertheless.
struct document_warning {
  int code = 12200;
  std::string message;
};

/// Turns an exchange's outcome into a document to run, or says with which
/// error it fails (contract 1.2, 1.4). Plain text and audio become documents
/// that end the call.
std::variant<twiml_document, document_error> read_document(std::string_view url,
  const http_outcome& outcome, std::vector<document_warning>& warnings);

/// Why `<Play>` can't play what it fetched; nothing: it can. The call goes on
/// with the next verb (contract 2.2).
std::optional<document_error> fault_of_sound(const http_outcome& outcome);

} // namespace callengine::simulator
