#include "persistence/media/sealed_stream.hpp"

namespace callengine::persistence {

namespace {

static_assert(
  secret_key::size == crypto_secretstream_xchacha20poly1305_KEYBYTES);

unsigned char tag_of(bool last) {
  return last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
              : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
}

} // namespace

sealing_stream::sealing_stream(const secret_key& key) {
  crypto_secretstream_xchacha20poly1305_init_push(
    &state_, start_.data(), key.data());
}

sealing_stream::~sealing_stream() {
  sodium_memzero(&state_, sizeof state_);
}

void sealing_stream::push(std::span<const unsigned char> chunk, bool last,
  std::span<unsigned char> sealed) {
  crypto_secretstream_xchacha20poly1305_push(&state_, sealed.data(), nullptr,
    chunk.data(), chunk.size(), nullptr, 0, tag_of(last));
}

opening_stream::~opening_stream() {
  sodium_memzero(&state_, sizeof state_);
}

void opening_stream::start(const secret_key& key, const stream_start& start) {
  crypto_secretstream_xchacha20poly1305_init_pull(
    &state_, start.data(), key.data());
}

bool opening_stream::pull(std::span<const unsigned char> sealed, bool last,
  std::span<unsigned char> chunk) {
  unsigned char tag = 0;
  return crypto_secretstream_xchacha20poly1305_pull(&state_, chunk.data(),
           nullptr, &tag, sealed.data(), sealed.size(), nullptr, 0)
    == 0
    && tag == tag_of(last);
}

} // namespace callengine::persistence
