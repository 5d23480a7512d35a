#include "tests/system/figures.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <utility>

namespace callengine::testing {

std::string metrics_page(world& the) {
  simulator::http_request request;
  request.method = "GET";
  request.url = public_url + "/metrics";
  const auto answer = the.ask(std::move(request));
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.content_type, "text/plain; version=0.0.4; charset=utf-8");
  return answer.body;
}

std::map<std::string, double> figures_of(world& the) {
  std::map<std::string, double> result;
  std::istringstream lines{metrics_page(the)};
  for (std::string line; std::getline(lines, line);)
    if (!line.starts_with('#'))
      result[line.substr(0, line.rfind(' '))]
        = std::stod(line.substr(line.rfind(' ')));
  return result;
}

} // namespace callengine::testing
