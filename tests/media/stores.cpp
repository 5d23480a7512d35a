#include "tests/media/stores.hpp"

#include "persistence/media/folder_objects.hpp"
#include "persistence/media/sealed_media.hpp"
#include "persistence/media/sealed_stream.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace callengine::testing {

namespace fs = std::filesystem;

std::string some_bytes(std::size_t size, std::uint64_t seed) {
  std::mt19937_64 random{seed};
  std::string bytes(size, '\0');
  for (auto& each : bytes)
    each = static_cast<char>(random());
  return bytes;
}

std::vector<std::size_t> telling_sizes() {
  constexpr auto chunk = persistence::chunk_size;
  return {0, 1, chunk - 1, chunk, chunk + 1, 2 * chunk, 5'000'000};
}

std::string contents_of(const fs::path& file) {
  std::ifstream stream{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

void write_file(const fs::path& file, std::string_view contents) {
  fs::create_directories(file.parent_path());
  std::ofstream stream{file, std::ios::binary};
  stream << contents;
  if (!stream.flush())
    throw std::runtime_error("cannot write " + file.string());
}

std::vector<fs::path> files_below(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& each : fs::recursive_directory_iterator{folder})
    if (each.is_regular_file())
      files.push_back(each.path());
  return files;
}

key_ring new_keys() {
  return keys_of(persistence::master_key::generate());
}

key_ring keys_of(std::string_view current, std::string_view old) {
  return std::move(key_ring::from_keys(current, old).value.value());
}

std::string keep(
  media_store& media, const media_name& name, std::string_view contents) {
  auto writer = media.create(name);
  if (!writer)
    return writer.error;
  if (auto error = (*writer.value)->write(contents); !error.empty())
    return error;
  return (*writer.value)->finish();
}

std::string read_all(media_store& media, const media_name& name) {
  auto reader = media.open(name);
  if (!reader)
    return reader.error;
  auto data = (*reader.value)->read(0, (*reader.value)->size());
  return data ? std::move(*data.value) : data.error;
}

std::string why_closed(media_store& media, const media_name& name) {
  return media.open(name).error;
}

net::outgoing::s3_options options_of(
  const s3_server& server, const fs::path& work_folder) {
  net::outgoing::s3_options options;
  options.endpoint = server.endpoint();
  options.region = s3_server::region;
  options.bucket = s3_server::bucket;
  options.access_key = s3_server::access_key;
  options.secret_key = s3_server::secret_key;
  options.work_folder = work_folder;
  return options;
}

void any_object_store::SetUp() {
  if (GetParam() == "s3")
    server_.emplace();
}

std::unique_ptr<object_store> any_object_store::open_objects() {
  auto opened = server_
    ? net::outgoing::s3_bucket::open(options_of(*server_, path("")), {})
    : persistence::folder_objects::open(path("objects"));
  EXPECT_TRUE(opened) << opened.error;
  return std::move(opened.value.value());
}

std::unique_ptr<media_store> sealed_media_test::open_media(
  const key_ring& keys) const {
  auto folder = persistence::folder_objects::open(objects());
  EXPECT_TRUE(folder) << folder.error;
  auto opened = persistence::sealed_media::open(
    std::move(folder.value.value()), keys, work());
  EXPECT_TRUE(opened) << opened.error;
  return std::move(opened.value.value());
}

} // namespace callengine::testing
