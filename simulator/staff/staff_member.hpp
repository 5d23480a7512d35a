#pragma once

#include "model/ids.hpp"
#include "simulator/io/presence_client.hpp"
#include "simulator/people/hand_phone.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace callengine::simulator {

/// An offer as the page shows it.
struct shown_offer {
  std::string id;
  call_sid call;
  std::string from;
  std::string department;
  std::string reason;
  std::string summary; ///< what the caller told the AI; may be empty
  bool urgent = false;
};

/// How an offer ended.
struct ended_offer {
  std::string id;
  std::string reason;
};

struct staff_events {
  /// Something to show, one sentence.
  std::function<void(const std::string&)> tells;

  /// Any of the queries below may now say something else.
  std::function<void()> changed;
};

/// A staff member at their page: presence, offers and the browser's leg.
/// Single-threaded.
class staff_member : public std::enable_shared_from_this<staff_member> {
public:
  staff_member(
    boost::asio::io_context& io, presence_options options, staff_events events);

  /// Opens the page. Call once the member is held by a shared_ptr.
  void start();
  void stop();

  /// Who is rung at the page's client identity.
  callee_factory page_leg();

  void set_available(bool available);
  void set_online(bool online);

  /// Accepts the open offer and answers its leg, now or as soon as it rings.
  void accept();

  /// Declines the open offer and rejects its leg, now or as soon as it rings.
  void decline();
  void press(char key);
  void say(std::string text);
  void hang_up();

  /// For what a decent page would not do.
  presence_client& socket();

  // -- what the page shows --

  const std::optional<shown_offer>& open_offer() const noexcept;
  const std::vector<shown_offer>& offers() const noexcept;  ///< all so far
  const std::vector<ended_offer>& endings() const noexcept; ///< all so far
  const std::string& state() const noexcept; ///< "offline" without socket
  int talks_begun() const noexcept;
  bool talks() const noexcept;
  bool available() const noexcept;

private:
  enum class intent { none, accept, decline };

  void open();
  void on_frame(const nlohmann::json& frame);
  void on_offer(const nlohmann::json& frame);
  void on_ring();
  void tell(const std::string& sentence);
  void change();

  boost::asio::io_context& io_;
  presence_options options_;
  staff_events events_;
  std::shared_ptr<presence_client> socket_;
  std::shared_ptr<hand_phone> page_;
  std::optional<shown_offer> open_;
  std::vector<shown_offer> offers_;
  std::vector<ended_offer> endings_;
  std::string state_ = "offline";
  std::string last_problem_; ///< of the connection
  intent next_ring_ = intent::none;
  int talks_begun_ = 0;
};

} // namespace callengine::simulator
