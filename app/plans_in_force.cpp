#include "app/plans_in_force.hpp"

#include "actors/engine.hpp"
#include "model/plan/plan_compiler.hpp"

#include <spdlog/spdlog.h>

#include <memory>
#include <utility>

namespace callengine::app {

namespace {

using namespace std::chrono_literals;

/// Greetings that could not be played are looked at again.
constexpr milliseconds greeting_retry = 30s;

void log_problems(
  const plan_book& book, const plan_book& previous, bool has_model) {
  for (const auto& [settings, plan] : book.by_settings) {
    if (previous.find(plan->client, settings) == plan)
      continue;
    for (const auto& problem : plan->problems)
      spdlog::warn("clinic {} settings {}: {}: {}", plan->client.value,
        settings.value, problem.where, problem.text);
    if (!has_model && plan->ai && plan->ai->provider == ai_provider::model)
      spdlog::warn("clinic {} settings {}: ai_settings.provider: is model and "
                   "none is set (AI_BASE_URL); the built-in answerer is used",
        plan->client.value, settings.value);
  }
}

} // namespace

plans_in_force::plans_in_force(
  actors::engine& engine, media_store& media, bool has_model)
  : engine_(engine), has_model_(has_model),
    book_(std::make_shared<const plan_book>()),
    greetings_(
      media, [this] { compile_again(); }, greeting_retry,
      net::server_limits{}.api_deadline) {}

void plans_in_force::put(const std::vector<clinic_tables>& tables) {
  const std::lock_guard lock{tables_mutex_};
  tables_ = tables;
  compile();
}

void plans_in_force::compile_again() {
  const std::lock_guard lock{tables_mutex_};
  compile();
}

/// With the tables' mutex, without which nobody changes the book.
void plans_in_force::compile() {
  auto book = compile_plan_book(greetings_.only_playable(tables_), book_);
  log_problems(*book, *book_, has_model_);
  {
    const std::lock_guard lock{book_mutex_};
    book_ = book;
  }
  engine_.change_plans(std::move(book));
}

std::optional<net::receiving_line> plans_in_force::line_of(
  const std::string& number) const {
  const std::lock_guard lock{book_mutex_};
  const auto plan = book_->find(number);
  if (!plan)
    return std::nullopt;
  return net::receiving_line{plan->client, plan->settings};
}

std::string plans_in_force::number_of(
  client_id client, settings_id preferred) const {
  const std::lock_guard lock{book_mutex_};
  return book_->number_of(client, preferred);
}

std::vector<try_frame::clinic_number> plans_in_force::numbers_of(
  client_id client) const {
  std::vector<try_frame::clinic_number> found;
  const std::lock_guard lock{book_mutex_};
  for (const auto& [number, plan] : book_->by_number)
    if (plan->client == client)
      found.push_back({number, plan->clinic_name});
  return found;
}

void plans_in_force::stop() {
  greetings_.stop();
}

} // namespace callengine::app
