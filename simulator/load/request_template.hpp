#pragma once

#include "simulator/load/call_ids.hpp"
#include "simulator/load/recording.hpp"
#include "simulator/load/signer.hpp"
#include "simulator/load/twiml_scan.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace callengine::simulator::load {

/// An answer that a played call got.
struct kept_answer {
  std::string text;
  scanned_document document;
};

/// The part of a text that differs from call to call.
struct slot {
  enum class source : std::uint8_t { sid, caller, answer };

  source from = source::sid;
  std::string prefix;       ///< of a sid
  std::uint8_t number = 0;  ///< of a sid
  std::size_t exchange = 0; ///< of the answer
  std::size_t value = 0;    ///< which of the answer's values
  std::string recorded;     ///< what stood there
};

/// Text as recorded, then what differs.
struct piece {
  std::string plain;   ///< decoded, as it is signed
  std::string encoded; ///< as it goes over the wire
  std::optional<slot> then;
};

/// A recorded request, as a form to be filled for another call.
struct request_template {
  std::string endpoint; ///< last part of its path: `ivr-gather`
  std::size_t endpoint_index = 0;
  std::optional<slot> url; ///< the answer that told where to
  std::vector<piece> recorded_url;
  std::vector<piece> fields; ///< sorted by name, names included

  bool callback = false; ///< its answer leads nowhere
  bool leg_over = false; ///< tells that a dialled leg has ended
  bool talked = false;   ///< tells that there was a talk
  bool message = false;  ///< tells of a recording
};

/// What fills the forms of one call.
struct fill_context {
  const call_ids& ids;
  call_id call;
  const std::string& caller;
  const std::vector<kept_answer>& answers;
  bool as_recorded = false; ///< URLs and names from the recording, as the
                            ///< server's own answers have none
};

/// Writes filled forms as whole HTTP requests, signed.
class request_writer {
public:
  request_writer(std::string public_url, std::string_view auth_token);

  std::string write(const request_template& form, const fill_context& with);

private:
  void fill(const std::vector<piece>& pieces, const fill_context& with,
    std::string& plain, std::string* encoded) const;

  std::string public_url_;
  std::string host_;
  std::size_t base_size_ = 0;
  signer signer_;
  std::string message_; ///< kept for its room
  std::string body_;
  std::uint64_t written_ = 0;
};

/// Turns a recorded call's requests into forms. `caller` is the number that
/// called. An error is a sentence.
std::vector<request_template> make_templates(
  const recorded_call& call, const std::string& public_url);

} // namespace callengine::simulator::load
