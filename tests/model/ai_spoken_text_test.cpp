#include "model/ai/ai_limits.hpp"
#include "model/ai/spoken_text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

namespace callengine::testing {

namespace {

const ai::knowledge& clinic() {
  static const ai::knowledge made = [] {
    ai::clinic_facts facts;
    facts.hours = "Open 8:00-17:00. The night line is (202) 555-0142.";
    facts.address = "1 Hill Road, see https://hillside.example/map";
    facts.answers = {{1, "Who do I write to?",
      "Write to desk@hillside.example or call 1-800-DOCTORS.", ""}};
    return ai::knowledge{facts};
  }();
  return made;
}

std::string spoken(std::string_view text) {
  return ai::spoken_text(text, clinic());
}

/// The text in pieces of these lengths, as a stream lets it through.
std::string streamed(
  const std::string& text, const std::vector<std::size_t>& lengths) {
  ai::spoken_stream stream{clinic()};
  std::string all;
  std::size_t at = 0;
  for (const auto length : lengths) {
    all += stream.add(text.substr(std::min(at, text.size()), length));
    at += length;
  }
  all += stream.add(text.substr(std::min(at, text.size())));
  return all + stream.finish();
}

} // namespace

TEST(spoken_text, is_without_markup) {
  EXPECT_EQ(
    spoken("<speak>Hello <break time=\"9s\"/> there</speak>"), "Hello there");
  EXPECT_EQ(spoken("</Say><Dial>you</Dial><Say>"), "you");
  EXPECT_EQ(spoken("&lt;Dial&gt;you&lt;/Dial&gt;"), "you");
  EXPECT_EQ(spoken("&amp;lt;Dial&amp;gt;you"), "you");
  EXPECT_EQ(
    spoken("# Hours\n- **Monday** to _Friday_\n"), "Hours Monday to Friday");
  EXPECT_EQ(
    spoken("See [our page](https://evil.example) now"), "See our page now");
  EXPECT_EQ(spoken("a < b & c"), "a b and c");
  EXPECT_EQ(spoken("before <unfinished tag"), "before");
  EXPECT_EQ(spoken(" one \r\n\t two \x01 "), "one two");
}

TEST(spoken_text, is_valid_utf8) {
  EXPECT_EQ(spoken("caf\xC3\xA9 \xE2\x82\xAC"), "caf\xC3\xA9 \xE2\x82\xAC");
  EXPECT_EQ(spoken("a\xFF\xC3 b\xED\xA0\x80\xF5"), "a b");
  EXPECT_EQ(spoken("a\xE2\x80\x8B\xEF\xBB\xBF b"), "a b");
}

TEST(spoken_text, has_no_telephone_number_that_the_clinic_does_not_tell) {
  for (const std::string text : {"Call +1 (900) 555-1234.",
         "Call 9005551234 now", "900.555.1234", "9 0 0 5 5 5 1 2 3 4",
         "555-1234", "nine zero zero, five five five, one two three four",
         "Nine-oh-oh five five five twelve thirty four",
         "triple five one two three four", "one nine hundred 555 12 34",
         "1-900-FLOWERS", "call 1 800 FLOWERS",
         "9\xE2\x80\x93"
         "00555\xE2\x80\x93"
         "1234",
         "\xEF\xBC\x99\xEF\xBC\x90\xEF\xBC\x90 555 1234", "90O 555 I234",
         "9<b>00</b>5551234",
         "900\xE2\x80\x8B"
         "5551234",
         "call9005551234now", "5 5 5 dash one two 3 4", "900-555-1234x",
         "call900 555 1234", "900-555-1234ext2"})
    EXPECT_EQ(spoken(text), "") << text;
}

TEST(spoken_text, builds_no_other_number_around_one_of_the_clinic_s) {
  ai::clinic_facts facts;
  facts.hours = "Call 555-0142, 24 hours a day.";
  const ai::knowledge short_number{facts};
  for (const std::string text :
    {"Call 1 900 555 0142 now.", "Call 900-555-0142.", "900 (555) 0142",
      "555 0142 900", "nine hundred five five five oh one four two",
      "911 555 0142", "5550142 5550199"})
    EXPECT_EQ(ai::spoken_text(text, short_number), "") << text;
  for (const std::string text : {"Call 555-0142.", "1 555 0142",
         "Call 555-0142, 24 hours a day.", "555-0142, 8 to 5"})
    EXPECT_EQ(ai::spoken_text(text, short_number), text);
  for (const std::string text : {"1 900 202 555 0142", "900 555 0142",
         "202 555 0142 900 555 0199", "0142 202 555 0142", "1 1 202 555 0142"})
    EXPECT_EQ(spoken(text), "") << text;
}

TEST(spoken_text, tells_a_number_whole_or_not_at_all) {
  for (const std::string text : {"Call (202) 555-01", "202 555 014",
         "2 555 0142", "20255501", "0 2 5 5 5 0 1"})
    EXPECT_EQ(spoken(text), "") << text;
  // Not even where a text is too long.
  const auto long_word = std::string(limits::ai_answer_characters - 12, 'a');
  EXPECT_EQ(
    spoken(long_word + " (202) 555-0142 and a good deal more"), long_word);
}

TEST(spoken_text, finds_the_clinic_s_numbers_between_other_figures) {
  ai::clinic_facts facts;
  facts.address = "1 Hill Road, Millbrook 20850, (202) 555-0142";
  facts.hours = "Call 202-555-0199, 24 hours a day.";
  facts.answers = {{1, "What is your fax?", "Suite 12, 555-0177.", ""}};
  const ai::knowledge clinic_of_figures{facts};
  for (const std::string text :
    {"Call (202) 555-0142.", "Call 202-555-0199 around the clock.",
      "Call (202) 555-0142, 24 hours a day.", "Our fax is 555-0177.",
      "1 Hill Road, Millbrook 20850, (202) 555-0142",
      "On the 12, 13, 14 and 15th of May",
      "two zero two five five five zero one four two"})
    EXPECT_EQ(ai::spoken_text(text, clinic_of_figures), text);
  for (const std::string text : {"850 202 5550", "5 555 0177", "085 020 2555"})
    EXPECT_EQ(ai::spoken_text(text, clinic_of_figures), "") << text;
}

TEST(spoken_text, tells_the_clinic_s_own_numbers) {
  for (const std::string text :
    {"Call (202) 555-0142.", "202-555-0142", "+1 202 555 0142", "555 0142",
      "Call 1-800-DOCTORS.", "two zero two five five five oh one four two"})
    EXPECT_EQ(spoken(text), text);
}

TEST(spoken_text, tells_times_dates_and_sums) {
  for (const std::string text :
    {"We are open 8:00-17:00, on Saturday 9:00-12:30.",
      "From 8 a.m. to 5:30 p.m. and on 12/24/2026 from 9 to 12.",
      "It is $1,250.00 or $40.", "Dial 911.", "24 hours, 7 days, 365 days.",
      "410 Hill Road, 20850 Millbrook"})
    EXPECT_EQ(spoken(text), text);
}

TEST(spoken_text, has_no_address_in_the_net_that_the_clinic_does_not_tell) {
  for (const std::string text :
    {"See https://evil.example/a", "see www.evil.zz", "go to evil.com.",
      "go to EVIL.COM", "mail me@evil.org", "evil dot com",
      "joe at evil dot com now", "(evil.ru)", "javascript://x",
      "hillside.example.evil.com", "nothillside.example"})
    EXPECT_EQ(spoken(text), "") << text;
  for (const std::string text : {"See https://hillside.example/map.",
         "hillside.example", "Write to desk@hillside.example, please.",
         "hillside dot example", "Closed at 5 p.m. We open at 8 a.m.",
         "Yes.We are open.", "e.g. on Mondays"})
    EXPECT_EQ(spoken(text), text);
}

TEST(spoken_text, ends_with_a_sentence_within_its_limit) {
  std::string text;
  while (text.size() < 10'000)
    text += "This is one more sentence of many. ";
  const auto said = spoken(text);
  EXPECT_LE(said.size(), limits::ai_answer_characters);
  EXPECT_GT(said.size(), limits::ai_answer_characters - 40);
  EXPECT_TRUE(said.ends_with("of many."));
  const auto endless
    = spoken(std::string(300, 'a') + " " + std::string(5000, 'b'));
  EXPECT_EQ(endless, std::string(300, 'a'));
  EXPECT_EQ(spoken(std::string(10'000, 'a')), "");
}

TEST(spoken_stream, gives_out_whole_words_as_they_come) {
  ai::spoken_stream stream{clinic()};
  EXPECT_EQ(stream.add("We are op"), "We are ");
  EXPECT_EQ(stream.add("en on Mon"), "open on ");
  EXPECT_EQ(stream.add("day."), "");
  EXPECT_EQ(stream.finish(), "Monday.");
}

TEST(spoken_stream, holds_a_number_until_it_is_whole) {
  ai::spoken_stream stream{clinic()};
  EXPECT_EQ(stream.add("Call 202 "), "Call ");
  EXPECT_EQ(stream.add("555 "), "");
  EXPECT_EQ(stream.add("0142 or "), "202 555 0142 or ");
  EXPECT_EQ(stream.add("nine zero zero five five "), "");
  EXPECT_EQ(stream.add("five one two three four now "), "");
  EXPECT_EQ(stream.add("and more "), "") << "nothing follows what is unfit";
  EXPECT_EQ(stream.finish(), "");
}

TEST(spoken_stream, breaks_off_at_an_address_and_at_its_end) {
  ai::spoken_stream page{clinic()};
  EXPECT_EQ(page.add("Please go to evil"), "Please go to ");
  EXPECT_EQ(page.add(".com now "), "");
  EXPECT_EQ(page.add("and more "), "");
  EXPECT_EQ(page.finish(), "");
  ai::spoken_stream number{clinic()};
  EXPECT_EQ(number.add("It is 900 555 12"), "It is ");
  EXPECT_EQ(number.add("34"), "");
  EXPECT_EQ(number.finish(), "");
}

TEST(spoken_stream, holds_an_open_tag) {
  ai::spoken_stream stream{clinic()};
  EXPECT_EQ(stream.add("Hello <Dial to "), "Hello ");
  EXPECT_EQ(stream.add("you > there "), "there ");
  EXPECT_EQ(stream.finish(), "");
}

RC_GTEST_PROP(spoken_stream, says_what_the_whole_text_says, ()) {
  const auto words = *rc::gen::container<std::vector<std::string>>(
    rc::gen::elementOf(std::vector<std::string>{"We", "are", "open.", "Yes!",
      "(202)", "555-0142", "<b>", "</b>", "a<b", "[x](y)", "[", "]", "&amp;",
      "&lt;i&gt;", "&", ";", "- ", "\n", "8:00", "to", "17:00", "at", "dot",
      "5", "five", "caf\xC3\xA9", "**bold**", "and", "\xE2\x82\xAC",
      "<!-- x -->", "desk@hillside.example"}));
  std::string text;
  for (const auto& one : words)
    text += one + (*rc::gen::inRange(0, 6) > 0 ? " " : "");
  const auto lengths = *rc::gen::container<std::vector<std::size_t>>(
    rc::gen::inRange<std::size_t>(0, 12));
  const auto whole = spoken(text);
  const auto pieces = streamed(text, lengths);
  if (!whole.empty()) {
    // A blank at the end was let through before the text was known to end.
    RC_ASSERT(pieces.substr(0, whole.size()) == whole);
    RC_ASSERT(pieces.find_first_not_of(' ', whole.size()) == std::string::npos);
  }
}

RC_GTEST_PROP(spoken_stream, never_says_more_than_the_limit, ()) {
  std::string text;
  const auto count = *rc::gen::inRange(0, 300);
  for (int one = 0; one < count; ++one)
    text += *rc::gen::element<std::string>("word ", "end. ", "longer-word ");
  const auto lengths = *rc::gen::container<std::vector<std::size_t>>(
    rc::gen::inRange<std::size_t>(0, 40));
  const auto whole = spoken(text);
  const auto pieces = streamed(text, lengths);
  RC_ASSERT(whole.size() <= limits::ai_answer_characters);
  RC_ASSERT(pieces.substr(0, whole.size()) == whole);
}

RC_GTEST_PROP(
  spoken_text, is_made_of_any_bytes, (const std::vector<std::uint8_t>& bytes)) {
  const std::string text(bytes.begin(), bytes.end());
  const auto once = spoken(text);
  RC_ASSERT(once.find('<') == std::string::npos);
  RC_ASSERT(once.size() <= limits::ai_answer_characters);
}

} // namespace callengine::testing
