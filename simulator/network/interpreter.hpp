#pragma once

#include "simulator/network/activity.hpp"
#include "simulator/network/services.hpp"
#include "simulator/twiml/document.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace callengine::simulator {

/// The leg on which documents run.
class leg_host {
public:
  virtual ~leg_host() = default;

  /// The leg's parameters as they are now.
  virtual field_list parameters() const = 0;

  /// The parent call: under which the transcript writes things down.
  virtual const call_sid& call() const noexcept = 0;
  virtual void hears(const std::string& text) = 0;

  /// A verb that answers the call begins.
  virtual void answer() = 0;

  virtual void recording_begins(seconds /*longest*/, bool /*beep*/) {}

  virtual void recording_over() {}

  /// May it dial? A dialled leg may not (13201).
  virtual bool may_dial() const noexcept = 0;

  // How documents end. The host may stop the interpreter from within.
  virtual void document_over() = 0;
  virtual void document_hangs_up() = 0;
  virtual void document_rejects(bool busy) = 0;
  virtual void document_failed(
    const document_error& error, const std::string& url)
    = 0;

  /// Expires with the leg.
  virtual std::weak_ptr<void> life() = 0;
};

/// Fetches documents and runs their verbs on one leg, one at a time.
class interpreter {
public:
  interpreter(services& world, leg_host& host);

  /// Leaves what runs and runs the document at `url`.
  void fetch(
    const std::string& url, const std::string& method, field_list extra = {});

  /// Leaves what runs, as REST told it to, for another document.
  void redirect(const leg_redirection& to);

  void stop();
  void key(char pressed);
  void speech(const std::string& text);
  void voice(milliseconds length);
  void sound(const sound_ptr& said);

  /// The person hung up: what runs may tell so, then it is stopped.
  void hang_up();

  // -- for activities --

  /// Goes on with the next verb.
  void next();

  /// Goes on with another document. An empty reference means the current one.
  void go_to(
    const std::string& reference, const std::string& method, field_list extra);

  /// Requests a URL of the document whose answer has nobody to play to.
  void ask_in_vain(
    const std::string& reference, const std::string& method, field_list extra);

  /// Fetches a sound as `<Play>` does. `done` is told how long it plays, or
  /// nothing if it can't be played: then a warning says why. Not called once
  /// this was stopped.
  void fetch_sound(const std::string& reference,
    std::function<void(std::optional<milliseconds>)> done);

  /// As an absolute URL; nothing, with a warning, if it is malformed.
  std::optional<std::string> resolve(const std::string& reference);

  void warn(int code, const std::string& message);

  services& world() noexcept {
    return world_;
  }

  leg_host& host() noexcept {
    return host_;
  }

private:
  void run_inline(const std::string& twiml);
  bool looping();
  void on_answer(const std::string& url, const http_outcome& outcome);
  void step();
  void run(element verb);
  void begin(std::unique_ptr<activity> started);
  void check_overrides(const std::string& url);
  webhook_request build(
    const std::string& url, const std::string& method, field_list extra);

  services& world_;
  leg_host& host_;
  twiml_document document_;
  std::size_t next_verb_ = 0;
  std::unique_ptr<activity> running_;
  timer transition_;
  std::uint64_t run_ = 0; ///< answers to earlier requests are not ours
  int documents_ = 0;
};

} // namespace callengine::simulator
