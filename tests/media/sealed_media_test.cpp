#include "persistence/media/media_header.hpp"
#include "tests/media/stores.hpp"

#include <gmock/gmock.h>

namespace callengine::testing {

namespace {

using ::testing::AllOf;
using ::testing::AnyOf;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

constexpr auto header_size = persistence::media_header_size;
constexpr auto sealed_chunk
  = persistence::chunk_size + persistence::chunk_overhead;
const media_name message{client_id{123}, "voicemail/RE1"};
const std::string about = "The media file 123/voicemail/RE1 ";

/// A message of two chunks and a bit, sealed, whose file is tampered with.
class tampering_test : public sealed_media_test {
protected:
  void SetUp() override {
    media_ = open_media(keys_);
    ASSERT_EQ(keep(*media_, message, bytes_), "");
    sealed_ = contents_of(file());
    ASSERT_EQ(read_all(*media_, message), bytes_);
  }

  std::filesystem::path file(const media_name& name = message) const {
    return objects() / std::to_string(name.client.value) / name.name;
  }

  /// Why the message does not open with this in its file.
  std::string why_closed_as(std::string_view sealed) {
    write_file(file(), sealed);
    return why_closed(*media_, message);
  }

  /// With one bit of it changed.
  std::string flipped(std::size_t bit) const {
    auto changed = sealed_;
    changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << bit % 8));
    return changed;
  }

  std::string_view part(std::size_t chunk) const {
    return std::string_view{sealed_}.substr(
      header_size + chunk * sealed_chunk, sealed_chunk);
  }

  const std::string key_ = persistence::master_key::generate();
  const key_ring keys_ = keys_of(key_);
  const std::string bytes_ = some_bytes(2 * persistence::chunk_size + 1000);
  std::unique_ptr<media_store> media_;
  std::string sealed_;
};

TEST_F(tampering_test, a_cut_file_is_refused_wherever_it_was_cut) {
  std::vector<std::size_t> lengths{0, 1, header_size - 1, header_size,
    header_size + sealed_chunk, header_size + 2 * sealed_chunk,
    sealed_.size() - 1};
  std::mt19937_64 random{1};
  for (int time = 0; time < 100; ++time)
    lengths.push_back(random() % sealed_.size());
  for (const auto length : lengths)
    EXPECT_THAT(
      why_closed_as(sealed_.substr(0, length)), StartsWith(about + "was cut"))
      << length;
}

TEST_F(tampering_test, a_file_with_more_after_its_end_is_refused) {
  EXPECT_THAT(
    why_closed_as(sealed_ + "x"), StartsWith(about + "goes on after its end"));
  EXPECT_THAT(why_closed_as(sealed_ + std::string{part(2)}),
    StartsWith(about + "goes on after its end"));
}

TEST_F(tampering_test, each_changed_bit_of_the_header_is_noticed) {
  for (std::size_t bit = 0; bit < header_size * 8; ++bit)
    EXPECT_THAT(why_closed_as(flipped(bit)),
      AllOf(StartsWith(about),
        AnyOf(HasSubstr("no media file of this engine's"),
          HasSubstr("is of version"), HasSubstr("not among the engine's"),
          EndsWith("was changed (in its header)"))))
      << bit;
}

TEST_F(tampering_test, a_changed_bit_of_any_part_is_noticed) {
  std::mt19937_64 random{2};
  for (int time = 0; time < 300; ++time) {
    const auto byte = header_size + random() % (sealed_.size() - header_size);
    const auto part = (byte - header_size) / sealed_chunk + 1;
    EXPECT_EQ(why_closed_as(flipped(byte * 8 + random() % 8)),
      about + "was changed (in part " + std::to_string(part) + ")")
      << byte;
  }
}

TEST_F(tampering_test, parts_out_of_their_order_are_refused) {
  const auto header = sealed_.substr(0, header_size);
  const std::string first{part(0)};
  const std::string second{part(1)};
  const std::string last{part(2)};
  EXPECT_THAT(why_closed_as(header + second + first + last),
    EndsWith("was changed (in part 1)"));
  EXPECT_THAT(why_closed_as(header + first + first + last),
    EndsWith("was changed (in part 2)"));
}

TEST_F(tampering_test, a_file_under_another_name_or_clinic_is_refused) {
  const media_name other{client_id{123}, "voicemail/RE2"};
  const media_name foreign{client_id{1}, "23/voicemail/RE1"};
  ASSERT_EQ(keep(*media_, other, some_bytes(bytes_.size(), 2)), "");
  const auto others = contents_of(file(other));
  for (const auto& name : {other, foreign}) {
    write_file(file(name), sealed_);
    EXPECT_THAT(why_closed(*media_, name),
      EndsWith(" belongs to another clinic or name"));
  }
  EXPECT_EQ(why_closed_as(others), about + "belongs to another clinic or name");
  // Not only the header is bound: so are the parts to their header.
  EXPECT_THAT(
    why_closed_as(sealed_.substr(0, header_size) + others.substr(header_size)),
    EndsWith("was changed (in part 1)"));
}

TEST_F(tampering_test, an_unknown_version_is_named) {
  auto newer = sealed_;
  newer[7] = 2;
  EXPECT_EQ(why_closed_as(newer),
    about + "is of version 2, which this program does not know");
}

TEST_F(tampering_test, a_change_after_the_opening_is_noticed_while_reading) {
  const auto last_part = header_size + 2 * sealed_chunk;
  const auto opened = media_->open(message);
  ASSERT_TRUE(opened) << opened.error;
  auto& reader = **opened.value;
  write_file(file(), flipped((last_part + 5) * 8));
  EXPECT_EQ(reader.read(0, 1000).value, bytes_.substr(0, 1000));
  EXPECT_EQ(
    reader.read(0, bytes_.size()).error, about + "was changed (in part 3)");
  // What was not changed can still be read, and the rest once it is mended.
  EXPECT_EQ(reader.read(60'000, 10'000).value, bytes_.substr(60'000, 10'000));
  EXPECT_EQ(reader.read(131'100, 100).error, about + "was changed (in part 3)");
  EXPECT_EQ(reader.read(100'000, 10'000).value, bytes_.substr(100'000, 10'000));
  write_file(file(), sealed_);
  EXPECT_EQ(reader.read(0, bytes_.size()).value, bytes_);
}

TEST_F(tampering_test, a_file_of_an_unknown_key_names_that_key) {
  const auto others = open_media(new_keys());
  EXPECT_EQ(why_closed(*others, message),
    about + "was encrypted with a key that is not among the engine's: "
      + keys_.current().name());
}

TEST_F(tampering_test, files_of_an_old_key_open_and_new_ones_take_the_new_key) {
  const auto new_key = persistence::master_key::generate();
  const auto rotated = keys_of(new_key, key_);
  const auto media = open_media(rotated);
  EXPECT_EQ(read_all(*media, message), bytes_);
  const media_name later{client_id{123}, "voicemail/RE2"};
  ASSERT_EQ(keep(*media, later, "after the rotation"), "");
  EXPECT_THAT(contents_of(file(later)), HasSubstr(rotated.current().name()));
  EXPECT_THAT(why_closed(*media_, later), HasSubstr("not among the engine's"));
  EXPECT_EQ(
    read_all(*open_media(keys_of(new_key)), later), "after the rotation");
}

TEST_F(sealed_media_test, no_two_files_look_alike) {
  const auto media = open_media(new_keys());
  const media_name other{client_id{123}, "voicemail/RE2"};
  ASSERT_EQ(keep(*media, message, std::string(1000, 'a')), "");
  ASSERT_EQ(keep(*media, other, std::string(1000, 'a')), "");
  const auto one = contents_of(objects() / "123/voicemail/RE1");
  const auto two = contents_of(objects() / "123/voicemail/RE2");
  EXPECT_NE(one.substr(header_size), two.substr(header_size));
  EXPECT_NE(one.substr(40, header_size), two.substr(40, header_size));
}

TEST_F(sealed_media_test, no_plaintext_touches_the_disk_while_it_is_written) {
  const std::string sentence = "My daughter has a fever since yesterday. ";
  const auto media = open_media(new_keys());
  auto writer = media->create(message);
  ASSERT_TRUE(writer) << writer.error;
  std::size_t largest = 0;
  for (int piece = 0; piece < 500; ++piece) {
    std::string text;
    while (text.size() < 10'000)
      text += sentence;
    ASSERT_EQ((*writer.value)->write(text), "");
    if (piece % 50 != 0 && piece != 499)
      continue;
    for (const auto& each : files_below(path(""))) {
      const auto contents = contents_of(each);
      largest = std::max(largest, contents.size());
      ASSERT_THAT(contents, Not(HasSubstr("fever"))) << each;
    }
  }
  EXPECT_GT(largest, 4'000'000U); // what was looked at was what is written
  ASSERT_EQ((*writer.value)->finish(), "");
  for (const auto& each : files_below(path("")))
    EXPECT_THAT(contents_of(each), Not(HasSubstr("fever"))) << each;
}

TEST_F(sealed_media_test, its_files_are_for_their_owner_only) {
  using perms = std::filesystem::perms;
  const auto media = open_media(new_keys());
  ASSERT_EQ(keep(*media, message, "a message"), "");
  ASSERT_THAT(files_below(work()), IsEmpty());
  for (const auto& each :
    std::filesystem::recursive_directory_iterator{path("")}) {
    const auto mode = each.status().permissions();
    EXPECT_EQ(mode & (perms::group_all | perms::others_all), perms::none)
      << each.path();
  }
}

} // namespace

} // namespace callengine::testing
