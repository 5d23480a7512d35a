#pragma once

#include "model/ids.hpp"
#include "model/time.hpp"

#include <string>

namespace callengine::net::portal {

/// What Twilio's Voice SDK needs of the account (contract section 5).
struct voice_settings {
  std::string account_sid;
  std::string api_key_sid;
  std::string api_key_secret;
  std::string twiml_app_sid; ///< empty: pages can't call out

  bool is_set() const noexcept {
    return !account_sid.empty() && !api_key_sid.empty()
      && !api_key_secret.empty();
  }
};

/// A token with which a page's Voice SDK registers as this person, until
/// `expires_at` (24 h at most). Empty: it could not be signed.
std::string make_voice_token(const voice_settings& settings, staff_key staff,
  time_point now, time_point expires_at);

} // namespace callengine::net::portal
