#include "persistence/clinic_tables_image.hpp"

#include <string>
#include <utility>

namespace callengine::persistence {

namespace {

using nlohmann::json;

/// Runs the same list of fields for writing and for reading: `Archive` is a
/// `writer` or a `reader`.
class writer {
public:
  template <class Value>
  void field(const char* name, const Value& value) {
    image[name] = value;
  }

  template <class Tag>
  void field(const char* name, key<Tag> value) {
    image[name] = value.value;
  }

  template <class Value>
  void field(const char* name, const std::optional<Value>& value) {
    if (value)
      image[name] = *value;
  }

  json image = json::object();
};

/// A field that is missing (an older engine wrote the file) keeps its default.
class reader {
public:
  explicit reader(const json& image) : image_{image} {}

  template <class Value>
  void field(const char* name, Value& value) {
    if (image_.contains(name))
      image_.at(name).get_to(value);
  }

  template <class Tag>
  void field(const char* name, key<Tag>& value) {
    field(name, value.value);
  }

  template <class Value>
  void field(const char* name, std::optional<Value>& value) {
    if (image_.contains(name))
      value = image_.at(name).get<Value>();
  }

private:
  const json& image_;
};

template <class Archive, class Row>
void settings_fields(Archive& archive, Row& row) {
  archive.field("id", row.id);
  archive.field("client_id", row.client);
  archive.field("clinic_name", row.clinic_name);
  archive.field("time_zone", row.time_zone);
  archive.field("voice_enabled", row.voice_enabled);
  archive.field("clinic_number", row.clinic_number);
  archive.field("receiving_number", row.receiving_number);
  archive.field("enable_ai_call_handling", row.enable_ai_call_handling);
  archive.field("enable_ivr_menu", row.enable_ivr_menu);
  archive.field("ivr_menu_config", row.ivr_menu_config);
  archive.field("voicemail_enabled", row.voicemail_enabled);
  archive.field("voicemail_message", row.voicemail_message);
  archive.field("voicemail_email", row.voicemail_email);
  archive.field("ring_seconds", row.ring_seconds);
  archive.field("wrap_up_seconds", row.wrap_up_seconds);
}

template <class Archive, class Row>
void option_fields(Archive& archive, Row& row) {
  archive.field("id", row.id);
  archive.field("menu_digit", row.menu_digit);
  archive.field("menu_label", row.menu_label);
  archive.field("route_type", row.route_type);
  archive.field("route_target_id", row.route_target_id);
  archive.field("department_name", row.department_name);
  archive.field("external_phone_number", row.external_phone_number);
  archive.field("ai_fallback_to_staff", row.ai_fallback_to_staff);
  archive.field("menu_order", row.menu_order);
}

template <class Archive, class Row>
void staff_fields(Archive& archive, Row& row) {
  archive.field("id", row.id);
  archive.field("user_id", row.user);
  archive.field("routing_priority", row.routing_priority);
  archive.field("receive_calls_in_portal", row.receive_calls_in_portal);
  archive.field("use_staff_phone", row.use_staff_phone);
  archive.field("staff_phone_number", row.staff_phone_number);
  archive.field("department", row.department);
  archive.field("is_available_for_calls", row.is_available_for_calls);
  archive.field("user_name", row.user_name);
  archive.field("user_phone_number", row.user_phone_number);
}

template <class Archive, class Row>
void department_fields(Archive& archive, Row& row) {
  archive.field("id", row.id);
  archive.field("name", row.name);
  archive.field("voicemail_message", row.voicemail_message);
  archive.field("voicemail_greeting_media", row.voicemail_greeting_media);
  archive.field("key_words", row.key_words);
}

template <class Archive, class Row>
void ai_fields(Archive& archive, Row& row) {
  archive.field("provider", row.provider);
  archive.field("greeting", row.greeting);
  archive.field("instructions", row.instructions);
  archive.field("hours", row.hours);
  archive.field("address", row.address);
  archive.field("urgent_words", row.urgent_words);
  archive.field("use_conversation_relay", row.use_conversation_relay);
  archive.field("keep_transcripts", row.keep_transcripts);
  archive.field("is_doubled", row.is_doubled);
}

template <class Archive, class Row>
void faq_fields(Archive& archive, Row& row) {
  archive.field("id", row.id);
  archive.field("question", row.question);
  archive.field("answer", row.answer);
  archive.field("department", row.department);
}

template <class Rows, class Fields>
json write_rows(const Rows& rows, const Fields& fields) {
  auto images = json::array();
  for (const auto& row : rows) {
    writer one;
    fields(one, row);
    images.push_back(std::move(one.image));
  }
  return images;
}

template <class Row, class Fields>
std::vector<Row> read_rows(const json& images, const Fields& fields) {
  std::vector<Row> rows;
  for (const auto& image : images) {
    reader one{image};
    fields(one, rows.emplace_back());
  }
  return rows;
}

const auto option_list = [](auto& archive, auto& row) {
  option_fields(archive, row);
};
const auto staff_list = [](auto& archive, auto& row) {
  staff_fields(archive, row);
};
const auto department_rows = [](auto& archive, auto& row) {
  department_fields(archive, row);
};
const auto faq_list = [](auto& archive, auto& row) {
  faq_fields(archive, row);
};

} // namespace

json write_clinics_image(const std::vector<clinic_tables>& clinics) {
  auto images = json::array();
  for (const auto& clinic : clinics) {
    writer settings;
    settings_fields(settings, clinic.settings);
    writer ai;
    ai_fields(ai, clinic.ai);
    images.push_back({{"settings", std::move(settings.image)},
      {"menu", write_rows(clinic.menu, option_list)},
      {"staff", write_rows(clinic.staff, staff_list)},
      {"departments", write_rows(clinic.departments, department_rows)},
      {"ai", std::move(ai.image)}, {"faq", write_rows(clinic.faq, faq_list)},
      {"own_numbers", clinic.own_numbers}});
  }
  return images;
}

std::vector<clinic_tables> read_clinics_image(const json& image) {
  std::vector<clinic_tables> clinics;
  for (const auto& one : image) {
    clinic_tables clinic;
    reader settings{one.at("settings")};
    settings_fields(settings, clinic.settings);
    clinic.menu = read_rows<menu_option_row>(one.at("menu"), option_list);
    clinic.staff = read_rows<staff_routing_row>(one.at("staff"), staff_list);
    if (one.contains("departments")) // an older engine had none
      clinic.departments
        = read_rows<department_row>(one.at("departments"), department_rows);
    if (one.contains("ai")) {
      reader ai{one.at("ai")};
      ai_fields(ai, clinic.ai);
    }
    if (one.contains("faq"))
      clinic.faq = read_rows<faq_row>(one.at("faq"), faq_list);
    one.at("own_numbers").get_to(clinic.own_numbers);
    clinics.push_back(std::move(clinic));
  }
  return clinics;
}

} // namespace callengine::persistence
