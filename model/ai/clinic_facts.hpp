#pragma once

#include <cstdint>
#include <string>
#include <vector>

/// What a clinic lets its answerers know.
namespace callengine::ai {

/// A row of `clinic_faq`.
struct known_answer {
  std::int64_t id = 0;
  std::string question;
  std::string answer;
  std::string department; ///< who answers more than that; empty: none named

  friend bool operator==(const known_answer&, const known_answer&) = default;
};

/// A department that a caller may be led to.
struct known_department {
  std::string name;
  std::vector<std::string> key_words; ///< as the clinic wrote them

  friend bool operator==(const known_department&, const known_department&)
    = default;
};

/// The facts as they were written.
struct clinic_facts {
  std::string clinic_name;
  std::string hours;   ///< a sentence; empty: not told
  std::string address; ///< a sentence; empty: not told
  std::vector<known_answer> answers;
  std::vector<known_department> departments;
  std::vector<std::string> urgent_words; ///< the clinic's own, beside the list

  friend bool operator==(const clinic_facts&, const clinic_facts&) = default;
};

} // namespace callengine::ai
