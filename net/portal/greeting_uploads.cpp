#include "net/portal/greeting_uploads.hpp"

#include "net/body_source.hpp"

#include <spdlog/spdlog.h>

#include <utility>

namespace callengine::net::portal {

namespace {

std::string write_all(
  media_store& store, const media_name& name, std::string_view sound) {
  const auto writer = store.create(name);
  if (!writer)
    return writer.error;
  while (!sound.empty()) {
    const auto piece = sound.substr(0, body_source::piece_bytes);
    if (auto error = (*writer.value)->write(piece); !error.empty())
      return error;
    sound.remove_prefix(piece.size());
  }
  return (*writer.value)->finish();
}

} // namespace

greeting_uploads::greeting_uploads(media_store& store, std::size_t most)
  : store_{store}, places_{most} {}

void greeting_uploads::keep(const media_name& name, std::string sound,
  std::shared_ptr<const void> keep_alive,
  std::function<void(std::string)> done) {
  auto job = [&store = store_, name, sound = std::move(sound),
               keep_alive = std::move(keep_alive), done = std::move(done)] {
    done(write_all(store, name, sound));
  };
  pool_.run(std::move(job));
}

void greeting_uploads::drop(const media_name& name) {
  auto job = [&store = store_, name] {
    if (const auto error = store.remove(name); !error.empty())
      spdlog::error("{} of clinic {} is not removed from the media store yet: "
                    "{}",
        name.name, name.client.value, error);
  };
  pool_.run(std::move(job));
}

void greeting_uploads::stop() {
  pool_.stop();
}

} // namespace callengine::net::portal
