#include "persistence/snapshots/snapshot_encoding.hpp"

#include "persistence/call_image.hpp"
#include "persistence/history_row_image.hpp"
#include "persistence/sealed_text.hpp"
#include "persistence/transcript_seals.hpp"

#include <nlohmann/json.hpp>

#include <charconv>
#include <stdexcept>
#include <utility>

namespace callengine::persistence {

namespace {

using nlohmann::json;

/// Of the envelope of calls and of staff members' images.
constexpr int snapshot_version = 2;
constexpr int oldest_version = 1; ///< that is still read

std::string to_text(const json& image) {
  // Twilio's texts are UTF-8; what is not must not cost the call its image.
  return image.dump(-1, ' ', false, json::error_handler_t::replace);
}

void check_version(const json& image) {
  const auto version = image.at("version").get<int>();
  if (version < oldest_version || version > snapshot_version)
    throw std::invalid_argument{
      "an image of version " + std::to_string(version)};
}

std::string decrypted(const number_cipher& cipher, client_id client,
  const json& image, const char* name) {
  const auto text = image.value(name, std::string{});
  if (text.empty())
    return {};
  auto clear = cipher.decrypt(client, text);
  if (!clear)
    throw std::invalid_argument{clear.error};
  return std::move(*clear.value);
}

json write_lease(
  const kept_lease& lease, client_id client, const number_cipher& cipher) {
  const auto& held = lease.held;
  json image{{"call", lease.call}, {"attempt", held.attempt},
    {"phone", held.way == ring_way::phone}, {"fence", held.fence},
    {"talking", held.talking}, {"from", cipher.encrypt(client, held.from)},
    {"department", held.department},
    {"rings_until", held.rings_until.time_since_epoch().count()}};
  if (!held.summary.empty())
    image["summary_sealed"]
      = cipher.encrypt(client, held.summary, summary_seal(lease.call));
  if (held.urgent)
    image["urgent"] = true;
  if (held.is_test)
    image["test"] = true;
  return image;
}

time_point read_time(const json& image) {
  return time_point{milliseconds{image.get<std::int64_t>()}};
}

std::string read_summary(const json& image, client_id client,
  const call_sid& call, const number_cipher& cipher) {
  const auto text = image.value("summary_sealed", std::string{});
  if (text.empty())
    return {};
  auto clear = opened_of_image(cipher, client, text, summary_seal(call));
  if (!clear)
    throw std::invalid_argument{"the summary: " + clear.error};
  return std::move(*clear.value);
}

kept_lease read_lease(
  const json& image, staff_key staff, const number_cipher& cipher) {
  kept_lease lease;
  image.at("call").get_to(lease.call);
  auto& held = lease.held;
  held.user = staff.user;
  image.at("attempt").get_to(held.attempt);
  held.way = image.at("phone").get<bool>() ? ring_way::phone : ring_way::portal;
  image.at("fence").get_to(held.fence);
  image.at("talking").get_to(held.talking);
  held.from = decrypted(cipher, staff.client, image, "from");
  image.at("department").get_to(held.department);
  held.rings_until = read_time(image.at("rings_until"));
  held.summary = read_summary(image, staff.client, lease.call, cipher);
  held.urgent = image.value("urgent", false);
  held.is_test = image.value("test", false);
  return lease;
}

std::int64_t number_from(const std::string& text) {
  std::int64_t number = 0;
  const auto* end = text.data() + text.size();
  const auto [stopped, bad] = std::from_chars(text.data(), end, number);
  if (bad != std::errc{} || stopped != end)
    throw std::invalid_argument{"no number"};
  return number;
}

/// Runs `read`, whose errors become a sentence.
template <class Value, class Function>
result<Value> guarded(Function read) {
  try {
    return result<Value>::of(read());
  } catch (const std::exception& error) {
    return result<Value>::failed(error.what());
  }
}

} // namespace

std::string write_call_snapshot(
  const call_snapshot& snapshot, const number_cipher& cipher) {
  const auto client = snapshot.value->client;
  json image{{"version", snapshot_version},
    {"call", write_call_image(*snapshot.value, cipher)}};
  if (!snapshot.rows.empty()) {
    auto rows = json::array();
    for (const auto& row : snapshot.rows)
      rows.push_back(write_row_image(row));
    image["rows"] = cipher.encrypt(client, to_text(rows));
  }
  return to_text(image);
}

result<call_snapshot> read_call_snapshot(
  const kept_call& kept, const number_cipher& cipher) {
  return guarded<call_snapshot>([&] {
    const auto image = json::parse(kept.image);
    check_version(image);
    call_snapshot snapshot;
    snapshot.version = kept.version;
    snapshot.value
      = std::make_shared<const call>(read_call_image(image.at("call"), cipher));
    if (snapshot.value->client != kept.client)
      throw std::invalid_argument{"an image under another clinic's key"};
    if (image.contains("rows"))
      for (const auto& row :
        json::parse(decrypted(cipher, kept.client, image, "rows")))
        snapshot.rows.push_back(read_row_image(row));
    return snapshot;
  });
}

std::string write_staff_snapshot(
  const staff_snapshot& snapshot, const number_cipher& cipher) {
  json image{{"version", snapshot_version}, {"on_duty", snapshot.on_duty},
    {"free_since", snapshot.free_since.time_since_epoch().count()}};
  if (snapshot.lease)
    image["lease"]
      = write_lease(*snapshot.lease, snapshot.staff.client, cipher);
  if (snapshot.wrap_up_until)
    image["wrap_up_until"] = snapshot.wrap_up_until->time_since_epoch().count();
  return to_text(image);
}

result<staff_snapshot> read_staff_snapshot(
  const kept_staff& kept, const number_cipher& cipher) {
  return guarded<staff_snapshot>([&] {
    const auto image = json::parse(kept.image);
    check_version(image);
    staff_snapshot snapshot;
    snapshot.staff = {kept.client, user_id{number_from(kept.user)}};
    snapshot.fence = kept.fence;
    image.at("on_duty").get_to(snapshot.on_duty);
    snapshot.free_since = read_time(image.at("free_since"));
    if (image.contains("lease"))
      snapshot.lease = read_lease(image.at("lease"), snapshot.staff, cipher);
    if (image.contains("wrap_up_until"))
      snapshot.wrap_up_until = read_time(image.at("wrap_up_until"));
    return snapshot;
  });
}

result<ended_call> read_ended_call(const kept_call& kept) {
  return guarded<ended_call>([&] {
    return ended_call{kept.call, kept.client,
      time_point{milliseconds{number_from(kept.ended_at)}}};
  });
}

} // namespace callengine::persistence
