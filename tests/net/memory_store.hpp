#pragma once

#include "tests/net/memory_media.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <utility>

namespace callengine::net::testing {

/// A media store in memory. Any thread.
class memory_store final : public media_store {
public:
  using key = std::pair<client_id, std::string>;

  result<std::unique_ptr<media_writer>> create(
    const media_name& name) override {
    const std::lock_guard lock{mutex_};
    if (!error.empty())
      return result<std::unique_ptr<media_writer>>::failed(error);
    return result<std::unique_ptr<media_writer>>::of(
      std::make_unique<writer>(*this, key{name.client, name.name}));
  }

  result<std::unique_ptr<media_reader>> open(const media_name& name) override {
    const std::lock_guard lock{mutex_};
    const auto found = files_.find({name.client, name.name});
    if (found == files_.end())
      return result<std::unique_ptr<media_reader>>::failed("it is absent");
    return result<std::unique_ptr<media_reader>>::of(
      std::make_unique<memory_reader>(found->second));
  }

  std::string remove(const media_name& name) override {
    const std::lock_guard lock{mutex_};
    files_.erase({name.client, name.name});
    return {};
  }

  void put(client_id client, const std::string& name, std::string bytes) {
    const std::lock_guard lock{mutex_};
    files_[{client, name}] = std::move(bytes);
  }

  std::map<key, std::string> files() const {
    const std::lock_guard lock{mutex_};
    return files_;
  }

  std::string error; ///< of every file that is begun; set before the start

private:
  class writer final : public media_writer {
  public:
    writer(memory_store& store, key name)
      : store_{store}, name_{std::move(name)} {}

    std::string write(std::string_view piece) override {
      bytes_ += piece;
      return {};
    }

    std::string finish() override {
      store_.put(name_.first, name_.second, bytes_);
      return {};
    }

  private:
    memory_store& store_;
    const key name_;
    std::string bytes_;
  };

  mutable std::mutex mutex_;
  std::map<key, std::string> files_;
};

} // namespace callengine::net::testing
