#pragma once

#include "actors/outbox/outbox_ports.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <deque>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace callengine::actors::testing {

/// The tables, in memory, with the rules of `outbox_store`.
class outbox_in_memory final : public outbox_store {
public:
  struct row {
    outbox_item item;
    item_state state = item_state::waiting;
    time_point due;
    std::string reason;
  };

  void add(const new_item& what, time_point now) {
    for (const auto& each : rows)
      if (each.item.what == what.what && each.item.subject == what.subject
        && each.item.recipient == what.recipient)
        return;
    row fresh;
    fresh.item = {static_cast<std::int64_t>(rows.size()) + 1, what.client,
      what.what, what.subject, what.recipient, 0, now, now, false};
    fresh.due = what.due;
    rows.push_back(fresh);
  }

  const row* find(task what, const std::string& recipient = {}) const {
    for (const auto& each : rows)
      if (each.item.what == what && each.item.recipient == recipient)
        return &each;
    return nullptr;
  }

  std::string take_over(time_point) override {
    ++taken_over;
    return away;
  }

  result<std::vector<outbox_item>> claim(
    time_point now, const std::map<task, std::size_t>& room) override {
    if (!away.empty())
      return result<std::vector<outbox_item>>::failed(away);
    auto left = room;
    std::vector<outbox_item> claimed;
    for (auto& each : rows) {
      auto& rest = left[each.item.what];
      if (each.state != item_state::waiting || each.due > now || rest == 0)
        continue;
      --rest;
      ++each.item.attempts;
      each.state = item_state::running;
      claimed.push_back(each.item);
    }
    return result<std::vector<outbox_item>>::of(std::move(claimed));
  }

  std::string hand_over(std::int64_t item, time_point) override {
    if (mark_error.empty())
      handed_over.push_back(item);
    return mark_error;
  }

  settle_answer settle(const settlement& what, time_point now) override {
    ++tellings;
    if (superseded)
      return {"another run has the item", true};
    if (!away.empty())
      return {away, false};
    auto& its = rows.at(static_cast<std::size_t>(what.item) - 1);
    its.state = what.state;
    its.due = what.due;
    its.reason = what.reason;
    changes.insert(changes.end(), what.changes.begin(), what.changes.end());
    for (const auto& each : what.next)
      add(each, now);
    return {};
  }

  result<std::optional<voicemail_facts>> message(
    client_id, const recording_sid& recording) override {
    using answer = result<std::optional<voicemail_facts>>;
    if (!away.empty())
      return answer::failed(away);
    if (unread > 0) {
      --unread;
      return answer::failed("the connection is lost");
    }
    const auto found = messages.find(recording);
    if (found == messages.end())
      return answer::of(std::nullopt);
    return answer::of(found->second);
  }

  result<std::size_t> expire(time_point) override {
    return result<std::size_t>::of(0);
  }

  result<std::map<task, outbox_count>> count() override {
    return result<std::map<task, outbox_count>>::of({});
  }

  template <class Change>
  std::size_t changed() const {
    return static_cast<std::size_t>(
      std::count_if(changes.begin(), changes.end(),
        [](const auto& each) { return std::holds_alternative<Change>(each); }));
  }

  std::deque<row> rows;
  std::map<recording_sid, voicemail_facts> messages;
  std::vector<outbox_change> changes;
  std::vector<std::int64_t> handed_over;
  std::string mark_error;  ///< not empty: of `hand_over`
  std::string away;        ///< not empty: the database's error
  int unread = 0;          ///< questions for a message that fail
  bool superseded = false; ///< another run has every item
  int tellings = 0;        ///< calls of `settle`
  int taken_over = 0;
};

/// Files in memory.
class media_in_memory final : public media_store {
public:
  class writer final : public media_writer {
  public:
    writer(media_in_memory& into, std::string name)
      : into_{into}, name_{std::move(name)} {}

    std::string write(std::string_view piece) override {
      text_ += piece;
      return {};
    }

    std::string finish() override {
      into_.files[name_] = text_;
      return {};
    }

  private:
    media_in_memory& into_;
    std::string name_;
    std::string text_;
  };

  class reader final : public media_reader {
  public:
    explicit reader(std::string text) : text_{std::move(text)} {}

    std::uint64_t size() const noexcept override {
      return text_.size();
    }

    result<std::string> read(
      std::uint64_t offset, std::size_t length) override {
      return result<std::string>::of(text_.substr(offset, length));
    }

  private:
    std::string text_;
  };

  result<std::unique_ptr<media_writer>> create(
    const media_name& name) override {
    return result<std::unique_ptr<media_writer>>::of(
      std::make_unique<writer>(*this, key(name)));
  }

  result<std::unique_ptr<media_reader>> open(const media_name& name) override {
    const auto found = files.find(key(name));
    if (found == files.end())
      return result<std::unique_ptr<media_reader>>::failed("There is no file.");
    return result<std::unique_ptr<media_reader>>::of(
      std::make_unique<reader>(found->second));
  }

  std::string remove(const media_name& name) override {
    files.erase(key(name));
    return {};
  }

  static std::string key(const media_name& name) {
    return std::to_string(name.client.value) + '/' + name.name;
  }

  std::map<std::string, std::string> files;
};

/// Answers as told: the queue first, then always with success.
class scripted_attempts {
public:
  attempt next() {
    ++asked;
    if (answers.empty())
      return {};
    const auto first = answers.front();
    answers.pop_front();
    return first;
  }

  std::deque<attempt> answers;
  int asked = 0;
};

class scripted_recordings final : public recording_source {
public:
  fetched fetch(const recording_sid& recording, media_writer& into,
    const std::stop_token&) override {
    auto came_to = fetches.next();
    if (!came_to)
      return {came_to, {}, 0};
    const auto sound = "sound of " + recording;
    EXPECT_EQ(into.write(sound), "");
    EXPECT_EQ(into.finish(), "");
    return {{}, "audio/x-wav", sound.size()};
  }

  attempt remove(const recording_sid&, const std::stop_token&) override {
    return removals.next();
  }

  scripted_attempts fetches;
  scripted_attempts removals;
};

class scripted_transcriber final : public transcriber {
public:
  transcript transcribe(media_reader& sound, const std::string&,
    const std::string&, const std::stop_token&) override {
    const auto came_to = tries.next();
    return {came_to, came_to ? *sound.read(0, 100).value : ""};
  }

  scripted_attempts tries;
};

class scripted_mailer final : public mailer {
public:
  attempt send(const mail& what, const std::function<bool()>& hand_over,
    const std::stop_token&) override {
    if (const auto came_to = tries.next(); !came_to)
      return came_to;
    if (!hand_over())
      return {attempt::end::failed, "held back", std::nullopt};
    sent.push_back(what);
    if (after)
      after();
    return {};
  }

  scripted_attempts tries;
  std::vector<mail> sent;
  std::function<void()> after; ///< what happens just after a mail was taken
};

} // namespace callengine::actors::testing
