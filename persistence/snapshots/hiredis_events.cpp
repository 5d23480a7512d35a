#include "persistence/snapshots/hiredis_events.hpp"

#include <boost/asio/posix/stream_descriptor.hpp>

#include <hiredis/async.h>
#include <memory>

namespace callengine::persistence {

namespace {

class events : public std::enable_shared_from_this<events> {
public:
  events(boost::asio::io_context& loop, redisAsyncContext& context)
    : socket_{loop, context.c.fd}, context_{&context} {}

  static events& of(void* data) {
    return *static_cast<std::shared_ptr<events>*>(data)->get();
  }

  void want_read(bool wanted) {
    wants_read_ = wanted;
    if (wanted && !reading_ && context_ != nullptr)
      wait(socket_.wait_read, reading_, wants_read_, redisAsyncHandleRead);
  }

  void want_write(bool wanted) {
    wants_write_ = wanted;
    if (wanted && !writing_ && context_ != nullptr)
      wait(socket_.wait_write, writing_, wants_write_, redisAsyncHandleWrite);
  }

  /// hiredis is about to close the descriptor.
  void detach() {
    context_ = nullptr;
    socket_.release();
  }

private:
  /// `handle` may free the context, and want more: it is the last that is done.
  void wait(boost::asio::posix::descriptor_base::wait_type what, bool& waiting,
    const bool& wanted, void (*handle)(redisAsyncContext*)) {
    waiting = true;
    auto ready = [self = shared_from_this(), &waiting, &wanted, handle](
                   boost::system::error_code) {
      waiting = false;
      if (self->context_ != nullptr && wanted)
        handle(self->context_);
      // hiredis does not ask again for what it still wants.
      if (&waiting == &self->reading_)
        self->want_read(self->wants_read_);
      else
        self->want_write(self->wants_write_);
    };
    socket_.async_wait(what, std::move(ready));
  }

  boost::asio::posix::stream_descriptor socket_;
  redisAsyncContext* context_;
  bool wants_read_ = false;
  bool wants_write_ = false;
  bool reading_ = false;
  bool writing_ = false;
};

} // namespace

void attach_events(boost::asio::io_context& loop, redisAsyncContext& context) {
  context.ev.data
    = new std::shared_ptr<events>{std::make_shared<events>(loop, context)};
  context.ev.addRead = [](void* data) {
    events::of(data).want_read(true);
  };
  context.ev.delRead = [](void* data) {
    events::of(data).want_read(false);
  };
  context.ev.addWrite = [](void* data) {
    events::of(data).want_write(true);
  };
  context.ev.delWrite = [](void* data) {
    events::of(data).want_write(false);
  };
  context.ev.cleanup = [](void* data) {
    const std::unique_ptr<std::shared_ptr<events>> owner{
      static_cast<std::shared_ptr<events>*>(data)};
    (*owner)->detach();
  };
}

} // namespace callengine::persistence
