#include "actors/call_collector.hpp"

#include "model/limits.hpp"

#include <memory>

namespace callengine::actors {

caf::behavior call_collector_behavior(caf::event_based_actor* self,
  std::vector<call_actor> calls,
  caf::typed_response_promise<call_list> promise) {
  struct progress {
    caf::typed_response_promise<call_list> promise;
    call_list answers;
    std::size_t open = 0;
  };

  auto state = std::make_shared<progress>();
  state->promise = std::move(promise);
  state->open = calls.size();
  const auto one_done = [self, state] {
    if (--state->open > 0)
      return;
    state->promise.deliver(std::move(state->answers));
    self->quit();
  };
  if (calls.empty()) {
    state->open = 1;
    one_done();
  }
  for (const auto& call : calls)
    self->request(call, limits::answer_deadline, describe_call{})
      .then(
        [state, one_done](const call_ptr& answer) {
          state->answers.push_back(answer);
          one_done();
        },
        [one_done](const caf::error&) { one_done(); });
  return {};
}

} // namespace callengine::actors
