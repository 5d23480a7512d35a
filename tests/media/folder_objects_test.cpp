#include "persistence/media/folder_objects.hpp"
#include "tests/media/stores.hpp"

#include <thread>

namespace callengine::testing {

namespace {

// The test server of S3 writes in place, which S3 does not.
TEST(folder_objects_test, of_those_that_come_together_one_is_kept_whole) {
  const temporary_folder folder;
  const std::filesystem::path root{folder.path()};
  const auto opened = persistence::folder_objects::open(root / "objects");
  ASSERT_TRUE(opened) << opened.error;
  auto& objects = **opened.value;
  const auto get = [&] {
    const auto stream = objects.get("1/deep/er/a");
    return stream
      ? std::string{std::istreambuf_iterator<char>{**stream.value}, {}}
      : stream.error;
  };
  const auto one = some_bytes(200'000, 1);
  const auto other = some_bytes(300'000, 2);
  {
    const auto put_many = [&](const std::string& name, std::string_view bytes) {
      for (int time = 0; time < 10; ++time) {
        write_file(root / name, bytes);
        EXPECT_EQ(objects.put("1/deep/er/a", root / name), "");
      }
    };
    std::jthread first{put_many, "one", one};
    std::jthread second{put_many, "other", other};
    for (int time = 0; time < 20; ++time) {
      const auto seen = get();
      EXPECT_TRUE(seen == one || seen == other
        || seen == "There is no object 1/deep/er/a")
        << seen.size();
    }
  }
  const auto last = get();
  EXPECT_TRUE(last == one || last == other) << last.size();
}

TEST(folder_objects_test, makes_folders_anew_that_somebody_removed) {
  const temporary_folder folder;
  const std::filesystem::path root{folder.path()};
  const auto opened = persistence::folder_objects::open(root / "objects");
  ASSERT_TRUE(opened) << opened.error;
  auto& objects = **opened.value;
  for (int time = 0; time < 2; ++time) {
    write_file(root / "given", "bytes");
    EXPECT_EQ(objects.put("1/voicemail/a", root / "given"), "");
    EXPECT_EQ(contents_of(root / "objects/1/voicemail/a"), "bytes");
    std::filesystem::remove_all(root / "objects/1");
  }
}

} // namespace

} // namespace callengine::testing
