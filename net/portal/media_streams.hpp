#pragma once

#include "model/ports/media_store.hpp"
#include "net/body_source.hpp"
#include "net/exchange.hpp"
#include "net/places.hpp"
#include "net/server_options.hpp"
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
/// so many at once. Opening waits for the store, which may be far away: what is
/// open already is read on other threads. Any thread may call.
class media_streams {
public:
  /// `store` is used until the stop.
  media_streams(
    media_store& store, const server_limits& limits, std::size_t most);
  ~media_streams(); ///< stops

  media_streams(const media_streams&) = delete;
  media_streams& operator=(const media_streams&) = delete;

  /// False: too many are open. Else `done` is called on a thread of its own,
  /// unless that is stopped before, or nobody waits for `asked` any more when
  /// its turn comes.
  bool open(media_name name, const exchange_ptr& asked,
    std::function<void(result<open_media_ptr>)> done);

  /// So many bytes from `first` on. The file is that body's from now on.
  std::shared_ptr<body_source> body_of(
    open_media_ptr file, std::uint64_t first, std::uint64_t length) const;

  /// Ends the threads; nothing is read any more. Not on one of them.
  void stop();

private:
  media_store& store_;
  const places places_;
  work_pool opening_;
  const std::shared_ptr<work_pool> reading_;
};

} // namespace callengine::net::portal
