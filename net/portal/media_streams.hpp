#pragma once

#include "model/ports/media_store.hpp"
#include "net/body_source.hpp"
#include "net/places.hpp"
#include "net/work_pool.hpp"

#include <functional>
#include <memory>

namespace callengine::net::portal {

/// One opened file and its place among those that may be open at once.
struct open_media {
  std::unique_ptr<media_reader> reader;
  std::shared_ptr<const void> place;
};

using open_media_ptr = std::shared_ptr<open_media>;

/// Kept sound for answers: opened, read and decrypted on threads of its own,
/// so many at once. Any thread may call.
class media_streams {
public:
  /// `store` is used until the stop.
  media_streams(media_store& store, std::size_t threads, std::size_t most);
  ~media_streams(); ///< stops

  media_streams(const media_streams&) = delete;
  media_streams& operator=(const media_streams&) = delete;

  /// False: too many are open. Else `done` is called on a thread of the pool's,
  /// unless that is stopped before.
  bool open(media_name name, std::function<void(result<open_media_ptr>)> done);

  /// So many bytes from `first` on. The file is that body's from now on.
  std::shared_ptr<body_source> body_of(
    open_media_ptr file, std::uint64_t first, std::uint64_t length) const;

  /// Ends the threads; nothing is read any more. Not on one of them.
  void stop();

private:
  media_store& store_;
  const places places_;
  const std::shared_ptr<work_pool> pool_;
};

} // namespace callengine::net::portal
