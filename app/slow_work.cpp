#include "app/slow_work.hpp"

#include "actors/engine.hpp"
#include "app/local_time.hpp"
#include "net/outgoing/s3_bucket.hpp"
#include "net/outgoing/smtp_options.hpp"
#include "persistence/media/folder_objects.hpp"
#include "persistence/media/sealed_media.hpp"

#include <spdlog/spdlog.h>

#include <utility>

namespace callengine::app {

namespace {

result<std::unique_ptr<object_store>> open_objects(const serve_options& options,
  const std::filesystem::path& folder, const std::stop_token& stop) {
  if (options.media_s3_endpoint.empty())
    return persistence::folder_objects::open(folder / "media");
  net::outgoing::s3_options s3;
  s3.endpoint = options.media_s3_endpoint;
  s3.region = options.media_s3_region;
  s3.bucket = options.media_s3_bucket;
  s3.access_key = options.media_s3_access_key;
  s3.secret_key = options.media_s3_secret_key;
  s3.work_folder = folder;
  return net::outgoing::s3_bucket::open(std::move(s3), stop);
}

voicemail_news news_of(const voicemail_facts& message) {
  return {message.id, message.department, message.from, message.duration,
    message.status, message.assigned_to};
}

} // namespace

std::string slow_work::open_media(
  const serve_options& options, const stores& kept) {
  auto objects = open_objects(options, kept.folder(), stops_.get_token());
  if (!objects)
    return objects.error;
  auto opened = persistence::sealed_media::open(
    std::move(*objects.value), kept.keys(), kept.folder() / "media-work");
  if (!opened)
    return opened.error;
  media_ = std::move(*opened.value);
  return {};
}

std::string slow_work::open_mail(const serve_options& options) {
  if (options.smtp_url.empty()) {
    spdlog::warn("SMTP_URL is not set: nobody gets mail of a new message");
    return {};
  }
  auto smtp
    = net::outgoing::read_smtp_options(options.smtp_url, options.mail_from);
  if (!smtp)
    return smtp.error;
  mailer_
    = std::make_unique<net::outgoing::smtp_mailer>(std::move(*smtp.value));
  return {};
}

std::string slow_work::open(const serve_options& options, stores& kept,
  const callengine::clock& clock, call_lookup& lookup,
  const std::optional<net::twilio::rest_options>& rest) {
  if (auto error = open_media(options, kept); !error.empty())
    return error;
  if (auto error = open_mail(options); !error.empty())
    return error;
  if (rest)
    recordings_ = std::make_unique<net::outgoing::twilio_recordings>(*rest);
  if (!options.transcription_base_url.empty()) {
    net::outgoing::transcription_options speech;
    speech.base_url = options.transcription_base_url;
    speech.api_key = options.transcription_api_key;
    speech.model = options.transcription_model;
    transcriber_ = std::make_unique<net::outgoing::transcription_client>(
      std::move(speech));
  }
  const auto when_missed
    = [&kept](const persistence::clinic_missed_call& missed) {
        kept.tell_missed(missed);
      };
  outbox_ = std::make_unique<persistence::sql_outbox>(
    kept.database(), kept.cipher(), when_missed);
  admin_
    = std::make_unique<persistence::sql_outbox_admin>(kept.sessions(), clock);
  inbox_ = std::make_unique<persistence::sql_voicemail_inbox>(
    kept.sessions(), kept.cipher(), clock);
  departments_ = std::make_unique<persistence::sql_departments>(
    kept.sessions(), kept.cipher(), clock);
  ports_ = std::make_unique<actors::outbox_ports>(
    actors::outbox_ports{.clock = clock,
      .store = *outbox_,
      .media = *media_,
      .lookup = lookup,
      .recordings = recordings_.get(),
      .transcriber = transcriber_.get(),
      .mailer = mailer_.get(),
      .meters = meters_,
      .inbox_url = inbox_url(options),
      .local_time = local_time});
  return {};
}

void slow_work::start(actors::engine& engine) {
  ports_->report = [](const std::string& text) {
    spdlog::error("outbox: {}", text);
  };
  ports_->tell = [&engine](const voicemail_facts& message) {
    engine.tell_news(message.client, news_of(message));
  };
  engine.start_outbox(*ports_);
}

void slow_work::stop() {
  stops_.request_stop();
}

net::portal_ports slow_work::portal() noexcept {
  net::portal_ports ports;
  ports.inbox = inbox_.get();
  ports.media = media_.get();
  ports.outbox = admin_.get();
  ports.departments = departments_.get();
  return ports;
}

} // namespace callengine::app
