#include "net/portal/media_streams.hpp"

#include <algorithm>
#include <utility>

namespace callengine::net::portal {

namespace {

/// A part of an open file, read piece by piece.
class media_body final : public body_source,
                         public std::enable_shared_from_this<media_body> {
public:
  media_body(open_media_ptr file, std::shared_ptr<work_pool> pool,
    std::uint64_t first, std::uint64_t length)
    : file_{std::move(file)}, pool_{std::move(pool)}, at_{first}, left_{length},
      size_{length} {}

  /// Closing a file is the pool's work, too.
  ~media_body() override {
    pool_->run([file = std::move(file_)] {});
  }

  std::uint64_t size() const noexcept override {
    return size_;
  }

  void next(taker take) override {
    pool_->run([self = shared_from_this(), take = std::move(take)] {
      take(self->read());
    });
  }

private:
  result<std::string> read() {
    const auto length
      = static_cast<std::size_t>(std::min<std::uint64_t>(left_, piece_bytes));
    auto piece = file_->reader->read(at_, length);
    if (piece && piece.value->size() != length)
      return result<std::string>::failed("the file is shorter than it was");
    at_ += length;
    left_ -= length;
    return piece;
  }

  open_media_ptr file_;
  const std::shared_ptr<work_pool> pool_;
  std::uint64_t at_; ///< changed by one read after the other
  std::uint64_t left_;
  const std::uint64_t size_;
};

} // namespace

media_streams::media_streams(
  media_store& store, const server_limits& limits, std::size_t most)
  : store_{store}, places_{most}, opening_{limits.opening_threads},
    reading_{std::make_shared<work_pool>(limits.media_threads)} {}

media_streams::~media_streams() {
  stop();
}

void media_streams::stop() {
  opening_.stop();
  reading_->stop();
}

bool media_streams::open(media_name name, const exchange_ptr& asked,
  std::function<void(result<open_media_ptr>)> done) {
  auto place = places_.take();
  if (!place)
    return false;
  auto job = [&store = store_, name = std::move(name), place = std::move(place),
               asked, done = std::move(done)]() mutable {
    if (!asked->is_awaited())
      return;
    auto reader = store.open(name);
    if (!reader)
      return done(result<open_media_ptr>::failed(std::move(reader.error)));
    auto file = std::make_shared<open_media>();
    file->reader = std::move(*reader.value);
    file->place = std::move(place);
    done(result<open_media_ptr>::of(std::move(file)));
  };
  opening_.run(std::move(job));
  return true;
}

std::shared_ptr<body_source> media_streams::body_of(
  open_media_ptr file, std::uint64_t first, std::uint64_t length) const {
  return std::make_shared<media_body>(std::move(file), reading_, first, length);
}

} // namespace callengine::net::portal
