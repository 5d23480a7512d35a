#include "persistence/media/sealed_media.hpp"

#include "model/object_name.hpp"
#include "persistence/media/sealed_reader.hpp"
#include "persistence/media/sealed_writer.hpp"

namespace callengine::persistence {

namespace {

std::string object_of(const media_name& name) {
  return std::to_string(name.client.value) + "/" + name.name;
}

} // namespace

sealed_media::sealed_media(std::unique_ptr<object_store> objects, key_ring keys,
  std::filesystem::path work_folder)
  : objects_{std::move(objects)}, keys_{std::move(keys)}, work_folder_{
                                                            std::move(
                                                              work_folder)} {}

result<std::unique_ptr<media_store>> sealed_media::open(
  std::unique_ptr<object_store> objects, key_ring keys,
  const std::filesystem::path& work_folder) {
  using opened = result<std::unique_ptr<media_store>>;
  if (auto error = open_work_folder(work_folder); !error.empty())
    return opened::failed(std::move(error));
  return opened::of(std::unique_ptr<media_store>{
    new sealed_media{std::move(objects), std::move(keys), work_folder}});
}

result<std::unique_ptr<media_writer>> sealed_media::create(
  const media_name& name) {
  using made = result<std::unique_ptr<media_writer>>;
  auto object = object_of(name);
  if (auto problem = problem_of_object_name(object); !problem.empty())
    return made::failed(std::move(problem));
  auto file = work_file::create(work_folder_);
  if (!file)
    return made::failed(std::move(file.error));
  auto writer = std::make_unique<sealed_writer>(name, std::move(object),
    std::move(*file.value), *objects_, keys_.current());
  if (auto error = writer->begin(); !error.empty())
    return made::failed(std::move(error));
  return made::of(std::move(writer));
}

result<std::unique_ptr<media_reader>> sealed_media::open(
  const media_name& name) {
  auto object = object_of(name);
  auto file = objects_->get(object);
  if (!file)
    return result<std::unique_ptr<media_reader>>::failed(std::move(file.error));
  return sealed_reader::open(
    std::move(*file.value), std::move(object), name, keys_);
}

std::string sealed_media::remove(const media_name& name) {
  return objects_->remove(object_of(name));
}

} // namespace callengine::persistence
