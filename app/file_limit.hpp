#pragma once

#include <cstddef>

namespace callengine::app {

/// What the files are for that this process may have open, beside those that it
/// has in any case.
struct file_shares {
  std::size_t connections = 0; ///< of Twilio's and of pages
  std::size_t questions = 0;   ///< to a model, open at once
};

/// Shares so many files out. Where no model is asked nothing is set aside.
file_shares share_files(std::size_t files, bool asks_model);

/// Lets this process open as many files as the system allows it, and shares
/// them out. Once, at the start.
file_shares allow_many_files(bool asks_model);

} // namespace callengine::app
