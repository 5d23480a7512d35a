// learn_urgent EXAMPLES OUT [--mistakes]: learns the urgent brake's weights
// from EXAMPLES, writes them to OUT and prints how well they would have done
// with sentences that they were not learned from.
#include "tools/urgent/figures.hpp"
#include "tools/urgent/sources.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string>

namespace callengine::learning {

namespace {

std::string read(const std::string& path) {
  std::ifstream file{path};
  if (!file)
    throw std::runtime_error{"can't read " + path};
  return {std::istreambuf_iterator<char>{file}, {}};
}

/// The notation of `ai::urgent::weights`.
std::string text_of(
  const sign_table& table, const learned& made, int threshold) {
  std::map<std::string, int> alone;
  std::map<std::string, std::map<std::string, int>> pairs;
  for (std::size_t number = 0; number < made.weights.size(); ++number) {
    const auto weight = made.weights[number];
    if (weight == 0)
      continue;
    const auto& one = table.signs()[number];
    const auto& first = table.name(one.first);
    auto& own = alone[first];
    if (one.second == 0)
      own = weight;
    else
      pairs[first][table.name(one.second)] = weight;
  }
  std::ostringstream text;
  text << "@threshold " << threshold << "\n@bias " << made.bias << "\n";
  for (const auto& [name, weight] : alone) {
    text << name << ' ' << weight;
    for (const auto& [second, of_pair] : pairs[name])
      text << ' ' << second << '=' << of_pair;
    text << '\n';
  }
  return text.str();
}

void write(const std::string& path, const std::string& sources,
  const std::string& weights) {
  std::ofstream file{path};
  file << "// Written by scripts/learn-urgent, not by hand.\n"
          "#include \"model/ai/urgent/weights_text.hpp\"\n\n"
          "// clang-format off\n"
          "namespace callengine::ai::urgent {\n\n"
          "const std::uint64_t weights_sources = 0x"
       << std::hex << std::uppercase << checksum_of_sources(sources)
       << "U;\n\nconst std::string_view weights_text = R\"~(" << weights
       << ")~\";\n\n} // namespace callengine::ai::urgent\n";
  if (!file.flush())
    throw std::runtime_error{"can't write " + path};
}

void run(const std::string& from, const std::string& out, bool with_mistakes) {
  const auto text = read(from);
  const auto all = read_examples(text);
  std::vector<const example*> learned_from;
  for (const auto& one : all.all)
    learned_from.push_back(&one);
  const auto threshold = threshold_for(cross_scores(all.table, learned_from,
    [](const example& one, std::size_t) { return one.writer; }));
  const auto made = learn(all.table, learned_from);
  write(out, text, text_of(all.table, made, threshold));
  const auto kept = std::count_if(made.weights.begin(), made.weights.end(),
    [](int weight) { return weight != 0; });
  std::cout << all.all.size() << " examples of " << all.writers.size()
            << " writers, " << kept << " weights, threshold " << threshold
            << "\n";
  print_left_out_writers(std::cout, all, with_mistakes);
  print_ten_fold(std::cout, all, threshold);
}

} // namespace

} // namespace callengine::learning

int main(int count, char** values) {
  const std::vector<std::string> arguments(values + 1, values + count);
  const bool with_mistakes
    = arguments.size() == 3 && arguments[2] == "--mistakes";
  if (arguments.size() != 2 && !with_mistakes) {
    std::cerr << "usage: learn_urgent EXAMPLES OUT [--mistakes]\n";
    return 2;
  }
  try {
    callengine::learning::run(arguments[0], arguments[1], with_mistakes);
  } catch (const std::exception& error) {
    std::cerr << "learn_urgent: " << error.what() << "\n";
    return 1;
  }
}
