// What goes wrong with answers.
#include "simulator/explore/mutants.hpp"

namespace callengine::explore {

namespace {

void replace_all(
  std::string& text, std::string_view what, std::string_view by) {
  for (auto at = text.find(what); at != std::string::npos;
       at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
}

class leaves_a_dead_end final : public seams {
public:
  void rendered(std::string& xml) override {
    const auto last = xml.rfind("<Redirect");
    if (last != std::string::npos && xml.find("<Gather") != std::string::npos)
      xml.replace(last, std::string::npos, "</Response>");
  }
};

class invents_an_attribute final : public seams {
public:
  void rendered(std::string& xml) override {
    replace_all(xml, "numDigits=", "digitCount=");
  }
};

class dials_anybody final : public seams {
public:
  void rendered(std::string& xml) override {
    const auto end = xml.find("</Number>");
    const auto begin = end == std::string::npos ? end : xml.rfind('>', end - 1);
    if (begin != std::string::npos)
      xml.replace(begin + 1, end - begin - 1, "+19005550123");
  }
};

class leads_to_the_neighbour final : public seams {
public:
  void rendered(std::string& xml) override {
    replace_all(xml, "client=1&", "client=2&");
  }
};

class counts_bytes final : public seams {
public:
  void rendered(std::string& xml) override {
    const auto end = xml.rfind("</Response>");
    if (end != std::string::npos)
      xml.insert(end, "<!--" + std::to_string(++count_) + "-->");
  }

private:
  int count_ = 0;
};

class hangs final : public seams {
public:
  bool answers() override {
    return ++asked_ % 8 != 0;
  }

  bool guards_answers() override {
    return false;
  }

private:
  int asked_ = 0;
};

class never_says_anything final : public seams {
public:
  bool answers() override {
    return false;
  }
};

} // namespace

void add_answer_mutants(std::vector<mutant>& to) {
  to.push_back({"leaves-a-dead-end", "S4", "nothing follows a menu's gather",
    60, &make_seams<leaves_a_dead_end>});
  to.push_back({"invents-an-attribute", "S4",
    "a document has an attribute that Twilio does not know", 60,
    &make_seams<invents_an_attribute>});
  to.push_back(
    {"dials-anybody", "S8", "a number is dialled that nobody configured", 60,
      &make_seams<dials_anybody>});
  to.push_back(
    {"leads-to-the-neighbour", "S7", "documents lead to another clinic", 60,
      &make_seams<leads_to_the_neighbour>});
  to.push_back({"counts-bytes", "S11",
    "the same document is rendered differently each time", 60,
    &make_seams<counts_bytes>});
  to.push_back({"never-says-anything", "L1",
    "the engine never answers; the front end bridges for ever", 20,
    &make_seams<never_says_anything>});
  to.push_back({"hangs", "L4",
    "now and then a request is not answered, and nobody notices", 20,
    &make_seams<hangs>});
}

} // namespace callengine::explore
