#include "net/outgoing/s3_bucket.hpp"

#include "model/object_name.hpp"
#include "net/outgoing/file_hash.hpp"

#include <pugixml.hpp>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <limits>
#include <string_view>
#include <system_error>
#include <unistd.h>

namespace callengine::net::outgoing {

namespace {

namespace fs = std::filesystem;

using got = result<std::unique_ptr<std::istream>>;

std::string last_error() {
  return std::error_code{errno, std::system_category()}.message();
}

struct file_cleanup {
  void operator()(std::FILE* file) const {
    std::fclose(file);
  }
};

using file_handle = std::unique_ptr<std::FILE, file_cleanup>;

/// Removes the file at the end of a block.
struct taken_file {
  const fs::path& path;

  explicit taken_file(const fs::path& taken) : path{taken} {}

  taken_file(const taken_file&) = delete;
  taken_file& operator=(const taken_file&) = delete;

  ~taken_file() {
    ::unlink(path.c_str());
  }
};

/// What an object is fetched into: gone when it is closed.
struct nameless_file {
  file_handle writing;
  std::unique_ptr<std::istream> reading;
};

result<nameless_file> open_nameless_file(const fs::path& folder) {
  using opened = result<nameless_file>;
  auto path = (folder / "s3-XXXXXX").string();
  const int descriptor = ::mkostemp(path.data(), O_CLOEXEC);
  if (descriptor < 0)
    return opened::failed(folder.string() + ": " + last_error());
  nameless_file file;
  file.reading = std::make_unique<std::ifstream>(path, std::ios::binary);
  ::unlink(path.c_str());
  file.writing.reset(::fdopen(descriptor, "wb"));
  if (!file.writing) {
    ::close(descriptor);
    return opened::failed(folder.string() + ": " + last_error());
  }
  if (!*file.reading)
    return opened::failed(folder.string() + ": the file can't be read");
  return opened::of(std::move(file));
}

/// SHA-256 of nothing: what a request without a body is signed with.
constexpr std::string_view hash_of_nothing
  = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/// The code in S3's XML, if there is one.
std::string code_in(const std::string& body) {
  pugi::xml_document document;
  if (!document.load_buffer(body.data(), body.size()))
    return {};
  return document.child("Error").child_value("Code");
}

bool is_absent(const transfer_answer& answer) {
  if (answer.how != transfer_answer::end::answered || answer.status != 404)
    return false;
  const auto code = code_in(answer.body);
  return code.empty() || code == "NoSuchKey";
}

std::string describe(const std::string& name, const transfer_answer& answer) {
  const auto about = "Object " + name + ": ";
  if (answer.how == transfer_answer::end::given_up)
    return about + answer.problem;
  if (answer.how != transfer_answer::end::answered)
    return about + "the storage did not answer: " + answer.problem;
  const auto code = code_in(answer.body);
  return about + "the storage answered with status "
    + std::to_string(answer.status) + (code.empty() ? code : ", " + code);
}

byte_source source_of(std::FILE* file, std::uint64_t size) {
  byte_source source;
  source.size = size;
  source.read = [file](std::uint64_t offset, std::size_t length) {
    using sent = result<std::string>;
    std::string piece(length, '\0');
    const auto read = ::pread(
      ::fileno(file), piece.data(), piece.size(), static_cast<off_t>(offset));
    if (read < 0)
      return sent::failed(last_error());
    piece.resize(static_cast<std::size_t>(read));
    return sent::of(std::move(piece));
  };
  return source;
}

std::string problem_of(const s3_options& options) {
  const std::string_view endpoint = options.endpoint;
  const auto slashes = endpoint.find("://");
  if (!endpoint.starts_with("http://") && !endpoint.starts_with("https://"))
    return "The storage's endpoint must begin with http:// or https://";
  if (endpoint.size() == slashes + 3
    || endpoint.find_first_of("/?#@ ", slashes + 3) != std::string_view::npos)
    return "The storage's endpoint must be a scheme and a host, and a port if "
           "need be, without path or user";
  if (options.bucket.size() < 3
    || options.bucket.find_first_not_of(
         "abcdefghijklmnopqrstuvwxyz0123456789.-")
      != std::string::npos)
    return "The storage's bucket must have a name of small letters, digits, "
           "'.' and '-'";
  if (options.region.empty()
    || options.region.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-")
      != std::string::npos)
    return "The storage's region must be of small letters, digits and '-'";
  if (options.access_key.empty() || options.secret_key.empty())
    return "The storage needs an access key and a secret key";
  return {};
}

} // namespace

s3_bucket::s3_bucket(s3_options options, std::stop_token stop)
  : options_{std::move(options)}, stop_{std::move(stop)} {}

result<std::unique_ptr<object_store>> s3_bucket::open(
  s3_options options, std::stop_token stop) {
  using opened = result<std::unique_ptr<object_store>>;
  while (options.endpoint.ends_with('/'))
    options.endpoint.pop_back();
  if (auto problem = problem_of(options); !problem.empty())
    return opened::failed(std::move(problem));
  return opened::of(std::unique_ptr<object_store>{
    new s3_bucket{std::move(options), std::move(stop)}});
}

transfer_answer s3_bucket::carry_out(
  transfer_request what, const std::string& name, std::string_view hash) {
  what.url = options_.endpoint + "/" + options_.bucket + "/" + name;
  what.user = options_.access_key;
  what.password = options_.secret_key;
  what.aws_sigv4 = "aws:amz:" + options_.region + ":s3";
  what.headers.push_back("x-amz-content-sha256: " + std::string{hash});
  what.limits = options_.limits;
  return transfer(what, stop_);
}

std::string s3_bucket::put(const std::string& name, const fs::path& path) {
  const taken_file taken{path};
  if (auto problem = problem_of_object_name(name); !problem.empty())
    return problem;
  const file_handle file{std::fopen(path.c_str(), "rbe")};
  if (!file)
    return path.string() + ": " + last_error();
  const auto hash = hash_file(file.get());
  if (!hash)
    return path.string() + ": " + hash.error;
  transfer_request what;
  what.method = "PUT";
  what.body = source_of(file.get(), hash.value->size);
  const auto answer = carry_out(std::move(what), name, hash.value->sha256);
  return answer.is_success() ? std::string{} : describe(name, answer);
}

got s3_bucket::get(const std::string& name) {
  if (auto problem = problem_of_object_name(name); !problem.empty())
    return got::failed(std::move(problem));
  auto file = open_nameless_file(options_.work_folder);
  if (!file)
    return got::failed(std::move(file.error));
  auto* into = file.value->writing.get();
  transfer_request what;
  what.most_bytes = std::numeric_limits<std::uint64_t>::max();
  what.sink = [into](std::string_view piece) {
    return std::fwrite(piece.data(), 1, piece.size(), into) == piece.size()
      ? std::string{}
      : "it can't be kept: " + last_error();
  };
  const auto answer = carry_out(std::move(what), name, hash_of_nothing);
  if (is_absent(answer))
    return got::failed("There is no object " + name);
  if (!answer.is_success())
    return got::failed(describe(name, answer));
  if (std::fflush(into) != 0)
    return got::failed(
      "Object " + name + ": it can't be kept: " + last_error());
  return got::of(std::move(file.value->reading));
}

std::string s3_bucket::remove(const std::string& name) {
  if (auto problem = problem_of_object_name(name); !problem.empty())
    return problem;
  transfer_request what;
  what.method = "DELETE";
  const auto answer = carry_out(std::move(what), name, hash_of_nothing);
  return answer.is_success() || is_absent(answer) ? std::string{}
                                                  : describe(name, answer);
}

} // namespace callengine::net::outgoing
