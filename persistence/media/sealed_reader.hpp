#pragma once

#include "model/ports/media_store.hpp"
#include "persistence/media/media_header.hpp"

#include <cstddef>
#include <cstdint>
#include <istream>
#include <memory>
#include <string>
#include <vector>

namespace callengine::persistence {

/// One sealed file. It can only be opened from its beginning on, so reading
/// ahead costs what lies between, and going back starts again.
class sealed_reader final : public media_reader {
public:
  /// Checks all of it. `object` is its name in sentences.
  static result<std::unique_ptr<media_reader>> open(
    std::unique_ptr<std::istream> file, std::string object,
    const media_name& whose, const key_ring& keys);

  ~sealed_reader() override;

  sealed_reader(const sealed_reader&) = delete;
  sealed_reader& operator=(const sealed_reader&) = delete;

  std::uint64_t size() const noexcept override;
  result<std::string> read(std::uint64_t offset, std::size_t length) override;

private:
  sealed_reader(std::unique_ptr<std::istream> file, std::string object);

  std::string open(const media_name& whose, const key_ring& keys);
  std::string read_header(const media_name& whose, const key_ring& keys);
  std::string check_length();
  std::string restart();
  std::string next_chunk();
  std::string go_to(std::uint64_t chunk);
  std::string problem(const std::string& what) const;

  const std::unique_ptr<std::istream> file_;
  const std::string object_;
  media_header header_;
  opening_stream stream_;
  bool in_step_ = false;     ///< the three below, and where the file is
  std::uint64_t opened_ = 0; ///< chunks; the last of them is in `chunk_`
  std::vector<unsigned char> chunk_; ///< of `chunk_size`
  std::size_t chunk_length_ = 0;
  std::vector<unsigned char> sealed_;
};

} // namespace callengine::persistence
