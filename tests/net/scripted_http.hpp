#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace callengine::net::testing {

struct scripted_answer {
  int status = 200;
  std::string body = {};
  std::string headers = {}; ///< whole lines, each with its end
};

/// An HTTP server that gives these answers, one a connection, then none.
class scripted_http {
public:
  explicit scripted_http(std::deque<scripted_answer> answers);
  ~scripted_http();

  std::uint16_t port() const;
  std::vector<std::string> requests() const;

private:
  struct running;
  std::unique_ptr<running> running_;
};

} // namespace callengine::net::testing
