#pragma once

#include "app/playable_greetings.hpp"
#include "model/clinic_tables.hpp"
#include "model/plan/plan.hpp"
#include "model/ports/media_store.hpp"
#include "model/ports/try_phone.hpp"
#include "net/server_options.hpp"

#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace callengine::actors {
class engine;
} // namespace callengine::actors

namespace callengine::app {

/// What calls begin with now: the plans of the tables last read, made anew when
/// these change or a greeting turns out to be playable or not. Any thread.
class plans_in_force {
public:
  /// Engine and store are used until `stop`. Without a model, plans that ask
  /// for one are warned of.
  plans_in_force(actors::engine& engine, media_store& media, bool has_model);

  void put(const std::vector<clinic_tables>& tables);

  std::optional<net::receiving_line> line_of(const std::string& number) const;
  std::string number_of(client_id client, settings_id preferred) const;
  std::vector<try_frame::clinic_number> numbers_of(client_id client) const;

  playable_greetings& greetings() noexcept {
    return greetings_;
  }

  void stop();

private:
  void compile();
  void compile_again();

  actors::engine& engine_;
  const bool has_model_;
  std::mutex tables_mutex_; ///< of compiling; taken before the next one
  std::vector<clinic_tables> tables_;
  mutable std::mutex book_mutex_;
  plan_book_ptr book_;           ///< never null
  playable_greetings greetings_; // last: calls `compile_again`
};

} // namespace callengine::app
