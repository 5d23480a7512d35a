#include "persistence/media/sealed_media.hpp"
#include "tests/media/stores.hpp"

#include <gmock/gmock.h>

namespace callengine::testing {

namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

const media_name message{client_id{123}, "voicemail/RE1"};

class media_store_test : public any_object_store {
protected:
  std::unique_ptr<media_store> open_media() {
    auto opened
      = persistence::sealed_media::open(open_objects(), keys_, path("work"));
    EXPECT_TRUE(opened) << opened.error;
    return std::move(opened.value.value());
  }

private:
  const key_ring keys_ = new_keys();
};

CALLENGINE_ON_ALL_OBJECT_STORES(media_store_test);

TEST_P(media_store_test, gives_back_what_was_written_in_pieces) {
  const auto media = open_media();
  std::mt19937_64 random{7};
  for (const auto size : telling_sizes()) {
    const auto bytes = some_bytes(size, size);
    auto writer = media->create(message);
    ASSERT_TRUE(writer) << writer.error;
    for (std::size_t at = 0; at < size;) {
      const auto piece = std::string_view{bytes}.substr(at, random() % 200'000);
      ASSERT_EQ((*writer.value)->write(piece), "");
      at += piece.size();
    }
    ASSERT_EQ((*writer.value)->finish(), "");
    const auto reader = media->open(message);
    ASSERT_TRUE(reader) << reader.error;
    EXPECT_EQ((*reader.value)->size(), size);
    EXPECT_TRUE(read_all(*open_media(), message) == bytes) << size;
  }
  EXPECT_THAT(files_below(path("work")), IsEmpty());
}

TEST_P(media_store_test, reads_any_range_in_any_order) {
  const auto media = open_media();
  const auto bytes = some_bytes(500'000);
  ASSERT_EQ(keep(*media, message, bytes), "");
  const auto reader = media->open(message);
  ASSERT_TRUE(reader) << reader.error;
  std::mt19937_64 random{3};
  for (int time = 0; time < 200; ++time) {
    const auto offset = random() % 510'000;
    const auto length = random() % (time % 2 == 0 ? 300'000U : 300U);
    const auto got = (*reader.value)->read(offset, length);
    ASSERT_TRUE(got) << got.error;
    const auto expected
      = offset < bytes.size() ? bytes.substr(offset, length) : std::string{};
    ASSERT_TRUE(*got.value == expected) << offset << " " << length;
  }
}

TEST_P(media_store_test, leaves_the_old_file_until_the_new_one_is_finished) {
  const auto media = open_media();
  ASSERT_EQ(keep(*media, message, "the old one"), "");
  {
    auto given_up = media->create(message);
    ASSERT_TRUE(given_up) << given_up.error;
    ASSERT_EQ((*given_up.value)->write(some_bytes(100'000)), "");
    EXPECT_EQ(read_all(*media, message), "the old one");
  }
  EXPECT_EQ(read_all(*media, message), "the old one");
  EXPECT_THAT(files_below(path("work")), IsEmpty());
  ASSERT_EQ(keep(*media, message, "the new one"), "");
  EXPECT_EQ(read_all(*media, message), "the new one");
}

TEST_P(media_store_test, keeps_clinics_apart_and_removes_one_file_only) {
  const auto media = open_media();
  const media_name other{client_id{124}, message.name};
  ASSERT_EQ(keep(*media, message, "of 123"), "");
  ASSERT_EQ(keep(*media, other, "of 124"), "");
  EXPECT_EQ(media->remove(message), "");
  EXPECT_EQ(media->remove(message), "");
  EXPECT_EQ(read_all(*media, message), "There is no object 123/voicemail/RE1");
  EXPECT_EQ(read_all(*media, other), "of 124");
}

TEST_P(media_store_test, takes_nothing_after_the_end_and_no_foolish_name) {
  const auto media = open_media();
  auto writer = media->create(message);
  ASSERT_TRUE(writer) << writer.error;
  ASSERT_EQ((*writer.value)->write("all of it"), "");
  ASSERT_EQ((*writer.value)->finish(), "");
  EXPECT_THAT((*writer.value)->write("more"), HasSubstr("finished already"));
  EXPECT_THAT((*writer.value)->finish(), HasSubstr("finished already"));
  EXPECT_EQ(read_all(*media, message), "all of it");
  const media_name foolish{client_id{123}, "../124/voicemail/RE1"};
  EXPECT_THAT(media->create(foolish).error, HasSubstr("no name"));
  EXPECT_THAT(media->open(foolish).error, HasSubstr("no name"));
  EXPECT_THAT(media->remove(foolish), HasSubstr("no name"));
}

} // namespace

} // namespace callengine::testing
