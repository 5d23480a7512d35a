#include "persistence/history_spool.hpp"

#include "persistence/durable_file.hpp"
#include "persistence/history_row_image.hpp"

#include <spdlog/spdlog.h>

#include <chrono>
#include <optional>
#include <utility>

namespace callengine::persistence {

namespace {

/// Lines that are looked at in one piece at the start.
constexpr std::size_t scan_lines = 4096;

/// The lines are no clinic's: each holds its own.
constexpr client_id no_clinic{};

std::optional<history_row> row_of(
  const std::string& line, const number_cipher& cipher) {
  const auto text = cipher.decrypt(no_clinic, line);
  if (!text)
    return std::nullopt;
  try {
    return read_row_image(nlohmann::json::parse(*text.value));
  } catch (const std::exception& error) {
    spdlog::error("history: a spooled row can't be read: {}", error.what());
    return std::nullopt;
  }
}

} // namespace

history_spool::history_spool(
  std::filesystem::path file, number_cipher cipher, std::uint64_t most_bytes)
  : cipher_{std::move(cipher)}, most_bytes_{most_bytes}, file_{
                                                           std::move(file)} {}

std::string history_spool::line_of(const history_row& row) const {
  const auto text = write_row_image(row).dump(
    -1, ' ', false, nlohmann::json::error_handler_t::replace);
  return cipher_.encrypt(no_clinic, text) + "\n";
}

std::string history_spool::open() {
  opened_ = false;
  given_ = 0; // what `front` gave may lie elsewhere now
  given_rows_ = 0;
  if (auto error = file_.open(); !error.empty())
    return error;
  std::size_t readable = 0;
  std::size_t damaged = 0;
  auto error = for_each_line([&](const std::string& line) {
    ++(row_of(line, cipher_) ? readable : damaged);
  });
  if (error.empty() && damaged > 0) {
    spdlog::critical("history: {} spooled rows can't be read (the file is "
                     "damaged, or CALLENGINE_ENCRYPTION_KEY is another one); "
                     "{} others are kept",
      damaged, readable);
    error = move_damage_aside();
  }
  if (!error.empty())
    return error;
  opened_ = true;
  read_ = 0;
  rows_ = readable;
  bytes_ = file_.size();
  if (readable > 0)
    spdlog::warn(
      "history: {} rows wait in {}", readable, file_.path().string());
  return {};
}

std::string history_spool::for_each_line(
  const std::function<void(const std::string&)>& take) const {
  for (std::uint64_t place = 0; place < file_.size();) {
    const auto lines = file_.read(place, scan_lines);
    if (!lines)
      return lines.error;
    for (const auto& line : *lines.value)
      take(line);
  }
  return {};
}

std::string history_spool::move_damage_aside() {
  const auto now = std::chrono::duration_cast<milliseconds>(
    std::chrono::system_clock::now().time_since_epoch());
  const auto aside
    = file_.path().string() + ".damaged-" + std::to_string(now.count());
  std::string readable;
  std::string damaged;
  auto error = for_each_line([&](const std::string& line) {
    (row_of(line, cipher_) ? readable : damaged) += line + "\n";
  });
  if (error.empty())
    error = write_durable_file(aside, damaged);
  if (!error.empty())
    return error;
  spdlog::critical("history: the damaged rows are in {}", aside);
  return file_.replace(readable);
}

/// Also after the file had to be given up: it is looked at anew.
std::string history_spool::reopen() {
  return opened_ && file_.is_open() ? std::string{} : open();
}

std::string history_spool::append(std::span<const history_row> rows) {
  if (auto error = reopen(); !error.empty())
    return error;
  std::string lines;
  for (const auto& row : rows)
    lines += line_of(row);
  if (file_.size() + lines.size() > most_bytes_)
    return file_.path().string() + ": it is full (" + std::to_string(bytes_)
      + " bytes)";
  if (auto error = file_.append(lines); !error.empty())
    return error;
  rows_ += rows.size();
  bytes_ = file_.size();
  return {};
}

result<std::vector<history_row>> history_spool::front(std::size_t most) {
  using rows = result<std::vector<history_row>>;
  if (auto error = reopen(); !error.empty())
    return rows::failed(std::move(error));
  given_ = read_;
  given_rows_ = 0;
  const auto lines = file_.read(given_, most);
  if (!lines)
    return rows::failed(lines.error);
  std::vector<history_row> found;
  for (const auto& line : *lines.value) {
    auto row = row_of(line, cipher_);
    if (!row) {
      opened_ = false; // damaged meanwhile: the next use moves it aside
      return rows::failed(file_.path().string() + ": a row can't be read");
    }
    found.push_back(std::move(*row));
  }
  given_rows_ = found.size();
  return rows::of(std::move(found));
}

std::string history_spool::drop() {
  read_ = given_;
  rows_ -= given_rows_;
  given_rows_ = 0;
  if (rows_ > 0)
    return {};
  auto error = file_.clear();
  if (error.empty()) {
    read_ = 0;
    given_ = 0;
    bytes_ = 0;
  } else {
    opened_ = false; // how much of it is left is read anew
  }
  return error;
}

} // namespace callengine::persistence
