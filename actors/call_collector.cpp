#include "actors/call_collector.hpp"

#include "model/limits.hpp"

#include <memory>
#include <utility>

namespace callengine::actors {

namespace {

struct progress {
  caf::typed_response_promise<call_list> promise;
  call_list answers;
  std::size_t open = 0;
};

} // namespace

call_collector_actor::behavior_type call_collector_behavior(
  call_collector_actor::pointer self, std::vector<call_actor> calls) {
  return {
    [self, calls = std::move(calls)](
      const list_calls&) -> caf::result<call_list> {
      auto state = std::make_shared<progress>();
      state->promise = self->make_response_promise<call_list>();
      state->open = calls.size() + 1;
      const auto one_done = [self, state] {
        if (--state->open > 0)
          return;
        state->promise.deliver(std::move(state->answers));
        self->quit();
      };
      for (const auto& call : calls)
        self->request(call, limits::answer_deadline, describe_call{})
          .then(
            [state, one_done](const call_ptr& answer) {
              state->answers.push_back(answer);
              one_done();
            },
            [one_done](const caf::error&) { one_done(); });
      auto promise = state->promise;
      one_done();
      return promise;
    },
  };
}

} // namespace callengine::actors
