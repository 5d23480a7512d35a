#pragma once

#include "actors/messages.hpp"

#include <shared_mutex>
#include <unordered_map>
#include <utility>
#include <vector>

namespace callengine::actors {

/// Which live call is which actor. Webhooks find their call here without
/// passing through the switchboard, which alone adds and removes calls. Any
/// thread.
class call_directory {
public:
  struct entry {
    call_actor actor;
    client_id client;
  };

  /// Gives a webhook to its call, or refuses it if it names another clinic in a
  /// URL of the engine's. False: there is no such call; the message is as it
  /// was.
  bool pass_on(webhook_arrived& message) const;

  /// Sends a message to a live call of this clinic's. False: there is none.
  template <class Message>
  bool send(client_id client, const call_sid& call, Message message) const {
    const std::shared_lock lock{mutex_};
    const auto known = calls_.find(call);
    if (known == calls_.end() || known->second.client != client)
      return false;
    caf::anon_send(known->second.actor, std::move(message));
    return true;
  }

  /// False if the call is there already.
  bool add(const call_sid& call, entry what);

  /// Once this returns, no webhook is given to the call any more.
  void remove(const call_sid& call);
  std::vector<entry> remove_all();

  std::optional<entry> find(const call_sid& call) const;

  /// The call whose actor this is.
  std::optional<std::pair<call_sid, entry>> find(
    const caf::actor_addr& actor) const;

  /// Of one clinic, or of all.
  std::vector<call_actor> list(std::optional<client_id> client) const;

  bool contains(const call_sid& call) const;
  std::size_t size() const;

private:
  enum class outcome { passed_on, refused, unknown };

  outcome give(webhook_arrived& message) const;

  mutable std::shared_mutex mutex_;
  std::unordered_map<call_sid, entry> calls_;
};

} // namespace callengine::actors
