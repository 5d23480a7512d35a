#include "app/playable_greetings.hpp"
#include "tests/support/eventually.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <set>

namespace callengine::app::testing {
namespace {

using callengine::testing::eventually;
using namespace std::chrono_literals;

constexpr client_id clinic{123};
const std::string greeting = "greeting/5-0a1b";

class no_sound final : public media_reader {
public:
  std::uint64_t size() const noexcept override {
    return 0;
  }

  result<std::string> read(std::uint64_t, std::size_t) override {
    return result<std::string>::of({});
  }
};

/// Has greetings by name.
class some_media final : public media_store {
public:
  result<std::unique_ptr<media_writer>> create(const media_name&) override {
    return result<std::unique_ptr<media_writer>>::failed("read only");
  }

  result<std::unique_ptr<media_reader>> open(const media_name& name) override {
    using opened = result<std::unique_ptr<media_reader>>;
    const std::lock_guard lock{mutex_};
    return names_.contains(name.name) ? opened::of(std::make_unique<no_sound>())
                                      : opened::failed("it is absent");
  }

  std::string remove(const media_name& name) override {
    const std::lock_guard lock{mutex_};
    names_.erase(name.name);
    return {};
  }

  void put(const std::string& name) {
    const std::lock_guard lock{mutex_};
    names_.insert(name);
  }

private:
  std::mutex mutex_;
  std::set<std::string> names_;
};

class playable_greetings_test : public ::testing::Test {
protected:
  /// Without looking again by itself, or soon again.
  void start(milliseconds retry_after = 1h, milliseconds in_time = 1h) {
    auto count = [this] {
      ++changes;
    };
    greetings = std::make_unique<playable_greetings>(
      media, count, retry_after, in_time);
  }

  /// What the tables of a department with this greeting come out with.
  std::string played() {
    clinic_tables tables;
    tables.settings.client = clinic;
    tables.departments.emplace_back().voicemail_greeting_media = greeting;
    return greetings->only_playable({tables})
      .front()
      .departments.front()
      .voicemail_greeting_media;
  }

  bool wait_for_changes(int many) {
    return eventually([&] { return changes == many; });
  }

  /// In the tables, looked at and found to be there.
  void have_it_played() {
    media.put(greeting);
    EXPECT_EQ(played(), "");
    ASSERT_TRUE(wait_for_changes(1));
    ASSERT_EQ(played(), greeting);
  }

  some_media media;
  std::atomic<int> changes{0};
  std::unique_ptr<playable_greetings> greetings;
};

TEST_F(playable_greetings_test, one_is_played_once_it_was_opened) {
  start();
  have_it_played();
  EXPECT_EQ(greetings->unplayable(), 0U);
}

TEST_F(playable_greetings_test, one_that_was_lost_since_is_played_no_more) {
  start();
  have_it_played();
  media.remove({clinic, greeting});
  greetings->note_unplayed({clinic, greeting});
  EXPECT_EQ(greetings->unplayable(), 1U);
  ASSERT_TRUE(wait_for_changes(2)) << "the plans are made anew";
  EXPECT_EQ(played(), "");
}

TEST_F(playable_greetings_test, one_that_is_there_again_is_played_again) {
  start(5ms);
  have_it_played();
  greetings->note_unplayed({clinic, greeting});
  EXPECT_TRUE(eventually([&] { return played() == greeting; }));
  EXPECT_EQ(greetings->unplayable(), 0U);
}

TEST_F(playable_greetings_test, one_that_comes_too_late_is_not_played) {
  media.put(greeting);
  start(1h, 0ms); // nothing comes in no time
  EXPECT_EQ(played(), "");
  EXPECT_TRUE(eventually([&] { return greetings->unplayable() == 1; }));
  EXPECT_EQ(played(), "");
}

TEST_F(playable_greetings_test, the_loss_of_what_nobody_plays_changes_nothing) {
  start();
  have_it_played();
  greetings->note_unplayed({clinic, "greeting/5-older"});
  greetings->note_unplayed({client_id{124}, greeting});
  EXPECT_EQ(greetings->unplayable(), 0U);
  EXPECT_EQ(played(), greeting);
}

} // namespace
} // namespace callengine::app::testing
