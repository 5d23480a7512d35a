#include "persistence/media/sealed_writer.hpp"

#include <algorithm>

namespace callengine::persistence {

namespace {

secret_key random_key() {
  secret_key key;
  crypto_secretstream_xchacha20poly1305_keygen(key.data());
  return key;
}

std::string_view as_text(const unsigned char* data, std::size_t size) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
  return {reinterpret_cast<const char*>(data), size};
}

} // namespace

sealed_writer::sealed_writer(media_name whose, std::string object,
  work_file file, object_store& objects, const master_key& key)
  : whose_{std::move(whose)}, object_{std::move(object)},
    file_{std::move(file)}, objects_{objects}, key_{key},
    header_{0, {}, random_key()}, stream_{header_.file_key},
    sealed_(chunk_size + chunk_overhead) {
  header_.start = stream_.start();
  chunk_.reserve(chunk_size); // it never moves: no copy of it stays behind
}

sealed_writer::~sealed_writer() {
  chunk_.resize(chunk_.capacity());
  sodium_memzero(chunk_.data(), chunk_.size());
}

std::string sealed_writer::begin() {
  const media_header_bytes nothing{};
  return note(file_.append(as_text(nothing.data(), nothing.size())));
}

std::string sealed_writer::write(std::string_view piece) {
  while (problem_.empty() && !piece.empty()) {
    if (chunk_.size() == chunk_size && !note(push(false)).empty())
      break;
    const auto taken = std::min(piece.size(), chunk_size - chunk_.size());
    chunk_.insert(chunk_.end(), piece.begin(), piece.begin() + taken);
    piece.remove_prefix(taken);
  }
  return problem_;
}

std::string sealed_writer::finish() {
  if (!problem_.empty())
    return problem_;
  if (auto error = note(complete()); !error.empty())
    return error;
  problem_ = "The media file " + object_ + " was finished already";
  return {};
}

std::string sealed_writer::complete() {
  if (auto error = push(true); !error.empty())
    return error;
  const auto header = seal_header(header_, whose_, key_);
  if (auto error = file_.write_at(0, as_text(header.data(), header.size()));
      !error.empty())
    return error;
  const auto path = file_.path();
  if (auto error = file_.hand_over(); !error.empty())
    return error;
  return objects_.put(object_, path);
}

std::string sealed_writer::push(bool last) {
  const auto size = chunk_.size() + chunk_overhead;
  stream_.push(chunk_, last, std::span{sealed_}.first(size));
  header_.size += chunk_.size();
  chunk_.clear();
  return file_.append(as_text(sealed_.data(), size));
}

std::string sealed_writer::note(std::string error) {
  if (!error.empty())
    problem_ = "The media file " + object_ + " can't be written: " + error;
  return problem_;
}

} // namespace callengine::persistence
