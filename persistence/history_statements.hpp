#pragma once

#include <soci/soci.h>

#include <cstdint>
#include <string>

/// The statements that write history, each prepared once for its session and
/// run again and again with the values in its members: parsing them anew for
/// every row was two thirds of the cost of a row. All throw soci::soci_error.
namespace callengine::persistence::statements {

/// A parameter that may be NULL. SOCI takes its indicator by reference to
/// non-const.
template <class Value>
struct nullable {
  Value value{};
  soci::indicator state = soci::i_null;

  nullable() = default;

  explicit nullable(Value known) : value{std::move(known)}, state{soci::i_ok} {}
};

/// NULL for an empty text.
inline nullable<std::string> nullable_text(const std::string& text) {
  return text.empty() ? nullable<std::string>{} : nullable<std::string>{text};
}

/// Bound by address, so it stays where it is.
struct pinned {
  pinned() = default;
  pinned(const pinned&) = delete;
  pinned& operator=(const pinned&) = delete;
};

struct insert_call : pinned {
  explicit insert_call(soci::session& session);
  void run();

  std::string call;
  std::int64_t client = 0;
  std::int64_t settings = 0;
  nullable<std::string> number;
  nullable<std::string> hash;
  std::int64_t at = 0;
  int is_test = 0;

private:
  soci::statement statement_;
};

struct end_call : pinned {
  explicit end_call(soci::session& session);

  /// False: the call's end was told already.
  bool run();

  std::string call;
  std::int64_t client = 0;
  std::int64_t at = 0;
  std::string how;
  nullable<std::string> department;
  nullable<std::int64_t> user;

private:
  soci::statement statement_;
};

/// A caller who hung up after speaking has still left a message, whichever of
/// the two was told first.
struct settle_outcome : pinned {
  explicit settle_outcome(soci::session& session);
  void run();

  std::string call;
  std::int64_t client = 0;

private:
  soci::statement statement_;
};

/// A call that was taken up again after a crash counts its decisions from 1
/// once more: where another decision has the number already, the row goes
/// behind the last one, so that history stays complete and in order.
struct insert_decision : pinned {
  explicit insert_decision(soci::session& session);
  void run();

  std::string call;
  std::int64_t client = 0;
  std::int64_t step = 0;
  std::int64_t at = 0;
  std::string kind;
  nullable<std::int64_t> user;
  nullable<std::string> department;
  std::string why;
  std::string detail;

private:
  soci::statement statement_;
  soci::statement behind_; ///< for a number that is taken
};

struct insert_voicemail : pinned {
  explicit insert_voicemail(soci::session& session);

  /// False: the recording has a row already.
  bool run();

  std::string call;
  std::int64_t client = 0;
  std::string recording;
  nullable<std::string> department;
  nullable<std::string> number;
  nullable<std::string> hash;
  std::string url;
  std::int64_t length = 0;
  std::int64_t at = 0;

private:
  soci::statement statement_;
};

/// As a decision's: a number that another turn has goes behind the last.
struct insert_turn : pinned {
  explicit insert_turn(soci::session& session);
  void run();

  std::string call;
  std::int64_t client = 0;
  std::int64_t number = 0;
  std::int64_t at = 0;
  std::string caller;
  std::string engine;

private:
  soci::statement statement_;
  soci::statement behind_; ///< for a number that is taken
};

/// What was told first stays; a call that was urgent once stays so.
struct end_conversation : pinned {
  explicit end_conversation(soci::session& session);
  void run();

  std::string call;
  std::int64_t client = 0;
  std::int64_t at = 0;
  std::string how;
  int urgent = 0;
  nullable<std::string> summary;

private:
  soci::statement statement_;
};

struct upsert_availability : pinned {
  explicit upsert_availability(soci::session& session);
  void run();

  std::int64_t client = 0;
  std::int64_t user = 0;
  int online = 0;
  int available = 0;
  int busy = 0;
  nullable<std::string> session;
  std::int64_t at = 0;

private:
  soci::statement statement_;
};

} // namespace callengine::persistence::statements
