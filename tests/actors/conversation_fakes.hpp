#pragma once

#include "model/ports/answerer.hpp"
#include "model/ports/relay_line.hpp"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

/// An answerer and a relay's socket that do what a test tells. Thread-safe.
namespace callengine::actors::testing {

/// Answers nothing by itself.
class scripted_answerer final : public answerer {
public:
  void ask(
    answer_question question, std::function<void(ai::reply)> told) override;
  void stop(const call_sid& call, std::uint32_t number) override;

  /// Answers a question as its implementation would; it may be an old one. The
  /// engine has heard of it once it settles.
  void reply(const call_sid& call, std::uint32_t number, ai::reply what) const;

  std::vector<answer_question> questions() const;
  std::vector<std::pair<call_sid, std::uint32_t>> stopped() const;

private:
  mutable std::mutex mutex_;
  std::vector<answer_question> questions_;
  std::map<std::pair<call_sid, std::uint32_t>, std::function<void(ai::reply)>>
    told_;
  std::vector<std::pair<call_sid, std::uint32_t>> stopped_;
};

class recording_line final : public relay_line {
public:
  explicit recording_line(std::string session) : session_(std::move(session)) {}

  const std::string& session() const noexcept override {
    return session_;
  }

  void interruption_known() override;
  void say(std::string token, bool last) override;
  void end(std::string handoff) override;
  void close() override;

  /// All that was said, "|" behind what was the last of a turn, "!" where an
  /// interruption was known.
  std::string said() const;

  /// "" while it is open, "end" or "close" by what came first.
  std::string over() const;

private:
  const std::string session_;
  mutable std::mutex mutex_;
  std::string said_;
  std::string over_;
};

using recording_line_ptr = std::shared_ptr<recording_line>;

} // namespace callengine::actors::testing
