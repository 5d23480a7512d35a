#include "net/curl_handle.hpp"

#include <spdlog/spdlog.h>

#include <new>

namespace callengine::net {

void initialize_curl() {
  static const auto result = curl_global_init(CURL_GLOBAL_DEFAULT);
  if (result != CURLE_OK)
    spdlog::error("libcurl: {}", curl_easy_strerror(result));
}

void prepare(CURL* easy, const char* protocols) {
  curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, protocols);
  curl_easy_setopt(easy, CURLOPT_NOPROXY, "localhost,127.0.0.1,::1");
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
}

void append(list_handle& list, const char* line) {
  auto* longer = curl_slist_append(list.get(), line);
  if (longer == nullptr)
    throw std::bad_alloc{};
  static_cast<void>(list.release()); // a part of the longer one
  list.reset(longer);
}

} // namespace callengine::net
