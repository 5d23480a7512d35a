#include "tests/net/fake_media.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace callengine::net::testing {

namespace {

constexpr std::chrono::seconds patience{10};

std::string key_of(client_id client, const std::string& name) {
  return std::to_string(client.value) + ":" + name;
}

} // namespace

char media_byte(std::uint64_t at) {
  return static_cast<char>((at * 31 + at / 65'521) % 251);
}

std::string media_bytes(std::uint64_t first, std::size_t length) {
  std::string bytes(length, '\0');
  for (auto& each : bytes)
    each = media_byte(first++);
  return bytes;
}

class fake_media::reader final : public media_reader {
public:
  reader(fake_media& store, const file& what) : store_{store}, file_{what} {}

  ~reader() override {
    const std::lock_guard lock{store_.mutex_};
    --store_.open_;
    store_.changed_.notify_all();
  }

  std::uint64_t size() const noexcept override {
    return file_.size;
  }

  result<std::string> read(std::uint64_t offset, std::size_t length) override {
    {
      std::unique_lock lock{store_.mutex_};
      ++store_.reading_;
      store_.most_reading_ = std::max(store_.most_reading_, store_.reading_);
      store_.changed_.notify_all();
      store_.changed_.wait_for(
        lock, patience, [this] { return !store_.held_; });
      --store_.reading_;
      store_.bytes_ += length;
    }
    if (offset + length > file_.fails_at)
      return result<std::string>::failed("the disk is broken");
    return result<std::string>::of(media_bytes(offset, length));
  }

private:
  fake_media& store_;
  const file file_;
};

result<std::unique_ptr<media_writer>> fake_media::create(const media_name&) {
  return result<std::unique_ptr<media_writer>>::failed("read only");
}

result<std::unique_ptr<media_reader>> fake_media::open(const media_name& name) {
  std::unique_lock lock{mutex_};
  ++opens_;
  ++opening_;
  changed_.notify_all();
  changed_.wait_for(lock, patience, [this] { return !opens_held_; });
  --opening_;
  const auto found = files_.find(key_of(name.client, name.name));
  if (found == files_.end())
    return result<std::unique_ptr<media_reader>>::failed(
      "the file was cut short");
  ++open_;
  changed_.notify_all();
  return result<std::unique_ptr<media_reader>>::of(
    std::make_unique<reader>(*this, found->second));
}

std::string fake_media::remove(const media_name&) {
  return "read only";
}

void fake_media::put(
  client_id client, const std::string& recording, const file& what) {
  const std::lock_guard lock{mutex_};
  files_[key_of(client, "voicemail/" + recording)] = what;
}

void fake_media::hold() {
  const std::lock_guard lock{mutex_};
  held_ = true;
}

void fake_media::release() {
  const std::lock_guard lock{mutex_};
  held_ = false;
  opens_held_ = false;
  changed_.notify_all();
}

void fake_media::hold_opens() {
  const std::lock_guard lock{mutex_};
  opens_held_ = true;
}

bool fake_media::wait_for_held_opens(std::size_t opens) {
  std::unique_lock lock{mutex_};
  return changed_.wait_for(lock, patience, [&] { return opening_ == opens; });
}

std::size_t fake_media::opens() const {
  const std::lock_guard lock{mutex_};
  return opens_;
}

bool fake_media::wait_for_open(std::size_t files) {
  std::unique_lock lock{mutex_};
  return changed_.wait_for(lock, patience, [&] { return open_ == files; });
}

bool fake_media::wait_for_held_reads(std::size_t reads) {
  std::unique_lock lock{mutex_};
  return changed_.wait_for(lock, patience, [&] { return reading_ == reads; });
}

std::uint64_t fake_media::bytes_read() const {
  const std::lock_guard lock{mutex_};
  return bytes_;
}

std::size_t fake_media::most_reads() const {
  const std::lock_guard lock{mutex_};
  return most_reading_;
}

} // namespace callengine::net::testing
