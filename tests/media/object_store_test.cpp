#include "tests/media/stores.hpp"

#include <gmock/gmock.h>

namespace callengine::testing {

namespace {

using ::testing::HasSubstr;

class object_store_test : public any_object_store {
protected:
  std::string put(object_store& objects, const std::string& name,
    std::string_view contents, const std::string& file = "given") {
    write_file(path(file), contents);
    auto error = objects.put(name, path(file));
    EXPECT_FALSE(std::filesystem::exists(path(file)));
    return error;
  }

  static std::string rest_of(std::istream& stream) {
    return {std::istreambuf_iterator<char>{stream}, {}};
  }

  /// The error in its place.
  static std::string get(object_store& objects, const std::string& name) {
    auto stream = objects.get(name);
    return stream ? rest_of(**stream.value) : stream.error;
  }
};

CALLENGINE_ON_ALL_OBJECT_STORES(object_store_test);

TEST_P(object_store_test, gives_back_what_it_was_given) {
  const auto objects = open_objects();
  for (const auto size : telling_sizes()) {
    const auto name = "7/size/" + std::to_string(size);
    const auto bytes = some_bytes(size, size);
    ASSERT_EQ(put(*objects, name, bytes), "");
    EXPECT_EQ(get(*objects, name), bytes) << size;
    EXPECT_EQ(get(*open_objects(), name), bytes) << size;
  }
}

TEST_P(object_store_test, replaces_and_tells_one_name_from_another) {
  const auto objects = open_objects();
  ASSERT_EQ(put(*objects, "1/a/b", "first"), "");
  ASSERT_EQ(put(*objects, "1/a/b_c", "beside"), "");
  ASSERT_EQ(put(*objects, "11/a/b", "elsewhere"), "");
  ASSERT_EQ(put(*objects, "1/a/b", "second, and longer"), "");
  EXPECT_EQ(get(*objects, "1/a/b"), "second, and longer");
  EXPECT_EQ(get(*objects, "1/a/b_c"), "beside");
  EXPECT_EQ(get(*objects, "11/a/b"), "elsewhere");
}

TEST_P(object_store_test, says_that_an_object_is_absent) {
  const auto objects = open_objects();
  ASSERT_EQ(put(*objects, "1/a/b", "there"), "");
  EXPECT_EQ(get(*objects, "1/a/c"), "There is no object 1/a/c");
  EXPECT_EQ(get(*objects, "2/a/b"), "There is no object 2/a/b");
}

TEST_P(object_store_test, removes_once_and_again) {
  const auto objects = open_objects();
  ASSERT_EQ(put(*objects, "1/a", "gone soon"), "");
  ASSERT_EQ(put(*objects, "1/b", "stays"), "");
  EXPECT_EQ(objects->remove("1/a"), "");
  EXPECT_EQ(objects->remove("1/a"), "");
  EXPECT_EQ(objects->remove("3/nothing/of/it"), "");
  EXPECT_EQ(get(*objects, "1/a"), "There is no object 1/a");
  EXPECT_EQ(get(*objects, "1/b"), "stays");
}

TEST_P(object_store_test, goes_on_reading_what_is_replaced_or_removed) {
  const auto objects = open_objects();
  const auto bytes = some_bytes(300'000);
  ASSERT_EQ(put(*objects, "1/a", bytes), "");
  auto replaced = objects->get("1/a");
  ASSERT_TRUE(replaced) << replaced.error;
  ASSERT_EQ(put(*objects, "1/a", some_bytes(400'000, 2)), "");
  auto removed = objects->get("1/a");
  ASSERT_TRUE(removed) << removed.error;
  ASSERT_EQ(objects->remove("1/a"), "");
  EXPECT_EQ(rest_of(**replaced.value), bytes);
  EXPECT_EQ(rest_of(**removed.value), some_bytes(400'000, 2));
}

TEST_P(object_store_test, lets_its_reader_seek) {
  const auto objects = open_objects();
  ASSERT_EQ(put(*objects, "1/a", "0123456789"), "");
  auto stream = objects->get("1/a");
  ASSERT_TRUE(stream) << stream.error;
  auto& reading = **stream.value;
  EXPECT_EQ(rest_of(reading), "0123456789");
  reading.clear();
  EXPECT_EQ(rest_of(reading.seekg(7)), "789");
  reading.clear();
  EXPECT_EQ(reading.seekg(0, std::ios::end).tellg(), 10);
}

TEST_P(object_store_test, refuses_names_that_lead_elsewhere) {
  const auto objects = open_objects();
  write_file(path("secret"), "not an object");
  for (const std::string name : {"", "/", "/etc/passwd", "../secret",
         "1/../../secret", "1/./a", "1//a", "1/a/", "1/a b", "1/a?x=y",
         "1/a%2e", "1/\xc3\xa4", ".incoming/a", "1/a\n"}) {
    EXPECT_THAT(put(*objects, name, "x"), HasSubstr("no name")) << name;
    EXPECT_THAT(get(*objects, name), HasSubstr("no name")) << name;
    EXPECT_THAT(objects->remove(name), HasSubstr("no name")) << name;
  }
  EXPECT_THAT(get(*objects, std::string(201, 'a')), HasSubstr("no name"));
  EXPECT_EQ(contents_of(path("secret")), "not an object");
}

} // namespace

} // namespace callengine::testing
