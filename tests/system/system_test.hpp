#pragma once

#include "tests/system/clinics.hpp"
#include "tests/system/world.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace callengine::testing {

using simulator::callee_behaviour;
using simulator::transcript_kind;
using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using reaction = simulator::callee_behaviour::reaction;

/// A started engine with a phone network around it. At the end of every test
/// the engine stops with status 0, each document that it wrote holds against
/// Twilio's schema, and the network has nothing to warn of.
class system_test : public ::testing::Test {
protected:
  /// Makes the world, with these rows in its tables, and starts the engine.
  void open(const std::string& rows, database_kind kind = database_kind::sqlite,
    milliseconds per_character = 0ms,
    snapshot_kind snapshots = snapshot_kind::embedded);

  void open(const std::string& rows, world_options options);

  /// The world is there with its rows, the engine is not started yet.
  virtual void prepare() {}

  void TearDown() override;

  world& the() {
    return *world_;
  }

  /// Calls the clinic and presses the key when the menu is read.
  std::shared_ptr<patient> call_and_press(
    char key, const std::string& to = clinic_number);

  /// Waits for the call's end.
  void expect_over(const patient& who);

  /// The people of a department that is asked next find nobody busy any more.
  bool is_available(person& who, milliseconds within = patience);

  /// What the simulator rightly warns of in this test.
  std::string expected_warning_;

private:
  void expect_sound_documents();
  void expect_no_warnings();

  std::unique_ptr<world> world_;
};

class system_test_on_both
  : public system_test,
    public ::testing::WithParamInterface<database_kind> {};

inline std::string kind_name(
  const ::testing::TestParamInfo<database_kind>& info) {
  return name_of(info.param);
}

} // namespace callengine::testing
