#pragma once

#include "model/call/call.hpp"
#include "persistence/number_cipher.hpp"

#include <nlohmann/json_fwd.hpp>

/// The states of a conversation in a call's image. What was said is encrypted,
/// together with all that was made of it.
namespace callengine::persistence {

class conversation_image {
public:
  /// All of it must live longer.
  conversation_image(
    const call_sid& call, client_id client, const number_cipher& cipher)
    : call_(call), client_(client), cipher_(cipher) {}

  nlohmann::json write(const call_states::conversing& state) const;
  nlohmann::json write(const call_states::answering& state) const;
  nlohmann::json write(const call_states::relaying& state) const;

  // These throw nlohmann::json::exception or std::invalid_argument.

  call_states::conversing read_conversing(const nlohmann::json& from) const;
  call_states::answering read_answering(const nlohmann::json& from) const;
  call_states::relaying read_relaying(const nlohmann::json& from) const;

  /// A text that the conversation left.
  std::string seal(const std::string& clear) const;
  std::string open(const nlohmann::json& sealed) const;

private:
  nlohmann::json seal(node_index node, const nlohmann::json& words) const;
  nlohmann::json open_words(const nlohmann::json& from) const;

  const call_sid& call_;
  client_id client_;
  const number_cipher& cipher_;
};

} // namespace callengine::persistence
