#include "persistence/media/folder_objects.hpp"
#include "persistence/media/sealed_media.hpp"
#include "tests/media/stores.hpp"

#include <gmock/gmock.h>

#include <csignal>
#include <cstdio>
#include <fstream>
#include <functional>
#include <random>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace callengine::testing {

namespace {

namespace fs = std::filesystem;

using ::testing::HasSubstr;
using ::testing::IsEmpty;

const media_name message{client_id{123}, "voicemail/RE1"};

/// A process that does something until it is done or killed.
class child_process {
public:
  explicit child_process(const std::function<int()>& work) {
    child_ = ::fork();
    if (child_ == 0)
      ::_exit(work());
  }

  void kill() const {
    ::kill(child_, SIGKILL);
  }

  int wait() const {
    int status = 0;
    ::waitpid(child_, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  }

private:
  ::pid_t child_ = 0;
};

/// How far a child is, told to its parent over a pipe.
class progress {
public:
  progress() {
    if (::pipe(ends_) != 0)
      throw std::runtime_error("no pipe");
  }

  ~progress() {
    ::close(ends_[0]);
  }

  progress(const progress&) = delete;
  progress& operator=(const progress&) = delete;

  /// The child's: one step is done.
  bool tell() const {
    return ::write(ends_[1], "", 1) == 1;
  }

  /// The parent's, once. False: the child ended before so many steps.
  bool wait_for(unsigned steps) const {
    ::close(ends_[1]);
    char step = 0;
    for (; steps > 0; --steps)
      if (::read(ends_[0], &step, 1) != 1)
        return false;
    return true;
  }

private:
  int ends_[2]{};
};

/// Writes a file in pieces. False: that failed.
bool write_slowly(
  media_store& media, const std::string& sound, const progress& told) {
  constexpr std::size_t piece = 50'000;
  const auto writer = media.create(message);
  if (!writer)
    return false;
  for (std::size_t at = 0; at < sound.size(); at += piece)
    if (!(*writer.value)
           ->write(std::string_view{sound}.substr(at, piece))
           .empty()
      || !told.tell())
      return false;
  return (*writer.value)->finish().empty() && told.tell();
}

using media_faults_test = sealed_media_test;

TEST_F(media_faults_test, a_kill_while_it_writes_leaves_a_whole_file_or_none) {
  const auto keys = new_keys();
  const std::vector<std::string> versions{
    some_bytes(400'000, 0), some_bytes(700'000, 1)};
  std::mt19937_64 random{5};
  int unfinished = 0;
  int kept = 0;
  for (int time = 0; time < 40; ++time) {
    const progress steps;
    const child_process writing{[&] {
      const auto media = open_media(keys);
      for (std::size_t turn = 0;; ++turn)
        if (!write_slowly(*media, versions[turn % 2], steps))
          return 1;
    }};
    // 9 and 15 steps are a file.
    ASSERT_TRUE(steps.wait_for(static_cast<unsigned>(1 + random() % 40)));
    writing.kill();
    ASSERT_EQ(writing.wait(), -SIGKILL);
    if (fs::exists(work()) && !fs::is_empty(work()))
      ++unfinished;
    const auto media = open_media(keys);
    EXPECT_THAT(files_below(work()), IsEmpty());
    const auto found = read_all(*media, message);
    if (found == "There is no object 123/voicemail/RE1") {
      EXPECT_EQ(kept, 0);
      continue;
    }
    ++kept;
    ASSERT_TRUE(found == versions[0] || found == versions[1]) << found.size();
  }
  EXPECT_GT(unfinished, 0); // some were killed where it matters
  EXPECT_GT(kept, 0);
}

TEST_F(media_faults_test, what_a_dead_run_left_is_gone_after_the_start) {
  write_file(work() / "abcdef.part", "half a file");
  write_file(objects() / ".incoming/abcdef.part", "half a copy");
  write_file(objects() / "123/voicemail/RE1", "an object");
  write_file(work() / "README", "somebody else's");
  const auto media = open_media(new_keys());
  EXPECT_THAT(files_below(path("")),
    ::testing::UnorderedElementsAre(
      objects() / "123/voicemail/RE1", work() / "README"));
}

/// No file may grow beyond that.
class file_size_limit {
public:
  explicit file_size_limit(rlim_t bytes) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    auto limit = before_;
    limit.rlim_cur = bytes;
    ::setrlimit(RLIMIT_FSIZE, &limit);
    handler_ = std::signal(SIGXFSZ, SIG_IGN);
  }

  ~file_size_limit() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }

  file_size_limit(const file_size_limit&) = delete;
  file_size_limit& operator=(const file_size_limit&) = delete;

private:
  rlimit before_{};
  void (*handler_)(int) = nullptr;
};

TEST_F(media_faults_test, a_write_that_the_disk_refuses_leaves_the_old_file) {
  const auto media = open_media(new_keys());
  ASSERT_EQ(keep(*media, message, "the old one"), "");
  {
    const file_size_limit limit{300'000};
    EXPECT_EQ(keep(*media, message, some_bytes(400'000)),
      "The media file 123/voicemail/RE1 can't be written: write: File too "
      "large");
  }
  EXPECT_THAT(files_below(work()), IsEmpty());
  EXPECT_EQ(read_all(*media, message), "the old one");
}

/// Media on a disk of its own of a megabyte. What went wrong is printed.
int fill_a_small_disk(const fs::path& disk, bool work_is_there) {
  const auto check = [](bool holds, const std::string& what) {
    if (!holds)
      std::fprintf(stderr, "not so: %s\n", what.c_str());
    return holds;
  };
  const auto objects = disk / "media";
  const auto work = work_is_there ? disk / "work" : disk.parent_path() / "work";
  auto folder = persistence::folder_objects::open(objects);
  auto opened = persistence::sealed_media::open(
    std::move(folder.value.value()), new_keys(), work);
  auto& media = **opened.value;
  const media_name other{client_id{123}, "voicemail/RE2"};
  bool fine = check(
    keep(media, message, some_bytes(600'000)).empty(), "the first has room");
  const auto error = keep(media, other, some_bytes(600'000));
  fine &= check(error.ends_with("No space left on device"), error);
  fine &= check(files_below(objects).size() == 1, "only one object");
  fine &= check(files_below(work).empty(), "nothing is left behind");
  fine &= check(read_all(media, message) == some_bytes(600'000), "whole");
  fine &= check(media.remove(message).empty(), "removed");
  fine &= check(keep(media, other, some_bytes(600'000)).empty(), "room again");
  return fine ? 0 : 1;
}

class full_disk_test : public sealed_media_test,
                       public ::testing::WithParamInterface<bool> {};

TEST_P(full_disk_test, says_so_and_leaves_nothing_behind) {
  constexpr int no_mount = 77;
  fs::create_directories(path("disk"));
  const child_process filling{[this] {
    if (::unshare(CLONE_NEWNS) != 0
      || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
      || ::mount("none", path("disk").c_str(), "tmpfs", 0, "size=1m") != 0)
      return no_mount;
    return fill_a_small_disk(path("disk"), GetParam());
  }};
  const auto end = filling.wait();
  if (end == no_mount)
    GTEST_SKIP() << "only root can mount a small disk";
  EXPECT_EQ(end, 0);
}

INSTANTIATE_TEST_SUITE_P(
  work_folder, full_disk_test, ::testing::Bool(), [](const auto& each) {
    return each.param ? "on_the_same_disk" : "on_another_disk";
  });

/// Refuses whatever it is given, as a storage that is away.
class refusing_objects final : public object_store {
public:
  std::string put(const std::string&, const fs::path& file) override {
    fs::remove(file);
    return "the storage is away";
  }

  result<std::unique_ptr<std::istream>> get(const std::string&) override {
    return result<std::unique_ptr<std::istream>>::failed("the storage is away");
  }

  std::string remove(const std::string&) override {
    return "the storage is away";
  }
};

TEST_F(media_faults_test, a_storage_that_is_away_is_told_and_leaves_nothing) {
  auto opened = persistence::sealed_media::open(
    std::make_unique<refusing_objects>(), new_keys(), work());
  ASSERT_TRUE(opened) << opened.error;
  auto& media = **opened.value;
  EXPECT_EQ(keep(media, message, "a message"),
    "The media file 123/voicemail/RE1 can't be written: the storage is away");
  EXPECT_EQ(why_closed(media, message), "the storage is away");
  EXPECT_EQ(media.remove(message), "the storage is away");
  EXPECT_THAT(files_below(work()), IsEmpty());
}

TEST_F(media_faults_test, a_folder_that_can_not_be_made_is_an_error) {
  write_file(path("file"), "in the way");
  EXPECT_THAT(persistence::folder_objects::open(path("file/media")).error,
    HasSubstr("Not a directory"));
  EXPECT_THAT(persistence::sealed_media::open(
                std::make_unique<refusing_objects>(), new_keys(), path("file"))
                .error,
    HasSubstr("file: "));
}

/// Of /proc/self/status, in bytes.
std::size_t memory(const std::string& which) {
  std::ifstream status{"/proc/self/status"};
  std::string word;
  std::size_t kilobytes = 0;
  while (status >> word)
    if (word == which + ":" && status >> kilobytes)
      return kilobytes * 1024;
  throw std::runtime_error("no " + which);
}

TEST_F(media_faults_test, sixty_four_writers_at_once_need_little_memory) {
  // A sanitizer keeps some of its own for each thread and what was freed. What
  // would keep the files in memory needs 320 MB.
#if defined(__SANITIZE_THREAD__)
  constexpr std::size_t limit = std::size_t{256} * 1024 * 1024;
#elif defined(__SANITIZE_ADDRESS__)
  constexpr std::size_t limit = std::size_t{128} * 1024 * 1024;
#else
  constexpr std::size_t limit = std::size_t{32} * 1024 * 1024;
#endif
  constexpr int writers = 64;
  const auto media = open_media(new_keys());
  const auto piece = some_bytes(50'000);
  std::ofstream{"/proc/self/clear_refs"} << 5; // the peak begins anew
  const auto before = memory("VmRSS");
  {
    std::vector<std::jthread> threads;
    for (int number = 0; number < writers; ++number)
      threads.emplace_back([&, number] {
        auto writer = media->create({client_id{number}, "voicemail/RE1"});
        ASSERT_TRUE(writer) << writer.error;
        for (int time = 0; time < 100; ++time)
          ASSERT_EQ((*writer.value)->write(piece), "");
        ASSERT_EQ((*writer.value)->finish(), "");
      });
  }
  EXPECT_LT(memory("VmHWM") - before, limit);
  for (int number = 0; number < writers; ++number) {
    const auto reader = media->open({client_id{number}, "voicemail/RE1"});
    ASSERT_TRUE(reader) << reader.error;
    EXPECT_EQ((*reader.value)->size(), 5'000'000U);
  }
  EXPECT_LT(memory("VmHWM") - before, limit);
}

} // namespace

} // namespace callengine::testing
