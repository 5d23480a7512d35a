#pragma once

#include <curl/curl.h>

#include <memory>

namespace callengine::net {

// CURL and CURLM are the same type, void: each needs a deleter by name.

struct easy_cleanup {
  void operator()(CURL* easy) const {
    curl_easy_cleanup(easy);
  }
};

struct multi_cleanup {
  void operator()(CURLM* multi) const {
    curl_multi_cleanup(multi);
  }
};

struct mime_free {
  void operator()(curl_mime* form) const {
    curl_mime_free(form);
  }
};

struct list_free {
  void operator()(curl_slist* list) const {
    curl_slist_free_all(list);
  }
};

using easy_handle = std::unique_ptr<CURL, easy_cleanup>;
using multi_handle = std::unique_ptr<CURLM, multi_cleanup>;
using mime_handle = std::unique_ptr<curl_mime, mime_free>;
using list_handle = std::unique_ptr<curl_slist, list_free>;

/// Once for the program, whoever is first. Any thread.
void initialize_curl();

/// What every handle of a program with threads needs; only these protocols
/// (`CURLOPT_PROTOCOLS_STR`). Redirects are not followed.
void prepare(CURL* easy, const char* protocols);

/// Adds a line to a list. Throws std::bad_alloc.
void append(list_handle& list, const char* line);

} // namespace callengine::net
