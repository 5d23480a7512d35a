#include "persistence/media/folder_objects.hpp"

#include "model/object_name.hpp"
#include "persistence/durable_file.hpp"
#include "persistence/media/work_file.hpp"

#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace callengine::persistence {

namespace {

namespace fs = std::filesystem;

using got = result<std::unique_ptr<std::istream>>;

std::string sync_file(const fs::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0)
    return system_error_text(file.string());
  std::string error;
  if (::fsync(descriptor) != 0)
    error = system_error_text(file.string());
  ::close(descriptor);
  return error;
}

std::string append_file(work_file& to, const fs::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0)
    return system_error_text(file.string());
  std::vector<char> piece(65536);
  std::string error;
  while (error.empty()) {
    const auto size = ::read(descriptor, piece.data(), piece.size());
    if (size == 0)
      break;
    if (size > 0)
      error = to.append({piece.data(), static_cast<std::size_t>(size)});
    else if (errno != EINTR)
      error = system_error_text(file.string());
  }
  ::close(descriptor);
  return error;
}

/// Removes a file at the end of a block, if it is still there.
struct taken_file {
  const fs::path& path;

  explicit taken_file(const fs::path& taken) : path{taken} {}

  taken_file(const taken_file&) = delete;
  taken_file& operator=(const taken_file&) = delete;

  ~taken_file() {
    ::unlink(path.c_str());
  }
};

} // namespace

folder_objects::folder_objects(fs::path root)
  : root_{std::move(root)}, work_folder_{root_ / ".incoming"} {}

result<std::unique_ptr<object_store>> folder_objects::open(
  const fs::path& root) {
  using opened = result<std::unique_ptr<object_store>>;
  std::unique_ptr<folder_objects> made{
    new folder_objects{(fs::absolute(root) / "").parent_path()}};
  if (auto error = open_work_folder(made->work_folder_); !error.empty())
    return opened::failed(std::move(error));
  // Whoever may read the machine's disk need not see which clinics are here.
  if (::chmod(made->root_.c_str(), S_IRWXU) != 0)
    return opened::failed(system_error_text(made->root_.string()));
  if (auto error = sync_folder(made->root_.parent_path()); !error.empty())
    return opened::failed(std::move(error));
  return opened::of(std::move(made));
}

std::string folder_objects::put(const std::string& name, const fs::path& file) {
  const taken_file taken{file};
  if (auto problem = problem_of_object_name(name); !problem.empty())
    return problem;
  const auto target = root_ / name;
  if (auto error = make_folder(target.parent_path()); !error.empty())
    return error;
  return place(file, target);
}

std::string folder_objects::place(
  const fs::path& file, const fs::path& target) {
  if (auto error = sync_file(file); !error.empty())
    return error;
  if (::rename(file.c_str(), target.c_str()) == 0)
    return sync_folder(target.parent_path());
  if (errno == EXDEV)
    return copy_and_place(file, target);
  return system_error_text(target.string());
}

/// From another disk.
std::string folder_objects::copy_and_place(
  const fs::path& file, const fs::path& target) {
  auto copy = work_file::create(work_folder_);
  if (!copy)
    return copy.error;
  const auto path = copy.value->path();
  if (auto error = append_file(*copy.value, file); !error.empty())
    return target.string() + ": " + error;
  if (auto error = copy.value->hand_over(); !error.empty())
    return error;
  const taken_file taken{path};
  return place(path, target);
}

/// With its own entries and those above it durable, once in a run.
std::string folder_objects::make_folder(const fs::path& folder) {
  const std::lock_guard lock{mutex_};
  auto path = root_;
  for (const auto& part : folder.lexically_relative(root_)) {
    path /= part;
    if (part == ".")
      continue;
    const bool fresh = ::mkdir(path.c_str(), S_IRWXU) == 0;
    if (!fresh && errno != EEXIST)
      return system_error_text(path.string());
    if (!fresh && durable_.contains(path))
      continue;
    if (auto error = sync_folder(path.parent_path()); !error.empty())
      return error;
    durable_.insert(path);
  }
  return {};
}

got folder_objects::get(const std::string& name) {
  if (auto problem = problem_of_object_name(name); !problem.empty())
    return got::failed(std::move(problem));
  const auto path = root_ / name;
  std::error_code failure;
  const auto status = fs::status(path, failure);
  if (!fs::is_regular_file(status))
    return got::failed(fs::exists(status) || !fs::status_known(status)
        ? path.string()
          + " can't be read: " + (failure ? failure.message() : "it is no file")
        : "There is no object " + name);
  auto file = std::make_unique<std::ifstream>(path, std::ios::binary);
  if (!*file)
    return got::failed(system_error_text(path.string()));
  return got::of(std::move(file));
}

std::string folder_objects::remove(const std::string& name) {
  if (auto problem = problem_of_object_name(name); !problem.empty())
    return problem;
  const auto path = root_ / name;
  if (::unlink(path.c_str()) == 0)
    return sync_folder(path.parent_path());
  if (errno == ENOENT || errno == ENOTDIR)
    return {};
  return system_error_text(path.string());
}

} // namespace callengine::persistence
