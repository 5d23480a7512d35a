#pragma once

#include "model/ports/media_store.hpp"
#include "model/ports/object_store.hpp"
#include "net/outgoing/s3_bucket.hpp"
#include "persistence/key_ring.hpp"
#include "tests/media/s3_server.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace callengine::testing {

using persistence::key_ring;

/// Bytes that look like nothing and are the same each time.
std::string some_bytes(std::size_t size, std::uint64_t seed = 1);

/// Around the places where something ends.
std::vector<std::size_t> telling_sizes();

std::string contents_of(const std::filesystem::path& file);
void write_file(const std::filesystem::path& file, std::string_view contents);

/// Regular files in a folder and those below it.
std::vector<std::filesystem::path> files_below(
  const std::filesystem::path& folder);

/// A ring of new random keys, or of these.
key_ring new_keys();
key_ring keys_of(std::string_view current, std::string_view old = {});

/// Writes it in one go. Returns the error.
std::string keep(
  media_store& media, const media_name& name, std::string_view contents);

/// All of it; the error in its place.
std::string read_all(media_store& media, const media_name& name);

/// Why a file does not open; empty if it does.
std::string why_closed(media_store& media, const media_name& name);

/// The object stores that there are, by name: "folder" and "s3".
class any_object_store : public ::testing::TestWithParam<std::string> {
protected:
  void SetUp() override;

  /// Of the same objects each time.
  std::unique_ptr<object_store> open_objects();

  std::filesystem::path path(const std::string& name) const {
    return folder_ / name;
  }

  std::optional<s3_server> server_;

private:
  temporary_folder folder_;
};

#define CALLENGINE_ON_ALL_OBJECT_STORES(suite)                                 \
  INSTANTIATE_TEST_SUITE_P(stores, suite,                                      \
    ::testing::Values(std::string{"folder"}, std::string{"s3"}),               \
    [](const auto& each) { return each.param; })

net::outgoing::s3_options options_of(
  const s3_server& server, const std::filesystem::path& work_folder);

/// Sealed media in a folder; the tests get at its files.
class sealed_media_test : public ::testing::Test {
protected:
  std::filesystem::path path(const std::string& name) const {
    return folder_ / name;
  }

  std::filesystem::path objects() const {
    return path("media");
  }

  std::filesystem::path work() const {
    return path("work");
  }

  /// As an engine that starts.
  std::unique_ptr<media_store> open_media(const key_ring& keys) const;

private:
  temporary_folder folder_;
};

} // namespace callengine::testing
