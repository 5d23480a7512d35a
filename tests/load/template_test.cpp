#include "simulator/http/form.hpp"
#include "simulator/http/signature.hpp"
#include "simulator/load/http_client.hpp"
#include "simulator/load/request_template.hpp"
#include "simulator/load/template_book.hpp"
#include "tests/load/recorded_calls.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace callengine::simulator::load {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// A request as a server reads it.
struct read_request {
  std::string target;
  std::string signature;
  field_list fields;

  std::string field(std::string_view name) const {
    return std::string{find_field(fields, name)};
  }
};

read_request read(const std::string& bytes) {
  const auto body = bytes.find("\r\n\r\n") + 4;
  const auto head = std::string_view{bytes}.substr(0, body - 2);
  EXPECT_EQ(
    find_header(head, "Content-Length"), std::to_string(bytes.size() - body));
  return {bytes.substr(5, bytes.find(" HTTP/1.1") - 5),
    std::string{find_header(head, "X-Twilio-Signature")},
    decode_form(bytes.substr(body))};
}

class template_test : public ::testing::Test {
protected:
  template_test() {
    // Another call's answers, as another step and another person came.
    const auto sid = own_sid();
    for (const auto& text : {menu_document("7"), dial_document(sid, "c1_u205"),
           empty_document, goodbye_document}) {
      kept_answer answer{text, {}};
      scan(answer.text, answer.document);
      answers_.push_back(std::move(answer));
    }
  }

  std::string own_sid() const {
    std::string sid;
    ids_.append(sid, "CA", call_, 0);
    return sid;
  }

  read_request filled(std::size_t index, bool as_recorded = false) {
    const auto forms = make_templates(department_call(), base);
    const fill_context with{ids_, call_, caller_, answers_, as_recorded};
    return read(writer_.write(forms.at(index), with));
  }

  void expect_signed(const read_request& request) {
    EXPECT_EQ(
      request.signature, sign(token, base + request.target, request.fields));
  }

  call_ids ids_{99};
  call_id call_{3, 12345};
  std::string caller_ = "+13015550107";
  std::vector<kept_answer> answers_;
  request_writer writer_{base, token};
};

TEST_F(template_test, the_first_request_is_of_the_own_call_and_signed) {
  const auto request = filled(0);
  EXPECT_EQ(request.target, "/api/twilio/voice/incoming");
  EXPECT_EQ(request.field("CallSid"), own_sid());
  EXPECT_EQ(request.field("From"), caller_);
  EXPECT_EQ(request.field("To"), "+12025550199");
  EXPECT_EQ(
    request.fields.size(), department_call().exchanges[0].fields.size());
  expect_signed(request);
}

TEST_F(template_test, urls_come_from_the_calls_own_answers) {
  const auto key = filled(1);
  EXPECT_EQ(key.target, "/api/twilio/voice/ivr-gather?step=7&node=2");
  EXPECT_EQ(key.field("Digits"), "1");
  EXPECT_EQ(key.field("msg"), "Gather End");
  expect_signed(key);
}

TEST_F(template_test, whom_the_answer_dials_is_whom_the_leg_names) {
  const auto leg = filled(2);
  EXPECT_THAT(leg.target, HasSubstr("call=" + own_sid()));
  EXPECT_EQ(leg.field("To"), "client:c1_u205");
  EXPECT_EQ(leg.field("ParentCallSid"), own_sid());
  EXPECT_NE(leg.field("CallSid"), recorded_leg);
  EXPECT_NE(leg.field("CallSid"), own_sid());
  // The Dial's action names the same leg.
  EXPECT_EQ(filled(3).field("DialCallSid"), leg.field("CallSid"));
  expect_signed(leg);
}

TEST_F(template_test, as_recorded_nothing_comes_from_answers) {
  answers_.clear();
  const auto leg = filled(2, true);
  EXPECT_THAT(leg.target, HasSubstr("step=2&call=" + own_sid()));
  EXPECT_EQ(leg.field("To"), "client:c1_u101");
  expect_signed(leg);
}

TEST_F(template_test, requests_know_what_they_tell) {
  const auto forms = make_templates(department_call(), base);
  EXPECT_FALSE(forms[1].leg_over);
  EXPECT_TRUE(forms[2].leg_over);
  EXPECT_TRUE(forms[2].callback);
  EXPECT_TRUE(forms[3].talked);
  EXPECT_FALSE(forms[3].callback);
  EXPECT_TRUE(forms[4].callback);
}

TEST(call_ids_test, sids_lead_back_to_their_call) {
  const call_ids ids{7};
  const call_id call{42, 123456789};
  std::string sid;
  ids.append(sid, "CA", call, 0);
  EXPECT_EQ(sid.size(), 34U);
  EXPECT_EQ(ids.read(sid), call);
  EXPECT_FALSE(call_ids{8}.read(sid));
  std::string leg;
  ids.append(leg, "CA", call, 1);
  EXPECT_FALSE(ids.read(leg));
  EXPECT_FALSE(ids.read("c1_u101"));
}

TEST(template_book_test, ways_part_where_answers_differ) {
  template_book book{base};
  book.learn(department_call());
  auto nobody = department_call();
  nobody.exchanges[1].answer = goodbye_document;
  nobody.exchanges.erase(
    nobody.exchanges.begin() + 2, nobody.exchanges.begin() + 4);
  book.learn(nobody);
  const auto form_of = [](const std::string& text) {
    scanned_document document;
    scan(text, document);
    return document.form;
  };
  const auto* first = book.first("department");
  ASSERT_TRUE(first);
  const auto key = step_after(*first->second, form_of(menu_document("3")));
  ASSERT_TRUE(key && *key);
  const auto talk = step_after(**key, form_of(dial_document("CA", "c")));
  const auto over = step_after(**key, form_of(goodbye_document));
  ASSERT_TRUE(talk && *talk && over && *over);
  EXPECT_EQ((*talk)->request.endpoint, "call-status");
  EXPECT_EQ((*over)->request.endpoint, "status-callback");
  EXPECT_FALSE(step_after(**key, form_of(menu_document("3"))));
  EXPECT_EQ(book.first("voicemail"), nullptr);
}

TEST(template_book_test, the_farewell_needs_nothing_of_its_call) {
  auto call = department_call();
  // Whom an answer named: an address in a later request comes from there.
  call.exchanges.back().fields.emplace_back("Note", "c1_u101");
  template_book book{base};
  book.learn(call);
  ASSERT_TRUE(book.farewell());
  const call_ids ids{7};
  const std::string caller = "+13015550107";
  const std::vector<kept_answer> no_answers;
  request_writer writer{base, token};
  const fill_context with{ids, {3, 4}, caller, no_answers};
  const auto request = read(writer.write(book.farewell()->request, with));
  EXPECT_EQ(request.field("Note"), "c1_u101");
  EXPECT_EQ(request.field("From"), caller);
  EXPECT_EQ(ids.read(request.field("CallSid")), (call_id{3, 4}));
}

TEST(recording_test, it_survives_being_written) {
  const recording before{base, {department_call(), hung_up_call()}};
  const auto after = recording_from(to_json(before));
  ASSERT_EQ(after.calls.size(), 2U);
  EXPECT_EQ(after.public_url, base);
  EXPECT_EQ(to_json(after), to_json(before));
  EXPECT_THROW(
    recording_from(nlohmann::json{{"calls", 1}}), std::runtime_error);
}

} // namespace
} // namespace callengine::simulator::load
