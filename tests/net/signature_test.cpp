#include "net/twilio/wire/signature.hpp"
#include "tests/net/fixture.hpp"

#include <thread>

namespace callengine::net::twilio {
namespace {

using testing::sign;

constexpr std::string_view token = "12345";

/// One request with its claimed signature; each test changes one thing.
struct signed_request {
  std::string base = "https://mycompany.com";
  std::string target = "/myapp.php?foo=1&bar=2";
  parameters form{{"CallSid", "CA1234567890ABCDE"}, {"Digits", "1234"},
    {"Caller", "+14158675309"}, {"From", "+14158675309"},
    {"To", "+18005551212"}};
  std::vector<std::string> tokens{std::string{token}};
  std::optional<std::string> body;
  std::string signature = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";

  /// Signs over this URL instead, with the form as it is.
  void sign_over(const std::string& url) {
    testing::pairs form_pairs;
    for (const auto& pair : form)
      form_pairs.emplace_back(pair.name, pair.value);
    signature = sign(token, url, form_pairs);
  }

  bool is_valid() const {
    signed_content content;
    content.target = target;
    content.form = form;
    if (body)
      content.body = *body;
    return has_valid_signature(tokens, signed_bases(base), content, signature);
  }
};

TEST(signature, agrees_with_the_example_of_twilios_documentation) {
  EXPECT_TRUE(signed_request{}.is_valid());
}

TEST(signature, covers_every_part) {
  const auto is_refused = [](auto change) {
    signed_request request;
    change(request);
    return !request.is_valid();
  };
  EXPECT_TRUE(is_refused([](auto& each) { each.target += "&baz=3"; }));
  EXPECT_TRUE(is_refused([](auto& each) { each.base = "https://other.com"; }));
  EXPECT_TRUE(
    is_refused([](auto& each) { each.base = "http://mycompany.com"; }));
  EXPECT_TRUE(is_refused([](auto& each) { each.form[1].value = "1235"; }));
  EXPECT_TRUE(is_refused([](auto& each) { each.form[1].value += " "; }));
  EXPECT_TRUE(is_refused([](auto& each) { each.form[1].name = "digits"; }));
  EXPECT_TRUE(is_refused([](auto& each) { each.form.pop_back(); }));
  EXPECT_TRUE(is_refused([](auto& each) { each.form.push_back({"A", ""}); }));
  EXPECT_TRUE(is_refused([](auto& each) { each.tokens = {"12346"}; }));
}

TEST(signature, a_missing_short_or_garbled_header_is_just_false) {
  for (const auto* header :
    {"", "=", "RSOYDt4T1cUTdK1PDd93/VVr8B8", "RSOYDt4T1cUTdK1PDd93/VVr8B8==",
      "rsoydt4t1cutdk1pdd93/vvr8b8=", "\x80\xff not base64 at all, really"}) {
    signed_request request;
    request.signature = header;
    EXPECT_FALSE(request.is_valid()) << header;
  }
}

TEST(signature, either_token_of_a_rotation_will_do_and_none_will_not) {
  signed_request request;
  request.tokens = {"new token", std::string{token}};
  EXPECT_TRUE(request.is_valid());
  request.tokens = {};
  EXPECT_FALSE(request.is_valid());
  request.tokens = {""};
  request.signature = sign("", "https://mycompany.com" + request.target);
  request.form.clear();
  EXPECT_FALSE(request.is_valid()) << "an empty token is no token";
}

TEST(signature, get_covers_the_url_with_its_query_as_it_was_sent) {
  signed_request request;
  request.form.clear();
  request.target = "/ivr?Body=it%27s+a%20'test'&x=%e2%82%ac";
  request.sign_over("https://mycompany.com" + request.target);
  EXPECT_TRUE(request.is_valid());
  request.target = "/ivr?Body=it's+a%20'test'&x=%e2%82%ac";
  EXPECT_FALSE(request.is_valid());
}

TEST(signature, order_of_arrival_does_not_matter) {
  signed_request request;
  std::swap(request.form.front(), request.form.back());
  EXPECT_TRUE(request.is_valid());
}

TEST(signature, names_are_sorted_by_byte_and_not_with_their_values) {
  signed_request request;
  request.form = {{"Reason", "x"}, {"ReasonConferenceEnded", "a"},
    {"callSid", "3"}, {"CALLSID", "1"}, {"CallSid", "2"}};
  std::string message = "CALLSID1CallSid2ReasonxReasonConferenceEndedacallSid3";
  request.signature
    = sign(token, "https://mycompany.com" + request.target + message);
  EXPECT_TRUE(request.is_valid());
}

TEST(signature, repeated_names_count_once_for_each_value_in_byte_order) {
  signed_request request;
  request.form = {{"a", "2"}, {"a", "1"}, {"a", "2"}, {"a", "10"}};
  request.signature
    = sign(token, "https://mycompany.com" + request.target + "a1a10a2");
  EXPECT_TRUE(request.is_valid());
}

TEST(signature, empty_values_leave_their_name) {
  signed_request request;
  request.form = {{"FromCity", ""}, {"Digits", "  "}};
  request.signature = sign(
    token, "https://mycompany.com" + request.target + "Digits  FromCity");
  EXPECT_TRUE(request.is_valid());
}

TEST(signature, values_are_signed_decoded_in_utf8) {
  signed_request request;
  request.form = {{"SpeechResult", "caf\xC3\xA9 \xF0\x9F\x93\x9E"}};
  request.sign_over("https://mycompany.com" + request.target);
  EXPECT_TRUE(request.is_valid());
}

TEST(signature, the_port_may_be_there_or_not) {
  struct row {
    std::string base;
    std::string signed_with;
    bool valid;
  };

  const std::vector<row> rows{
    {"https://a.com", "https://a.com:443", true},
    {"https://a.com:443", "https://a.com", true},
    {"https://a.com:8443", "https://a.com:8443", true},
    {"https://a.com:8443", "https://a.com", true},
    {"https://a.com:8443", "https://a.com:443", false},
    {"http://a.com", "http://a.com:80", true},
    {"http://a.com:1337", "http://a.com:1337", true},
    {"http://a.com:1337", "http://a.com", true},
    {"http://a.com", "http://a.com:443", false},
    {"http://[::1]:8080", "http://[::1]:8080", true},
    {"http://[::1]", "http://[::1]:80", true},
    {"https://u:p@a.com", "https://a.com", true},
    {"https://u:p@a.com", "https://u:p@a.com", true},
    {"https://u:p@a.com:8443", "https://u:p@a.com", true},
    {"https://u:p@a.com", "https://u:p@a.com:443", true},
    {"https://u:p@a.com", "https://u:q@a.com", false},
    {"https://a.com", "https://u:p@a.com", false},
    {"https://a.com/", "https://a.com", true},
    {"https://a.com/engine", "https://a.com/engine", true},
    {"https://a.com/engine", "https://a.com", false},
  };
  for (const auto& each : rows) {
    signed_request request;
    request.base = each.base;
    request.sign_over(each.signed_with + request.target);
    EXPECT_EQ(request.is_valid(), each.valid)
      << each.base << " / " << each.signed_with;
  }
}

TEST(signature, a_fragment_is_never_part_of_it) {
  signed_request request;
  request.target += "#rc=5&rp=all";
  EXPECT_TRUE(request.is_valid());
}

TEST(signature, another_body_is_covered_by_its_hash_in_the_query) {
  signed_request request;
  request.form.clear();
  request.body = R"({"property": "value", "boolean": true})";
  request.target += "&bodySHA256="
                    "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632"
                    "f96e6620";
  request.signature = "a9nBmqA0ju/hNViExpshrM61xv4=";
  EXPECT_TRUE(request.is_valid());

  auto changed = request;
  changed.body->push_back(' ');
  EXPECT_FALSE(changed.is_valid());

  auto without_hash = request;
  without_hash.target = "/myapp.php";
  without_hash.sign_over("https://mycompany.com/myapp.php");
  EXPECT_FALSE(without_hash.is_valid());

  auto wrong_signature = request;
  wrong_signature.signature = "a9nBmqA0ju/hNViExpshrM61xv5=";
  EXPECT_FALSE(wrong_signature.is_valid());
}

TEST(signature, only_web_addresses_make_a_base) {
  for (const auto* url : {"", "clinic.example", "ftp://a.com", "https://",
         "https://a.com?x=1", "https://a.com#x", "https:// a.com"})
    EXPECT_TRUE(signed_bases(url).empty()) << url;
}

TEST(signature, many_keys_on_many_threads_do_not_mix) {
  const auto check_many = [] {
    for (int round = 0; round < 200; ++round) {
      const auto key = "key " + std::to_string(round % 12);
      signed_request request;
      request.tokens = {key};
      request.form.clear();
      request.signature = sign(key, "https://mycompany.com" + request.target);
      EXPECT_TRUE(request.is_valid());
      request.tokens = {key + "x"};
      EXPECT_FALSE(request.is_valid());
    }
  };
  std::vector<std::jthread> threads;
  for (int each = 0; each < 4; ++each)
    threads.emplace_back(check_many);
}

} // namespace
} // namespace callengine::net::twilio
