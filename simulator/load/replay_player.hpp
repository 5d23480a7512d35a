#pragma once

#include "simulator/load/agenda.hpp"
#include "simulator/load/call_player.hpp"
#include "simulator/load/document_inspector.hpp"
#include "simulator/load/http_client.hpp"
#include "simulator/load/request_template.hpp"
#include "simulator/load/template_book.hpp"

#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

namespace callengine::simulator::load {

struct replay_options {
  nanoseconds think{0}; ///< from an answer to the call's next request
  nanoseconds talk{0};  ///< before the request that ends a leg

  /// Every so many'th request for instructions comes twice; 0: none.
  std::uint32_t doubled_each = 0;

  /// The server's answers lead nowhere: the requests are those of the
  /// recording, and only statuses are checked.
  bool as_recorded = false;

  std::uint32_t run = 0; ///< drawn; keeps runs' sids apart
};

/// Plays calls by filling recorded forms: a few microseconds a request. The
/// answers are followed: URLs and names come from them, and an answer of a
/// form that was never recorded at that point ends the call by its caller.
/// Client, book and writer must outlive it.
class replay_player final : public call_player, private answer_listener {
public:
  replay_player(boost::asio::io_context& io, http_client& client,
    const template_book& book, request_writer& writer, replay_options options,
    player_events events);

  void start(
    const std::string& script, steady::time_point due, bool held) override;
  void hang_up_all() override;
  void note_outstanding(steady::time_point now) override;
  std::size_t live() const noexcept override;
  std::size_t held() const noexcept override;
  std::optional<steady::time_point> asked_at(
    std::string_view sid) const override;
  const std::vector<std::string>& ended_sample() const noexcept override;
  const std::vector<std::string>& endpoints() const noexcept override;
  load_stats& stats() noexcept override;

private:
  /// One call, from its arrival to its end; the place is used again.
  struct played_call {
    call_id id;
    const std::string* script = nullptr; ///< the book's
    const played_step* step = nullptr; ///< whose answer is awaited; null: free
    std::string caller;
    std::vector<kept_answer> answers; ///< longer than `answered`: room
    std::size_t answered = 0;
    std::string doubled;    ///< will be sent again
    bool doubling = false;  ///< was, and its answer is awaited
    std::string address;    ///< who is rung or talks
    steady::time_point due; ///< of the request whose answer is awaited
    steady::time_point asked_at;
    call_end how = call_end::goodbye;
    bool held = false;
    bool waits = false; ///< held, or thinking: no request is on its way
    bool hang_up = false;
    bool heard_goodbye = false;
  };

  void on_answer(std::uint64_t tag, const http_answer& answer,
    const exchange_times& times) override;
  void on_double(played_call& call, const http_answer& answer);
  void go_on(
    played_call& call, const http_answer& answer, steady::time_point answered);
  bool judge(played_call& call, const http_answer& answer, kept_answer& kept);
  void note_ring(
    played_call& call, const kept_answer& kept, const form_facts& facts);
  void leave_leg(played_call& call);
  void take_step(
    played_call& call, const played_step& step, steady::time_point due);
  void send(played_call& call, steady::time_point due);
  void lose(played_call& call, steady::time_point due);
  void say_farewell(played_call& call, call_end how, steady::time_point due);
  void finish(played_call& call);

  http_client& client_;
  const template_book& book_;
  request_writer& writer_;
  replay_options options_;
  player_events events_;
  call_ids ids_;
  agenda thinking_;
  document_inspector inspector_;
  load_stats stats_;
  std::deque<played_call> calls_;
  std::vector<std::uint32_t> free_;
  std::unordered_map<std::string, call_id> rung_; ///< by address
  std::vector<std::string> sample_;
  std::uint64_t serial_ = 0;
  std::uint32_t until_double_ = 0;
  std::size_t live_ = 0;
  std::size_t held_ = 0;
};

} // namespace callengine::simulator::load
