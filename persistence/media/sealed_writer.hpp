#pragma once

#include "model/ports/media_store.hpp"
#include "model/ports/object_store.hpp"
#include "persistence/media/media_header.hpp"
#include "persistence/media/work_file.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace callengine::persistence {

/// Encrypts one file as it comes into a work file, and puts that into the
/// object store. No byte reaches the disk as it came.
class sealed_writer final : public media_writer {
public:
  /// `objects` and `key` must outlive it.
  sealed_writer(media_name whose, std::string object, work_file file,
    object_store& objects, const master_key& key);
  ~sealed_writer() override;

  sealed_writer(const sealed_writer&) = delete;
  sealed_writer& operator=(const sealed_writer&) = delete;

  /// Room for the header. Returns the error.
  std::string begin();

  std::string write(std::string_view piece) override;
  std::string finish() override;

private:
  std::string push(bool last);
  std::string complete();
  std::string note(std::string error);

  const media_name whose_;
  const std::string object_;
  work_file file_;
  object_store& objects_;
  const master_key& key_;

  media_header header_; ///< its size: what was pushed
  sealing_stream stream_;
  std::vector<unsigned char> chunk_; ///< waits until it is known to be last
  std::vector<unsigned char> sealed_;
  std::string problem_; ///< of the first error, or that it is finished
};

} // namespace callengine::persistence
