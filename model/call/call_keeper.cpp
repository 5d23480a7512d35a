#include "model/call/call_keeper.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace callengine {

void call_keeper::start(snapshot_store& store, history& rows, told when_kept) {
  store_ = &store;
  history_ = &rows;
  when_kept_ = std::move(when_kept);
}

void call_keeper::restore(const call_snapshot& kept) {
  version_ = kept.version;
  settled_ = kept.version;
  for (const auto& row : kept.rows)
    rows_.push_back({row, kept.version, 0});
  // History may have them: a row that is told twice is written once.
  tell_history();
}

void call_keeper::note(history_row row) {
  rows_.push_back({std::move(row), version_ + 1, 0});
  changed_ = true;
}

void call_keeper::say(webhook_reply_ptr reply, twiml::document_ptr document) {
  fresh_.push_back({std::move(reply), std::move(document), 0});
}

void call_keeper::stepped(const call& value, bool changed) {
  changed_ = changed_ || changed;
  if (changed_ && !value.answer_due)
    keep(value);
  flush(value);
}

void call_keeper::flush(const call& value) {
  if (fresh_.empty())
    return;
  if (changed_)
    keep(value);
  for (auto& answer : fresh_) {
    answer.version = version_;
    waiting_.push_back(std::move(answer));
  }
  fresh_.clear();
  answer_settled();
}

void call_keeper::keep_last(const call& value) {
  if (changed_)
    keep(value);
}

void call_keeper::keep_again(const call& value) {
  keep(value);
}

void call_keeper::keep(const call& value) {
  ++version_;
  changed_ = false;
  forget_safe_rows();
  call_snapshot snapshot;
  snapshot.value = std::make_shared<const call>(value);
  snapshot.version = version_;
  snapshot.rows.reserve(rows_.size());
  for (const auto& pending : rows_)
    snapshot.rows.push_back(pending.row);
  const auto waits = store_->save(std::move(snapshot),
    [when_kept = when_kept_, version = version_](
      durability how) { when_kept(version, how); });
  if (!waits)
    kept(version_, durability::memory_only);
}

void call_keeper::forget_safe_rows() {
  if (rows_.empty())
    return;
  const auto safe = history_->safe();
  std::erase_if(rows_, [safe](const pending_row& pending) {
    return pending.position != 0 && pending.position <= safe;
  });
}

void call_keeper::kept(std::uint64_t version, durability how) {
  if (how == durability::superseded)
    return; // the owner gives the call up
  settled_ = std::max(settled_, version);
  answer_settled();
  tell_history();
}

void call_keeper::tell_history() {
  for (auto& pending : rows_)
    if (pending.position == 0 && pending.version <= settled_)
      pending.position = last_ = history_->write(pending.row);
}

void call_keeper::answer_settled() {
  const auto goes_on = std::stable_partition(waiting_.begin(), waiting_.end(),
    [this](const auto& answer) { return answer.version > settled_; });
  std::vector<pending_answer> due(
    std::make_move_iterator(goes_on), std::make_move_iterator(waiting_.end()));
  waiting_.erase(goes_on, waiting_.end());
  for (auto& answer : due)
    answer.reply->answer(std::move(answer.document));
}

void call_keeper::end(const ended_call& call) {
  history_->when_safe(last_, [store = store_, call] { store->end(call); });
}

void call_keeper::tell_rest() {
  for (auto& pending : rows_)
    if (pending.position == 0)
      pending.position = last_ = history_->write(pending.row);
}

void call_keeper::give_up(const twiml::document_ptr& document) {
  for (auto& answer : fresh_)
    answer.reply->answer(document);
  for (auto& answer : waiting_)
    answer.reply->answer(document);
  fresh_.clear();
  waiting_.clear();
}

} // namespace callengine
