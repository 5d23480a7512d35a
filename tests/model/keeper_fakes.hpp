#pragma once

#include "model/ports/history.hpp"
#include "model/ports/snapshot_store.hpp"
#include "model/webhook.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

/// What a call keeper talks to, in the hands of a test.
namespace callengine::testing {

inline twiml::document_ptr saying(const std::string& text) {
  twiml::document document;
  document.verbs.emplace_back(twiml::say{text});
  return std::make_shared<const twiml::document>(std::move(document));
}

/// What was said to one request, in order: more than one would be told twice.
class listening_reply final : public webhook_reply {
public:
  void answer(twiml::document_ptr document) override {
    heard.push_back(std::get<twiml::say>(document->verbs.at(0)).text);
  }

  void refuse() override {
    heard.emplace_back("refused");
  }

  std::vector<std::string> heard;
};

/// Holds every snapshot until the test says what became of it.
class scripted_store final : public snapshot_store {
public:
  bool save(call_snapshot snapshot, saved done) override {
    saves.push_back(std::move(snapshot));
    done_.push_back(std::move(done));
    return !is_out;
  }

  void save(staff_snapshot, std::function<void()>) override {}

  void end(ended_call call) override {
    ended.push_back(call.call);
  }

  void find(
    client_id, const call_sid&, std::function<void(known_call)>) override {}

  /// The snapshot of this place, from 0.
  void tell(std::size_t which, durability how) const {
    done_.at(which)(how);
  }

  bool is_out = false;
  std::vector<call_snapshot> saves;
  std::vector<call_sid> ended;

private:
  std::vector<saved> done_;
};

class scripted_history final : public history {
public:
  history_position write(history_row row) override {
    steps.push_back(std::get<call_decided>(row).row.number);
    return steps.size();
  }

  history_position safe() const override {
    return safe_;
  }

  void when_safe(history_position row, std::function<void()> done) override {
    if (row <= safe_)
      return done();
    waiting_.emplace_back(row, std::move(done));
  }

  void become_safe(history_position row) {
    safe_ = row;
    for (const auto& [position, done] : waiting_)
      if (position <= row)
        done();
    std::erase_if(
      waiting_, [row](const auto& each) { return each.first <= row; });
  }

  std::vector<std::uint32_t> steps; ///< of the decisions, as they were written

private:
  history_position safe_ = 0;
  std::vector<std::pair<history_position, std::function<void()>>> waiting_;
};

} // namespace callengine::testing
