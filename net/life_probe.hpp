#pragma once

#include "model/ports/call_engine.hpp"

#include <functional>
#include <memory>

namespace callengine::net {

class server;

/// Whether webhooks could be answered: asks each thread of the connections and
/// the engine behind them. Used by one thread.
class life_probe {
public:
  /// Both outlive it.
  life_probe(server& front, call_engine& engine);

  /// True: all that was asked the last time has been answered; then all are
  /// asked again. True the first time. Returns at once.
  bool look();

private:
  struct question;

  void ask();

  server& front_;
  call_engine& engine_;
  std::shared_ptr<question> asked_; ///< null: nothing yet
  bool told_ = false;               ///< in the log
};

} // namespace callengine::net
