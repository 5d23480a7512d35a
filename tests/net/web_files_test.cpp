#include "net/portal/web_files.hpp"
#include "tests/net/fixture.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

namespace callengine::net::testing {
namespace {

using callengine::testing::temporary_folder;
using portal::takes_encoding;
using portal::web_folder;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class web_files_test : public server_fixture {
protected:
  web_files_test() {
    write("index.html", "<!doctype html>the page");
    write("favicon.svg", "<svg/>");
    write("assets/app-1a2b.js", script);
    write("assets/app-1a2b.js.br", "in brotli");
    write("assets/app-1a2b.js.gz", "in gzip");
    write("empty.txt", "");
    write(".secret", "hidden");
  }

  void write(const std::string& name, const std::string& text) {
    const auto path = folder.path() / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream{path, std::ios::binary} << text;
  }

  void open() {
    auto read = web_folder::read(folder.path());
    ASSERT_TRUE(read) << read.error;
    options.web = std::move(*read.value);
    start();
  }

  answer fetch(const std::string& path, const std::string& headers = {}) {
    const auto got = ask(get(path, headers));
    EXPECT_TRUE(got) << path;
    return got.value_or(answer{});
  }

  std::string policy() {
    return fetch("/").headers.at("content-security-policy");
  }

  temporary_folder folder;
  const std::string script = std::string(200'000, 'x') + "the end";
};

TEST_F(web_files_test, every_route_of_the_page_is_the_page) {
  open();
  for (const auto* path : {"/", "/calls", "/inbox", "/inbox/7", "/history",
         "/history/CA1", "/missed", "/board", "/try", "/sign-in", "/?a=b"}) {
    const auto got = fetch(path);
    EXPECT_EQ(got.status, 200) << path;
    EXPECT_EQ(got.body, "<!doctype html>the page") << path;
    EXPECT_EQ(got.headers.at("content-type"), "text/html; charset=utf-8");
    EXPECT_EQ(got.headers.at("cache-control"), "no-cache");
  }
}

TEST_F(web_files_test, a_long_file_comes_whole_and_is_kept_for_ever) {
  open();
  const auto got = fetch("/assets/app-1a2b.js");
  EXPECT_EQ(got.status, 200);
  EXPECT_EQ(got.body, script);
  EXPECT_EQ(got.headers.at("content-type"), "text/javascript; charset=utf-8");
  EXPECT_EQ(
    got.headers.at("cache-control"), "public, max-age=31536000, immutable");
  EXPECT_EQ(fetch("/favicon.svg").headers.at("cache-control"), "no-cache");
  EXPECT_EQ(fetch("/empty.txt").body, "");
}

TEST_F(web_files_test, the_smallest_that_the_browser_takes_is_sent) {
  open();
  const std::string path = "/assets/app-1a2b.js";
  const auto best = fetch(path, "Accept-Encoding: gzip, deflate, br\r\n");
  EXPECT_EQ(best.body, "in brotli");
  EXPECT_EQ(best.headers.at("content-encoding"), "br");
  EXPECT_EQ(best.headers.at("vary"), "Accept-Encoding");
  EXPECT_EQ(best.headers.at("content-type"), "text/javascript; charset=utf-8");
  EXPECT_EQ(fetch(path, "Accept-Encoding: gzip\r\n").body, "in gzip");
  EXPECT_EQ(
    fetch(path, "Accept-Encoding: br;q=0, gzip;q=0.5\r\n").body, "in gzip");
  EXPECT_EQ(fetch(path, "Accept-Encoding: identity\r\n").body, script);
  EXPECT_EQ(
    fetch("/", "Accept-Encoding: br\r\n").body, "<!doctype html>the page")
    << "there is no smaller one";
}

TEST_F(web_files_test, what_the_browser_has_is_not_sent_again) {
  open();
  const auto tag = fetch("/").headers.at("etag");
  for (const auto& known : {tag, "W/" + tag, "\"other\", " + tag}) {
    const auto got = fetch("/", "If-None-Match: " + known + "\r\n");
    EXPECT_EQ(got.status, 304) << known;
    EXPECT_EQ(got.headers.at("etag"), tag);
    EXPECT_FALSE(got.headers.contains("content-length"));
  }
  EXPECT_EQ(fetch("/", "If-None-Match: \"other\"\r\n").status, 200);
  const std::string path = "/assets/app-1a2b.js";
  EXPECT_NE(fetch(path).headers.at("etag"),
    fetch(path, "Accept-Encoding: br\r\n").headers.at("etag"));
}

TEST_F(web_files_test, a_connection_goes_on_after_what_had_no_body) {
  open();
  const auto tag = fetch("/").headers.at("etag");
  client one{port()};
  EXPECT_EQ(one.ask(get("/", "If-None-Match: " + tag + "\r\n"))->status, 304);
  EXPECT_EQ(one.ask(get("/favicon.svg"))->body, "<svg/>");
}

TEST_F(web_files_test, head_tells_the_length_alone) {
  open();
  client one{port()};
  ASSERT_TRUE(one.send(request_text("HEAD", "/assets/app-1a2b.js")));
  const auto got = one.receive(true);
  ASSERT_TRUE(got);
  EXPECT_EQ(got->headers.at("content-length"), std::to_string(script.size()));
  EXPECT_EQ(one.ask(get("/favicon.svg"))->body, "<svg/>");
}

TEST_F(web_files_test, nothing_leads_out_of_the_folder) {
  std::filesystem::create_symlink("/etc/hostname", folder.path() / "link.txt");
  std::filesystem::create_directory_symlink("/etc", folder.path() / "etc");
  open();
  for (const auto* path : {"/../etc/passwd", "/assets/../index.html",
         "/..%2f..%2fetc/passwd", "/%2e%2e/etc/passwd", "//etc/passwd",
         "/link.txt", "/etc/hostname", "/.secret", "/assets/", "/assets",
         "/inbox/../.secret/../../etc/passwd%00", "/index.html/"}) {
    const auto got = fetch(path);
    EXPECT_THAT(got.body, Not(HasSubstr("root:"))) << path;
    EXPECT_THAT(got.body, Not(HasSubstr("hidden"))) << path;
    if (!std::string_view{path}.starts_with("/inbox/")) {
      EXPECT_EQ(got.status, 404) << path;
    }
  }
}

TEST_F(web_files_test, the_api_is_never_answered_by_the_page) {
  open();
  for (const auto* path : {"/api/portal/nothing", "/api/", "/api/x"})
    EXPECT_EQ(fetch(path).status, 404) << path;
  EXPECT_EQ(fetch("/healthz").body, "ok\n");
  EXPECT_EQ(ask(request_text("POST", "/calls"))->status, 405);
}

TEST_F(web_files_test, nothing_may_be_loaded_from_elsewhere) {
  open();
  const auto got = fetch("/");
  EXPECT_THAT(policy(),
    ::testing::AllOf(
      StartsWith("default-src 'none'; script-src 'self'; style-src 'self';"),
      Not(HasSubstr("unsafe")), HasSubstr("connect-src 'self';"),
      HasSubstr("frame-ancestors 'none'"), HasSubstr("base-uri 'none'")));
  EXPECT_EQ(got.headers.at("x-content-type-options"), "nosniff");
  EXPECT_EQ(got.headers.at("referrer-policy"), "no-referrer");
  EXPECT_EQ(got.headers.at("permissions-policy"), "microphone=(self)");
}

TEST_F(web_files_test, with_twilio_its_hosts_may_be_reached) {
  options.voice = {"AC1", "SK1", "secret", ""};
  options.frame_ancestors = {"https://a.example", "https://b.example"};
  open();
  EXPECT_THAT(policy(),
    ::testing::AllOf(
      HasSubstr("connect-src 'self' https://*.twilio.com wss://*.twilio.com;"),
      HasSubstr("frame-ancestors https://a.example https://b.example;")));
}

TEST_F(web_files_test, without_a_page_there_is_none) {
  start();
  EXPECT_EQ(fetch("/").status, 404);
}

TEST_F(web_files_test, a_folder_that_is_no_page_is_refused) {
  EXPECT_THAT(web_folder::read("/nowhere/at/all").error, HasSubstr("nowhere"));
  std::filesystem::remove(folder.path() / "index.html");
  EXPECT_THAT(
    web_folder::read(folder.path()).error, HasSubstr("no index.html"));
}

TEST(takes_encoding_test, as_rfc_9110_says) {
  EXPECT_TRUE(takes_encoding("gzip, br", "br"));
  EXPECT_TRUE(takes_encoding("GZIP;q=1.0, BR;q=0.001", "br"));
  EXPECT_TRUE(takes_encoding("*", "br"));
  EXPECT_FALSE(takes_encoding("", "br"));
  EXPECT_FALSE(takes_encoding("gzip", "br"));
  EXPECT_FALSE(takes_encoding("br;q=0", "br"));
  EXPECT_FALSE(takes_encoding("br; Q=0.000, *", "br"));
  EXPECT_FALSE(takes_encoding("brotli", "br"));
  EXPECT_FALSE(takes_encoding("*;q=0", "br"));
}

} // namespace
} // namespace callengine::net::testing
