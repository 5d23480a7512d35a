#pragma once

#include "model/ports/media_store.hpp"
#include "net/places.hpp"
#include "net/work_pool.hpp"

#include <functional>
#include <memory>
#include <string>

namespace callengine::net::portal {

/// Uploaded greetings on their way into the media store, on a thread of their
/// own. Any thread may call.
class greeting_uploads {
public:
  /// `store` is used until the stop.
  greeting_uploads(media_store& store, std::size_t most);

  /// For one upload, until it is dropped. Null: there are enough.
  std::shared_ptr<const void> take_place() const {
    return places_.take();
  }

  /// `done` gets the error, or nothing, on that thread, unless it is stopped
  /// before. `keep_alive` is dropped after that.
  void keep(const media_name& name, std::string sound,
    std::shared_ptr<const void> keep_alive,
    std::function<void(std::string)> done);

  /// What no row names. An error is logged: the outbox removes it later.
  void drop(const media_name& name);

  /// Not on that thread.
  void stop();

private:
  media_store& store_;
  const places places_;
  work_pool pool_{1};
};

} // namespace callengine::net::portal
