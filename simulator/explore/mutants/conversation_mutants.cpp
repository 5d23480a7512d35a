// What goes wrong in conversations with the AI.
#include "simulator/explore/checks/conversation_views.hpp"
#include "simulator/explore/mutants.hpp"

#include <algorithm>

namespace callengine::explore {

namespace {

using namespace call_effects;

bool talks(const call& value) {
  return conversation_of(value) != nullptr;
}

template <class Event>
const Event* news(const call_event* event) {
  return event == nullptr ? nullptr : std::get_if<Event>(event);
}

class keeps_calm final : public seams {
public:
  void stepped(const plan&, const call& before, const call_event*, step& result,
    time_point) override {
    if (!talks(before))
      return;
    result.next.urgent = false;
    for (auto& effect : result.effects)
      if (auto* row = std::get_if<note_conversation>(&effect))
        row->row.urgent = false;
  }

  using seams::stepped;
};

class names_no_number final : public seams {
public:
  void rendered(std::string& xml) override {
    if (const auto at = xml.find("911"); at != std::string::npos)
      xml.replace(at, 3, "somebody");
  }
};

class keeps_danger_to_itself final : public seams {
public:
  void stepped(const plan&, const call&, const call_event*, step& result,
    time_point) override {
    for (auto& effect : result.effects)
      if (auto* offer = std::get_if<offer_staff>(&effect))
        offer->urgent = false;
  }

  using seams::stepped;
};

/// A model's "route_staff" is taken for the first department.
class follows_anybody final : public seams {
public:
  void stepped(const plan& of, const call& before, const call_event* event,
    step& result, time_point) override {
    const auto* node = ai_node_of(of, before);
    auto* hunt = std::get_if<call_states::selecting>(&result.next.state);
    if (news<call_events::answer_proposed>(event) != nullptr && node != nullptr
      && hunt != nullptr && !node->routes.empty())
      hunt->hunt.node = node->routes.front().target;
  }

  using seams::stepped;
};

class invents_departments final : public seams {
public:
  void stepped(const plan&, const call& before, const call_event* event,
    step& result, time_point) override {
    const auto* told = news<call_events::answer_proposed>(event);
    if (told != nullptr && talks(before) && !talks(result.next)
      && !told->what.department.empty())
      result.next.department = told->what.department;
  }

  using seams::stepped;
};

class says_anything final : public seams {
public:
  void stepped(const plan&, const call& before, const call_event* event,
    step& result, time_point) override {
    const auto* told = news<call_events::answer_proposed>(event);
    if (told == nullptr || !has_open_question(before))
      return;
    for (auto& effect : result.effects)
      if (auto* said = std::get_if<answer>(&effect))
        said->document = with(*said->document, told->what.text);
  }

  using seams::stepped;

private:
  static twiml::document_ptr with(twiml::document said, std::string text) {
    for (auto& verb : said.verbs)
      if (auto* gather = std::get_if<twiml::gather_speech>(&verb))
        gather->prompts.front().text = text;
    return std::make_shared<const twiml::document>(std::move(said));
  }
};

/// Any answer is that to the newest question.
class hears_late_answers final : public seams {
public:
  void stepped(const plan& of, const call& before, const call_event* event,
    step& result, time_point now) override {
    const auto* told = news<call_events::answer_proposed>(event);
    if (told == nullptr || !has_open_question(before))
      return;
    const call_events::answer_proposed taken{
      conversation_of(before)->question, told->what};
    result = advance(of, before, taken, now);
  }

  using seams::stepped;
};

class leaves_questions_open final : public seams {
public:
  void stepped(const plan&, const call&, const call_event*, step& result,
    time_point) override {
    std::erase_if(result.effects, [](const auto& effect) {
      return std::holds_alternative<stop_answerer>(effect);
    });
  }

  using seams::stepped;
};

class ends_conversations_twice final : public seams {
public:
  int times_written(const history_row& row) override {
    return std::holds_alternative<conversation_ended>(row) ? 2 : 1;
  }
};

class forgets_results final : public seams {
public:
  int times_written(const history_row& row) override {
    return std::holds_alternative<conversation_ended>(row) ? 0 : 1;
  }
};

class is_always_helpful final : public seams {
public:
  void stepped(const plan&, const call&, const call_event*, step& result,
    time_point) override {
    for (auto& effect : result.effects)
      if (auto* row = std::get_if<note_conversation>(&effect))
        row->row.how = ai::result::answered;
  }

  using seams::stepped;
};

class writes_everything_down final : public seams {
public:
  void stepped(const plan& of, const call& before, const call_event*,
    step& result, time_point) override {
    if (talks(before) && !talks(result.next) && of.ai
      && !of.ai->keep_transcript)
      result.effects.emplace_back(note_turn{});
  }

  using seams::stepped;
};

/// Nobody asks for patience, and a question has no end.
class thinks_in_silence final : public seams {
public:
  void stepped(const plan&, const call&, const call_event*, step& result,
    time_point) override {
    if (std::holds_alternative<call_states::answering>(result.next.state))
      std::erase_if(result.effects, [](const auto& effect) {
        return std::holds_alternative<arm_timer>(effect);
      });
  }

  using seams::stepped;
};

class never_tires final : public seams {
public:
  void stepped(const plan&, const call&, const call_event*, step& result,
    time_point) override {
    if (auto* now = std::get_if<call_states::conversing>(&result.next.state)) {
      now->talk.turns = 0;
      now->talk.misses = 0;
    }
  }

  using seams::stepped;
};

void add_what_is_decided(std::vector<mutant>& to) {
  to.push_back({"keeps-calm", "A1", "urgent words make no call urgent", 200,
    &make_seams<keeps_calm>});
  to.push_back(
    {"names-no-number", "A1", "callers in danger are not told to dial 911", 200,
      &make_seams<names_no_number>});
  to.push_back({"keeps-danger-to-itself", "A1",
    "whoever is asked is not told that a call is urgent", 200,
    &make_seams<keeps_danger_to_itself>});
  to.push_back({"follows-anybody", "A2",
    "a proposal leads to a department that it does not name", 200,
    &make_seams<follows_anybody>});
  to.push_back({"invents-departments", "A2",
    "a proposal's department is the call's, whether or not there is one", 500,
    &make_seams<invents_departments>});
  to.push_back({"says-anything", "A2", "a model's text is spoken as it came",
    500, &make_seams<says_anything>});
}

void add_what_is_kept(std::vector<mutant>& to) {
  to.push_back({"hears-late-answers", "A3",
    "an answer to an earlier question is taken for the newest one's", 500,
    &make_seams<hears_late_answers>});
  to.push_back({"leaves-questions-open", "A3",
    "a question that nobody wants answered is not stopped", 200,
    &make_seams<leaves_questions_open>});
  to.push_back({"ends-conversations-twice", "A4",
    "the end of a conversation is written twice", 60,
    &make_seams<ends_conversations_twice>});
  to.push_back(
    {"forgets-results", "A4", "the end of a conversation is not written", 60,
      &make_seams<forgets_results>});
  to.push_back(
    {"is-always-helpful", "A4", "every conversation is said to have helped", 60,
      &make_seams<is_always_helpful>});
  to.push_back({"writes-everything-down", "A4",
    "conversations are written down where a clinic wants none", 200,
    &make_seams<writes_everything_down>});
  to.push_back({"thinks-in-silence", "A5",
    "nobody is asked for patience, and a question has no end", 500,
    &make_seams<thinks_in_silence>});
  to.push_back({"never-tires", "S15", "turns and misses are not counted", 500,
    &make_seams<never_tires>});
}

} // namespace

void add_conversation_mutants(std::vector<mutant>& to) {
  add_what_is_decided(to);
  add_what_is_kept(to);
}

} // namespace callengine::explore
