#include "persistence/media/sealed_reader.hpp"

#include <algorithm>

namespace callengine::persistence {

namespace {

/// Fewer bytes than asked for: at the end of the file, or of the disk's luck.
std::size_t read_from(
  std::istream& file, unsigned char* data, std::size_t size) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
  file.read(reinterpret_cast<char*>(data), static_cast<std::streamsize>(size));
  return static_cast<std::size_t>(file.gcount());
}

} // namespace

sealed_reader::sealed_reader(
  std::unique_ptr<std::istream> file, std::string object)
  : file_{std::move(file)}, object_{std::move(object)}, chunk_(chunk_size),
    sealed_(chunk_size + chunk_overhead) {}

sealed_reader::~sealed_reader() {
  sodium_memzero(chunk_.data(), chunk_.size());
}

result<std::unique_ptr<media_reader>> sealed_reader::open(
  std::unique_ptr<std::istream> file, std::string object,
  const media_name& whose, const key_ring& keys) {
  using opened = result<std::unique_ptr<media_reader>>;
  std::unique_ptr<sealed_reader> made{
    new sealed_reader{std::move(file), std::move(object)}};
  if (auto error = made->open(whose, keys); !error.empty())
    return opened::failed(std::move(error));
  return opened::of(std::move(made));
}

std::string sealed_reader::open(const media_name& whose, const key_ring& keys) {
  if (auto error = read_header(whose, keys); !error.empty())
    return error;
  if (auto error = check_length(); !error.empty())
    return error;
  if (auto error = restart(); !error.empty())
    return error;
  return go_to(chunks_of(header_.size) - 1);
}

std::string sealed_reader::read_header(
  const media_name& whose, const key_ring& keys) {
  media_header_bytes bytes{};
  const auto size = read_from(*file_, bytes.data(), bytes.size());
  if (size < bytes.size())
    return problem("was cut: it has " + std::to_string(size)
      + " bytes, fewer than its header");
  auto header = open_header(bytes, whose, keys);
  if (!header)
    return problem(header.error);
  header_ = *header.value;
  return {};
}

std::string sealed_reader::check_length() {
  file_->seekg(0, std::ios::end);
  const auto end = file_->tellg();
  if (!*file_ || end < 0)
    return problem("can't be read");
  const auto is = static_cast<std::uint64_t>(end);
  const auto should_be = sealed_size(header_.size);
  const auto figures = ": it has " + std::to_string(is) + " bytes and not "
    + std::to_string(should_be);
  if (is < should_be)
    return problem("was cut" + figures);
  return is > should_be ? problem("goes on after its end" + figures)
                        : std::string{};
}

std::uint64_t sealed_reader::size() const noexcept {
  return header_.size;
}

result<std::string> sealed_reader::read(
  std::uint64_t offset, std::size_t length) {
  using got = result<std::string>;
  std::string data;
  if (offset >= header_.size)
    return got::of(std::move(data));
  const auto end
    = offset + std::min<std::uint64_t>(length, header_.size - offset);
  data.reserve(static_cast<std::size_t>(end - offset));
  while (offset < end) {
    if (auto error = go_to(offset / chunk_size); !error.empty())
      return got::failed(std::move(error));
    const auto from = static_cast<std::size_t>(offset % chunk_size);
    const auto taken
      = std::min<std::uint64_t>(end - offset, chunk_length_ - from);
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
    data.append(reinterpret_cast<const char*>(chunk_.data()) + from, taken);
    offset += taken;
  }
  return got::of(std::move(data));
}

/// That chunk is in `chunk_` afterwards.
std::string sealed_reader::go_to(std::uint64_t chunk) {
  if (!in_step_ || opened_ > chunk + 1)
    if (auto error = restart(); !error.empty())
      return error;
  while (opened_ < chunk + 1)
    if (auto error = next_chunk(); !error.empty())
      return error;
  return {};
}

std::string sealed_reader::restart() {
  opened_ = 0;
  stream_.start(header_.file_key, header_.start);
  file_->clear();
  file_->seekg(media_header_size);
  in_step_ = file_->good();
  return in_step_ ? std::string{} : problem("can't be read");
}

std::string sealed_reader::next_chunk() {
  in_step_ = false; // unless all goes well
  const auto last = opened_ + 1 == chunks_of(header_.size);
  chunk_length_ = last
    ? static_cast<std::size_t>(header_.size - opened_ * chunk_size)
    : chunk_size;
  const auto sealed = std::span{sealed_}.first(chunk_length_ + chunk_overhead);
  if (read_from(*file_, sealed.data(), sealed.size()) < sealed.size())
    return problem("can't be read");
  if (!stream_.pull(sealed, last, std::span{chunk_}.first(chunk_length_)))
    return problem("was changed (in part " + std::to_string(opened_ + 1) + ")");
  ++opened_;
  in_step_ = true;
  return {};
}

std::string sealed_reader::problem(const std::string& what) const {
  return "The media file " + object_ + " " + what;
}

} // namespace callengine::persistence
