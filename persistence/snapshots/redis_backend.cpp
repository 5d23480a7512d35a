#include "persistence/snapshots/redis_backend.hpp"

#include "persistence/snapshots/redis_batch.hpp"
#include "persistence/snapshots/redis_keys.hpp"
#include "persistence/snapshots/redis_listing.hpp"
#include "persistence/snapshots/redis_reply.hpp"
#include "persistence/snapshots/redis_scripts.hpp"

#include <boost/asio/post.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <charconv>
#include <random>

namespace callengine::persistence {

namespace {

/// Keys a round when all staff members are listed, which a start waits for.
constexpr std::size_t staff_round = 2000;

std::string random_name() {
  std::random_device random;
  return spdlog::fmt_lib::format("{:08x}{:08x}", random(), random());
}

/// The number at the front; 0: there is none.
std::uint64_t leading_number(std::string_view text) {
  std::uint64_t number = 0;
  const auto read
    = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc{} ? number : 0;
}

} // namespace

struct redis_backend::staff_listing {
  std::string cursor = "0";
  std::vector<kept_staff> found;
  std::function<void(result<std::vector<kept_staff>>)> done;
};

redis_backend::redis_backend(
  boost::asio::io_context& loop, const redis_url& url)
  : loop_{loop}, link_{std::make_shared<redis_link>(
                   loop, url, redis_scripts::write)},
    open_{std::make_shared<const bool>(true)}, name_{random_name()} {
  link_->on_ready = [this](const redis_greeting& greeting) {
    ready(greeting);
  };
  link_->on_failed = [this](const std::string& why) {
    failed(why);
  };
}

redis_backend::~redis_backend() {
  close();
}

void redis_backend::close() {
  failed("the snapshot store was closed");
  link_->close();
  open_.reset();
}

void redis_backend::ask(
  const std::vector<redis_command>& commands, redis_answered done) {
  auto guarded
    = [open = std::weak_ptr{open_}, done](const redis_answer& answer) {
        if (!open.expired())
          done(answer);
      };
  if (link_->send(commands, guarded))
    return;
  auto why = link_->trouble();
  if (why.empty())
    why = "Redis is not connected yet";
  boost::asio::post(loop_, [guarded, why] {
    guarded(redis_answer{nullptr, why});
  });
}

// -- the epoch ----------------------------------------------------------------

void redis_backend::claim_epoch(
  std::uint64_t at_least, std::function<void(result<std::uint64_t>)> done) {
  claim_ = pending_claim{at_least, std::move(done)};
  link_->start();
  if (link_->is_ready()) {
    send_claim();
  } else if (link_->is_waiting()) {
    // The link's own pauses are kept: the caller asks again.
    boost::asio::post(loop_, [this, open = std::weak_ptr{open_}] {
      if (!open.expired() && !link_->is_ready())
        failed(link_->trouble());
    });
  }
}

void redis_backend::ready(const redis_greeting& greeting) {
  // Another run of the server, or another server: what it was told in its last
  // second it may have lost.
  lost_ = lost_ || (epoch_ > 0 && greeting.run_id != run_id_);
  run_id_ = greeting.run_id;
  script_ = greeting.script;
  if (claim_)
    send_claim();
}

void redis_backend::failed(const std::string& why) {
  if (const auto claim = std::exchange(claim_, std::nullopt))
    claim->done(result<std::uint64_t>::failed(why));
}

void redis_backend::send_claim() {
  const auto least = std::to_string(claim_->at_least);
  const auto done = std::move(claim_->done);
  claim_.reset();
  const auto claimed = [this, done](const redis_answer& answer) {
    const auto epoch = leading_number(text_of(answer.last));
    if (!answer.error.empty() || epoch == 0) {
      done(result<std::uint64_t>::failed(
        answer.error.empty() ? "Redis gave no epoch" : answer.error));
      return;
    }
    epoch_ = epoch;
    done(result<std::uint64_t>::of(epoch));
  };
  ask({{"EVAL", redis_scripts::claim_epoch, "2", redis_keys::epoch_counter,
        redis_keys::store_marker, least, name_}},
    claimed);
}

// -- batches ------------------------------------------------------------------

void redis_backend::write(snapshot_batch batch, std::uint64_t epoch,
  std::function<void(write_report)> done) {
  send_batch(std::move(batch), epoch, true, std::move(done));
}

void redis_backend::probe(std::function<void(write_report)> done) {
  static const auto nothing
    = std::make_shared<const std::vector<snapshot_write>>();
  send_batch(nothing, epoch_, true, std::move(done));
}

void redis_backend::send_batch(snapshot_batch batch, std::uint64_t epoch,
  bool may_load, std::function<void(write_report)> done) {
  const batch_stamp stamp{epoch, ++batches_};
  const auto commands = std::make_shared<redis_batch>(*batch, stamp, script_);
  const auto answered = [this, batch, epoch, may_load, commands,
                          done = std::move(done)](const redis_answer& answer) {
    auto outcome = commands->read(answer);
    if (!outcome.has_script && may_load) {
      load_and_resend(batch, epoch, done);
      return;
    }
    if (outcome.report.error.empty()) {
      check_marker(outcome.marker);
      outcome.report.emptied = std::exchange(lost_, false);
    }
    done(std::move(outcome.report));
  };
  ask(commands->commands(), answered);
}

void redis_backend::load_and_resend(snapshot_batch batch, std::uint64_t epoch,
  std::function<void(write_report)> done) {
  ask({{"SCRIPT", "LOAD", redis_scripts::write}}, [](const redis_answer&) {
    // What failed here fails the batch behind it, too.
  });
  send_batch(std::move(batch), epoch, false, std::move(done));
}

/// Sets the marker again only now: were it set together with the batch, and
/// the answer lost, nobody would ever learn of the loss.
void redis_backend::check_marker(const std::string& marker) {
  if (epoch_ == 0)
    return;
  const auto epoch = std::to_string(epoch_);
  if (marker == epoch + " " + name_ || leading_number(marker) > epoch_)
    return;
  lost_ = true;
  const auto marked = [](const redis_answer& answer) {
    if (!answer.error.empty())
      spdlog::warn(
        "snapshots: the store can't be marked, it is tried again: {}",
        answer.error);
  };
  ask({{"EVAL", redis_scripts::mark, "2", redis_keys::epoch_counter,
        redis_keys::store_marker, epoch, name_}},
    marked);
}

// -- questions ----------------------------------------------------------------

void redis_backend::find(client_id client, const std::string& call,
  std::function<void(result<kept_call>)> done) {
  const auto live = redis_keys::call(client, call);
  const auto ended = redis_keys::ended(client, call);
  ask({{"MGET", live, ended}},
    [client, call, done = std::move(done)](const redis_answer& answer) {
      const auto values = parts_of(answer.last);
      if (!answer.error.empty() || values.size() != 2) {
        done(result<kept_call>::failed(answer.error.empty()
            ? "Redis gave an answer of another form"
            : answer.error));
        return;
      }
      kept_call found{client, call, 0, {}, {}};
      if (const auto value = redis_keys::read_value(text_of(values[0]))) {
        found.version = value->version;
        found.image = value->text;
      }
      if (const auto value = redis_keys::read_value(text_of(values[1])))
        found.ended_at = value->text;
      done(result<kept_call>::of(std::move(found)));
    });
}

void redis_backend::list_staff(
  std::function<void(result<std::vector<kept_staff>>)> done) {
  auto listing = std::make_shared<staff_listing>();
  listing->done = std::move(done);
  next_staff(std::move(listing));
}

void redis_backend::next_staff(std::shared_ptr<staff_listing> listing) {
  const auto take = [this, listing](redis_page page) {
    if (!page.error.empty()) {
      listing->done(
        result<std::vector<kept_staff>>::failed(std::move(page.error)));
      return;
    }
    for (auto& [key, version, text] : page.values)
      listing->found.push_back({key.client, key.id, version, std::move(text)});
    listing->cursor = page.next;
    if (listing->cursor != "0")
      next_staff(listing);
    else
      listing->done(
        result<std::vector<kept_staff>>::of(std::move(listing->found)));
  };
  list_keys(
    [this](const auto& commands, auto done) { ask(commands, std::move(done)); },
    "lease", listing->cursor, staff_round, take);
}

void redis_backend::list_calls(const std::string& cursor, std::size_t count,
  std::function<void(result<call_page>)> done) {
  // "" or "call:N", and then "ended:N", where N is Redis' own cursor.
  const auto colon = cursor.find(':');
  const std::string kind = cursor.empty() ? "call" : cursor.substr(0, colon);
  const auto from = colon == cursor.npos ? "0" : cursor.substr(colon + 1);
  const auto take = [kind, done = std::move(done)](redis_page page) {
    if (!page.error.empty()) {
      done(result<call_page>::failed(std::move(page.error)));
      return;
    }
    call_page told;
    for (auto& [key, version, text] : page.values) {
      kept_call call{key.client, key.id, version, {}, {}};
      (kind == "call" ? call.image : call.ended_at) = std::move(text);
      told.calls.push_back(std::move(call));
    }
    if (page.next != "0")
      told.next = kind + ":" + page.next;
    else if (kind == "call")
      told.next = "ended:0";
    done(result<call_page>::of(std::move(told)));
  };
  list_keys([this](const auto& commands,
              auto answered) { ask(commands, std::move(answered)); },
    kind, from, count, take);
}

} // namespace callengine::persistence
