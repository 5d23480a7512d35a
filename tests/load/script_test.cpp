// What the callers of a load do.
#include "simulator/load/load_script.hpp"
#include "simulator/time/virtual_scheduler.hpp"

#include <gtest/gtest.h>

namespace callengine::simulator::load {
namespace {

/// Notes what its caller does.
class noting_line final : public caller_line {
public:
  const call_sid& sid() const noexcept override {
    return sid_;
  }

  void press(char key) override {
    done.push_back(std::string{"press "} + key);
  }

  void say(std::string text) override {
    done.push_back("say " + text);
  }

  void speak(milliseconds) override {
    done.emplace_back("speak");
  }

  void say_sound(sound_ptr) override {
    done.emplace_back("sound");
  }

  void hang_up() override {
    done.emplace_back("hang up");
  }

  std::vector<std::string> done;

private:
  call_sid sid_ = "CA1";
};

using deeds = std::vector<std::string>;

class script_test : public ::testing::Test {
protected:
  std::shared_ptr<caller> begin(load_script script) {
    auto who = play_script(clock, script, [] {});
    who->placed(line);
    return who;
  }

  virtual_scheduler clock{time_point{}};
  std::shared_ptr<noting_line> line = std::make_shared<noting_line>();
};

} // namespace

TEST_F(script_test, a_talker_speaks_when_asked_and_hangs_up_when_all_is_said) {
  const auto who = begin({"conversation", '\0', {"the hours", "my bill"}});
  who->hears("Thank you for calling. How can I help you?");
  who->hears("For billing, press 1");
  EXPECT_EQ(line->done, (deeds{"say the hours"}));
  who->hears("One moment, please.");
  who->hears("We are open from eight to five.");
  EXPECT_EQ(line->done.size(), 1U);
  who->hears("What else can I help you with?");
  who->hears("I am sorry, I did not get that. Please tell me in a few words "
             "what you need.");
  EXPECT_EQ(line->done, (deeds{"say the hours", "say my bill", "hang up"}));
}

TEST_F(script_test, others_press_their_key_where_keys_are_read) {
  const auto who = begin({"department", '1', {}});
  who->hears("Thank you for calling. How can I help you?");
  EXPECT_TRUE(line->done.empty());
  who->hears("You can say it in your own words, or press a key.");
  who->hears("For billing, press 1");
  EXPECT_EQ(line->done, (deeds{"press 1"}));
}

TEST(script_mix_test, a_share_of_all_calls_leaves_the_others_as_they_were) {
  auto mix = parse_mix("department=3,hangup=1");
  give_share(mix, "conversation", 20);
  EXPECT_EQ(mix.total, 400U);
  std::map<std::string, unsigned> drawn;
  for (unsigned number = 0; number < mix.total; ++number)
    ++drawn[mix.at(number)];
  EXPECT_EQ(drawn,
    (std::map<std::string, unsigned>{
      {"conversation", 80}, {"department", 240}, {"hangup", 80}}));
}

TEST(script_mix_test, all_or_nothing_are_shares_too) {
  auto mix = parse_mix("department=3");
  give_share(mix, "conversation", 0);
  EXPECT_EQ(mix.shares.size(), 1U);
  give_share(mix, "conversation", 100);
  ASSERT_EQ(mix.shares.size(), 1U);
  EXPECT_EQ(mix.at(0), "conversation");
}

} // namespace callengine::simulator::load
