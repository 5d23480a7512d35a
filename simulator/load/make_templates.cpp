#include "simulator/http/form.hpp"
#include "simulator/http/url.hpp"
#include "simulator/load/request_template.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace callengine::simulator::load {

namespace {

/// Something to look for in recorded texts, and what takes its place.
struct needle {
  std::string text;
  slot becomes;
};

bool is_hex(char each) noexcept {
  return (each >= '0' && each <= '9') || (each >= 'a' && each <= 'f');
}

/// A sid at this place of a text: two capitals and 32 hexadecimal digits. The
/// account's is the same in every call.
std::string_view sid_at(std::string_view text, std::size_t at) {
  constexpr std::size_t length = 34;
  const auto found = text.substr(at, length);
  if (found.size() < length || found.starts_with("AC") || found[0] < 'A'
    || found[0] > 'Z' || found[1] < 'A' || found[1] > 'Z')
    return {};
  const bool digits = std::all_of(found.begin() + 2, found.end(), is_hex);
  return digits ? found : std::string_view{};
}

/// Turns the requests of one call into forms, in order, as what stands in
/// later ones comes from earlier ones.
class template_maker {
public:
  template_maker(const recorded_call& call, std::string public_url)
    : call_(call), public_url_(std::move(public_url)) {
    const auto& first = call.exchanges.front().fields;
    add_sid(std::string{find_field(first, "CallSid")});
    const std::string caller{find_field(first, "From")};
    if (!caller.empty())
      needles_.push_back({caller, {slot::source::caller, {}, 0, 0, 0, caller}});
  }

  std::vector<request_template> make() {
    std::vector<request_template> made;
    for (const auto& each : call_.exchanges) {
      made.push_back(make_one(each));
      note_answer(each.answer);
    }
    return made;
  }

private:
  void add_sid(const std::string& sid) {
    if (sid.empty() || find(sid))
      return;
    slot open{slot::source::sid, sid.substr(0, 2), sids_++, 0, 0, sid};
    needles_.push_back({sid, std::move(open)});
  }

  const needle* find(std::string_view text) const {
    for (const auto& each : needles_)
      if (each.text == text)
        return &each;
    return nullptr;
  }

  request_template make_one(const recorded_exchange& exchange) {
    for (const auto& [name, value] : exchange.fields)
      for (std::size_t at = 0; at < value.size(); ++at)
        add_sid(std::string{sid_at(value, at)});
    request_template form;
    const auto parts = take_apart(exchange.url);
    const auto path
      = parts ? parts->target.substr(0, parts->target.find('?')) : "";
    form.endpoint = path.substr(path.rfind('/') + 1);
    form.recorded_url = split(exchange.url);
    form.url = source_of(exchange.url);
    auto fields = exchange.fields;
    std::stable_sort(fields.begin(), fields.end(),
      [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [name, value] : fields)
      add_field(form.fields, name, value);
    set_flags(form, exchange.fields);
    return form;
  }

  static void set_flags(request_template& form, const field_list& fields) {
    constexpr std::array<std::string_view, 5> final_states{
      "completed", "busy", "no-answer", "failed", "canceled"};
    const auto has = [&](std::string_view name) {
      return !find_field(fields, name).empty();
    };
    const bool final_state = std::find(final_states.begin(), final_states.end(),
                               find_field(fields, "CallStatus"))
      != final_states.end();
    form.callback = has("CallbackSource") || has("RecordingStatus")
      || has("ParentCallSid") || final_state;
    form.leg_over
      = has("DialCallStatus") || (has("ParentCallSid") && final_state);
    form.talked = find_field(fields, "DialBridged") == "true";
    form.message = has("RecordingSid")
      && find_field(fields, "RecordingStatus") != "absent";
  }

  void add_field(std::vector<piece>& to, const std::string& name,
    const std::string& value) const {
    auto pieces = split(value);
    pieces.front().plain.insert(0, name);
    for (auto& each : pieces) {
      const auto from = &each == &pieces.front() ? name.size() : 0;
      const auto written = each.plain.substr(from);
      each.encoded = encode_form({{"", written}}, blank_style::plus).substr(1);
    }
    const std::string separator{to.empty() ? "" : "&"};
    pieces.front().encoded.insert(0, separator + name + '=');
    for (auto& each : pieces)
      append(to, std::move(each));
  }

  /// Runs of text without a slot become one piece.
  static void append(std::vector<piece>& to, piece next) {
    if (to.empty() || to.back().then) {
      to.push_back(std::move(next));
      return;
    }
    to.back().plain += next.plain;
    to.back().encoded += next.encoded;
    to.back().then = std::move(next.then);
  }

  std::vector<piece> split(std::string_view text) const {
    std::vector<piece> pieces(1);
    for (std::size_t at = 0; at < text.size();) {
      const auto here
        = std::find_if(needles_.begin(), needles_.end(), [&](const auto& each) {
            return text.substr(at).starts_with(each.text);
          });
      if (here == needles_.end()) {
        pieces.back().plain += text[at++];
        continue;
      }
      pieces.back().then = here->becomes;
      pieces.emplace_back();
      at += here->text.size();
    }
    if (pieces.size() > 1 && pieces.back().plain.empty())
      pieces.pop_back();
    return pieces;
  }

  /// The newest answer that holds this URL.
  std::optional<slot> source_of(const std::string& url) const {
    const auto found = urls_.find(url);
    if (found == urls_.end())
      return std::nullopt;
    return slot{slot::source::answer, {}, 0, found->second.first,
      found->second.second, url};
  }

  void note_answer(const std::string& answer) {
    scanned_document document;
    scan(answer, document);
    for (std::size_t index = 0; index < document.values.size(); ++index) {
      const auto [from, size] = document.values[index];
      const auto value = unescape(std::string_view{answer}.substr(from, size));
      const auto url = value.substr(0, value.find('#'));
      if (url.starts_with(public_url_))
        urls_.insert_or_assign(url, std::pair{answers_, index});
      else if (is_address(answer, from) && !find(value))
        needles_.push_back(
          {value, {slot::source::answer, {}, 0, answers_, index, value}});
    }
    ++answers_;
  }

  /// True if the text at this place is whom to dial: it comes back in the
  /// leg's callbacks.
  static bool is_address(const std::string& answer, std::size_t from) {
    const auto tag = answer.rfind('<', from);
    return from > 0 && answer[from - 1] == '>' && tag != std::string::npos
      && (answer.compare(tag, 9, "<Identity") == 0
        || answer.compare(tag, 7, "<Client") == 0
        || answer.compare(tag, 7, "<Number") == 0);
  }

  const recorded_call& call_;
  std::string public_url_;
  std::vector<needle> needles_;
  std::map<std::string, std::pair<std::size_t, std::size_t>> urls_;
  std::size_t answers_ = 0;
  std::uint8_t sids_ = 0;
};

} // namespace

std::vector<request_template> make_templates(
  const recorded_call& call, const std::string& public_url) {
  if (call.exchanges.empty())
    return {};
  return template_maker{call, public_url}.make();
}

} // namespace callengine::simulator::load
