#pragma once

#include "simulator/people/callee.hpp"

#include <boost/asio/io_context.hpp>

#include <filesystem>
#include <memory>
#include <string>

/// Phones that are played in another process: a network folder holds one Unix
/// socket for each, `client-IDENTITY.sock` or `number-+1….sock`. The calling
/// process connects once for each ring; both sides then send JSON objects, one
/// a line: `ring`, `hear`, `connected`, `ended` to the phone, `answer`,
/// `decline`, `press`, `say`, `hang_up` from it.
namespace callengine::simulator {

/// The socket of an address; `client:` addresses and numbers only.
std::filesystem::path phone_socket(
  const std::filesystem::path& folder, const std::string& address);

/// Rings the phones of a network folder. Null where nobody plays that phone.
callee_factory linked_callees(
  boost::asio::io_context& io, std::filesystem::path folder);

/// A phone that is played in this process. Rings go to `who` until it is
/// destroyed. Throws std::system_error if its socket cannot be made, or
/// std::runtime_error if the phone is played elsewhere already.
class linked_phone {
public:
  linked_phone(boost::asio::io_context& io, const std::filesystem::path& folder,
    const std::string& address, callee_factory who);
  ~linked_phone();

  linked_phone(const linked_phone&) = delete;
  linked_phone& operator=(const linked_phone&) = delete;

private:
  class listener;
  std::shared_ptr<listener> listener_;
};

} // namespace callengine::simulator
