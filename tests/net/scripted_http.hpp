#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace callengine::net::testing {

struct scripted_answer {
  enum class end {
    whole,
    stalls, ///< after half of the body, and nothing more comes
    cut,    ///< the connection ends there in order
    reset,  ///< or is torn down
  };

  int status = 200;
  std::string body = {};
  std::string headers = {}; ///< whole lines, each with its end
  end ending = end::whole;
  std::string before = {};            ///< sent first, as it stands
  std::chrono::milliseconds pause{0}; ///< after that
};

/// An HTTP server that reads a request whole and gives these answers, one a
/// connection, then none.
class scripted_http {
public:
  explicit scripted_http(std::deque<scripted_answer> answers);
  ~scripted_http();

  std::uint16_t port() const;
  std::vector<std::string> requests() const;

  /// Blocks until so many requests have come; throws after ten seconds.
  void wait_for_requests(std::size_t count) const;

private:
  struct running;
  std::unique_ptr<running> running_;
};

} // namespace callengine::net::testing
