#pragma once

#include "simulator/io/presence_client.hpp"
#include "simulator/load/call_player.hpp"

#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace callengine::simulator::load {

struct crew_member {
  std::string identity; ///< `c1_u101`, as a `<Client>` names it
  std::string token;
};

/// Staff members' pages: each is available and acknowledges its offers. Tells
/// how long offers and states took to come. Single-threaded.
class staff_crew {
public:
  /// Asked when a call's last request left.
  using asked_at
    = std::function<std::optional<steady::time_point>(std::string_view sid)>;

  staff_crew(boost::asio::io_context& io, std::string url,
    const std::vector<crew_member>& members, bool available);
  ~staff_crew();

  /// Opens the next pages, at most so many at once.
  void start(std::size_t at_once);

  /// From now on times and breaches are noted there.
  void watch(load_stats& stats, asked_at when);

  /// The request that ends this person's leg is leaving.
  void leg_over(const std::string& address);

  std::size_t size() const noexcept;
  std::size_t ready() const noexcept; ///< their pages are open
  std::size_t lost() const noexcept;  ///< how often an open page's socket broke
  const std::string& last_problem() const noexcept;

private:
  struct page {
    std::shared_ptr<presence_client> socket;
    std::string offer; ///< open
    std::optional<steady::time_point> leg_over;
    bool open = false;
  };

  void on_frame(page& at, const nlohmann::json& frame);
  void on_offer(page& at, const nlohmann::json& frame);
  void on_state(page& at, const std::string& state);

  std::vector<std::unique_ptr<page>> pages_;
  std::unordered_map<std::string, page*> by_identity_;
  std::size_t started_ = 0;
  std::size_t ready_ = 0;
  std::size_t lost_ = 0;
  bool available_;
  std::string last_problem_;
  load_stats* stats_ = nullptr;
  asked_at asked_at_;
};

} // namespace callengine::simulator::load
